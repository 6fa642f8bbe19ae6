-- Imports: a file somebody gave us, how its columns are to be understood, and what becomes of every row.

create table import (
  agency_id    uuid not null references agency,
  id           uuid not null,
  file_id      uuid not null,
  file_name    text not null check (file_name <> ''),
  kind         text not null check (kind in ('families', 'enrollments', 'assignments', 'contacts')),
  tabs         text[] not null default '{}',
  tab          text,
  charset      text,
  separator    text,
  signature    text not null,
  columns      jsonb not null,
  plan         jsonb not null default '{}',
  state        text not null default 'mapping'
                 check (state in ('mapping', 'judging', 'judged', 'writing', 'done', 'undoing', 'undone', 'discarded')),
  problem      text,
  rows_total   integer not null default 0 check (rows_total >= 0),
  reached_row  integer not null default 0,
  rows_done    integer not null default 0,
  creates      integer not null default 0,
  updates      integer not null default 0,
  sames        integer not null default 0,
  refusals     integer not null default 0,
  left_alone   integer not null default 0,
  created_at   timestamptz not null default alongside.now(),
  created_by   uuid default alongside.actor(),
  confirmed_at timestamptz,
  confirmed_by uuid,
  finished_at  timestamptz,
  undone_at    timestamptz,
  undone_by    uuid,
  version      integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, file_id) references file,
  constraint confirmed_by_someone_at_some_time check ((confirmed_at is null) = (confirmed_by is null)),
  constraint undone_by_someone_at_some_time check ((undone_at is null) = (undone_by is null))
);
comment on table import is 'A file of records from elsewhere, from upload to done, and undone if need be.';
comment on column import.tabs is 'The sheets of a workbook; tab is the one read. charset and separator are those of a text file, as guessed.';
comment on column import.signature is 'Its headings: the plan of the last import with the same is proposed again.';
comment on column import.columns is 'What was found in each column: heading, samples, looks, values if few.';
comment on column import.plan is 'How the columns are to be understood.';
comment on column import.reached_row is 'The last row dealt with in the state it is in; work goes on after it when the program starts again.';
comment on column import.left_alone is 'Rows that an undo did not put back, because somebody has changed the record since.';
create index import_by_time on import (agency_id, created_at desc, id desc);
create index import_of_file on import (agency_id, file_id);

create table import_row (
  agency_id uuid not null,
  import_id uuid not null,
  row_no    integer not null check (row_no > 0),
  cells     text[] not null,
  mended    boolean not null default false,
  verdict   text check (verdict in ('create', 'update', 'same', 'refused')),
  key       text,
  target_id uuid,
  refusals  jsonb,
  changes   jsonb,
  before    jsonb,
  left_why  text,
  primary key (agency_id, import_id, row_no),
  foreign key (agency_id, import_id) references import
);
comment on table import_row is
  'The rows of an import with what becomes of each. A working copy: it has no history, the records that it makes have.';
comment on column import_row.row_no is 'As the spreadsheet counts, headings included.';
comment on column import_row.key is 'By which the record is found again when the same file comes once more: its reference elsewhere, or a hash of what tells it apart.';
comment on column import_row.target_id is 'The record that the row tells of, or will make: a family, an enrollment, an assignment or a contact.';
comment on column import_row.before is 'Of records that the row changed: what they said, for undoing.';
comment on column import_row.left_why is 'Why an undo left something alone: changed, or has-later-records.';
create index import_row_by_verdict on import_row (agency_id, import_id, verdict, row_no);
create index import_row_by_key on import_row (agency_id, import_id, key) where key is not null;

call alongside.guard('import');
call alongside.guard('import_row');
call alongside.keep('import', 'columns', 'reached_row', 'rows_done');

create policy own on import to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())));
create policy own on import_row to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.is_system())));
grant select, insert, update on import to alongside_app;
grant select, insert, update, delete on import_row to alongside_app;
create policy resumed on import for select to alongside_keeper using (true);
grant select on import to alongside_keeper;

-- What was voided no longer stands in the way of its reference: an import that was undone can be done again.
drop index family_external_ref;
drop index enrollment_external_ref;
drop index assignment_external_ref;
drop index contact_external_ref;
create unique index family_external_ref on family (agency_id, external_ref) where external_ref is not null and voided_at is null;
create unique index enrollment_external_ref on enrollment (agency_id, external_ref) where external_ref is not null and voided_at is null;
create unique index assignment_external_ref on assignment (agency_id, external_ref) where external_ref is not null and voided_at is null;
create unique index contact_external_ref on contact (agency_id, external_ref) where external_ref is not null and voided_at is null;
create index family_once_imported on family (agency_id, external_ref) where external_ref is not null and voided_at is not null;
create index enrollment_once_imported on enrollment (agency_id, external_ref) where external_ref is not null and voided_at is not null;
create index assignment_once_imported on assignment (agency_id, external_ref) where external_ref is not null and voided_at is not null;
create index contact_once_imported on contact (agency_id, external_ref) where external_ref is not null and voided_at is not null;

-- What an import made is found by its id.
create index family_of_import on family (agency_id, import_id) where import_id is not null;
create index person_of_import on person (agency_id, import_id) where import_id is not null;
create index person_phone_of_import on person_phone (agency_id, import_id) where import_id is not null;
create index enrollment_of_import on enrollment (agency_id, import_id) where import_id is not null;
create index assignment_of_import on assignment (agency_id, import_id) where import_id is not null;
