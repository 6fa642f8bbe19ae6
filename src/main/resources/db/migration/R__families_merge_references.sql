-- What becomes of everything that names a family or a person when two of them turn out to be one. Whoever adds such a column
-- adds it here; MergingEveryReferenceTest holds this list to the catalogue. It runs again, after all other migrations,
-- whenever it changes.

call alongside.moves_in_a_merge('person', 'family_id', 'family');
call alongside.moves_in_a_merge('person', 'merged_into', 'person');
call alongside.moves_in_a_merge('family', 'merged_into', 'family');
call alongside.moves_in_a_merge('person_phone', 'family_id', 'family');
call alongside.moves_in_a_merge('person_phone', 'person_id', 'person');
call alongside.moves_in_a_merge('person_about', 'family_id', 'family');
call alongside.moves_in_a_merge('person_about', 'person_id', 'person');
call alongside.moves_in_a_merge('kinship', 'family_id', 'family');
call alongside.moves_in_a_merge('kinship', 'person_id', 'person');
call alongside.moves_in_a_merge('kinship', 'to_id', 'person');
call alongside.moves_in_a_merge('care_period', 'family_id', 'family');
call alongside.moves_in_a_merge('care_period', 'child_id', 'person');
call alongside.moves_in_a_merge('care_period', 'carer_id', 'person');
call alongside.moves_in_a_merge('family_secret', 'family_id', 'family');
call alongside.moves_in_a_merge('family_alert', 'family_id', 'family');
call alongside.moves_in_a_merge('family_address', 'family_id', 'family');
call alongside.moves_in_a_merge('family_helper', 'family_id', 'family');
call alongside.moves_in_a_merge('enrollment', 'family_id', 'family');
call alongside.moves_in_a_merge('enrollment', 'caregiver_id', 'person');
call alongside.moves_in_a_merge('enrollment_phase', 'family_id', 'family');
call alongside.moves_in_a_merge('enrollment_pause', 'family_id', 'family');
call alongside.moves_in_a_merge('agreement', 'family_id', 'family');
call alongside.moves_in_a_merge('assignment', 'family_id', 'family');
call alongside.moves_in_a_merge('hand_over', 'family_id', 'family');
call alongside.moves_in_a_merge('referral', 'family_id', 'family');
call alongside.moves_in_a_merge('referral', 'known_id', 'person');
call alongside.moves_in_a_merge('contact', 'family_id', 'family');
call alongside.moves_in_a_merge('contact', 'people', 'person');
call alongside.moves_in_a_merge('contact_addendum', 'family_id', 'family');
call alongside.moves_in_a_merge('follow_up', 'family_id', 'family');
call alongside.moves_in_a_merge('scope_note', 'family_id', 'family');
call alongside.moves_in_a_merge('contact_review', 'family_id', 'family');
call alongside.moves_in_a_merge('contact_message', 'family_id', 'family');
call alongside.moves_in_a_merge('contact_for_supervisor', 'family_id', 'family');
call alongside.moves_in_a_merge('gathering_absence', 'family_id', 'family');
call alongside.moves_in_a_merge('caregiver_goal', 'family_id', 'family');
call alongside.moves_in_a_merge('caregiver_goal', 'person_id', 'person');
call alongside.moves_in_a_merge('draft', 'family_id', 'family');
call alongside.moves_in_a_merge('merge', 'family_id', 'family');
call alongside.moves_in_a_merge('consent', 'family_id', 'family');
call alongside.moves_in_a_merge('consent', 'person_id', 'person');
call alongside.moves_in_a_merge('consent_end', 'family_id', 'family');
call alongside.moves_in_a_merge('consent_paper', 'family_id', 'family');
call alongside.moves_in_a_merge('consent_event', 'family_id', 'family');
call alongside.moves_in_a_merge('consent_event', 'person_id', 'person');
call alongside.moves_in_a_merge('sharing_exception', 'family_id', 'family');
call alongside.moves_in_a_merge('sharing_exception', 'person_id', 'person');
call alongside.moves_in_a_merge('disclosure', 'family_id', 'family');
call alongside.moves_in_a_merge('sud_tag', 'family_id', 'family');
call alongside.moves_in_a_merge('disclosure', 'person_id', 'person');
call alongside.moves_in_a_merge('family_report', 'family_id', 'family');
call alongside.moves_in_a_merge('family_report', 'person_id', 'person');
call alongside.moves_in_a_merge('family_report_text', 'family_id', 'family');
call alongside.moves_in_a_merge('family_report_reading', 'family_id', 'family');
call alongside.moves_in_a_merge('family_report_release', 'family_id', 'family');
call alongside.moves_in_a_merge('partner_invitation', 'family_id', 'family');
call alongside.moves_in_a_merge('partner_receipt', 'family_id', 'family');
call alongside.moves_in_a_merge('partner_note', 'family_id', 'family');
call alongside.moves_in_a_merge('test_result', 'family_id', 'family');
call alongside.moves_in_a_merge('test_result', 'person_id', 'person');
call alongside.moves_in_a_merge('test_result_version', 'family_id', 'family');
call alongside.moves_in_a_merge('report_batch_item', 'family_id', 'family');
call alongside.moves_in_a_merge('kept_elsewhere', 'family_id', 'family');
call alongside.moves_in_a_merge('legal_hold', 'family_id', 'family');
call alongside.moves_in_a_merge('correction', 'family_id', 'family');
call alongside.moves_in_a_merge('correction', 'person_id', 'person');
call alongside.moves_in_a_merge('correction_step', 'family_id', 'family');
call alongside.moves_in_a_merge('family_report_offer', 'family_id', 'family');
call alongside.moves_in_a_merge('family_report_offer', 'person_id', 'person');
call alongside.moves_in_a_merge('family_report_comment', 'family_id', 'family');
call alongside.moves_in_a_merge('family_report_comment', 'person_id', 'person');
call alongside.moves_in_a_merge('caregiver_act', 'family_id', 'family');
call alongside.moves_in_a_merge('caregiver_act', 'person_id', 'person');
call alongside.moves_in_a_merge('caregiver_door', 'family_id', 'family');
call alongside.moves_in_a_merge('caregiver_door', 'person_id', 'person');

