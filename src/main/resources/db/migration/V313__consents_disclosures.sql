-- The ledger of what left: who told whom what about whom, why, under which consent, when, and with which notice.

create table disclosure (
  agency_id         uuid not null,
  id                uuid not null,
  act_id            uuid not null,
  family_id         uuid not null,
  person_id         uuid not null,
  recipient         text not null check (recipient <> ''),
  recipient_name    text not null check (btrim(recipient_name) <> ''),
  recipient_address text not null default '',
  purpose           text not null,
  information       text[] not null check (cardinality(information) > 0),
  what              text not null check (btrim(what) <> ''),
  items             integer not null check (items > 0),
  way               text not null,
  basis             text not null check (basis in ('consent', 'self', 'mandated-report', 'medical-emergency', 'court-order')),
  consent_id        uuid,
  notice            text not null default '',
  protected         boolean not null,
  on_day            date not null,
  disclosed_at      timestamptz not null default alongside.now(),
  disclosed_by      uuid default alongside.actor(),
  discloser_name    text not null,
  primary key (agency_id, id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  foreign key (agency_id, consent_id, family_id) references consent (agency_id, id, family_id),
  constraint under_a_consent_or_something_else check ((basis = 'consent') = (consent_id is not null))
);
comment on table disclosure is 'Only ever added to, by policy and by trigger. One act has a row for each person and each basis it rests on.';
comment on column disclosure.recipient is 'partner: or person: and an id, or another recipient the engine knows.';
comment on column disclosure.what is 'A brief description, as an accounting gives it (45 CFR 164.528(b)(2)(iii)).';
comment on column disclosure.items is 'How many things of the record it was: contacts, figures, pages of a plan.';
comment on column disclosure.way is 'Through which outlet it left: printed, shown, sent.';
comment on column disclosure.notice is 'The notice that went with it, in its words; empty where none was due.';
comment on column disclosure.protected is 'Whether 42 CFR Part 2 protected any of it.';
comment on column disclosure.on_day is 'The agency''s day.';
create unique index disclosed_once on disclosure (agency_id, act_id, person_id, basis, coalesce(consent_id, '00000000-0000-0000-0000-000000000000'));
create index disclosure_of_family on disclosure (agency_id, family_id, disclosed_at desc, id desc);
create index disclosure_of_person on disclosure (agency_id, person_id, disclosed_at desc);
create index disclosure_under_consent on disclosure (agency_id, consent_id);
create index disclosure_by_time on disclosure (agency_id, disclosed_at desc, id desc);
call alongside.protect('disclosure', 'family_id',
  $$(disclosed_by = (select alongside.actor()) and ((select alongside.writes()) or (select alongside.has_role('privacy-officer')))) or (select alongside.is_system())$$,
  'false');
revoke update on disclosure from alongside_app;
call alongside.keep('disclosure');
create trigger only_added before update or delete on disclosure for each row execute function alongside.only_added();
