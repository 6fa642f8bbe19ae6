-- Job descriptions: of a program, in versions that stay as they were saved.

create function alongside.reads_positions() returns boolean language sql stable parallel safe
  return alongside.has_role('supporter') or alongside.has_role('supervisor') or alongside.has_role('administrator') or alongside.sees_all();
comment on function alongside.reads_positions is 'Duties in which one reads what a position asks: having it, supervising it and looking after it.';

create table job_description (
  agency_id  uuid not null references agency,
  id         uuid not null,
  program_id uuid not null,
  begun_at   timestamptz not null default alongside.now(),
  retired_at timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, program_id) references program
);
comment on table job_description is 'What it says is its latest version.';
comment on column job_description.retired_at is 'Since when it is used no longer; null while it is.';
create index job_description_of on job_description (agency_id, program_id);

create table job_description_version (
  agency_id           uuid not null references agency,
  id                  uuid not null default uuidv7(),
  job_description_id  uuid not null,
  number              integer not null check (number > 0),
  title               text not null check (btrim(title) <> ''),
  hours_a_week        numeric(4, 2) not null check (hours_a_week > 0 and hours_a_week <= 60),
  documentation_hours numeric(4, 2) not null check (documentation_hours > 0),
  families_at_most    integer not null check (families_at_most between 1 and 200),
  working_hours       text not null check (btrim(working_hours) <> ''),
  headings            text[] not null,
  texts               text[] not null,
  saved_by            uuid not null default alongside.actor(),
  saved_at            timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, job_description_id) references job_description,
  foreign key (agency_id, saved_by) references account,
  constraint one_version_after_another unique (agency_id, job_description_id, number),
  constraint documentation_is_part_of_the_hours check (documentation_hours < hours_a_week),
  constraint a_text_under_each_heading check (cardinality(headings) = cardinality(texts) and cardinality(headings) > 0)
);
comment on table job_description_version is 'Append-only: the highest number is what holds.';
comment on column job_description_version.documentation_hours is 'Hours a week to complete documentation, within the hours of the week.';
comment on column job_description_version.families_at_most is 'With how many families at a time.';
comment on column job_description_version.working_hours is 'When: only while the place is open, or at other times too.';
comment on column job_description_version.texts is 'Under each heading one. A line that begins with a hyphen is one of a list.';
create index job_description_saved_by on job_description_version (agency_id, saved_by);

call alongside.guard('job_description');
call alongside.keep('job_description');
create policy read on job_description for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.reads_positions()));
create policy made on job_description for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())));
create policy retired on job_description for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (retired_at) on job_description to alongside_app;

call alongside.guard('job_description_version');
call alongside.keep('job_description_version', 'texts');
create policy read on job_description_version for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.reads_positions()));
create policy saved on job_description_version for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and (((select alongside.has_role('manager')) and saved_by = (select alongside.actor())) or (select alongside.is_system())));
grant select, insert on job_description_version to alongside_app;
