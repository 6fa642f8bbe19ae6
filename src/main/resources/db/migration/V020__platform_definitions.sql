-- Definitions that an agency has put in force itself, in place of those that come with Alongside.

create table definition_override (
  agency_id          uuid not null references agency,
  id                 uuid not null,
  kind               text not null check (kind <> ''),
  definition_id      text not null check (definition_id <> ''),
  definition_version integer not null check (definition_version > 0),
  body               text not null check (length(body) between 1 and 1000000),
  created_at         timestamptz not null default alongside.now(),
  created_by         uuid default alongside.actor(),
  retired_at         timestamptz,
  retired_by         uuid,
  version            integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, created_by) references account,
  foreign key (agency_id, retired_by) references account,
  constraint retired_by_someone_at_some_time check (retired_by is null or retired_at is not null)
);
comment on table definition_override is 'The YAML as it was given, header and all. Never changed: a newer version is a new row, an unwanted one is retired.';
create unique index one_row_per_version on definition_override (agency_id, kind, definition_id, definition_version);
call alongside.guard('definition_override');
call alongside.keep('definition_override');

create policy colleagues on definition_override for select to alongside_app using (agency_id = (select alongside.agency()));
create policy added on definition_override for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())));
create policy retired on definition_override for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
create policy known_everywhere on definition_override for select to alongside_keeper using (true);
grant select, insert, update (retired_at, retired_by, version) on definition_override to alongside_app;
grant select on definition_override to alongside_keeper;
