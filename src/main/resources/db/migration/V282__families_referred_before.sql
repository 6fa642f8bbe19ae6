-- Whether somebody was referred before: by name and number as they are compared, with plain equality, which policies let an index do.
alter table referral
  add column name_key  text generated always as (case when btrim(family_name) = '' then '' else lower(btrim(given_name) || ' ' || btrim(family_name)) end) stored,
  add column phone_key text generated always as (right(regexp_replace(phone, '\D', '', 'g'), 10)) stored;
comment on column referral.name_key is 'Both names in small letters; none where one is not known.';
comment on column referral.phone_key is 'The last ten digits.';
create index referral_by_name on referral (agency_id, name_key) where name_key <> '';
create index referral_by_phone on referral (agency_id, phone_key) where phone_key <> '';
