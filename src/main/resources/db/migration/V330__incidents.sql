-- Incidents: mandated reports, harm, relationships, gifts, grievances, concerns and breaches of privacy, each with its steps.
-- Who sees one is its own matter: reaching the family is not enough, and whom it is about never sees it.

create table incident (
  agency_id     uuid not null references agency,
  id            uuid not null,
  kind          text not null,
  audience      text[] not null check (audience <@ array['supervisor', 'manager', 'privacy-officer']),
  family_id     uuid,
  supporter_id  uuid,
  about_id      uuid,
  voice         text not null default 'own' check (voice in ('own', 'caregiver', 'unnamed')),
  reporter      text check (reporter in ('mandated', 'not-mandated')),
  discovered_on date not null,
  words         text not null default '',
  begun_on      date not null,
  begun_at      timestamptz not null default alongside.now(),
  begun_by      uuid default alongside.actor(),
  closed_at     timestamptz,
  closed_by     uuid,
  ending        text,
  ending_words  text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, about_id) references account,
  foreign key (agency_id, begun_by) references account,
  constraint nobody_enters_what_is_about_themselves check (about_id <> begun_by),
  constraint closed_with_an_outcome check ((closed_at is null) = (ending is null)),
  constraint discovered_before_it_is_entered check (discovered_on <= begun_on)
);
comment on table incident is 'What must be handled with care and seen by few. Its steps are added and never changed.';
comment on column incident.kind is 'Id of the definition of kind incident-kind, as it held on begun_on.';
comment on column incident.audience is 'Duties that see it besides its writer, as the definition of its kind says.';
comment on column incident.supporter_id is 'Whose own matter it is: a relationship, a gift. They see it.';
comment on column incident.about_id is 'Whom a grievance or concern is about. They never see it, whatever their duties.';
comment on column incident.voice is 'own: the writer''s; caregiver: entered for a caregiver; unnamed: by or for somebody who does not say who they are.';
comment on column incident.reporter is 'Whether the law makes the writer a mandated reporter in this assignment, as it stood when they began.';
comment on column incident.discovered_on is 'The first day it was known, or should have been: clocks of breaches count from it.';
comment on column incident.begun_by is 'Null where somebody without an account wrote it: nothing is kept that could tell who.';
create index incident_of_family on incident (agency_id, family_id);
create index incident_of_supporter on incident (agency_id, supporter_id);
create index incident_about on incident (agency_id, about_id);
create index incident_by on incident (agency_id, begun_by);
create index incident_open on incident (agency_id, begun_at) where closed_at is null;
create index incident_by_time on incident (agency_id, begun_at desc, id);

create table incident_step (
  agency_id   uuid not null references agency,
  id          uuid not null,
  incident_id uuid not null,
  step        text not null,
  answers     jsonb not null check (jsonb_typeof(answers) = 'object'),
  written_at  timestamptz not null default alongside.now(),
  written_by  uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, incident_id) references incident,
  foreign key (agency_id, written_by) references account
);
comment on table incident_step is 'One step done, or a note. Added, never changed: what was wrong gets another entry.';
comment on column incident_step.step is 'Code of the step in the definition of the kind; note for what was added apart from any.';
comment on column incident_step.answers is 'What was written, by the code of the field.';
create index incident_step_of on incident_step (agency_id, incident_id, written_at);
create index incident_step_by on incident_step (agency_id, written_by);

create table incident_letter (
  agency_id   uuid not null references agency,
  id          uuid not null default uuidv7(),
  incident_id uuid not null,
  account_id  uuid not null,
  step        text not null,
  what        text not null check (what in ('begun', 'due', 'overdue')),
  told_at     timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, incident_id) references incident,
  foreign key (agency_id, account_id) references account,
  constraint written_to_once unique (agency_id, incident_id, account_id, step, what)
);
comment on table incident_letter is 'Who was written to about what, so that nobody is told twice. Written with the letter, in one transaction.';
create index incident_letter_to on incident_letter (agency_id, account_id);

call alongside.guard('incident');
call alongside.keep('incident');
create policy seen on incident for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (about_id is null or about_id is distinct from (select alongside.actor()))
         and (begun_by = (select alongside.actor())
           or supporter_id = (select alongside.actor())
           or (select alongside.is_system())
           or ('manager' = any (audience) and (select alongside.has_role('manager')))
           or ('privacy-officer' = any (audience) and (select alongside.has_role('privacy-officer')))
           or ('supervisor' = any (audience) and (select alongside.has_role('supervisor'))
               and (begun_by in (select alongside.supervised()) or supporter_id in (select alongside.supervised())
                    or about_id in (select alongside.supervised())))));
create policy begun on incident for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and closed_at is null
              and ((select alongside.is_system())
                or (begun_by = (select alongside.actor())
                    and ((select alongside.writes()) or (select alongside.has_role('privacy-officer'))))));
create policy closed on incident for update to alongside_app
  using (agency_id = (select alongside.agency()) and closed_at is null
         and ((select alongside.has_role('supervisor')) or (select alongside.has_role('manager'))
           or (select alongside.has_role('privacy-officer')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency())
         and (closed_by = (select alongside.actor()) or (select alongside.is_system())));
grant select, insert, update (closed_at, closed_by, ending, ending_words) on incident to alongside_app;

call alongside.guard('incident_step');
call alongside.keep('incident_step');
create policy seen on incident_step for select to alongside_app
  using (agency_id = (select alongside.agency())
         and exists (select 1 from incident i where i.agency_id = incident_step.agency_id and i.id = incident_step.incident_id));
create policy done on incident_step for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and (written_by = (select alongside.actor()) or (select alongside.is_system()))
              and exists (select 1 from incident i
                           where i.agency_id = incident_step.agency_id and i.id = incident_step.incident_id
                             and (i.closed_at is null or incident_step.step = 'note')));
grant select, insert on incident_step to alongside_app;

call alongside.guard('incident_letter');
call alongside.keep('incident_letter');
create policy told on incident_letter for select to alongside_app
  using (agency_id = (select alongside.agency())
         and exists (select 1 from incident i where i.agency_id = incident_letter.agency_id and i.id = incident_letter.incident_id));
create policy telling on incident_letter for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and exists (select 1 from incident i where i.agency_id = incident_letter.agency_id and i.id = incident_letter.incident_id));
grant select, insert on incident_letter to alongside_app;

-- History tells of an incident only to those who see it: whoever else reaches the family, or every family, reads around it.
create policy incidents_apart on history as restrictive for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (record <> all (array['incident', 'incident_step', 'incident_letter'])
           or exists (select 1 from incident i
                       where i.agency_id = history.agency_id
                         and i.id = coalesce((after ->> 'incident_id')::uuid, (before ->> 'incident_id')::uuid, record_id))));
