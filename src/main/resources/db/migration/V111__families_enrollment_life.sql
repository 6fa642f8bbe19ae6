-- The life of an enrollment: phases, pauses, what was agreed, hand-overs, supporters away; mistakes mended in the open.

-- Phases of a program ----------------------------------------------------------------------------------------------

create table program_phase (
  agency_id     uuid not null,
  id            uuid not null,
  program_id    uuid not null,
  position      integer not null check (position > 0),
  name          text not null check (name <> ''),
  expected_days integer check (expected_days between 1 and 3650),
  version       integer not null default 1,
  voided_at     timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, program_id) references program
);
comment on column program_phase.expected_days is 'How long a family usually stays in it; null where that is not said.';
create index program_phase_of_program on program_phase (agency_id, program_id, position);
call alongside.guard('program_phase');
call alongside.keep('program_phase');
create policy colleagues on program_phase for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on program_phase to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
grant select, insert, update on program_phase to alongside_app;

create function alongside.leads() returns boolean language sql stable parallel safe
  return alongside.has_role('supervisor') or alongside.has_role('manager') or alongside.is_system();
comment on function alongside.leads() is 'Duties in which one decides about phases and pauses of the families in one''s reach.';

create table enrollment_phase (
  agency_id     uuid not null,
  id            uuid not null,
  family_id     uuid not null,
  enrollment_id uuid not null,
  phase_id      uuid not null,
  starts_on     date not null,
  why           text not null default '',
  recorded_at   timestamptz not null default alongside.now(),
  recorded_by   uuid default alongside.actor(),
  version       integer not null default 1,
  voided_at     timestamptz,
  voided_by     uuid,
  void_reason   text,
  primary key (agency_id, id),
  foreign key (agency_id, enrollment_id, family_id) references enrollment (agency_id, id, family_id),
  foreign key (agency_id, phase_id) references program_phase,
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table enrollment_phase is
  'From which day on an enrollment is in a phase: until the next begins or the enrollment ends, so neither gap nor overlap can be written.';
create unique index one_phase_a_day on enrollment_phase (agency_id, enrollment_id, starts_on) where voided_at is null;
create index enrollment_phase_of_enrollment on enrollment_phase (agency_id, enrollment_id);
create index enrollment_phase_of_phase on enrollment_phase (agency_id, phase_id);
call alongside.protect('enrollment_phase', 'family_id', '(select alongside.leads())', '(select alongside.leads())');
call alongside.keep('enrollment_phase');

-- Pauses -----------------------------------------------------------------------------------------------------------

create table enrollment_pause (
  agency_id     uuid not null,
  id            uuid not null,
  family_id     uuid not null,
  enrollment_id uuid not null,
  from_on       date not null,
  until_on      date,
  why           text not null check (btrim(why) <> ''),
  recorded_at   timestamptz not null default alongside.now(),
  recorded_by   uuid default alongside.actor(),
  version       integer not null default 1,
  voided_at     timestamptz,
  voided_by     uuid,
  void_reason   text,
  primary key (agency_id, id),
  foreign key (agency_id, enrollment_id, family_id) references enrollment (agency_id, id, family_id),
  constraint ends_after_it_starts check (until_on >= from_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint one_pause_at_a_time exclude using gist
    (agency_id with =, enrollment_id with =, daterange(from_on, until_on, '[]') with &&) where (voided_at is null)
);
comment on column enrollment_pause.until_on is 'The last day of the pause, counted in; null while no day is set.';
create index enrollment_pause_of_enrollment on enrollment_pause (agency_id, enrollment_id);
call alongside.protect('enrollment_pause', 'family_id', '(select alongside.leads())', '(select alongside.leads())');
call alongside.keep('enrollment_pause');

-- What was agreed --------------------------------------------------------------------------------------------------

create table agreement (
  agency_id     uuid not null,
  id            uuid not null,
  family_id     uuid not null,
  enrollment_id uuid not null,
  agreed_on     date not null,
  way           text not null,
  explained     text[] not null default '{}',
  words         text not null default '',
  recorded_at   timestamptz not null default alongside.now(),
  recorded_by   uuid default alongside.actor(),
  version       integer not null default 1,
  voided_at     timestamptz,
  voided_by     uuid,
  void_reason   text,
  primary key (agency_id, id),
  foreign key (agency_id, enrollment_id, family_id) references enrollment (agency_id, id, family_id),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table agreement is 'What was explained to a caregiver at enrollment or later, and what they agreed to in their own words.';
comment on column agreement.way is 'Code from the agreement-ways list.';
comment on column agreement.explained is 'Codes from the agreement-items list.';
create index agreement_of_enrollment on agreement (agency_id, enrollment_id);
call alongside.protect('agreement', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('agreement');

-- Hand-overs, and supporters away ----------------------------------------------------------------------------------

alter table assignment add unique (agency_id, id, family_id);

create table hand_over (
  agency_id     uuid not null,
  id            uuid not null,
  family_id     uuid not null,
  enrollment_id uuid not null,
  from_id       uuid not null,
  to_id         uuid not null,
  on_day        date not null,
  note          text not null check (btrim(note) <> ''),
  told_on       date,
  told_how      text,
  told_words    text not null default '',
  read_at       timestamptz,
  handed_at     timestamptz not null default alongside.now(),
  handed_by     uuid default alongside.actor(),
  version       integer not null default 1,
  voided_at     timestamptz,
  voided_by     uuid,
  void_reason   text,
  primary key (agency_id, id),
  foreign key (agency_id, enrollment_id, family_id) references enrollment (agency_id, id, family_id),
  foreign key (agency_id, from_id, family_id) references assignment (agency_id, id, family_id),
  foreign key (agency_id, to_id, family_id) references assignment (agency_id, id, family_id),
  constraint told_on_a_day_in_some_way check ((told_on is null) = (told_how is null)),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table hand_over is 'One supporter hands a family over to another. Its id is that of the assignment that begins.';
comment on column hand_over.told_on is 'When the caregiver was told; told_how is a code from the tell-ways list.';
comment on column hand_over.read_at is 'When the next supporter said that they read it.';
create index hand_over_of_enrollment on hand_over (agency_id, enrollment_id);
create index hand_over_from on hand_over (agency_id, from_id);
create index hand_over_to on hand_over (agency_id, to_id);
call alongside.protect('hand_over', 'family_id',
  $$(select alongside.has_role('manager')) or (select alongside.is_system())$$, '(select alongside.writes())');
call alongside.keep('hand_over');

create table away (
  agency_id    uuid not null,
  id           uuid not null,
  supporter_id uuid not null,
  cover_id     uuid not null,
  from_on      date not null,
  until_on     date not null,
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, cover_id) references account,
  constraint nobody_covers_themselves check (supporter_id <> cover_id),
  constraint ends_after_it_starts check (until_on >= from_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint away_once_at_a_time exclude using gist
    (agency_id with =, supporter_id with =, daterange(from_on, until_on, '[]') with &&) where (voided_at is null)
);
comment on table away is 'A supporter away between two days, both counted in, and who walks with their families meanwhile. Why is nobody''s business here.';
create index away_of_supporter on away (agency_id, supporter_id, until_on);
create index away_of_cover on away (agency_id, cover_id);
call alongside.guard('away');
call alongside.keep('away');
create policy colleagues on away for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on away to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())));
grant select, insert, update on away to alongside_app;

alter table assignment add column away_id uuid, add foreign key (agency_id, away_id) references away;
comment on column assignment.away_id is 'The absence this cover is for.';
create index assignment_of_away on assignment (agency_id, away_id);

-- Whom a supporter may serve ---------------------------------------------------------------------------------------

create table serving (
  agency_id uuid not null,
  id        uuid not null,
  kinds     text[] not null default '{}' check (kinds <@ '{family,recovery}'),
  version   integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, id) references account
);
comment on table serving is 'Which peer kinds a supporter may serve, by their own experience and training. Its id is the account; no row or no kind means that nothing is said.';
call alongside.guard('serving');
call alongside.keep('serving');
create policy colleagues on serving for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on serving to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())));
grant select, insert, update on serving to alongside_app;

