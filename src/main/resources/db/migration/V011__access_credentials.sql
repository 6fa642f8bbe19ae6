-- What people prove themselves with. Secrets are hashed or sealed under keys of this installation that are not in the
-- database, are never copied into history, and only the keeper reads them.

create table account_password (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  account_id uuid not null,
  encoded    text not null,
  changed_at timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  unique (agency_id, account_id),
  foreign key (agency_id, account_id) references account
);
comment on column account_password.encoded is 'Argon2id, with its salt and costs.';

create table account_totp (
  agency_id    uuid not null,
  id           uuid not null default uuidv7(),
  account_id   uuid not null,
  sealed       bytea not null,
  last_step    bigint not null default 0,
  confirmed_at timestamptz,
  primary key (agency_id, id),
  unique (agency_id, account_id),
  foreign key (agency_id, account_id) references account
);
comment on table  account_totp is 'A shared secret with an authenticator app (RFC 6238). It counts once a code has confirmed it.';
comment on column account_totp.sealed is 'The secret under AES-256-GCM.';
comment on column account_totp.last_step is 'The half-minute of the last code taken: a code is good once.';

create table account_passkey (
  agency_id       uuid not null,
  id              uuid not null default uuidv7(),
  account_id      uuid not null,
  credential_id   bytea not null,
  public_key      bytea not null,
  attestation     bytea not null,
  signature_count bigint not null,
  verified        boolean not null,
  transports      text[] not null default '{}',
  backup_eligible boolean not null,
  backed_up       boolean not null,
  label           text not null check (label <> ''),
  created_at      timestamptz not null default alongside.now(),
  last_used_at    timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account
);
comment on column account_passkey.public_key is 'COSE. attestation is what the device said of itself when it made the key.';
create unique index account_passkey_credential on account_passkey (credential_id);
create index account_passkey_of_account on account_passkey (agency_id, account_id);

create table account_recovery_code (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  account_id uuid not null,
  hash       bytea not null check (length(hash) = 32),
  used_at    timestamptz,
  primary key (agency_id, id),
  unique (agency_id, account_id, hash),
  foreign key (agency_id, account_id) references account
);
comment on column account_recovery_code.hash is 'HMAC-SHA256.';

create table account_link (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  account_id uuid not null,
  kind       text not null check (kind in ('invitation', 'new-password')),
  hash       bytea not null check (length(hash) = 32),
  made_at    timestamptz not null default alongside.now(),
  until_at   timestamptz not null,
  used_at    timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account
);
comment on table  account_link is 'A link sent by mail, good once: to accept an invitation, or to choose a new password.';
comment on column account_link.hash is 'SHA-256 of the 256 bits in the link.';
create unique index account_link_hash on account_link (hash);
create index account_link_of_account on account_link (agency_id, account_id);

do $$
declare
  t text;
begin
  foreach t in array array['account_password', 'account_totp', 'account_passkey', 'account_recovery_code', 'account_link'] loop
    execute format('call alongside.guard(%L)', t);
    execute format($p$create policy own on %I for select to alongside_app
      using (agency_id = (select alongside.agency())
             and (account_id = (select alongside.actor()) or (select alongside.has_role('administrator')) or (select alongside.is_system())))$p$, t);
    execute format($p$create policy added on %I for insert to alongside_app
      with check (agency_id = (select alongside.agency())
             and (account_id = (select alongside.actor()) or (select alongside.is_system())))$p$, t);
    execute format($p$create policy changed on %I for update to alongside_app
      using (agency_id = (select alongside.agency())
             and (account_id = (select alongside.actor()) or (select alongside.is_system())))
      with check (agency_id = (select alongside.agency()))$p$, t);
    execute format($p$create policy dropped on %I for delete to alongside_app
      using (agency_id = (select alongside.agency())
             and (account_id = (select alongside.actor()) or (select alongside.has_role('administrator')) or (select alongside.is_system())))$p$, t);
    execute format('create policy signing_in on %I to alongside_keeper using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to alongside_keeper', t);
  end loop;
end $$;

create policy invited on account_link for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.has_role('administrator')) and kind = 'invitation');

grant insert, update (encoded, changed_at), select (agency_id, id, account_id, changed_at) on account_password to alongside_app;
grant insert, delete, update (sealed, last_step, confirmed_at), select (agency_id, id, account_id, last_step, confirmed_at) on account_totp to alongside_app;
grant insert, delete, update (label),
      select (agency_id, id, account_id, credential_id, transports, label, created_at, last_used_at) on account_passkey to alongside_app;
grant insert, delete, select (agency_id, id, account_id, used_at) on account_recovery_code to alongside_app;
grant insert, delete, select (agency_id, id, account_id, kind, made_at, until_at, used_at) on account_link to alongside_app;
grant delete on account_recovery_code to alongside_keeper;

call alongside.keep('account_password', 'encoded');
call alongside.keep('account_totp', 'sealed', 'last_step');
call alongside.keep('account_passkey', 'credential_id', 'public_key', 'attestation', 'signature_count', 'backed_up', 'last_used_at');
call alongside.keep('account_recovery_code', 'hash');
call alongside.keep('account_link', 'hash');

-- Before anybody is known there is no agency: these two are the keeper's alone.

create table sign_in_trouble (
  key      bytea primary key,
  failures integer not null check (failures > 0),
  last_at  timestamptz not null
);
comment on table  sign_in_trouble is 'How often signing in has failed in a row, for an account or from an address.';
comment on column sign_in_trouble.key is 'HMAC of the email address or of the network address: neither can be read here.';
call alongside.guard('sign_in_trouble');
create policy signing_in on sign_in_trouble to alongside_keeper using (true) with check (true);
grant select, insert, update, delete on sign_in_trouble to alongside_keeper;

create table passkey_challenge (
  hash       bytea primary key check (length(hash) = 32),
  challenge  bytea not null,
  account_id uuid,
  until_at   timestamptz not null
);
comment on table  passkey_challenge is 'What a passkey is to sign next, good once and for minutes.';
comment on column passkey_challenge.hash is 'SHA-256 of the cookie it was asked with.';
comment on column passkey_challenge.account_id is 'Whose new passkey it will be; null for signing in.';
call alongside.guard('passkey_challenge');
create policy signing_in on passkey_challenge to alongside_keeper using (true) with check (true);
grant select, insert, delete on passkey_challenge to alongside_keeper;
