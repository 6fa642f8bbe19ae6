-- History sealed: each batch of entries is chained to the one before it by a hash, and checkpoints of the chain are signed.

create table history_seal (
  number     bigint primary key check (number > 0),
  from_tx    bigint not null,
  until_tx   bigint not null check (until_tx > from_tx),
  entries    bigint not null check (entries > 0),
  hash       bytea  not null check (length(hash) = 32),
  sealed_at  timestamptz not null
);
comment on table history_seal is
  'A batch: all entries with from_tx <= tx < until_tx, in the order (tx, id). hash is SHA-256 over the previous hash and the entries.';
create unique index history_seal_in_order on history_seal (until_tx);

create table history_checkpoint (
  seal_number bigint primary key references history_seal,
  hash        bytea not null,
  signed_at   timestamptz not null,
  signature   bytea not null,
  public_key  bytea not null
);
comment on table history_checkpoint is 'Ed25519 signature over number, hash and time of a batch; also appended to a file that can be kept elsewhere.';
grant select, insert on history_seal, history_checkpoint to alongside_keeper;
