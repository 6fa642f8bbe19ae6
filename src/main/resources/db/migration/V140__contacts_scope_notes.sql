-- Wording outside the scope of peer support that a writer was shown and kept, for her supervisor to look at with her.

create table scope_note (
  agency_id    uuid not null,
  id           uuid not null default uuidv7(),
  contact_id   uuid not null,
  family_id    uuid not null,
  supporter_id uuid not null,
  concern      text not null check (concern in ('diagnosis', 'treatment', 'medication', 'legal', 'case-management')),
  words        text not null check (btrim(words) <> ''),
  noted_at     timestamptz not null default alongside.now(),
  mended_at    timestamptz,
  seen_at      timestamptz,
  seen_by      uuid,
  answer       text not null default '',
  version      integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, contact_id, family_id) references contact (agency_id, id, family_id),
  foreign key (agency_id, supporter_id) references account,
  constraint seen_by_someone_at_some_time check ((seen_by is null) = (seen_at is null)),
  constraint seen_by_somebody_else check (seen_by is distinct from supporter_id),
  constraint answered_by_who_saw_it check (answer = '' or seen_at is not null)
);
comment on table scope_note is 'Wording kept in a contact although the scope guard pointed at it. It advises: nothing is blocked, and nothing counts it.';
comment on column scope_note.words is 'As they stand in the contact. mended_at is when they were changed, before signing.';
create unique index scope_note_once on scope_note (agency_id, contact_id, concern, words) where mended_at is null;
create index scope_note_of_contact on scope_note (agency_id, contact_id, family_id);
create index scope_note_of_supporter on scope_note (agency_id, supporter_id);
create index scope_note_unseen on scope_note (agency_id, noted_at) where seen_at is null and mended_at is null;

-- Between the writer and whoever supervises her, as far as they reach the contact: others who walk with the family read
-- the contact, not this.
call alongside.guard('scope_note');
create policy reach on scope_note for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or ((supporter_id = (select alongside.actor())
          or exists (select 1 from supervision s where s.agency_id = scope_note.agency_id and s.supporter_id = scope_note.supporter_id
                        and s.supervisor_id = (select alongside.actor()) and s.during @> (select alongside.now())::date))
        and exists (select 1 from contact c where c.agency_id = scope_note.agency_id and c.id = scope_note.contact_id))));
create policy added on scope_note for insert to alongside_app
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor()
              and exists (select 1 from contact c where c.agency_id = scope_note.agency_id and c.id = scope_note.contact_id
                             and c.supporter_id = alongside.actor() and c.signed_at is null));
create policy changed on scope_note for update to alongside_app
  using (agency_id = (select alongside.agency())
    and (supporter_id = (select alongside.actor()) or (select alongside.has_role('manager'))
      or exists (select 1 from supervision s where s.agency_id = scope_note.agency_id and s.supporter_id = scope_note.supporter_id
                    and s.supervisor_id = (select alongside.actor()) and s.during @> (select alongside.now())::date)))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update on scope_note to alongside_app;

call alongside.keep('scope_note');
