-- What people say about themselves, where mail goes, and who else helps a family.

create table person_about (
  agency_id         uuid not null,
  id                uuid not null,
  family_id         uuid not null,
  person_id         uuid not null,
  pronouns          text not null default '',
  writes_in         text not null default '',
  race_said         text not null default 'unknown' check (race_said in ('unknown', 'said', 'not-said')),
  races             text[] not null default '{}',
  race_words        text not null default '',
  tribe             text not null default '',
  tribal_enrollment text not null default '',
  needs             text[] not null default '{}',
  needs_note        text not null default '',
  identity_how      text not null default '',
  identity_on       date,
  identity_by       text not null default '',
  version           integer not null default 1,
  voided_at         timestamptz,
  voided_by         uuid,
  void_reason       text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, person_id) references person,
  constraint races_are_theirs_to_say check (race_said = 'said' or (races = '{}' and race_words = '')),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table person_about is 'What a person says about themselves. Never used to decide who is served.';
comment on column person_about.race_said is 'said: they answered; not-said: they prefer not to say; unknown: nobody asked.';
comment on column person_about.races is 'Codes from the race-and-ethnicity list, one question, as many as they chose.';
comment on column person_about.writes_in is 'BCP 47 tag of the language they read and write best.';
comment on column person_about.needs is 'Codes from the need-kinds list: context for walking beside the caregiver, who is the one served. Never a diagnosis.';
create index person_about_of_family on person_about (agency_id, family_id);
create index person_about_of_person on person_about (agency_id, person_id);
create unique index one_description_of_a_person on person_about (agency_id, person_id) where voided_at is null;
call alongside.protect('person_about', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('person_about');

create table family_address (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  kind         text not null,
  lines        text not null check (lines <> ''),
  confidential boolean not null default false,
  program      text not null default '',
  note         text not null default '',
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on column family_address.kind is 'Code from the address-kinds list.';
comment on column family_address.lines is 'Where mail goes: of a confidential address the substitute. The true one is in family_secret, under the id of this row.';
comment on column family_address.program is 'The address confidentiality program that gives the substitute.';
create index family_address_of_family on family_address (agency_id, family_id);
call alongside.protect('family_address', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('family_address');

create view family_address_known with (security_invoker) as
select a.*, coalesce(s.words, '') as hidden
  from family_address a
  left join family_secret s on s.agency_id = a.agency_id and s.id = a.id;
comment on view family_address_known is 'Addresses, with the hidden one for those who may read it.';
grant select on family_address_known to alongside_app;

create table family_helper (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  name         text not null check (name <> ''),
  role         text not null default '',
  organisation text not null default '',
  phone        text not null default '',
  may_talk     text not null check (may_talk in ('yes', 'no', 'not-asked')),
  does         text not null default '',
  ends_on      date,
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table family_helper is 'Who else helps a family, and with what.';
comment on column family_helper.may_talk is 'What the caregiver said about talking with them; a note, not a consent.';
comment on column family_helper.ends_on is 'The last day of their help, counted in.';
create index family_helper_of_family on family_helper (agency_id, family_id);
call alongside.protect('family_helper', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('family_helper');
