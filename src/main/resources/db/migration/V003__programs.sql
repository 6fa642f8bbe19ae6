-- Where and by what rules: sites and programs.

create table site (
  agency_id uuid not null references agency,
  id        uuid not null,
  name      text not null check (name <> ''),
  town      text,
  version   integer not null default 1,
  primary key (agency_id, id),
  unique (agency_id, name)
);

create table program (
  agency_id       uuid not null references agency,
  id              uuid not null,
  name            text not null check (name <> ''),
  peer_kind       text not null check (peer_kind in ('family', 'recovery')),
  supporter_title text not null check (supporter_title <> ''),
  version         integer not null default 1,
  primary key (agency_id, id),
  unique (agency_id, name)
);
comment on column program.peer_kind is 'family: the child has the need and the caregiver is served. recovery: the parent has the need and is served.';
comment on column program.supporter_title is 'The title this program shows for a supporter, such as Parent Partner.';

call alongside.guard('site');
call alongside.guard('program');
call alongside.keep('site');
call alongside.keep('program');

create policy colleagues on site for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on site to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy colleagues on program for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on program to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
grant select, insert, update on site, program to alongside_app;
