-- What caregivers did on their own pages that whoever walks with them should know, until somebody has read it.

create table caregiver_act (
  agency_id uuid not null,
  id        uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  what      text not null
            check (what in ('permission-ended', 'report-read', 'report-comment', 'correction-asked', 'correction-disagreed')),
  about_id  uuid not null,
  words     text not null default '',
  done_at   timestamptz not null default alongside.now(),
  read_at   timestamptz,
  read_by   uuid,
  version   integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  constraint read_by_someone check ((read_at is null) = (read_by is null))
);
comment on table caregiver_act is 'What a caregiver did on their own pages, for those who walk with them.';
comment on column caregiver_act.id is 'Of what they did: sending a form twice does it once.';
comment on column caregiver_act.about_id is 'The permission, the report or the correction.';
comment on column caregiver_act.words is 'What they said, in their words.';
comment on column caregiver_act.read_at is 'When the first who works with the family read it.';
create index caregiver_act_unread on caregiver_act (agency_id, family_id, done_at) where read_at is null;
create index caregiver_act_of_person on caregiver_act (agency_id, person_id, done_at);
call alongside.protect('caregiver_act', 'family_id', 'false', '(select alongside.writes())');
revoke update on caregiver_act from alongside_app;
grant update (read_at, read_by, version) on caregiver_act to alongside_app;
call alongside.keep('caregiver_act', 'words');
create policy own_person on caregiver_act for select to alongside_app
  using (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));
create policy own_person_acts on caregiver_act for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()) and read_at is null);
