-- Agencies, the people who sign in, what they may do, and who supervises whom.

create table agency (
  id   uuid primary key,
  name text not null check (name <> ''),
  zone text not null default 'America/Denver',
  created_at timestamptz not null default alongside.now()
);
comment on column agency.zone is 'IANA time zone of the agency''s days.';
call alongside.guard('agency');
call alongside.keep('agency');
create policy own on agency to alongside_app using (id = (select alongside.agency()))
  with check (id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())));
create policy network on agency for select to alongside_keeper using (true);
create policy founding on agency for insert to alongside_keeper with check (true);
grant select, insert, update on agency to alongside_app;
grant select, insert on agency to alongside_keeper;

create table account (
  agency_id  uuid not null references agency,
  id         uuid not null,
  email      text not null check (email = lower(email) and email like '%_@_%'),
  name       text not null check (name <> ''),
  status     text not null default 'invited' check (status in ('invited', 'active', 'closed')),
  created_at timestamptz not null default alongside.now(),
  created_by uuid default alongside.actor(),
  version    integer not null default 1,
  primary key (agency_id, id)
);
comment on table account is 'Someone who signs in, in one agency. Secrets are kept apart, in credential tables.';
create unique index account_email on account (email);
create unique index account_id on account (id);

create table account_role (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  account_id uuid not null,
  role       text not null check (role in ('supporter', 'supervisor', 'manager', 'billing', 'privacy-officer', 'administrator', 'steward', 'partner', 'caregiver')),
  primary key (agency_id, id),
  unique (agency_id, account_id, role),
  foreign key (agency_id, account_id) references account
);

create table supervision (
  agency_id     uuid not null,
  id            uuid not null default uuidv7(),
  supervisor_id uuid not null,
  supporter_id  uuid not null,
  during        daterange not null check (not isempty(during)),
  primary key (agency_id, id),
  foreign key (agency_id, supervisor_id) references account,
  foreign key (agency_id, supporter_id) references account,
  constraint nobody_supervises_themselves check (supervisor_id <> supporter_id),
  constraint one_link_at_a_time exclude using gist (agency_id with =, supervisor_id with =, supporter_id with =, during with &&)
);
create index supervision_of_supporter on supervision (agency_id, supporter_id);

call alongside.guard('account');
call alongside.guard('account_role');
call alongside.guard('supervision');
call alongside.keep('account');
call alongside.keep('account_role');
call alongside.keep('supervision');

-- Colleagues see each other's names; only the administrator changes accounts, and each person their own name.
create policy colleagues on account for select to alongside_app using (agency_id = (select alongside.agency()));
create policy added on account for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())));
create policy changed on account for update to alongside_app
  using (agency_id = (select alongside.agency())
         and ((select alongside.has_role('administrator')) or (select alongside.is_system()) or id = (select alongside.actor())))
  with check (agency_id = (select alongside.agency()));
create policy signing_in on account for select to alongside_keeper using (true);
create policy welcomed on account for update to alongside_keeper using (true) with check (true);
grant select, insert, update on account to alongside_app;
grant select, update (status, version) on account to alongside_keeper;

create policy colleagues on account_role for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on account_role to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())));
create policy signing_in on account_role for select to alongside_keeper using (true);
grant select, insert, delete on account_role to alongside_app;
grant select on account_role to alongside_keeper;

create policy colleagues on supervision for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on supervision to alongside_app
  using (agency_id = (select alongside.agency())
         and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency())
         and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy followed on supervision for select to alongside_owner using (true);
grant select, insert, update on supervision to alongside_app;
