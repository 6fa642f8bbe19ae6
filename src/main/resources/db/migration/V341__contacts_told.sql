-- What reports about a family draw on, besides what is counted. The note of a contact is not in it.

create view contact_told with (security_invoker = true) as
select k.agency_id, k.contact_id, k.family_id, k.caregiver_id, k.program_id, k.on_day, c.entered_at,
       coalesce(c.together ->> 'accomplishment', '') as accomplishment,
       coalesce(c.together #>> '{meeting,kind}', '') as meeting,
       array(select r.value from jsonb_array_elements_text(c.together #> '{meeting,roles}') r) as meeting_roles,
       (c.together #>> '{meeting,on}')::date as meeting_on,
       coalesce(c.together ->> 'recovery_meeting', '') as recovery_meeting,
       coalesce(c.together ? 'visit', false) as visit,
       array(select s.value from jsonb_array_elements_text(c.together -> 'after_return_to_use') s) as after_return_to_use
  from contact_counted k
  join contact c on c.agency_id = k.agency_id and c.id = k.contact_id;
comment on view contact_told is 'Contacts that count, with what was done together, for reports about a family. Words of the note and the next step are left out: one note, several readers.';
grant select on contact_told to alongside_app;
