-- Families, the people in them, how to reach them, their way through a program, and who walks with them.
-- Who may see which family is one table, family_access, which every policy on a family's record asks.

create table family (
  agency_id    uuid not null references agency,
  id           uuid not null,
  name         text not null check (name <> ''),
  town         text,
  safe_contact text not null default '',
  external_ref text check (external_ref <> ''),
  import_id    uuid,
  created_at   timestamptz not null default alongside.now(),
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on column family.name is 'How the household is called in lists, such as Ortega.';
comment on column family.safe_contact is 'What to know before calling, texting or writing; shown wherever somebody is about to.';
comment on column family.external_ref is 'Its number in the system it was imported from.';
create unique index family_external_ref on family (agency_id, external_ref) where external_ref is not null;

create table person (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  kind         text not null check (kind in ('caregiver', 'child', 'other')),
  given_name   text not null check (given_name <> ''),
  family_name  text not null default '',
  name_to_use  text not null default '',
  relation     text not null default '',
  born_on      date,
  languages    text[] not null default '{}',
  interpreter  boolean not null default false,
  import_id    uuid,
  created_at   timestamptz not null default alongside.now(),
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  unique (agency_id, id, family_id),
  foreign key (agency_id, family_id) references family,
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on column person.name_to_use is 'What this person asks to be called, when it is not the given name.';
comment on column person.languages is 'BCP 47 tags, the best one first.';
comment on column person.relation is 'Code from the family-relations list: to the caregiver.';
create index person_of_family on person (agency_id, family_id);

create table person_phone (
  agency_id uuid not null,
  id        uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  number    text not null check (number ~ '^\+[0-9]{4,15}$'),
  as_typed  text not null default '',
  may_text  boolean not null default false,
  import_id uuid,
  version   integer not null default 1,
  voided_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, person_id) references person
);
comment on column person_phone.number is 'E.164. What was typed is kept beside it.';
create index person_phone_of_person on person_phone (agency_id, person_id);
create index person_phone_of_family on person_phone (agency_id, family_id);

create table person_token (
  agency_id uuid not null,
  token     text collate "C" not null,
  person_id uuid not null,
  family_id uuid not null,
  primary key (agency_id, token, person_id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, family_id) references family
);
comment on table person_token is
  'What a person can be found by: name parts in plain letters, nicknames marked ~, phone digits marked #. Derived from person and person_phone; plain equality and range, which policies let use the index.';
create index person_token_of_family on person_token (agency_id, family_id, token);
create index person_token_of_person on person_token (agency_id, person_id);

create table enrollment (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  caregiver_id uuid not null,
  program_id   uuid not null,
  site_id      uuid,
  started_on   date not null,
  ended_on     date,
  end_reason   text,
  external_ref text check (external_ref <> ''),
  import_id    uuid,
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  unique (agency_id, id, family_id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, caregiver_id) references person,
  foreign key (agency_id, program_id) references program,
  foreign key (agency_id, site_id) references site,
  constraint ends_after_it_starts check (ended_on >= started_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint one_enrollment_in_a_program_at_a_time exclude using gist
    (agency_id with =, caregiver_id with =, program_id with =, daterange(started_on, ended_on, '[]') with &&) where (voided_at is null)
);
comment on column enrollment.ended_on is 'The last day, counted in.';
create unique index enrollment_external_ref on enrollment (agency_id, external_ref) where external_ref is not null;
create index enrollment_of_family on enrollment (agency_id, family_id);

create table assignment (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  enrollment_id uuid not null,
  supporter_id uuid not null,
  kind         text not null default 'primary' check (kind in ('primary', 'secondary', 'cover')),
  starts_on    date not null,
  ends_on      date,
  external_ref text check (external_ref <> ''),
  import_id    uuid,
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, enrollment_id) references enrollment,
  foreign key (agency_id, supporter_id) references account,
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint one_primary_supporter_at_a_time exclude using gist
    (agency_id with =, enrollment_id with =, daterange(starts_on, ends_on, '[]') with &&) where (kind = 'primary' and voided_at is null)
);
comment on column assignment.ends_on is 'The last day, counted in.';
create unique index assignment_external_ref on assignment (agency_id, external_ref) where external_ref is not null;
create index assignment_of_supporter on assignment (agency_id, supporter_id, ends_on);
create index assignment_of_enrollment on assignment (agency_id, enrollment_id);
create index assignment_of_family on assignment (agency_id, family_id);

-- Who may see which family ---------------------------------------------------------------------------------------

create table break_glass (
  agency_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null,
  family_id   uuid not null,
  reason      text not null check (length(btrim(reason)) >= 10),
  from_at     timestamptz not null,
  until_at    timestamptz not null,
  ended_at    timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review_note text,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account,
  foreign key (agency_id, family_id) references family,
  constraint lasts_at_most_eight_hours check (until_at > from_at and until_at <= from_at + interval '8 hours')
);
create index break_glass_by_time on break_glass (agency_id, from_at desc, id);
create index break_glass_of_family on break_glass (agency_id, family_id);

create table family_access (
  agency_id  uuid not null,
  account_id uuid not null,
  family_id  uuid not null,
  basis      text not null check (basis in ('assignment', 'supervision', 'break-glass')),
  source_id  uuid not null,
  link_id    uuid not null,
  from_at    timestamptz not null,
  until_at   timestamptz,
  primary key (agency_id, account_id, family_id, basis, source_id, link_id),
  foreign key (agency_id, account_id) references account,
  foreign key (agency_id, family_id) references family
);
comment on table family_access is
  'Who may see which family, why, and from when until when (not counted). Kept by triggers on assignment, supervision and break_glass; nothing else writes it.';
comment on column family_access.source_id is 'The assignment or break-glass grant it comes from; link_id the supervision, or the source again.';
create index family_access_of_family on family_access (agency_id, family_id);
create index family_access_of_source on family_access (agency_id, source_id);

call alongside.guard('family_access');
create policy kept on family_access to alongside_owner using (true) with check (true);
create policy own on family_access for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (account_id = (select alongside.actor()) or (select alongside.sees_all())));
grant select on family_access to alongside_app;

