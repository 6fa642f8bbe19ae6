-- Gatherings: a group or an outing, logged once for many families. What each family is told of is its own contact.

create table gathering (
  agency_id      uuid not null,
  id             uuid not null,
  facilitator_id uuid not null,
  helper_id      uuid,
  kind           text not null check (kind in ('support-group', 'class', 'outing', 'recovery-meeting')),
  topic          text not null check (btrim(topic) <> ''),
  on_day         date not null,
  at_time        time not null,
  zone           text not null,
  minutes        integer not null check (minutes between 1 and 1440),
  place          text not null,
  support_types  text[] not null default '{}',
  what_happened  text not null default '',
  large_because  text not null default '',
  payload_hash   bytea not null,
  entered_at     timestamptz not null default alongside.now(),
  entered_by     uuid default alongside.actor(),
  version        integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, facilitator_id) references account,
  foreign key (agency_id, helper_id) references account,
  constraint nobody_helps_themselves check (helper_id is distinct from facilitator_id)
);
comment on table gathering is 'A group or an outing: what holds for all who came. Who came stands in the contacts of the families, each seen by those who see that family.';
comment on column gathering.helper_id is 'The co-facilitator, who adds the families she walks with.';
comment on column gathering.large_because is 'Why more families came than a group should have.';
create index gathering_of_facilitator on gathering (agency_id, facilitator_id, on_day desc, id desc);
create index gathering_of_helper on gathering (agency_id, helper_id, on_day desc, id desc);

call alongside.guard('gathering');
create policy reach on gathering for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all()) or facilitator_id = (select alongside.actor()) or helper_id = (select alongside.actor())
      or facilitator_id in (select s.supporter_id from supervision s
                             where s.agency_id = gathering.agency_id and s.supervisor_id = (select alongside.actor())
                               and s.during @> (select alongside.now())::date)));
create policy held on gathering for insert to alongside_app
  with check (agency_id = alongside.agency() and facilitator_id = alongside.actor() and alongside.walks());
grant select, insert on gathering to alongside_app;
call alongside.keep('gathering', 'payload_hash');

alter table contact add column gathering_id uuid, add foreign key (agency_id, gathering_id) references gathering;
comment on column contact.gathering_id is 'The group or outing in which it took place. The minutes are the family''s; a supporter''s hours count them once for each gathering.';
create index contact_of_gathering on contact (agency_id, gathering_id, supporter_id) where gathering_id is not null;
create index contact_in_groups on contact (agency_id, supporter_id, on_day) where gathering_id is not null;

-- Hours of a supporter: one gathering is one time of work, however many families came. The first of her contacts in it that
-- is not voided carries the minutes; the others count as contacts, with none.

create function alongside.further_of_groups(supporters uuid[], from_day date, until_day date) returns uuid[]
  language sql stable
  return array(select c.id
                 from public.contact c
                where c.agency_id = (select alongside.agency()) and c.supporter_id = any (supporters)
                  and c.on_day >= from_day and c.on_day < until_day
                  and c.gathering_id is not null and c.voided_at is null
                  and exists (select 1 from public.contact o
                               where o.agency_id = c.agency_id and o.gathering_id = c.gathering_id and o.supporter_id = c.supporter_id
                                 and o.voided_at is null and o.id < c.id));
comment on function alongside.further_of_groups is 'The contacts of these supporters whose minutes another contact of the same gathering carries already.';

create or replace function alongside.work_counted(supporters uuid[], from_day date, until_day date) returns setof public.contact_counted
  language sql stable security definer set search_path = public, pg_temp as $$
  with mine as materialized (
    select t.id
      from unnest(supporters) t (id)
     where t.id = (select alongside.actor())
        or (select alongside.sees_all())
        or t.id in (select s.supporter_id from supervision s
                     where s.agency_id = (select alongside.agency())
                       and s.supervisor_id = (select alongside.actor())
                       and s.during @> (select (alongside.now() at time zone a.zone)::date from agency a where a.id = alongside.agency()))
  ),
  further as materialized (
    select alongside.further_of_groups(array(select id from mine), from_day, until_day) as ids
  )
  select c.*
    from contact_counted c
   where c.agency_id = (select alongside.agency()) and c.supporter_id = any (array(select id from mine))
     and c.on_day >= from_day and c.on_day < until_day
     and c.contact_id <> all (select unnest(ids) from further)
   union all
  select (jsonb_populate_record(c, '{"minutes": 0}')).*
    from contact_counted c
   where c.agency_id = (select alongside.agency()) and c.contact_id = any (array(select unnest(ids) from further))
$$;
comment on function alongside.work_counted is
  'The contacts that count, of these supporters, on days from from_day until until_day (not counted in): one''s own, those of the supporters one supervises today, and everyone''s for managers and the privacy officer. A gathering''s minutes are counted once for each supporter, with the first of her contacts in it; what each family had of it stands in contact_counted. Figures of supporters are sums over this; join family for the names one may see.';

create or replace function alongside.work_summed(supporters uuid[], monday date, month_day date, until_day date)
  returns table (supporter_id uuid, made_this_week bigint, minutes_this_week bigint, made_this_month bigint, minutes_this_month bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with further as materialized (
    select alongside.further_of_groups(supporters, least(monday, month_day), until_day) as ids
  )
  select t.id, w.*
    from unnest(supporters) t (id)
   cross join further
   cross join lateral (select count(*) filter (where c.made and c.on_day >= monday),
                              coalesce(sum(c.minutes) filter (where c.on_day >= monday and c.contact_id <> all (further.ids)), 0),
                              count(*) filter (where c.made and c.on_day >= month_day),
                              coalesce(sum(c.minutes) filter (where c.on_day >= month_day and c.contact_id <> all (further.ids)), 0)
                         from contact_counted c
                        where c.agency_id = (select alongside.agency())
                          and c.supporter_id = t.id
                          and c.on_day >= least(monday, month_day)
                          and c.on_day < until_day) w
   where t.id = (select alongside.actor())
      or (select alongside.sees_all())
      or t.id in (select s.supporter_id from supervision s
                   where s.agency_id = (select alongside.agency())
                     and s.supervisor_id = (select alongside.actor())
                     and s.during @> (select (alongside.now() at time zone a.zone)::date from agency a where a.id = alongside.agency()))
$$;
