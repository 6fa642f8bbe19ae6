-- Corrections that caregivers ask for (45 CFR 164.526), what was answered, and what they say where they disagree.

create table correction (
  agency_id uuid not null,
  id        uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  what      text not null check (btrim(what) <> ''),
  why       text not null check (btrim(why) <> ''),
  asked_on  date not null,
  asked_at  timestamptz not null default alongside.now(),
  asked_by  uuid default alongside.actor(),
  primary key (agency_id, id),
  unique (agency_id, id, family_id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id)
);
comment on table correction is 'A correction of their record that a caregiver asked for. Only ever added to: what becomes of it is a row of correction_step.';
comment on column correction.what is 'What is not right, in their own words; why: why, and what would be.';
comment on column correction.asked_on is 'The agency''s day. The clock of the answer starts on it.';
create index correction_of_family on correction (agency_id, family_id, asked_on desc);
create index correction_of_person on correction (agency_id, person_id, asked_on desc);
create index correction_by_day on correction (agency_id, asked_on, id);
call alongside.protect('correction', 'family_id', '(select alongside.writes()) or (select alongside.has_role(''privacy-officer''))', 'false');
revoke update on correction from alongside_app;
call alongside.keep('correction', 'what', 'why');
create trigger only_added before update or delete on correction for each row execute function alongside.only_added();
create policy own_person on correction for select to alongside_app
  using (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));
create policy own_person_asks on correction for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));

create table correction_step (
  agency_id     uuid not null,
  id            uuid not null,
  family_id     uuid not null,
  correction_id uuid not null,
  step          text not null check (step in ('extended', 'accepted', 'denied', 'disagreed')),
  reason        text not null default '',
  words         text not null check (btrim(words) <> ''),
  on_day        date not null,
  written_at    timestamptz not null default alongside.now(),
  written_by    uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, correction_id, family_id) references correction (agency_id, id, family_id),
  constraint each_step_once unique (agency_id, correction_id, step),
  constraint denied_for_a_reason check ((step = 'denied') = (reason <> ''))
);
comment on table correction_step is 'What became of a correction: put off once, accepted or denied, and what the caregiver says where it was denied.';
comment on column correction_step.reason is 'Code of a reason of the correction-clock definition.';
create unique index corrected_one_way on correction_step (agency_id, correction_id) where step in ('accepted', 'denied');
create index correction_step_of_family on correction_step (agency_id, family_id);
call alongside.protect('correction_step', 'family_id',
  $$(select alongside.has_role('manager')) or (select alongside.has_role('privacy-officer')) or (select alongside.is_system())$$, 'false');
revoke update on correction_step from alongside_app;
call alongside.keep('correction_step', 'words');
create trigger only_added before update or delete on correction_step for each row execute function alongside.only_added();
create policy own_person on correction_step for select to alongside_app
  using (agency_id = (select alongside.agency())
    and exists (select 1 from correction c
                 where c.agency_id = correction_step.agency_id and c.id = correction_step.correction_id
                   and c.person_id = (select alongside.door_person())));
create policy own_person_disagrees on correction_step for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and step = 'disagreed'
    and exists (select 1 from correction c
                 where c.agency_id = correction_step.agency_id and c.id = correction_step.correction_id
                   and c.person_id = (select alongside.door_person())));
