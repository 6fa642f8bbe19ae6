-- A story is read newest first, whole or of one kind, and costs what it shows. Goals were told but stood in neither index.
drop index history_story;
create index history_story on history (agency_id, family_id, at desc, id desc)
 where operation <> 'view'
   and record in ('family', 'family_secret', 'family_alert', 'caregiver_goal', 'family_address', 'family_helper', 'person_about', 'kinship',
                  'care_period', 'person', 'person_phone', 'enrollment', 'assignment', 'break_glass', 'enrollment_phase', 'enrollment_pause',
                  'agreement', 'hand_over');

create index history_milestones on history (agency_id, family_id, at desc, id desc)
 where operation <> 'view'
   and record in ('enrollment', 'assignment', 'hand_over', 'caregiver_goal');

create index contact_celebrated on contact (agency_id, family_id, on_day desc, at_time desc, id desc)
 where together ->> 'accomplishment' is not null;
