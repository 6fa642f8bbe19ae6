-- Organizations and people outside whom a family may let us talk to, and who refer families to us.

create table partner (
  agency_id    uuid not null references agency,
  id           uuid not null,
  kind         text not null,
  name         text not null check (btrim(name) <> ''),
  organization text not null default '',
  classes      text[] not null check (cardinality(classes) > 0),
  address      text not null default '',
  phone        text not null default '',
  email        text not null default '',
  reach        text not null default '',
  closed_on    date,
  version      integer not null default 1,
  primary key (agency_id, id),
  constraint one_partner_of_a_name unique (agency_id, name, organization)
);
comment on table partner is 'An outside organization or person: child welfare, court, treatment provider, school, clinic. Nothing of families is in it.';
comment on column partner.kind is 'Code from the partner-kinds list.';
comment on column partner.organization is 'Where a person works; empty for an organization itself.';
comment on column partner.classes is 'Codes from the recipient-classes list: a consent that names one of them names this partner too.';
comment on column partner.address is 'As an accounting of disclosures has to give it (45 CFR 164.528).';
comment on column partner.reach is 'How to reach them, in words.';
comment on column partner.closed_on is 'From this day on nothing new is shared with them; null while they are a partner.';
call alongside.guard('partner');
call alongside.keep('partner');
create policy colleagues on partner for select to alongside_app
  using (agency_id = (select alongside.agency()) and not (select alongside.has_role('partner')));
create policy added on partner for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy changed on partner for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update on partner to alongside_app;
