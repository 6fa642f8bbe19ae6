-- People known already are found by their birthday too; a referral says whom it is about, where they are in the records.

create index person_by_birthday on person (agency_id, born_on) where born_on is not null and voided_at is null;

alter table referral add column known_id uuid, add foreign key (agency_id, known_id) references person;
comment on column referral.known_id is 'Who it is about, where somebody saw that they are in the records already; null where nobody is known.';
create index referral_of_known on referral (agency_id, known_id);
