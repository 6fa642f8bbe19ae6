-- How somebody signs in who has no password: a link and a code that come by different ways, good together once.

create table account_key (
  agency_id  uuid not null,
  id         uuid not null default uuidv7(),
  account_id uuid not null,
  hash       bytea not null check (length(hash) = 32),
  code       bytea not null check (length(code) = 32),
  made_at    timestamptz not null default alongside.now(),
  made_by    uuid default alongside.actor(),
  until_at   timestamptz not null,
  used_at    timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account,
  constraint ends_after_it_is_made check (until_at > made_at)
);
comment on table  account_key is 'A one-time key of a guest: a link, and six digits that reach them by another way.';
comment on column account_key.hash is 'SHA-256 of the 256 bits in the link.';
comment on column account_key.code is 'HMAC-SHA256 of link and digits under a key of this installation that is not in the database.';
comment on column account_key.made_by is 'Null where the guest asked for a code by mail.';
comment on column account_key.used_at is 'When it opened the door, or a later one took its place.';
create unique index account_key_hash on account_key (hash);
create index account_key_of_account on account_key (agency_id, account_id, made_at desc);
call alongside.guard('account_key');
create policy signing_in on account_key to alongside_keeper using (true) with check (true);
grant select, insert, update on account_key to alongside_keeper;
call alongside.keep('account_key', 'hash', 'code');

create function alongside.is_guest(email text) returns boolean language sql immutable parallel safe
  return email like '%@guest.invalid';
comment on function alongside.is_guest(text) is 'Whether an account is a guest''s: it has no address, and its name is nobody''s.';
