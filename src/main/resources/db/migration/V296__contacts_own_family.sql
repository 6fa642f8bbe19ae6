-- One's own family: contacts with it are work like any other and never experience. Who of a family that is, nobody says.

create table own_family_mark (
  agency_id    uuid not null references agency,
  id           uuid not null,
  supporter_id uuid not null,
  own          boolean not null default true,
  marked_at    timestamptz not null default alongside.now(),
  marked_by    uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, id) references contact,
  foreign key (agency_id, supporter_id) references account
);
comment on table own_family_mark is 'That the family of the contact of this id is its supporter''s own: it holds for all their contacts with it, also when it is merged.';
comment on column own_family_mark.own is 'False once somebody said that it is not.';
create index own_family_mark_of on own_family_mark (agency_id, supporter_id);

call alongside.guard('own_family_mark');
call alongside.keep('own_family_mark');
create policy seen on own_family_mark for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor()) or (select alongside.sees_all()) or supporter_id in (select alongside.supervised())));
create policy marked on own_family_mark for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and (supporter_id = (select alongside.actor()) or (select alongside.has_role('manager')) or supporter_id in (select alongside.supervised()) or (select alongside.is_system()))
              and exists (select 1 from contact c where c.agency_id = own_family_mark.agency_id and c.id = own_family_mark.id and c.supporter_id = own_family_mark.supporter_id));
create policy changed on own_family_mark for update to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor()) or (select alongside.has_role('manager')) or supporter_id in (select alongside.supervised())))
  with check (agency_id = (select alongside.agency()));
create policy followed on own_family_mark for select to alongside_owner using (true);
grant select, insert, update (own) on own_family_mark to alongside_app;
create trigger record_changed after insert or update on own_family_mark for each row execute function alongside.record_changed();
create trigger record_moved after update of family_id on contact for each row execute function alongside.record_changed();

create function alongside.own_families(supporters uuid[]) returns table (supporter_id uuid, family_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.supporter_id, c.family_id
    from own_family_mark m
    join contact c on c.agency_id = m.agency_id and c.id = m.id
   where m.agency_id = (select alongside.agency())
     and m.own
     and m.supporter_id = any (array(select alongside.reckoned(supporters)))
$$;
comment on function alongside.own_families is 'Families that are these supporters'' own, of those whose standing the actor may look at.';

-- As before, and a group is for one's own family only where no other family was there.
create or replace function alongside.work_reckoned(supporters uuid[], until_day date)
  returns table (supporter_id uuid, on_day date, minutes bigint, paid boolean, own_family boolean, supervised boolean, in_force boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (
    select o.supporter_id, o.family_id from alongside.own_families(supporters) o
  ), worked as (
    select c.supporter_id, c.on_day, true as paid, o.family_id is not null as own_family, c.minutes + c.travel_minutes as minutes
      from contact_counted c
      left join own o on o.supporter_id = c.supporter_id and o.family_id = c.family_id
     where c.agency_id = (select alongside.agency())
       and c.supporter_id = any (array(select alongside.reckoned(supporters)))
       and c.on_day >= '2000-01-01'
       and c.on_day < until_day
       and not (c.made and c.mode = 'group')
     union all
    select g.supporter_id, g.on_day, true, o.family_id is not null,
           case when row_number() over (partition by g.supporter_id, g.on_day, t.at_time, g.minutes order by o.family_id is not null, g.contact_id) > 1
                then 0 else g.minutes + g.travel_minutes end
      from contact_counted g
      join contact t on t.agency_id = g.agency_id and t.id = g.contact_id
      left join own o on o.supporter_id = g.supporter_id and o.family_id = g.family_id
     where g.agency_id = (select alongside.agency())
       and g.supporter_id = any (array(select alongside.reckoned(supporters)))
       and g.on_day >= '2000-01-01'
       and g.on_day < until_day
       and g.made
       and g.mode = 'group'
     union all
    select d.supporter_id, d.on_day, d.paid, d.own_family, d.minutes
      from duty d
     where d.agency_id = (select alongside.agency())
       and d.supporter_id = any (array(select alongside.reckoned(supporters)))
       and d.on_day < until_day
       and d.voided_at is null
       and not exists (select 1 from duty o where o.agency_id = d.agency_id and o.corrects_id = d.id and o.voided_at is null)
  ), days as (
    select w.supporter_id, w.on_day, w.paid, w.own_family, sum(w.minutes) as minutes
      from worked w
     group by w.supporter_id, w.on_day, w.paid, w.own_family
    having sum(w.minutes) > 0
  ), lasting as materialized (
    select a.id,
           (select range_agg(l.during)
              from supervision l
             where l.agency_id = (select alongside.agency()) and l.supporter_id = a.id) as supervised,
           (select range_agg(daterange(s.from_on, s.next_on))
              from credential_span s
             where s.agency_id = (select alongside.agency()) and s.holder_id = a.id) as held,
           (select range_agg(daterange(s.from_on, s.next_on) * daterange(null, s.until_on, '[]'))
              from credential_span s
             where s.agency_id = (select alongside.agency()) and s.holder_id = a.id
               and alongside.credential_state(s.kind, s.until_on, s.until_on) = 'valid') as valid
      from alongside.reckoned(supporters) a (id)
  )
  select d.supporter_id, d.on_day, d.minutes, d.paid, d.own_family, coalesce(l.supervised @> d.on_day, false),
         not coalesce(l.held @> d.on_day, false) or coalesce(l.valid @> d.on_day, false)
    from days d
    join lasting l on l.id = d.supporter_id
$$;