create function alongside.day_start(agency uuid, day date) returns timestamptz language sql stable
  return (select (day::timestamp at time zone a.zone) from public.agency a where a.id = agency);
create policy zones on agency for select to alongside_owner using (true);

create function alongside.assignment_access() returns trigger language plpgsql security definer as $$
begin
  if tg_op <> 'INSERT' then
    delete from public.family_access f using was
     where f.agency_id = was.agency_id and f.source_id = was.id and f.basis in ('assignment', 'supervision');
  end if;
  insert into public.family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at, until_at)
  select r.agency_id, r.supporter_id, r.family_id, 'assignment', r.id, r.id,
         alongside.day_start(r.agency_id, r.starts_on), alongside.day_start(r.agency_id, r.ends_on + 1)
    from is_ r
   where r.voided_at is null
   union all
  select r.agency_id, s.supervisor_id, r.family_id, 'supervision', r.id, s.id,
         alongside.day_start(r.agency_id, lower(both_)), alongside.day_start(r.agency_id, upper(both_))
    from is_ r
    join public.supervision s on s.agency_id = r.agency_id and s.supporter_id = r.supporter_id
   cross join lateral (select s.during * daterange(r.starts_on, r.ends_on, '[]') as both_) o
   where r.voided_at is null and not isempty(both_);
  return null;
end $$;
create trigger access_added after insert on assignment referencing new table as is_
  for each statement execute function alongside.assignment_access();
create trigger access_changed after update on assignment referencing old table as was new table as is_
  for each statement execute function alongside.assignment_access();

create function alongside.supervision_access() returns trigger language plpgsql security definer as $$
begin
  if tg_op <> 'INSERT' then
    delete from public.family_access f using was
     where f.agency_id = was.agency_id and f.link_id = was.id and f.basis = 'supervision' and f.account_id = was.supervisor_id;
  end if;
  insert into public.family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at, until_at)
  select s.agency_id, s.supervisor_id, r.family_id, 'supervision', r.id, s.id,
         alongside.day_start(r.agency_id, lower(both_)), alongside.day_start(r.agency_id, upper(both_))
    from is_ s
    join public.assignment r on r.agency_id = s.agency_id and r.supporter_id = s.supporter_id and r.voided_at is null
   cross join lateral (select s.during * daterange(r.starts_on, r.ends_on, '[]') as both_) o
   where not isempty(both_);
  return null;
