-- By enrollment and day, the index was taken for pages of a family's contacts too, which then read all of them. Both go by family.
drop index contact_of_enrollment;
create index contact_of_enrollment on contact (agency_id, enrollment_id);
