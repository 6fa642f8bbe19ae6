-- Who is signed in. A session is a row; the browser holds 256 bits of chance of which only the hash is kept.

create table account_session (
  agency_id        uuid        not null,
  id               uuid        not null,
  account_id       uuid        not null,
  hash             bytea       not null check (length(hash) = 32),
  complete         boolean     not null,
  device           text        not null default '',
  created_at       timestamptz not null default alongside.now(),
  last_seen_at     timestamptz not null default alongside.now(),
  until_at         timestamptz not null,
  second_factor_at timestamptz,
  ended_at         timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account,
  constraint ends_after_it_starts check (until_at > created_at)
);
comment on table  account_session is 'Who is signed in, from when until when. Rows stay after the end, as the record of sign-ins.';
comment on column account_session.hash is 'SHA-256 of what the browser holds.';
comment on column account_session.complete is 'False while a second factor is still to be shown or set up: such a session opens nothing else.';
comment on column account_session.device is 'Browser and system in a few words; no address is kept.';
comment on column account_session.last_seen_at is 'To the minute: written at most once a minute.';
create unique index account_session_hash on account_session (hash);
create index account_session_of_account on account_session (agency_id, account_id, created_at desc);

call alongside.guard('account_session');
create policy own on account_session for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (account_id = (select alongside.actor()) or (select alongside.has_role('administrator')) or (select alongside.has_role('privacy-officer'))));
create policy ended on account_session for update to alongside_app
  using (agency_id = (select alongside.agency())
         and (account_id = (select alongside.actor()) or (select alongside.has_role('administrator'))))
  with check (agency_id = (select alongside.agency()));
create policy signing_in on account_session to alongside_keeper using (true) with check (true);
grant select (agency_id, id, account_id, complete, device, created_at, last_seen_at, until_at, second_factor_at, ended_at),
      update (ended_at) on account_session to alongside_app;
grant select, insert, update on account_session to alongside_keeper;

-- The keeper, who finds out who a cookie belongs to, also tells under which grant they act.
create policy signing_in on break_glass for select to alongside_keeper using (true);
grant select on break_glass to alongside_keeper;
