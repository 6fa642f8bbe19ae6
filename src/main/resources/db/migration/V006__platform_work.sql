-- Work that leaves the transaction: the outbox and the jobs; mail kept for reading in the demo; files.

create table outbox (
  id           bigint generated always as identity primary key,
  agency_id    uuid not null references agency,
  kind         text not null,
  payload      jsonb not null,
  created_at   timestamptz not null default alongside.now(),
  due_at       timestamptz not null default alongside.now(),
  attempts     integer not null default 0,
  problem      text,
  delivered_at timestamptz
);
comment on table outbox is 'News that leaves a transaction, written inside it and delivered after it, at least once. Handlers are idempotent.';
create index outbox_due on outbox (due_at, id) where delivered_at is null;
call alongside.guard('outbox');
create policy announced on outbox for insert to alongside_app with check (agency_id = (select alongside.agency()));
create policy delivered on outbox to alongside_keeper using (true) with check (true);
grant insert on outbox to alongside_app;
grant select, insert, update, delete on outbox to alongside_keeper;

create table kept_mail (
  agency_id  uuid not null references agency,
  id         uuid not null default uuidv7(),
  to_address text not null,
  subject    text not null,
  words      text not null,
  sent_at    timestamptz not null default alongside.now(),
  primary key (agency_id, id)
);
comment on table kept_mail is 'In the demo: the mail that would have been sent.';
call alongside.guard('kept_mail');
create policy own on kept_mail to alongside_app using (agency_id = (select alongside.agency())) with check (agency_id = (select alongside.agency()));
create policy read_in_the_demo on kept_mail for select to alongside_keeper using (true);
create policy kept on kept_mail for insert to alongside_keeper with check (true);
grant select, insert on kept_mail to alongside_app, alongside_keeper;

create table file (
  agency_id   uuid not null references agency,
  id          uuid not null,
  name        text not null check (name <> ''),
  media_type  text not null,
  bytes       integer not null check (bytes between 0 and 52428800),
  sha256      bytea not null,
  content     bytea not null,
  uploaded_by uuid default alongside.actor(),
  uploaded_at timestamptz not null default alongside.now(),
  primary key (agency_id, id)
);
comment on table file is 'Files people gave us. Type and size are checked on the way in; they are only ever downloaded, never shown or run.';
alter table file alter column content set storage external;
call alongside.guard('file');
create policy own on file for select to alongside_app using (agency_id = (select alongside.agency())
  and (uploaded_by = (select alongside.actor()) or (select alongside.has_role('administrator')) or (select alongside.is_system())));
create policy given on file for insert to alongside_app with check (agency_id = (select alongside.agency()));
grant select, insert on file to alongside_app;
call alongside.keep('file', 'content', 'sha256');

-- db-scheduler's table, as its 16.x documentation gives it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to alongside_app;
