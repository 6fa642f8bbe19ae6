-- How some weeks of a rhythm went is read from the contacts of those weeks, not of all years.
drop index contact_of_enrollment;
create index contact_of_enrollment on contact (agency_id, enrollment_id, on_day);
