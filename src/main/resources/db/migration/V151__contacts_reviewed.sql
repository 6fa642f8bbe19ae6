-- A supervisor looks at contacts and writes about them to the supporter, and the supporter answers. The contact stays as it is.

create function alongside.supervises(supporter uuid) returns boolean language sql stable parallel safe
  return exists (select 1 from public.supervision s
                  where s.agency_id = alongside.agency() and s.supporter_id = supporter
                    and s.supervisor_id = alongside.actor() and s.during @> alongside.now()::date);
comment on function alongside.supervises is 'Whether the actor supervises this account today.';

create table contact_review (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  supporter_id uuid not null,
  reviewed_by  uuid not null default alongside.actor(),
  reviewed_at  timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, id, family_id) references contact (agency_id, id, family_id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, reviewed_by) references account,
  constraint reviewed_by_somebody_else check (reviewed_by <> supporter_id)
);
comment on table contact_review is 'Contacts that a supervisor or manager has looked at. Its id is the contact''s own.';
create index contact_review_of_family on contact_review (agency_id, id, family_id);
create index contact_review_of_supporter on contact_review (agency_id, supporter_id);
create index contact_review_by on contact_review (agency_id, reviewed_by);

create table contact_message (
  agency_id    uuid not null,
  id           uuid not null,
  contact_id   uuid not null,
  family_id    uuid not null,
  supporter_id uuid not null,
  words        text not null check (btrim(words) <> ''),
  written_by   uuid not null default alongside.actor(),
  written_at   timestamptz not null default alongside.now(),
  read_by      uuid,
  read_at      timestamptz,
  version      integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, contact_id, family_id) references contact (agency_id, id, family_id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, written_by) references account,
  foreign key (agency_id, read_by) references account,
  constraint read_by_someone_at_some_time check ((read_by is null) = (read_at is null)),
  constraint read_by_somebody_else check (read_by <> written_by)
);
comment on table contact_message is 'What a supporter and those who supervise them write to each other about a contact. Supervision, not the family''s record: it is in no report and no story.';
comment on column contact_message.supporter_id is 'Whose contact it is. A message of theirs is for whoever supervises them; any other is for them.';
create index contact_message_of_contact on contact_message (agency_id, contact_id, family_id);
create index contact_message_of_supporter on contact_message (agency_id, supporter_id);
create index contact_message_by on contact_message (agency_id, written_by);
create index contact_message_read_by on contact_message (agency_id, read_by);
create index contact_message_unread on contact_message (agency_id, supporter_id, written_at) where read_at is null;

-- Between the supporter and whoever supervises them, as far as they reach the contact: others who walk with the family
-- read the contact, not this.
call alongside.guard('contact_review');
create policy reach on contact_review for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all()) or supporter_id = (select alongside.actor()) or alongside.supervises(supporter_id)));
create policy added on contact_review for insert to alongside_app
  with check (agency_id = alongside.agency() and reviewed_by = alongside.actor()
    and (alongside.has_role('manager') or alongside.has_role('supervisor') and alongside.supervises(supporter_id))
    and exists (select 1 from contact c where c.agency_id = contact_review.agency_id and c.id = contact_review.id
                   and c.supporter_id = contact_review.supporter_id and c.signed_at is not null));
grant select, insert on contact_review to alongside_app;

call alongside.guard('contact_message');
create policy reach on contact_message for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or ((supporter_id = (select alongside.actor()) or alongside.supervises(supporter_id))
        and exists (select 1 from contact c where c.agency_id = contact_message.agency_id and c.id = contact_message.contact_id))));
create policy added on contact_message for insert to alongside_app
  with check (agency_id = alongside.agency() and written_by = alongside.actor()
    and (supporter_id = alongside.actor() or alongside.has_role('manager') or alongside.has_role('supervisor') and alongside.supervises(supporter_id))
    and exists (select 1 from contact c where c.agency_id = contact_message.agency_id and c.id = contact_message.contact_id
                   and c.supporter_id = contact_message.supporter_id));
create policy changed on contact_message for update to alongside_app
  using (agency_id = (select alongside.agency()) and written_by <> (select alongside.actor())
    and (supporter_id = (select alongside.actor()) or written_by = supporter_id and ((select alongside.has_role('manager')) or alongside.supervises(supporter_id))))
  with check (agency_id = (select alongside.agency()) and read_by = (select alongside.actor()));
grant select, insert, update (read_by, read_at, version) on contact_message to alongside_app;

call alongside.keep('contact_review');
call alongside.keep('contact_message');
