-- What an agency's reports look like in a word processor: its own documents with places to fill in, one after another.

create table report_template (
  agency_id   uuid not null references agency,
  id          uuid not null,
  kind        text not null check (kind <> ''),
  number      integer not null check (number > 0),
  name        text not null check (btrim(name) <> ''),
  from_day    date not null,
  content     bytea not null check (octet_length(content) between 1 and 2097152),
  uploaded_at timestamptz not null default alongside.now(),
  uploaded_by uuid default alongside.actor(),
  retired_at  timestamptz,
  retired_by  uuid,
  primary key (agency_id, id),
  foreign key (agency_id, uploaded_by) references account,
  constraint one_template_after_another unique (agency_id, kind, number),
  constraint retired_by_someone_at_some_time check (retired_by is null or retired_at is not null)
);
comment on table report_template is 'An agency''s own templates of reports as DOCX. Never changed: a newer one is a new row, an unwanted one is retired.';
comment on column report_template.kind is 'Id of the definition of kind report-kind.';
comment on column report_template.from_day is 'Reports released from this day on look like it, until a later one begins.';
create index report_template_uploaded_by on report_template (agency_id, uploaded_by);

call alongside.guard('report_template');
call alongside.keep('report_template', 'content');
create policy read on report_template for select to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.writes()) or (select alongside.sees_all()) or (select alongside.has_role('administrator'))));
create policy uploaded on report_template for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((((select alongside.has_role('manager')) or (select alongside.has_role('administrator'))) and uploaded_by = (select alongside.actor()))
                or (select alongside.is_system())));
create policy retired on report_template for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.has_role('administrator')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (retired_at, retired_by) on report_template to alongside_app;