-- Made anew from names and numbers, and from assignments, as those move.
call alongside.stays_in_a_merge('person_token', 'family_id', 'family');
call alongside.stays_in_a_merge('person_token', 'person_id', 'person');
call alongside.stays_in_a_merge('family_access', 'family_id', 'family');
-- Urgent access was to what was one family then; it opens no other.
call alongside.stays_in_a_merge('break_glass', 'family_id', 'family');
-- Few may see them, and a merge would tell of them; an old link leads to the family it is now.
call alongside.stays_in_a_merge('incident', 'family_id', 'family');
call alongside.stays_in_a_merge('look_answer', 'family_id', 'family');
-- Tells of the two as they were when somebody took them for one.
call alongside.stays_in_a_merge('alike_suggestion', 'person_id', 'person');
call alongside.stays_in_a_merge('alike_suggestion', 'other_id', 'person');
-- Tells of the merge itself.
call alongside.stays_in_a_merge('merge', 'from_family_id', 'family');
call alongside.stays_in_a_merge('merge', 'from_people', 'person');
call alongside.stays_in_a_merge('merge', 'into_people', 'person');

-- A contact names its goals still, whichever family they are filed with.
drop trigger names_the_goals on contact;
create trigger names_the_goals before insert or update of goals, family_id on contact for each row
  when (new.goals <> '{}' and current_user <> 'alongside_owner') execute function alongside.names_the_goals();

-- A row that names both a record and the family of it is moved before or after that record: looked at when all have moved.
do $$
declare
  one record;
begin
  for one in
    select k.conrelid::regclass as record, k.conname
      from pg_constraint k
     where k.contype = 'f' and not k.condeferrable and cardinality(k.conkey) > 2
       and k.conrelid::regclass::text in (select r.record from alongside.merge_reference r where r.moves)
       and k.confrelid::regclass::text in (select r.record from alongside.merge_reference r where r.moves)
  loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', one.record, one.conname);
  end loop;
end $$;
