-- Certification: who certifies by which standard, and applications with their evidence as it was when it was sent.

create table certifying_standard (
  agency_id   uuid not null references agency,
  id          uuid not null,
  standard    text not null check (standard <> ''),
  prefix      text not null check (prefix ~ '^[A-Z]{2,6}$'),
  months      integer not null check (months between 1 and 120),
  since_on    date not null,
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  ended_at    timestamptz,
  version     integer not null default 1,
  primary key (agency_id, id)
);
comment on table certifying_standard is 'By which standards an agency certifies: it is a certifying body for them until it ends that.';
comment on column certifying_standard.prefix is 'With which the numbers of its certificates begin.';
comment on column certifying_standard.months is 'How long a certificate runs, unless the steward says otherwise.';
create unique index certifies_once on certifying_standard (agency_id, standard) where ended_at is null;

call alongside.guard('certifying_standard');
call alongside.keep('certifying_standard');
create policy own on certifying_standard for select to alongside_app using (agency_id = (select alongside.agency()));
create policy kept on certifying_standard for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('steward')) or (select alongside.is_system())));
create policy changed on certifying_standard for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('steward')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
create policy told on certifying_standard for select to alongside_owner using (true);
grant select, insert, update on certifying_standard to alongside_app;

create function alongside.certifying_bodies() returns table (agency_id uuid, name text, standard text, prefix text, months integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.agency_id, g.name, c.standard, c.prefix, c.months
    from certifying_standard c
    join agency g on g.id = c.agency_id
   where c.ended_at is null
     and alongside.agency() is not null
$$;
comment on function alongside.certifying_bodies is 'Every certifying body of the network with what it certifies, for whoever is signed in: nothing else of that agency.';

create table application (
  agency_id        uuid not null references agency,
  id               uuid not null,
  applicant_id     uuid not null,
  applicant_name   text not null check (applicant_name <> ''),
  agency_name      text not null,
  body_agency_id   uuid not null references agency,
  standard         text not null,
  standard_version integer not null,
  stage            text not null,
  submitted_at     timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, applicant_id) references account
);
comment on table application is 'Sent to a certifying body, another agency mostly. Never changed: what becomes of it is told by its steps.';
comment on column application.applicant_name is 'As it was sent; the body does not see accounts of the applicant''s agency.';
create index application_of on application (agency_id, applicant_id, submitted_at desc);
create index application_to on application (body_agency_id, submitted_at);

create table application_evidence (
  agency_id      uuid not null,
  id             uuid not null,
  application_id uuid not null,
  applicant_id   uuid not null,
  body_agency_id uuid not null,
  as_of          date not null,
  definition     text not null,
  evaluation     text not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  attached_at    timestamptz not null default alongside.now(),
  number         bigint generated always as identity,
  primary key (agency_id, id),
  foreign key (agency_id, application_id) references application,
  foreign key (agency_id, applicant_id) references account
);
comment on table application_evidence is 'How the record stood on the day, frozen. With application_record, all that crosses to the body.';
comment on column application_evidence.sha256 is 'Of definition, record and evaluation, in this order, so that nobody doubts which were looked at.';
create index application_evidence_of on application_evidence (agency_id, application_id);
create index application_evidence_by on application_evidence (agency_id, applicant_id);

create table application_record (
  agency_id      uuid not null,
  id             uuid not null,
  applicant_id   uuid not null,
  body_agency_id uuid not null,
  record         text not null,
  primary key (agency_id, id),
  foreign key (agency_id, id) references application_evidence,
  foreign key (agency_id, applicant_id) references account
);
comment on table application_record is 'The record that the evidence of the same id was made from. Apart, because it tells the applicant''s birthday and lived experience, which their managers do not see. Entries are numbered; no family, caregiver or contact is named in it.';
create index application_record_by on application_record (agency_id, applicant_id);

