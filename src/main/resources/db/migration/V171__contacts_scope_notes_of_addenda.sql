-- Wording kept in words that were added after signing.

alter table scope_note
  add column addendum_id uuid,
  add foreign key (agency_id, addendum_id) references contact_addendum;
comment on column scope_note.addendum_id is 'The words added after signing in which it stands; none where it stands in the contact itself.';
create index scope_note_of_addendum on scope_note (agency_id, addendum_id);

drop policy added on scope_note;
create policy added on scope_note for insert to alongside_app
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor()
              and case when addendum_id is null
                    then exists (select 1 from contact c where c.agency_id = scope_note.agency_id and c.id = scope_note.contact_id
                                    and c.supporter_id = alongside.actor() and c.signed_at is null)
                    else exists (select 1 from contact_addendum d where d.agency_id = scope_note.agency_id and d.id = scope_note.addendum_id
                                    and d.contact_id = scope_note.contact_id and d.written_by = alongside.actor())
                  end);
