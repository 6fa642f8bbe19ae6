-- Records of ten thousand supporters, read in a second: the entries of each, packed as the standards engine counts them. They
-- follow from the ledger and are made anew from it: a pack that does not is marked in the transaction that changed the ledger.

create table kept_record (
  agency_id   uuid not null references agency,
  id          uuid not null,
  work        bytea not null,
  supervision bytea not null,
  training    bytea not null,
  lessons     text[] not null,
  packed_at   timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, id) references account
);
comment on table kept_record is 'What alongside.records_packed said of a supporter, whose id is its id. Counts only where record_outdated names them not.';
alter table kept_record alter column work set storage external, alter column supervision set storage external, alter column training set storage external;

create table record_outdated (
  agency_id    uuid not null references agency,
  id           uuid not null default uuidv7(),
  supporter_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account
);
comment on table record_outdated is 'Whose kept record no longer follows from the ledger. Several rows say it no louder than one: so that nobody waits for anybody, none is unique.';
create index record_outdated_of on record_outdated (agency_id, supporter_id);

call alongside.guard('kept_record');
create policy reckoned on kept_record for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (id = (select alongside.actor()) or (select alongside.sees_all()) or id in (select alongside.supervised())));
create policy packed on kept_record to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.is_system()))
  with check (agency_id = (select alongside.agency()) and (select alongside.is_system()));
grant select, insert, update on kept_record to alongside_app;

call alongside.guard('record_outdated');
create policy marked on record_outdated to alongside_owner using (true) with check (true);
create policy told on record_outdated for select to alongside_app using (agency_id = (select alongside.agency()));
create policy packed on record_outdated to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.is_system()))
  with check (agency_id = (select alongside.agency()) and (select alongside.is_system()));
grant select, insert, delete on record_outdated to alongside_app;

-- What the functions below look at with its owner's eyes, so that whoever asks is told the same.
create policy followed on duty for select to alongside_owner using (true);
create policy followed on credential for select to alongside_owner using (true);
create policy followed on credential_event for select to alongside_owner using (true);
create policy followed on session_part for select to alongside_owner using (true);
create policy followed on supervision_session for select to alongside_owner using (true);
create policy followed on training for select to alongside_owner using (true);