create table application_step (
  agency_id      uuid not null,
  id             uuid not null,
  application_id uuid not null,
  applicant_id   uuid not null,
  body_agency_id uuid not null,
  requirement    text not null default '',
  kind           text not null check (kind in ('accepted', 'asked', 'refused', 'answered', 'withdrawn', 'granted', 'declined')),
  words          text not null default '',
  by_id          uuid not null default alongside.actor(),
  by_name        text not null,
  at             timestamptz not null default alongside.now(),
  number         bigint generated always as identity,
  primary key (agency_id, id),
  foreign key (agency_id, application_id) references application,
  foreign key (agency_id, applicant_id) references account,
  constraint of_a_requirement_or_of_the_whole check ((requirement = '') = (kind in ('withdrawn', 'granted', 'declined'))),
  constraint says_why check (words <> '' or kind in ('accepted', 'withdrawn', 'granted'))
);
comment on table application_step is 'Append-only. What a requirement stands at is its last step; an application ends with its first step of the whole.';
create index application_step_of on application_step (agency_id, application_id, number);
create index application_step_by on application_step (agency_id, applicant_id);
create unique index application_ends_once on application_step (agency_id, application_id) where requirement = '';

-- The applicant, their managers, and the stewards of the body it was sent to; nobody judges their own.
call alongside.guard('application');
call alongside.keep('application');
create policy own on application for select to alongside_app
  using (agency_id = (select alongside.agency()) and (applicant_id = (select alongside.actor()) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy received on application for select to alongside_app
  using (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy sent on application for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and applicant_id = (select alongside.actor()) and (select alongside.has_role('supporter'))
              and exists (select 1 from alongside.certifying_bodies() b where b.agency_id = body_agency_id and b.standard = application.standard));
grant select, insert on application to alongside_app;

call alongside.guard('application_evidence');
call alongside.keep('application_evidence', 'evaluation', 'definition');
create policy own on application_evidence for select to alongside_app
  using (agency_id = (select alongside.agency()) and (applicant_id = (select alongside.actor()) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy received on application_evidence for select to alongside_app
  using (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy sent on application_evidence for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and applicant_id = (select alongside.actor()) and (select alongside.has_role('supporter'))
              and exists (select 1 from application a where a.agency_id = application_evidence.agency_id and a.id = application_evidence.application_id
                             and a.applicant_id = application_evidence.applicant_id and a.body_agency_id = application_evidence.body_agency_id));
grant select, insert on application_evidence to alongside_app;

call alongside.guard('application_record');
call alongside.keep('application_record', 'record');
create policy own on application_record for select to alongside_app
  using (agency_id = (select alongside.agency()) and applicant_id = (select alongside.actor()));
create policy received on application_record for select to alongside_app
  using (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy sent on application_record for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and applicant_id = (select alongside.actor()) and (select alongside.has_role('supporter'))
              and exists (select 1 from application_evidence e where e.agency_id = application_record.agency_id and e.id = application_record.id
                             and e.applicant_id = application_record.applicant_id and e.body_agency_id = application_record.body_agency_id));
grant select, insert on application_record to alongside_app;

call alongside.guard('application_step');
call alongside.keep('application_step');
create policy own on application_step for select to alongside_app
  using (agency_id = (select alongside.agency()) and (applicant_id = (select alongside.actor()) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy received on application_step for select to alongside_app
  using (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy answered on application_step for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and applicant_id = (select alongside.actor()) and by_id = (select alongside.actor()) and kind in ('answered', 'withdrawn')
              and exists (select 1 from application a where a.agency_id = application_step.agency_id and a.id = application_step.application_id
                             and a.applicant_id = application_step.applicant_id and a.body_agency_id = application_step.body_agency_id));
create policy decided on application_step for insert to alongside_app
  with check (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')) and by_id = (select alongside.actor())
              and applicant_id <> (select alongside.actor()) and kind in ('accepted', 'asked', 'refused', 'granted', 'declined')
              and exists (select 1 from application a where a.agency_id = application_step.agency_id and a.id = application_step.application_id
                             and a.applicant_id = application_step.applicant_id and a.body_agency_id = application_step.body_agency_id));
grant select, insert on application_step to alongside_app;

create function alongside.application_is_open() returns trigger language plpgsql as $$
begin
  if exists (select 1 from public.application_step s where s.agency_id = new.agency_id and s.application_id = new.application_id and s.requirement = '') then
    raise exception 'Application % has ended and stays as it is.', new.application_id using errcode = 'check_violation', constraint = 'application_is_open';
  end if;
  return new;
end $$;
create trigger application_is_open before insert on application_step for each row execute function alongside.application_is_open();
create trigger application_is_open before insert on application_evidence for each row execute function alongside.application_is_open();
