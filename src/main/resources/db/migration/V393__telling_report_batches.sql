-- The drafts of a month for one partner, made and printed together, to be read with each parent. Nothing is released by it.

create table report_batch (
  agency_id  uuid not null references agency,
  id         uuid not null,
  program_id uuid not null,
  partner_id uuid not null,
  kind       text not null check (kind <> ''),
  month      date not null check (extract(day from month) = 1),
  begun_at   timestamptz not null default alongside.now(),
  begun_by   uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, program_id) references program,
  foreign key (agency_id, partner_id) references partner
);
comment on table report_batch is 'A month''s drafts of a program for one partner. Done when each of its items has its paper.';
comment on column report_batch.month is 'Its first day.';
create index report_batch_by_time on report_batch (agency_id, begun_at desc);
create index report_batch_of_program on report_batch (agency_id, program_id);
create index report_batch_to on report_batch (agency_id, partner_id);
call alongside.guard('report_batch');
call alongside.keep('report_batch');
create policy read on report_batch for select to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())));
create policy begun on report_batch for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((select alongside.has_role('manager')) and begun_by = (select alongside.actor()) or (select alongside.is_system())));
create policy looked_up on report_batch for select to alongside_keeper using (true);
grant select, insert on report_batch to alongside_app;
grant select on report_batch to alongside_keeper;

create table report_batch_item (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  batch_id   uuid not null,
  family_id  uuid not null,
  report_id  uuid not null,
  printed_at timestamptz,
  paper      bytea,
  left_out   boolean not null default false,
  primary key (agency_id, id),
  constraint once_in_a_batch unique (agency_id, batch_id, report_id),
  foreign key (agency_id, batch_id) references report_batch,
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id),
  constraint printed_when_there_is_a_paper check ((printed_at is null) = (paper is null)),
  constraint printed_or_left_out check (printed_at is null or not left_out)
);
comment on table report_batch_item is 'A draft of a batch, with the PDF to read it from. The draft goes its own way from here: this paper is of the moment it was printed.';
comment on column report_batch_item.left_out is 'Whether there was nothing to print any more: given up or released meanwhile.';
create index report_batch_item_of_family on report_batch_item (agency_id, family_id);
create index report_batch_item_of_report on report_batch_item (agency_id, report_id, family_id);
create index report_batch_item_waiting on report_batch_item (agency_id, batch_id) where printed_at is null and not left_out;
call alongside.protect('report_batch_item', 'family_id',
  '(select alongside.has_role(''manager'')) or (select alongside.is_system())', '(select alongside.is_system())');
call alongside.keep('report_batch_item', 'paper');
