-- Who looked, and who changed what, asked by family, by person and by day; and checks of the chain that somebody asked for.

create index history_looks on history (agency_id, at desc, id desc) where operation = 'view';
create index history_by_day_and_person on history using brin (at, actor_id uuid_bloom_ops) with (pages_per_range = 32, autosummarize = on);

create view account_named with (security_invoker) as select agency_id, id, name from account;
comment on view account_named is 'Published by access: what the people who sign in are called.';
create view family_named with (security_invoker) as select agency_id, id, name from family;
comment on view family_named is 'Published by families: how a household is called in lists.';
grant select on account_named, family_named to alongside_app;

create table history_check (
  agency_id uuid not null references agency,
  id        uuid not null,
  asked_by  uuid not null,
  asked_at  timestamptz not null default alongside.now(),
  done      bigint not null default 0,
  total     bigint not null default 0,
  ended_at  timestamptz,
  whole     boolean,
  report    text[] not null default '{}',
  primary key (agency_id, id),
  foreign key (agency_id, asked_by) references account,
  constraint ended_with_an_answer check (ended_at is null or whole is not null)
);
comment on table history_check is 'A check of the chain that a privacy officer asked for, while it goes on and what it found.';
comment on column history_check.done is 'Batches checked so far, of total.';
create index history_check_by_time on history_check (agency_id, asked_at desc);
create index history_check_of_account on history_check (agency_id, asked_by);
call alongside.guard('history_check');
create policy own on history_check for select to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('privacy-officer')) or (select alongside.is_system())));
create policy asked on history_check for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and asked_by = (select alongside.actor()) and (select alongside.has_role('privacy-officer')));
create policy answered on history_check for update to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.is_system()))
  with check (agency_id = (select alongside.agency()));
create policy found on history_check for select to alongside_keeper using (true);
grant select, insert, update (done, total, ended_at, whole, report) on history_check to alongside_app;
grant select on history_check to alongside_keeper;
