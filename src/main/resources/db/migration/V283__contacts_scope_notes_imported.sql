-- Imported contacts are read by the scope guard too. The import writes as the program, and notes what it finds for the supporter
-- whose contact it is, as long as it can be mended. Nobody reads a note for it who did not before.
create policy imported on scope_note for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.is_system()) and addendum_id is null
              and exists (select 1 from contact c where c.agency_id = scope_note.agency_id and c.id = scope_note.contact_id
                             and c.supporter_id = scope_note.supporter_id and c.import_id is not null and c.signed_at is null));
create policy imported_anew on scope_note for update to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.is_system()))
  with check (agency_id = (select alongside.agency()));
