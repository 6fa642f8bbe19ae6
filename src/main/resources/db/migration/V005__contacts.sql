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
  minutes         integer not null check (minutes between 0 and 1440),
  mode            text not null,
  made            boolean not null,
  attempt_outcome text,
  place           text,
  support_types   text[] not null default '{}',
  activities      text[] not null default '{}',
  what_happened   text not null default '',
  next_step       text not null default '',
  payload_hash    bytea not null,
  entered_at      timestamptz not null default alongside.now(),
  entered_by      uuid default alongside.actor(),
  external_ref    text check (external_ref <> ''),
  import_id       uuid,
  version         integer not null default 1,
  signed_at       timestamptz,
  signed_by       uuid,
  voided_at       timestamptz,
  voided_by       uuid,
  void_reason     text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, enrollment_id) references enrollment,
  foreign key (agency_id, supporter_id) references account,
  constraint signed_by_someone_at_some_time check ((signed_by is null) = (signed_at is null)),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint made_contacts_last check (not made or minutes > 0)
);
comment on column contact.on_day is 'Local day and time in zone, where the supporter was. entered_at is when it was written down, in UTC.';
comment on column contact.minutes is 'Minutes with the family, in person or by phone; travel left out. 0 where no contact was made.';
comment on column contact.payload_hash is 'SHA-256 of what the client sent first, so that sending it again changes nothing and says so.';
create index contact_of_family on contact (agency_id, family_id, on_day desc, at_time desc, id desc);
create index contact_of_supporter on contact (agency_id, supporter_id, on_day desc, at_time desc, id desc);
create index contact_unsigned on contact (agency_id, supporter_id, on_day) where signed_at is null and voided_at is null;
create index contact_of_enrollment on contact (agency_id, enrollment_id);
create unique index contact_external_ref on contact (agency_id, external_ref) where external_ref is not null;
create index contact_of_import on contact (agency_id, import_id) where import_id is not null;

create table contact_participant (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  contact_id uuid not null,
  person_id  uuid not null,
  family_id  uuid not null,
  primary key (agency_id, id),
  unique (agency_id, contact_id, person_id),
  foreign key (agency_id, contact_id) references contact,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, family_id) references family
);
create index contact_participant_of_person on contact_participant (agency_id, person_id);

create table contact_addendum (
  agency_id  uuid not null,
  id         uuid not null,
  contact_id uuid not null,
  family_id  uuid not null,
  words      text not null check (btrim(words) <> ''),
  written_by uuid not null,
  written_at timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, contact_id) references contact,
  foreign key (agency_id, family_id) references family,
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
  foreign key (agency_id, contact_id) references contact,
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, supporter_id) references account,
  unique (agency_id, contact_id),
  constraint done_by_someone_at_some_time check ((done_at is null) = (done_by is null))
);
comment on table follow_up is 'The next step of a contact that has a day, until it is done. Its id is the contact''s own.';
create index follow_up_open on follow_up (agency_id, supporter_id, due_on) where done_at is null and voided_at is null;

create table time_entry (
  agency_id    uuid not null,
  id           uuid not null,
  supporter_id uuid not null,
  family_id    uuid,
  contact_id   uuid,
  on_day       date not null,
  minutes      integer not null check (minutes between 0 and 1440),
  kind         text not null check (kind in ('direct')),
  version      integer not null default 1,
  voided_at    timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, contact_id) references contact
);
comment on table time_entry is 'Hours: one entry per contact feeds them. kind direct is time with a family; its id is the contact''s own. Counted once, here.';
create index time_entry_of_supporter on time_entry (agency_id, supporter_id, on_day);
create index time_entry_of_contact on time_entry (agency_id, contact_id);

create function alongside.walks() returns boolean language sql stable parallel safe
  return alongside.has_role('supporter') or alongside.has_role('supervisor');
comment on function alongside.walks() is 'Duties in which one meets families and writes contacts of one''s own.';

-- Whoever walks with a family writes their own contacts with it; the program writes imported ones. A manager may void.
call alongside.protect('contact', 'family_id',
  $$(supporter_id = (select alongside.actor()) and (select alongside.walks())) or (select alongside.is_system())$$,
  $$supporter_id = (select alongside.actor()) or (select alongside.is_system()) or (select alongside.has_role('manager'))$$);
call alongside.protect('contact_participant', 'family_id',
  $$exists (select 1 from contact c where c.agency_id = contact_participant.agency_id and c.id = contact_participant.contact_id
            and (c.supporter_id = (select alongside.actor()) or (select alongside.is_system())))$$,
  'false');
call alongside.protect('contact_addendum', 'family_id',
  $$written_by = (select alongside.actor()) and exists (select 1 from contact c where c.agency_id = contact_addendum.agency_id and c.id = contact_addendum.contact_id
            and c.supporter_id = (select alongside.actor()))$$,
  'false');
call alongside.protect('follow_up', 'family_id',
  $$(supporter_id = (select alongside.actor()) and (select alongside.walks())) or (select alongside.is_system())$$,
  $$supporter_id = (select alongside.actor()) or (select alongside.is_system()) or (select alongside.has_role('manager'))$$);

-- Hours are the supporter's own, without the family's record behind them.
call alongside.guard('time_entry');
create policy own on time_entry for select to alongside_app
  using (agency_id = (select alongside.agency())
    and (supporter_id = (select alongside.actor()) or (select alongside.sees_all())
      or exists (select 1 from supervision s where s.agency_id = time_entry.agency_id and s.supporter_id = time_entry.supporter_id
                    and s.supervisor_id = (select alongside.actor()) and s.during @> (select alongside.now())::date)));
create policy added on time_entry for insert to alongside_app
  with check (agency_id = (select alongside.agency())
    and ((supporter_id = (select alongside.actor()) and (select alongside.walks())) or (select alongside.is_system())));
create policy changed on time_entry for update to alongside_app
  using (agency_id = (select alongside.agency()) and (supporter_id = (select alongside.actor()) or (select alongside.is_system()) or (select alongside.has_role('manager'))))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update on time_entry to alongside_app;

grant delete on contact_participant to alongside_app;
create policy dropped on contact_participant for delete to alongside_app using (agency_id = (select alongside.agency())
  and exists (select 1 from contact c where c.agency_id = contact_participant.agency_id and c.id = contact_participant.contact_id
              and c.signed_at is null and (c.supporter_id = (select alongside.actor()) or (select alongside.is_system()))));

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
call alongside.keep('contact_participant');
call alongside.keep('contact_addendum');
call alongside.keep('follow_up');
call alongside.keep('time_entry');