-- Discharge, and mistakes ------------------------------------------------------------------------------------------

alter table enrollment add column end_summary text not null default '', add column reopen_reason text not null default '';
comment on column enrollment.end_summary is 'What the family reached and what goes on, as a next episode or another program should find it.';
comment on column enrollment.reopen_reason is 'Why the enrollment was opened again after its end was written by mistake; history has that end.';

create function alongside.nothing_written_there() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'enrollment' then
    if exists (select 1 from contact c where c.agency_id = new.agency_id and c.enrollment_id = new.id and c.voided_at is null) then
      raise exception 'Enrollment % has contacts and stays.', new.id using errcode = 'check_violation', constraint = 'enrollment_has_contacts';
    end if;
  elsif exists (select 1 from contact c
                 where c.agency_id = new.agency_id and c.enrollment_id = new.enrollment_id and c.supporter_id = new.supporter_id
                   and c.voided_at is null and c.on_day >= new.starts_on and (new.ends_on is null or c.on_day <= new.ends_on)) then
    raise exception 'Assignment % has contacts and stays.', new.id using errcode = 'check_violation', constraint = 'assignment_has_contacts';
  end if;
  return new;
end $$;
create trigger stays_with_its_contacts before update on enrollment for each row
  when (old.voided_at is null and new.voided_at is not null and not alongside.is_system()) execute function alongside.nothing_written_there();
create trigger stays_with_its_contacts before update on assignment for each row
  when (old.voided_at is null and new.voided_at is not null and not alongside.is_system()) execute function alongside.nothing_written_there();

-- The family's story is told from these too.
drop index history_story;
create index history_story on history (agency_id, family_id, at desc, id desc)
  where record in ('family', 'family_secret', 'family_alert', 'family_address', 'family_helper', 'person', 'person_phone', 'person_about',
                   'kinship', 'care_period', 'enrollment', 'assignment', 'break_glass',
                   'enrollment_phase', 'enrollment_pause', 'agreement', 'hand_over')
    and operation <> 'view';
