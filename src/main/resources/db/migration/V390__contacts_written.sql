-- Contacts with every word of them, for the one whom they are about and whoever may have the whole record.

create view contact_written with (security_invoker = true) as
select c.agency_id, c.id as contact_id, c.family_id, e.caregiver_id, e.program_id, c.on_day, c.at_time, s.name as supporter,
       c.mode, c.made, c.minutes, c.attempt_outcome, c.place, c.support_types, c.activities, c.what_happened, c.next_step, c.together,
       c.signed_at is not null as signed,
       coalesce((select jsonb_agg(jsonb_build_object('words', a.words, 'by', w.name, 'at', a.written_at) order by a.written_at, a.id)
                   from contact_addendum a
                   left join account w on w.agency_id = a.agency_id and w.id = a.written_by
                  where a.agency_id = c.agency_id and a.contact_id = c.id), '[]') as addenda
  from contact c
  join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
  left join account s on s.agency_id = c.agency_id and s.id = c.supporter_id
 where c.voided_at is null;
comment on view contact_written is 'Contacts with what was written in and after them. For the whole record of a caregiver only: reports draw on contact_told, which has no words of the note.';
grant select on contact_written to alongside_app;