-- The same days of work as before, told by one function that reads for all readers alike: a group is one stretch of time for a
-- supervisor who does not reach its families, too. What lasts is asked as ranges, not day by day.
create or replace function alongside.work_reckoned(supporters uuid[], until_day date)
  returns table (supporter_id uuid, on_day date, minutes bigint, paid boolean, own_family boolean, supervised boolean, in_force boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  with worked as (
    select c.supporter_id, c.on_day, true as paid, false as own_family, c.minutes + c.travel_minutes as minutes
      from contact_counted c
     where c.agency_id = (select alongside.agency())
       and c.supporter_id = any (array(select alongside.reckoned(supporters)))
       and c.on_day >= '2000-01-01'
       and c.on_day < until_day
       and not (c.made and c.mode = 'group')
     union all
    select g.supporter_id, g.on_day, true, false,
           case when row_number() over (partition by g.supporter_id, g.on_day, t.at_time, g.minutes order by g.contact_id) > 1
                then 0 else g.minutes + g.travel_minutes end
      from contact_counted g
      join contact t on t.agency_id = g.agency_id and t.id = g.contact_id
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

create or replace function alongside.days_worked(supporters uuid[], until_day date) returns table (supporter_id uuid, on_day date, minutes bigint)
  language sql stable as $$
  select w.supporter_id, w.on_day, sum(w.minutes)
    from alongside.work_reckoned(supporters, until_day) w
   group by w.supporter_id, w.on_day
$$;

-- Days are counted from 1 January 2000, where the ledger begins.
create function alongside.records_packed(supporters uuid[])
  returns table (supporter_id uuid, work bytea, supervision bytea, training bytea, lessons text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  with worked as (
    select w.supporter_id,
           string_agg(int4send(((w.on_day - date '2000-01-01') << 17)
                               | (w.supervised::int << 16) | (w.paid::int << 15) | ((w.own_family or not w.in_force)::int << 14)
                               | least(w.minutes, 16383)::int), ''::bytea
                      order by w.on_day, w.supervised and w.paid and w.in_force and not w.own_family) as packed
      from alongside.work_reckoned(supporters, 'infinity') w
     where w.on_day >= date '2000-01-01'
     group by w.supporter_id
  ), held as (
    select p.supporter_id,
           string_agg(int4send(((s.on_day - date '2000-01-01') << 17) | (s.in_group::int << 16) | s.minutes), ''::bytea order by s.on_day, s.id) as packed
      from session_part p
      join supervision_session s on s.agency_id = p.agency_id and s.id = p.session_id
     where p.agency_id = (select alongside.agency())
       and p.supporter_id = any (array(select alongside.reckoned(supporters)))
       and p.signed_at is not null
       and s.clinical
       and s.voided_at is null
       and s.on_day >= date '2000-01-01'
     group by p.supporter_id
  ), learned as (
    select t.supporter_id, t.id, t.on_day, (100 * case when t.purpose = 'core' then t.hours else t.ceu_hours end)::bigint as hours,
           concat_ws('|', t.purpose, t.purpose = 'continuing' or t.approval <> '', array_to_string(t.topics, ' '), t.code) as lesson
      from training t
     where t.agency_id = (select alongside.agency())
       and t.supporter_id = any (array(select alongside.reckoned(supporters)))
       and t.voided_at is null
       and t.accepted
       and case when t.purpose = 'core' then t.hours else t.ceu_hours end > 0
  ), kinds as (
    select l.supporter_id, l.lesson, row_number() over (partition by l.supporter_id order by l.lesson) - 1 as number
      from (select distinct k.supporter_id, k.lesson from learned k) l
  ), counted as (
    select l.supporter_id,
           string_agg(int8send(((l.on_day - date '2000-01-01')::bigint << 32) | (l.hours << 16) | k.number), ''::bytea order by l.on_day, l.id) as packed
      from learned l
      join kinds k on k.supporter_id = l.supporter_id and k.lesson = l.lesson
     group by l.supporter_id
  )
  select t.id, coalesce(w.packed, ''), coalesce(h.packed, ''), coalesce(c.packed, ''),
         array(select k.lesson from kinds k where k.supporter_id = t.id order by k.number)
  from alongside.reckoned(supporters) t (id)
    left join worked w on w.supporter_id = t.id
    left join held h on h.supporter_id = t.id
    left join counted c on c.supporter_id = t.id
$$;
comment on function alongside.records_packed is
  'Entries that a standard counts of those of these supporters whose standing the actor may look at, one number each in order of days. Of work and sessions four bytes: 15 bits the day, 3 of work whether supervised, whether paid, whether no experience, or 1 of a session whether in a group, the rest minutes. Of training eight: the day, hundredths of an hour in 16 bits, and in 16 which of its lessons: purpose, whether approved, topics and code.';

-- Whoever changes the ledger holds a lock that all who change it share, and whoever packs one that nobody shares: what is packed
-- lacks nothing that was under way. Packing never waits for it, but leaves such a record for later.
create function alongside.record_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid;
  whose uuid[];
  who uuid;
begin
  if tg_op = 'DELETE' then
    here := old.agency_id;
    whose := array[old.supporter_id];
  else
    here := new.agency_id;
    if tg_table_name = 'credential_event' then
      whose := array[new.holder_id];
    elsif tg_table_name = 'supervision_session' then
      whose := array(select p.supporter_id from session_part p where p.agency_id = new.agency_id and p.session_id = new.id);
    elsif tg_op = 'INSERT' or old.supporter_id = new.supporter_id then
      whose := array[new.supporter_id];
    else
      whose := array[old.supporter_id, new.supporter_id];
    end if;
  end if;
  foreach who in array whose loop
    perform pg_advisory_xact_lock_shared(hashtextextended(who::text, 290));
    if not exists (select 1 from record_outdated o where o.agency_id = here and o.supporter_id = who) then
      insert into record_outdated (agency_id, supporter_id) values (here, who);
    end if;
  end loop;
  return null;
end $$;
comment on function alongside.record_changed is 'Marks the records that follow from this row: they are packed anew.';

create trigger record_changed after insert or update of supporter_id, on_day, at_time, mode, made, minutes, travel_minutes, voided_at on contact
  for each row execute function alongside.record_changed();
create trigger record_changed after insert or update on duty for each row execute function alongside.record_changed();
create trigger record_changed after insert or update or delete on supervision for each row execute function alongside.record_changed();
create trigger record_changed after insert on credential_event for each row execute function alongside.record_changed();
create trigger record_changed after insert or update on session_part for each row execute function alongside.record_changed();
create trigger record_changed after update on supervision_session for each row execute function alongside.record_changed();
create trigger record_changed after insert or update on training for each row execute function alongside.record_changed();
