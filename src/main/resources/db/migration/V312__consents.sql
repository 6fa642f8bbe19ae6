-- What families allowed to be shared, as they signed it, and everything that bears on it: revocations, events that end a
-- consent, court orders, subpoenas and emergencies. Consents are never changed: what happens to one is a row of its own.

create function alongside.only_added() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_user = 'alongside_owner'
     and to_jsonb(old) - array['family_id', 'person_id'] = to_jsonb(new) - array['family_id', 'person_id'] then
    return new;
  end if;
  raise exception '% is only ever added to.', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function alongside.only_added is 'Refuses every change and deletion, but for a merge that files a row with the survivor.';

create table consent (
  agency_id            uuid not null,
  id                   uuid not null,
  family_id            uuid not null,
  person_id            uuid not null,
  kind                 text not null check (kind in ('specific', 'tpo', 'counseling-notes', 'proceedings', 'authorization', 'court-referral')),
  discloser            text not null check (discloser ~ '^(agency|partner):[0-9a-f-]{36}$'),
  recipients           text[] not null check (cardinality(recipients) > 0),
  information          text[] not null check (cardinality(information) > 0),
  purposes             text[] not null check (cardinality(purposes) > 0),
  signed_on            date not null,
  signed_by            text not null check (signed_by in ('person', 'representative')),
  signer_name          text not null check (btrim(signer_name) <> ''),
  authority            text not null default '',
  expires_on           date,
  expiry_event         text,
  revocation_right     boolean not null,
  redisclosure_warning boolean not null,
  refusal_consequences boolean not null,
  form                 text not null,
  form_version         integer not null check (form_version > 0),
  language             text not null,
  words                text not null check (words <> ''),
  way                  text not null check (way in ('screen', 'paper')),
  drawing              text not null default '',
  witness_name         text not null default '',
  recorded_at          timestamptz not null default alongside.now(),
  recorded_by          uuid default alongside.actor(),
  primary key (agency_id, id),
  unique (agency_id, id, family_id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  constraint a_representative_says_by_what_right check (signed_by = 'person' or btrim(authority) <> ''),
  constraint ends_some_time check (expires_on is not null or expiry_event is not null),
  constraint ends_after_it_is_signed check (expires_on >= signed_on)
);
comment on table consent is 'A permission to share, with every element 42 CFR 2.31(a) asks for, as it was signed. Ends are rows of consent_end.';
comment on column consent.discloser is 'Who may tell: agency: and its id, or partner: and its id where somebody outside may tell us.';
comment on column consent.recipients is 'Who may be told: partner: or agency: and an id, or a code from the recipient-classes list.';
comment on column consent.authority is 'By what right a representative signed, or a minor alone.';
comment on column consent.expiry_event is 'Code from the consent-events list; none only for a consent for treatment, payment and operations.';
comment on column consent.form is 'Id of the definition of kind consent-form whose words were signed.';
comment on column consent.words is 'Everything that was read and signed, as plain text.';
comment on column consent.drawing is 'The signature as it was drawn, as the path of an SVG of 600 by 200; empty where only a name was typed or paper was signed.';
create index consent_of_person on consent (agency_id, person_id, signed_on);
create index consent_of_family on consent (agency_id, family_id, signed_on desc, id desc);
create index consent_by_end on consent (agency_id, expires_on) where expires_on is not null;
call alongside.protect('consent', 'family_id', '(select alongside.writes())', 'false');
revoke update on consent from alongside_app;
call alongside.keep('consent', 'words', 'drawing');
create trigger only_added before update or delete on consent for each row execute function alongside.only_added();

create table consent_end (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  consent_id  uuid not null,
  how         text not null check (how in ('revoked', 'mistaken')),
  on_day      date not null,
  way         text not null default '',
  by_name     text not null default '',
  why         text not null default '',
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  primary key (agency_id, id),
  constraint ended_once unique (agency_id, consent_id, how),
  foreign key (agency_id, consent_id, family_id) references consent (agency_id, id, family_id),
  constraint a_mistake_is_explained check (how <> 'mistaken' or btrim(why) <> '')
);
comment on table consent_end is 'That a consent was revoked, or should never have been entered. It stands as it is; nothing is shared under it any more.';
comment on column consent_end.on_day is 'The day on which we received it: the first on which nothing is shared under the consent.';
comment on column consent_end.way is 'Code from the revocation-ways list: how it reached us.';
create index consent_end_of_family on consent_end (agency_id, family_id);
call alongside.protect('consent_end', 'family_id', '(select alongside.writes())', 'false');
revoke update on consent_end from alongside_app;
call alongside.keep('consent_end');
create trigger only_added before update or delete on consent_end for each row execute function alongside.only_added();

create table consent_paper (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  consent_id  uuid not null,
  name        text not null check (name <> ''),
  media_type  text not null,
  content     bytea not null check (octet_length(content) between 1 and 10485760),
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, consent_id, family_id) references consent (agency_id, id, family_id)
);
comment on table consent_paper is 'The paper that was signed, photographed or scanned.';
create index consent_paper_of_consent on consent_paper (agency_id, consent_id);
create index consent_paper_of_family on consent_paper (agency_id, family_id);
call alongside.protect('consent_paper', 'family_id', '(select alongside.writes())', 'false');
revoke update on consent_paper from alongside_app;
call alongside.keep('consent_paper', 'content');
create trigger only_added before update or delete on consent_paper for each row execute function alongside.only_added();

create table consent_event (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  person_id   uuid not null,
  event       text not null check (event not in ('', 'none')),
  on_day      date not null,
  note        text not null default '',
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table consent_event is 'Something happened that may end a consent, such as that a court case was closed.';
comment on column consent_event.event is 'Code from the consent-events list.';
create index consent_event_of_person on consent_event (agency_id, person_id, on_day);
create index consent_event_of_family on consent_event (agency_id, family_id);
call alongside.protect('consent_event', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('consent_event');

create table sharing_exception (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  person_id   uuid not null,
  kind        text not null check (kind in ('court-order', 'subpoena', 'emergency')),
  recipients  text[] not null check (cardinality(recipients) > 0),
  information text[] not null default '{}',
  on_day      date not null,
  until_on    date,
  issuer      text not null default '',
  reference   text not null default '',
  nature      text not null default '',
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint ends_after_it_starts check (until_on >= on_day),
  constraint an_emergency_is_described_and_ends check (kind <> 'emergency' or btrim(nature) <> '' and until_on is not null),
  constraint an_order_says_who_and_what check (kind = 'emergency' or btrim(issuer) <> '' and cardinality(information) > 0)
);
comment on table sharing_exception is
  'What lets something be shared without a consent: a court order, with a subpoena where 42 CFR Part 2 protects it (2.61), or a medical emergency (2.51).';
comment on column sharing_exception.recipients is 'As in consent. information: what it is for; all is one of its words; empty for an emergency, whose need decides.';
comment on column sharing_exception.on_day is 'The day an order or subpoena bears, or the first day of an emergency.';
create index sharing_exception_of_person on sharing_exception (agency_id, person_id, on_day);
create index sharing_exception_of_family on sharing_exception (agency_id, family_id);
call alongside.protect('sharing_exception', 'family_id',
  $$(select alongside.writes()) and (kind = 'emergency' or (select alongside.has_role('manager')) or (select alongside.is_system())) or (select alongside.has_role('privacy-officer'))$$,
  $$(select alongside.has_role('manager')) or (select alongside.is_system()) or (select alongside.has_role('privacy-officer'))$$);
call alongside.keep('sharing_exception');
