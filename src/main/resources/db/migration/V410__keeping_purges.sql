-- The end of a record: what the law no longer asks to keep is taken out, with its history, by a job, after somebody decided it.
-- What stays is a proof that it was so, numbers of what was done, and the hours of those who did it.

create table purge (
  agency_id       uuid not null references agency,
  id              uuid not null,
  record          uuid not null,
  why             text not null check (btrim(why) <> ''),
  rule            text not null check (btrim(rule) <> ''),
  last_service_on date not null,
  kept_through    date not null,
  asked_at        timestamptz not null default alongside.now(),
  asked_by        uuid default alongside.actor(),
  not_before      date not null,
  called_off_at   timestamptz,
  called_off_by   uuid,
  hindered        text not null default '',
  done_at         timestamptz,
  records         jsonb,
  entries         bigint,
  batches         bigint,
  version         integer not null default 1,
  primary key (agency_id, id),
  constraint the_law_allows_it check (not_before > kept_through and kept_through > last_service_on),
  constraint done_or_called_off check (done_at is null or called_off_at is null),
  constraint done_with_its_numbers check ((done_at is null) = (records is null) and (done_at is null) = (entries is null))
);
comment on table purge is 'A family''s record that is to be taken out, or was. Names nobody of it.';
comment on column purge.record is 'Id that the family had. Nothing else of it is left once done.';
comment on column purge.rule is 'The rule of the definition record-keeping by which it was kept longest, in its words.';
comment on column purge.not_before is 'From this day on the job does it; before, it may be called off.';
comment on column purge.hindered is 'Why the job did not do it when it last tried: held, open-incident, in-a-program or history-broken.';
comment on column purge.records is 'How many rows of which tables were taken out.';
comment on column purge.entries is 'Entries of history taken out, in this many batches of the chain.';
create unique index purge_once on purge (agency_id, record) where called_off_at is null;
create index purge_done on purge (agency_id, done_at desc, id desc) where done_at is not null;

create table purge_figure (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  purge_id   uuid not null,
  program_id uuid,
  month      date not null check (extract(day from month) = 1),
  mode       text not null,
  made       boolean not null,
  contacts   integer not null,
  minutes    bigint not null,
  primary key (agency_id, id),
  foreign key (agency_id, purge_id) references purge,
  foreign key (agency_id, program_id) references program
);
comment on table purge_figure is 'What was done with a family whose record was taken out, in numbers: contacts that counted, by month, mode and whether made.';
create index purge_figure_of on purge_figure (agency_id, purge_id);
create index purge_figure_of_program on purge_figure (agency_id, program_id);

call alongside.guard('purge');
create policy seen on purge for select to alongside_app
  using (agency_id = (select alongside.agency())
         and ((select alongside.has_role('manager')) or (select alongside.has_role('privacy-officer')) or (select alongside.is_system())));
