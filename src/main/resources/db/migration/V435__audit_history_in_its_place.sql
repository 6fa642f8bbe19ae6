-- History tells of these only to those who read them in their place: whoever else reaches the family reads around them. What a
-- supervisor writes to a supporter is not for the family's other supporters, and an answer about an unusual look not for the one who looked.
create policy in_its_place on history as restrictive for select to alongside_app
  using (agency_id = (select alongside.agency())
         and case record
               when 'contact_message' then exists (select 1 from contact_message m where m.agency_id = history.agency_id and m.id = history.record_id)
               when 'contact_review' then exists (select 1 from contact_review r where r.agency_id = history.agency_id and r.id = history.record_id)
               when 'scope_note' then exists (select 1 from scope_note s where s.agency_id = history.agency_id and s.id = history.record_id)
               when 'look_answer' then exists (select 1 from look_answer l where l.agency_id = history.agency_id and l.id = history.record_id)
               else true
             end);
