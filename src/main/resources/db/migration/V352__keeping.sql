-- How complete a family's record is, and how long it is kept: what is kept elsewhere, and what holds it beyond its time.

create table kept_elsewhere (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  item        text not null,
  place       text not null check (btrim(place) <> ''),
  noted_at    timestamptz not null default alongside.now(),
  noted_by    uuid default alongside.actor(),
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  constraint voided_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table kept_elsewhere is 'Where a part of a family''s record is kept that is not kept here, such as the assessment at a clinic.';
comment on column kept_elsewhere.item is 'Code of an item of the record-minimum definition.';
comment on column kept_elsewhere.place is 'Where, and with whom to ask; nothing of what it says.';
create index kept_elsewhere_of_family on kept_elsewhere (agency_id, family_id);
call alongside.protect('kept_elsewhere', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('kept_elsewhere');

create table legal_hold (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  why         text not null check (btrim(why) <> ''),
  from_on     date not null,
  placed_at   timestamptz not null default alongside.now(),
  placed_by   uuid default alongside.actor(),
  lifted_on   date,
  lifted_by   uuid,
  lifted_why  text not null default '',
  version     integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  constraint lifted_by_someone_for_a_reason check ((lifted_on is null) = (btrim(lifted_why) = '')),
  constraint lifted_after_it_was_placed check (lifted_on >= from_on)
);
comment on table legal_hold is 'A lawsuit, an audit or an inquiry for which a family''s record is kept beyond its time. Lifted, never taken out.';
create index legal_hold_of_family on legal_hold (agency_id, family_id);
call alongside.protect('legal_hold', 'family_id',
  $$(select alongside.has_role('manager')) or (select alongside.has_role('privacy-officer')) or (select alongside.is_system())$$,
  $$(select alongside.has_role('manager')) or (select alongside.has_role('privacy-officer')) or (select alongside.is_system())$$);
call alongside.keep('legal_hold');
