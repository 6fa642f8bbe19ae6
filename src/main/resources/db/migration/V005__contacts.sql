-- Contacts: what a supporter did with a family, when and how. Signed, a contact is fixed; a correction is an addendum.

create table contact (
  agency_id       uuid not null,
  id              uuid not null,
  family_id       uuid not null,
  enrollment_id   uuid not null,
  supporter_id    uuid not null,
  on_day          date not null,
  at_time         time not null,
  zone            text not null,
  minutes         integer not null,
  mode            text not null,
  made            boolean not null,
  attempt_outcome text,
  place           text,
  support_types   text[] not null default '{}',
  activities      text[] not null default '{}',
  people          uuid[] not null default '{}',
  what_happened   text not null default '',
  next_step       text not null default '',
  payload_hash    bytea not null,
  entered_at      timestamptz not null default alongside.now(),
  entered_by      uuid default alongside.actor(),
  external_ref    text,
  import_id       uuid,
  version         integer not null default 1,
  signed_at       timestamptz,
  signed_by       uuid,
  voided_at       timestamptz,
  voided_by       uuid,
  void_reason     text,
  primary key (agency_id, id),
  unique (agency_id, id, family_id),
  foreign key (agency_id, enrollment_id, family_id) references enrollment (agency_id, id, family_id),
  foreign key (agency_id, supporter_id) references account,
  constraint made_contacts_last check (minutes between 0 and 1440 and (not made or minutes > 0)),
  constraint marked_by_someone check ((signed_by is null) = (signed_at is null) and (voided_at is null) = (void_reason is null) and external_ref <> '' is not false)
);
comment on column contact.family_id is 'That of the enrollment. What hangs on a contact is of the same family: policies go by this column.';
comment on column contact.on_day is 'Local day and time in zone, where the supporter was. entered_at is when it was written down, in UTC.';
comment on column contact.minutes is 'Minutes with the family, in person or by phone; travel left out. 0 where no contact was made.';
comment on column contact.people is 'Who of the family took part. Nobody else may be named: see alongside.names_the_family().';
comment on column contact.payload_hash is 'SHA-256 of what the client sent first, so that sending it again changes nothing and says so.';
create index contact_of_family on contact (agency_id, family_id, on_day desc, at_time desc, id desc);
create index contact_of_supporter on contact (agency_id, supporter_id, on_day desc, at_time desc, id desc);
create index contact_unsigned on contact (agency_id, supporter_id, on_day) where signed_at is null and voided_at is null;
create index contact_of_enrollment on contact (agency_id, enrollment_id);
create unique index contact_external_ref on contact (agency_id, external_ref) where external_ref is not null;
create index contact_of_import on contact (agency_id, import_id) where import_id is not null;

create table contact_addendum (
  agency_id  uuid not null,
  id         uuid not null,
  contact_id uuid not null,
  family_id  uuid not null,
  words      text not null check (btrim(words) <> ''),
  written_by uuid not null,
  written_at timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, contact_id, family_id) references contact (agency_id, id, family_id),
  foreign key (agency_id, written_by) references account
);
create index contact_addendum_of_contact on contact_addendum (agency_id, contact_id);

create table follow_up (
  agency_id    uuid not null,
  id           uuid not null,
  contact_id   uuid not null,
  family_id    uuid not null,
  supporter_id uuid not null,
  what         text not null check (btrim(what) <> ''),
  due_on       date not null,
  version      integer not null default 1,
  done_at      timestamptz,
  done_by      uuid,
  voided_at    timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, contact_id, family_id) references contact (agency_id, id, family_id),
  foreign key (agency_id, supporter_id) references account,
  unique (agency_id, contact_id),
  constraint done_by_someone_at_some_time check ((done_at is null) = (done_by is null))
);
comment on table follow_up is 'The next step of a contact that has a day, until it is done. Its id is the contact''s own.';
create index follow_up_open on follow_up (agency_id, supporter_id, due_on) where done_at is null and voided_at is null;

create function alongside.walks() returns boolean language sql stable parallel safe
  return alongside.has_role('supporter') or alongside.has_role('supervisor');
comment on function alongside.walks() is 'Duties in which one meets families and writes contacts of one''s own.';

-- Whoever walks with a family writes their own contacts with it; the program writes imported ones. A manager may void.
call alongside.protect('contact', 'family_id',
  $$(supporter_id = (select alongside.actor()) and (select alongside.walks())) or (select alongside.is_system())$$,
  $$supporter_id = (select alongside.actor()) or (select alongside.is_system()) or (select alongside.has_role('manager'))$$);
call alongside.protect('contact_addendum', 'family_id',
  $$written_by = (select alongside.actor()) and exists (select 1 from contact c where c.agency_id = contact_addendum.agency_id and c.id = contact_addendum.contact_id
            and c.supporter_id = (select alongside.actor()))$$,
  'false');
call alongside.protect('follow_up', 'family_id',
  $$(supporter_id = (select alongside.actor()) and (select alongside.walks())) or (select alongside.is_system())$$,
  $$supporter_id = (select alongside.actor()) or (select alongside.is_system()) or (select alongside.has_role('manager'))$$);

-- What was signed stays: of a signed contact only the marks of voiding may still be set.
create function alongside.stays_as_signed() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - '{voided_at,voided_by,void_reason,version}'::text[] <> to_jsonb(new) - '{voided_at,voided_by,void_reason,version}'::text[] then
    raise exception 'Contact % is signed and stays as it is. Write an addendum.', old.id using errcode = 'check_violation', constraint = 'stays_as_signed';
  end if;
  return new;
end $$;
create trigger stays_as_signed before update on contact for each row when (old.signed_at is not null) execute function alongside.stays_as_signed();

call alongside.keep('contact', 'payload_hash');
call alongside.keep('contact_addendum');
call alongside.keep('follow_up');