create policy asked on purge for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.has_role('privacy-officer')) and done_at is null);
create policy called_off on purge for update to alongside_app
  using (agency_id = (select alongside.agency()) and done_at is null
         and ((select alongside.has_role('privacy-officer')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (called_off_at, called_off_by, hindered, version) on purge to alongside_app;
create policy purging on purge to alongside_owner using (true) with check (true);
create policy looked_up on purge for select to alongside_keeper using (true);
grant select on purge to alongside_keeper;
call alongside.keep('purge');

call alongside.guard('purge_figure');
create policy seen on purge_figure for select to alongside_app
  using (agency_id = (select alongside.agency())
         and ((select alongside.has_role('manager')) or (select alongside.has_role('privacy-officer')) or (select alongside.is_system())));
create policy counted on purge_figure for insert to alongside_owner with check (true);
grant select on purge_figure to alongside_app;
call alongside.keep('purge_figure');

-- What remains of sealed batches ----------------------------------------------------------------------------------------
-- A seal stays as it was made, and so do those after it. What is left of its entries has a hash of its own, signed by the key
-- that signs checkpoints: whoever rules the database alone cannot take entries out and call it a purge.

create table history_remainder (
  seal_number bigint not null references history_seal,
  purge_id    uuid not null,
  entries     bigint not null check (entries >= 0),
  hash        bytea not null check (length(hash) = 32),
  signed_at   timestamptz not null,
  signature   bytea not null,
  public_key  bytea not null,
  primary key (seal_number, entries)
);
comment on table history_remainder is 'How many entries of a batch are left after a purge, and their hash, made as that of the batch was. The fewest count.';
grant select, insert on history_remainder to alongside_keeper;

-- Records made of no family yet are found again by what they are about.
create index history_of_record on history (agency_id, record_id) where family_id is null;

-- Taking out --------------------------------------------------------------------------------------------------------------

create function alongside.purging() returns uuid language sql stable parallel safe
  return nullif(current_setting('alongside.purging', true), '')::uuid;
comment on function alongside.purging() is 'The agency a record of which is being taken out in this transaction.';

create function alongside.of_families() returns table (record regclass, its text, by_family boolean)
  language sql stable set search_path = public, pg_temp as $$
  with recursive reached (id) as (
    select 'family'::regclass::oid
     union
    select k.conrelid from reached r join pg_constraint k on k.confrelid = r.id and k.contype = 'f'
  ), names_it (id, its, always) as (
    select r.id, case when r.id = 'family'::regclass then 't.id = any ($2)'
                      else string_agg(format('t.%I = any ($2)', a.attname), ' or ' order by a.attnum) end,
           r.id = 'family'::regclass or bool_or(a.attname = 'family_id' and a.attnotnull)
      from reached r
      join pg_attribute a on a.attrelid = r.id and not a.attisdropped and a.attnum > 0
     where r.id = 'family'::regclass and a.attname = 'id'
        or r.id <> 'family'::regclass
           and (a.attname = 'family_id'
             or exists (select 1
                          from pg_constraint k
                         where k.conrelid = r.id and k.contype = 'f' and k.confrelid = 'family'::regclass and a.attnum = any (k.conkey)
                           and a.attname <> 'agency_id'))
     group by r.id
  ), hangs_on (id, its) as (
    select k.conrelid,
           string_agg(format('t.%I in (select p.id from %s p where p.agency_id = $1 and (%s))',
                             a.attname, k.confrelid::regclass, replace(p.its, 't.', 'p.')), ' or ' order by k.conname)
      from pg_constraint k
      join names_it p on p.id = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'agency_id'
     where k.contype = 'f'
       and cardinality(k.conkey) = 2
       and k.confrelid <> 'family'::regclass
       and k.conrelid not in (select n.id from names_it n where n.always)
     group by k.conrelid
  )
  select r.id::regclass, concat_ws(' or ', n.its, h.its), coalesce(n.always, false)
    from reached r
    left join names_it n on n.id = r.id
    left join hangs_on h on h.id = r.id
$$;
comment on function alongside.of_families is
  'Tables that are of families: family itself and whatever refers to one, or to what does. its: which rows t of them are of families $2 of agency $1; by_family: whether each names its family in every version of it.';

-- Whoever guards a new table that is of families lets the purge take out its rows, too.
create or replace procedure alongside.guard(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  if exists (select 1 from alongside.of_families() f where f.record = target) then
    execute format('create policy purged on %s to alongside_owner using (agency_id = (select alongside.purging()))', target);
  end if;
end $$;
do $$
declare
  one regclass;
begin
  for one in select f.record from alongside.of_families() f loop
    execute format('create policy purged on %s to alongside_owner using (agency_id = (select alongside.purging()))', one);
  end loop;
end $$;
create policy purged on history to alongside_owner using (agency_id = (select alongside.purging()));
create policy purged on import_row to alongside_owner using (agency_id = (select alongside.purging()));
create policy kept_of_purged on duty for insert to alongside_owner with check (agency_id = (select alongside.purging()));

-- What is only ever added to goes with its record, and then alone.
create or replace function alongside.only_added() returns trigger language plpgsql as $$
begin
  if current_user = 'alongside_owner' then
    if tg_op = 'DELETE' and old.agency_id = alongside.purging() then
      return old;
    end if;
    if tg_op = 'UPDATE' and to_jsonb(old) - array['family_id', 'person_id'] = to_jsonb(new) - array['family_id', 'person_id'] then
      return new;
    end if;
  end if;
  raise exception '% is only ever added to.', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function alongside.only_added() is
  'Refuses every change and deletion, but for a merge that files a row with the survivor and a purge of the whole record.';

-- Families whose record is this one: itself, and those merged into it.
create function alongside.purged_families(which uuid) returns uuid[] language sql stable set search_path = public, pg_temp as $$
  with recursive one (agency_id, id) as (
    select f.agency_id, f.id
      from purge p
      join family f on f.agency_id = p.agency_id and f.id = p.record
     where p.id = which
     union
    select f.agency_id, f.id from one o join family f on f.agency_id = o.agency_id and f.merged_into = o.id
  )
  select coalesce(array_agg(one.id), '{}') from one
$$;

-- Ids of rows whose history does not name the family in every entry.
create function alongside.purged_loose(here uuid, families uuid[]) returns uuid[] language plpgsql stable set search_path = public, pg_temp as $$
declare
  ids uuid[] := '{}';
  more uuid[];
  one record;
begin
  for one in
    select f.record, f.its
      from alongside.of_families() f
     where not f.by_family
       and exists (select 1 from pg_attribute a where a.attrelid = f.record and a.attname = 'id' and not a.attisdropped)
  loop
    execute format('select array_agg(t.id) from %s t where t.agency_id = $1 and (%s)', one.record, one.its) into more using here, families;
    ids := ids || more;
  end loop;
  return ids;
end $$;

create function alongside.purge_hindered(which uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  families uuid[];
  here uuid := (select p.agency_id from purge p where p.id = which);
begin
  perform set_config('alongside.purging', here::text, true);
  families := alongside.purged_families(which);
  return case
    when exists (select 1 from legal_hold h where h.agency_id = here and h.family_id = any (families) and h.lifted_on is null) then 'held'
    when exists (select 1 from incident i where i.agency_id = here and i.family_id = any (families) and i.closed_at is null) then 'open-incident'
    when exists (select 1 from enrollment e
                  where e.agency_id = here and e.family_id = any (families) and e.voided_at is null
                    and (e.ended_on is null or e.ended_on > (select p.last_service_on from purge p where p.id = which)))
      or exists (select 1 from contact c
                  where c.agency_id = here and c.family_id = any (families) and c.voided_at is null and c.made
                    and c.on_day > (select p.last_service_on from purge p where p.id = which)) then 'in-a-program'
    else '' end;
end $$;
comment on function alongside.purge_hindered is 'Why this record may not be taken out now: held, open-incident, or in-a-program, which it is also where something was done since it was decided. Empty if nothing hinders it.';

create function alongside.purge_batches(which uuid) returns setof bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := (select p.agency_id from purge p where p.id = which);
  families uuid[];
  loose uuid[];
begin
  perform set_config('alongside.purging', here::text, true);
  families := alongside.purged_families(which);
  loose := alongside.purged_loose(here, families);
  return query
    select distinct s.number
      from (select h.tx from history h where h.agency_id = here and h.family_id = any (families)
             union
            select h.tx from history h where h.agency_id = here and h.family_id is null and h.record_id = any (loose)) e
     cross join lateral (select l.number, l.from_tx from history_seal l where l.until_tx > e.tx order by l.until_tx limit 1) s
     where s.from_tx <= e.tx
     order by 1;
end $$;
comment on function alongside.purge_batches is 'Numbers of the sealed batches that hold history of this record.';

create function alongside.purge_record(which uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := (select p.agency_id from purge p where p.id = which);
  families uuid[];
  loose uuid[];
  numbers jsonb;
  gone bigint;
begin
  if not exists (select 1 from purge p where p.id = which and p.done_at is null and p.called_off_at is null and p.not_before <= alongside.now()::date + 1) then
    raise exception 'Nobody decided that this record is taken out now.';
  end if;
  if alongside.purge_hindered(which) <> '' then
    raise exception 'This record is kept: %', alongside.purge_hindered(which);
  end if;
  perform set_config('alongside.agency', here::text, true);
  families := alongside.purged_families(which);
  perform 1 from family f where f.agency_id = here and f.id = any (families) for update;
  loose := alongside.purged_loose(here, families);

  insert into purge_figure (agency_id, purge_id, program_id, month, mode, made, contacts, minutes)
  select here, which, e.program_id, date_trunc('month', c.on_day)::date, c.mode, c.made, count(*), sum(case when c.made then c.minutes else 0 end)
    from contact c
    left join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
   where c.agency_id = here and c.family_id = any (families) and c.voided_at is null
   group by e.program_id, date_trunc('month', c.on_day), c.mode, c.made;

  -- Hours stay with those who worked them. Of a group they are counted once, for as long as one of its families is there.
  insert into duty (agency_id, id, supporter_id, on_day, minutes, kind, own_family, words, recorded_by)
  select here, uuidv7(), c.supporter_id, c.on_day, least(sum((case when c.made then c.minutes else 0 end) + c.travel_minutes), 1440), 'contact-purged',
         exists (select 1
                   from own_family_mark m
                   join contact k on k.agency_id = m.agency_id and k.id = m.id
                  where m.agency_id = here and m.own and m.supporter_id = c.supporter_id and k.family_id = c.family_id),
         '', null
    from contact c
   where c.agency_id = here and c.family_id = any (families) and c.voided_at is null
     and not (c.made and c.mode = 'group'
              and exists (select 1 from contact o
                           where o.agency_id = here and o.supporter_id = c.supporter_id and o.on_day = c.on_day and o.at_time = c.at_time
                             and o.minutes = c.minutes and o.made and o.mode = 'group' and o.voided_at is null
                             and (o.family_id <> all (families) or o.id < c.id)))
   group by 3, 4, 7
  having sum((case when c.made then c.minutes else 0 end) + c.travel_minutes) > 0;

  -- Rows that were imported say what the records said.
  update import_row r
     set cells = array_fill(''::text, array[cardinality(r.cells)]), key = null, refusals = null, changes = null, before = null
   where r.agency_id = here
     and (r.target_id = any (families)
       or r.target_id in (select c.id from contact c where c.agency_id = here and c.family_id = any (families)
                           union select e.id from enrollment e where e.agency_id = here and e.family_id = any (families)
                           union select a.id from assignment a where a.agency_id = here and a.family_id = any (families)));

  -- In one statement: what refers to what is looked at when all of it is gone.
  execute (
    select 'with ' || string_agg(format('d%s as (delete from %s t where t.agency_id = $1 and (%s) returning 1)', n, f.record, f.its), ', ')
           || ' select jsonb_object_agg(g.record, g.rows) from ('
           || string_agg(format('select %L as record, count(*) as rows from d%s', f.record::text, n), ' union all ') || ') g where g.rows > 0'
      from (select *, row_number() over (order by record::text) as n from alongside.of_families()) f)
    into numbers using here, families;

  -- That the rows went was written into history a moment ago; it goes, too, and was never part of it.
  with named as (
    delete from history h where h.agency_id = here and h.family_id = any (families) returning h.tx
  ), loosely as (
    delete from history h where h.agency_id = here and h.family_id is null and h.record_id = any (loose) returning h.tx
  )
  select count(*) into gone from (select tx from named union all select tx from loosely) e where e.tx <> alongside.tx();

  update purge p
     set done_at = alongside.now(), records = numbers, entries = gone, batches = 0, hindered = '', version = p.version + 1
   where p.id = which;
  return gone;
end $$;
comment on function alongside.purge_record is
  'Takes a family''s record out with all its history, and keeps numbers of it and the hours worked. For the job alone, between checking the batches of history and signing what is left of them. Returns how many entries of history went.';

revoke execute on function alongside.purge_hindered, alongside.purge_batches, alongside.purge_record, alongside.purged_families, alongside.purged_loose
  from public, alongside_app;
grant execute on function alongside.purge_hindered, alongside.purge_batches, alongside.purge_record to alongside_keeper;

create function alongside.purge_signed(which uuid, number_of bigint) returns void language sql security definer set search_path = public, pg_temp as $$
  update purge set batches = number_of, version = version + 1 where id = which and done_at is not null and batches = 0
$$;
comment on function alongside.purge_signed is 'Notes in how many batches of history something of this record was.';
revoke execute on function alongside.purge_signed from public, alongside_app;
grant execute on function alongside.purge_signed to alongside_keeper;
