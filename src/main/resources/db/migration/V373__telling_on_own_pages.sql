-- Drafts that a caregiver may read by themself on their own pages, and what they say about them. That they have read one is a
-- row of family_report_reading, as when it is read together: releasing asks for nothing else.

create table family_report_offer (
  agency_id  uuid not null,
  id         uuid not null,
  family_id  uuid not null,
  person_id  uuid not null,
  report_id  uuid not null,
  offered_at timestamptz not null default alongside.now(),
  offered_by uuid default alongside.actor(),
  primary key (agency_id, id),
  constraint offered_once unique (agency_id, report_id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id)
);
comment on table family_report_offer is 'That a report stands on the own pages of the caregiver it is about. Only ever added to.';
create index family_report_offer_of_family on family_report_offer (agency_id, family_id);
create index family_report_offer_to on family_report_offer (agency_id, person_id);
call alongside.protect('family_report_offer', 'family_id', '(select alongside.writes())', 'false');
revoke update on family_report_offer from alongside_app;
call alongside.keep('family_report_offer');
create trigger only_added before update or delete on family_report_offer for each row execute function alongside.only_added();
create policy own_person on family_report_offer for select to alongside_app
  using (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));

create table family_report_comment (
  agency_id  uuid not null,
  id         uuid not null,
  family_id  uuid not null,
  person_id  uuid not null,
  report_id  uuid not null,
  words      text not null check (btrim(words) <> ''),
  written_at timestamptz not null default alongside.now(),
  written_by uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id)
);
comment on table family_report_comment is 'What a caregiver says to the writer about a draft. It is not in the report.';
create index family_report_comment_of_family on family_report_comment (agency_id, family_id, written_at);
create index family_report_comment_of_report on family_report_comment (agency_id, report_id);
create index family_report_comment_by on family_report_comment (agency_id, person_id);
call alongside.protect('family_report_comment', 'family_id', '(select alongside.is_system())', 'false');
revoke update on family_report_comment from alongside_app;
call alongside.keep('family_report_comment', 'words');
create trigger only_added before update or delete on family_report_comment for each row execute function alongside.only_added();
create policy own_person on family_report_comment for select to alongside_app
  using (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));
create policy own_person_says on family_report_comment for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person())
    and exists (select 1 from family_report_offer o where o.agency_id = family_report_comment.agency_id and o.report_id = family_report_comment.report_id));

create policy own_person_reads on family_report_reading for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and way = 'alone' and recorded_by = (select alongside.actor())
    and exists (select 1 from family_report_offer o
                 where o.agency_id = family_report_reading.agency_id and o.report_id = family_report_reading.report_id
                   and o.person_id = (select alongside.door_person())));
create policy own_reading on family_report_reading for select to alongside_app
  using (agency_id = (select alongside.agency()) and way = 'alone' and recorded_by = (select alongside.actor())
    and (select alongside.door_person()) is not null);