end $$;
create trigger access_added after insert on supervision referencing new table as is_
  for each statement execute function alongside.supervision_access();
create trigger access_changed after update on supervision referencing old table as was new table as is_
  for each statement execute function alongside.supervision_access();

create function alongside.break_glass_access() returns trigger language plpgsql security definer as $$
begin
  insert into public.family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at, until_at)
  values (new.agency_id, new.account_id, new.family_id, 'break-glass', new.id, new.id, new.from_at, coalesce(new.ended_at, new.until_at))
  on conflict (agency_id, account_id, family_id, basis, source_id, link_id) do update set until_at = excluded.until_at;
  return null;
end $$;
create trigger access after insert or update on break_glass for each row execute function alongside.break_glass_access();

-- One definition, used by every policy on a family's record. It is written out in each policy as a sub-query,
-- because a function there would be called row by row.
create procedure alongside.protect(target regclass, family_column text, adders text, changers text) language plpgsql as $$
declare
  reach text := format($p$agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or exists (select 1 from public.family_access fa
                  where fa.agency_id = %1$s.agency_id and fa.account_id = (select alongside.actor()) and fa.family_id = %1$s.%2$I
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now()))))$p$,
    target, family_column);
begin
  call alongside.guard(target);
  execute format('create policy reach on %s for select to alongside_app using (%s)', target, reach);
  execute format('create policy added on %s for insert to alongside_app with check (%s and (%s))', target, reach, adders);
  execute format('create policy changed on %s for update to alongside_app using (%s and (%s)) with check (%s)', target, reach, changers, reach);
  execute format('grant select, insert, update on %s to alongside_app', target);
end $$;
comment on procedure alongside.protect is 'Policies of a table of family records: who reaches the family reads it; of them, those that meet a condition add to it or change it.';

-- The privacy officer reads everything and writes nothing about a family. Managers open and close; supporters and
-- supervisors keep the people of the families they walk with up to date.
call alongside.protect('person', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.protect('person_phone', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.protect('person_token', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.protect('enrollment', 'family_id', $$(select alongside.has_role('manager')) or (select alongside.is_system())$$, $$(select alongside.has_role('manager')) or (select alongside.is_system())$$);
call alongside.protect('assignment', 'family_id', $$(select alongside.has_role('manager')) or (select alongside.is_system())$$, $$(select alongside.has_role('manager')) or (select alongside.is_system())$$);
call alongside.protect('family', 'id', '(select alongside.writes())', '(select alongside.writes())');
grant delete on person_token to alongside_app;
create policy dropped on person_token for delete to alongside_app using (agency_id = (select alongside.agency()) and (select alongside.writes())
  and exists (select 1 from person p where p.agency_id = person_token.agency_id and p.id = person_token.person_id));
create policy followed on assignment for select to alongside_owner using (true);

call alongside.guard('break_glass');
create policy own on break_glass for select to alongside_app
  using (agency_id = (select alongside.agency()) and (account_id = (select alongside.actor()) or (select alongside.has_role('privacy-officer'))));
create policy broken on break_glass for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and account_id = (select alongside.actor())
              and ((select alongside.has_role('supporter')) or (select alongside.has_role('supervisor'))));
create policy ended on break_glass for update to alongside_app
  using (agency_id = (select alongside.agency()) and (account_id = (select alongside.actor()) or (select alongside.has_role('privacy-officer'))))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (ended_at, reviewed_at, reviewed_by, review_note) on break_glass to alongside_app;

call alongside.keep('family');
call alongside.keep('person');
call alongside.keep('person_phone');
call alongside.keep('enrollment');
call alongside.keep('assignment');
call alongside.keep('break_glass');

create policy reach on history for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or exists (select 1 from family_access fa
                  where fa.agency_id = history.agency_id and fa.account_id = (select alongside.actor()) and fa.family_id = history.family_id
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now())))));
