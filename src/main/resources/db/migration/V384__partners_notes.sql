-- What somebody of a partner writes back about a family that is shared with them: their words, not ours.

create table partner_note (
  agency_id  uuid not null,
  id         uuid not null,
  family_id  uuid not null,
  report_id  uuid not null,
  account_id uuid not null,
  from_name  text not null check (btrim(from_name) <> ''),
  words      text not null check (btrim(words) <> ''),
  sud        boolean not null,
  written_at timestamptz not null default alongside.now(),
  read_at    timestamptz,
  read_by    uuid,
  version    integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id),
  foreign key (agency_id, account_id) references account,
  constraint read_by_someone check ((read_at is null) = (read_by is null))
);
comment on table partner_note is 'Beside the report under which they see the family. from_name: who wrote it and where they are from, as it was then.';
comment on column partner_note.sud is 'Whether it is information of a program under 42 CFR Part 2: it is not told on without a permission that says so.';
comment on column partner_note.read_at is 'When the first who works with the family read it.';
create index partner_note_of_family on partner_note (agency_id, family_id, written_at desc, id desc);
create index partner_note_unread on partner_note (agency_id, family_id) where read_at is null;
create index partner_note_by on partner_note (agency_id, account_id);
create index partner_note_of_report on partner_note (agency_id, report_id);
call alongside.protect('partner_note', 'family_id', 'false', '(select alongside.writes())');
revoke update on partner_note from alongside_app;
grant update (read_at, read_by, version) on partner_note to alongside_app;
call alongside.keep('partner_note');
create policy own on partner_note for select to alongside_app
  using (agency_id = (select alongside.agency()) and account_id = (select alongside.actor()) and report_id in (select alongside.released_to_me()));
create policy written on partner_note for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and account_id = (select alongside.actor()) and (select alongside.has_role('partner'))
              and report_id in (select alongside.released_to_me()));

-- The story of a family tells what partners write, too.
drop index history_story;
create index history_story on history (agency_id, family_id, at desc, id desc)
 where operation <> 'view'
   and record in ('family', 'family_secret', 'family_alert', 'caregiver_goal', 'family_address', 'family_helper', 'person_about', 'kinship',
                  'care_period', 'person', 'person_phone', 'enrollment', 'assignment', 'break_glass', 'enrollment_phase', 'enrollment_pause',
                  'agreement', 'hand_over', 'gathering_absence', 'partner_note');
