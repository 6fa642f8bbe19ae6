-- Who is what to whom in a household, and who has each child, over time.

create table kinship (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  person_id   uuid not null,
  relation    text not null,
  to_id       uuid not null,
  from_on     date,
  until_on    date,
  note        text not null default '',
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, to_id) references person,
  constraint nobody_is_kin_to_themselves check (person_id <> to_id),
  constraint ends_after_it_starts check (until_on >= from_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint one_kinship_between_two_at_a_time exclude using gist
    (agency_id with =, (least(person_id, to_id)) with =, (greatest(person_id, to_id)) with =, daterange(from_on, until_on, '[]') with &&)
    where (voided_at is null)
);
comment on table kinship is 'One person of a family is a parent, grandparent, partner ... of another, from one day to another, both counted in.';
comment on column kinship.relation is 'Code from the kinships list: what person_id is to to_id.';
comment on column kinship.from_on is 'Null where it has always been so, or nobody knows since when.';
create index kinship_of_family on kinship (agency_id, family_id);
create index kinship_of_person on kinship (agency_id, person_id);
create index kinship_to_person on kinship (agency_id, to_id);
call alongside.protect('kinship', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('kinship');

create table care_period (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  child_id    uuid not null,
  kind        text not null check (kind in ('custody', 'guardianship', 'placement')),
  arrangement text not null,
  carer_id    uuid,
  carer       text not null default '',
  starts_on   date not null,
  ends_on     date,
  note        text not null default '',
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, child_id) references person,
  foreign key (agency_id, carer_id) references person,
  constraint nobody_cares_for_themselves check (carer_id <> child_id),
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint one_custody_guardianship_and_placement_at_a_time exclude using gist
    (agency_id with =, child_id with =, kind with =, daterange(starts_on, ends_on, '[]') with &&) where (voided_at is null)
);
comment on table care_period is 'Who has custody of a child, who is its guardian and where it lives, from one day to another, both counted in.';
comment on column care_period.arrangement is 'Code from the care-arrangements list, of the group that is the kind.';
comment on column care_period.carer_id is 'With whom or by whom, where that is somebody of the family; else carer names them.';
create index care_period_of_family on care_period (agency_id, family_id);
create index care_period_of_child on care_period (agency_id, child_id);
create index care_period_with on care_period (agency_id, carer_id);
call alongside.protect('care_period', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('care_period');

alter table person
  add column born_month_only boolean not null default false,
  add column over_age_reason text not null default '',
  add constraint a_month_has_a_birthday check (not born_month_only or born_on is not null);
comment on column person.born_on is 'The birthday, or the first of the month where only the month is known.';
comment on column person.over_age_reason is 'Why somebody of 21 years or more stands as a child.';
