-- Which standard somebody works towards: chosen for oneself, or as the program says.

create table credential_path (
  agency_id uuid not null references agency,
  id        uuid not null,
  standard  text not null check (standard <> ''),
  version   integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, id) references account
);
comment on table credential_path is 'The standard a supporter chose to work towards; its id is theirs. Without a row, the program says, or their state and whom they serve.';
call alongside.guard('credential_path');
call alongside.keep('credential_path');
create policy reckoned on credential_path for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (id = (select alongside.actor()) or (select alongside.sees_all()) or id in (select alongside.supervised())));
create policy chosen on credential_path for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (id = (select alongside.actor()) or (select alongside.is_system())));
create policy changed on credential_path for update to alongside_app
  using (agency_id = (select alongside.agency()) and (id = (select alongside.actor()) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (standard, version) on credential_path to alongside_app;

create table program_credential (
  agency_id uuid not null references agency,
  id        uuid not null,
  standard  text not null default '',
  required  boolean not null default false,
  version   integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, id) references program
);
comment on table program_credential is 'What a program asks of those who walk with its families; its id is the program''s.';
comment on column program_credential.standard is '"" where the program does not say.';
comment on column program_credential.required is 'Whether only candidates and certified people may be assigned. Candidates work under supervision.';
call alongside.guard('program_credential');
call alongside.keep('program_credential');
create policy colleagues on program_credential for select to alongside_app using (agency_id = (select alongside.agency()));
create policy said on program_credential for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())));
create policy changed on program_credential for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (standard, required, version) on program_credential to alongside_app;
