-- Sealing reads the newest entries every two seconds: the index of their order is kept up as they come.

alter index history_in_order set (autosummarize = on);

-- A batch and its checkpoint are written once.
comment on column history_seal.hash is
  'SHA-256 over the hash of the batch before, this batch''s number, range and time, and every column of its entries. See SealDigest.';

-- History tells times in one zone, whatever the session's, so that a row can be held against its history as it stands.
alter function alongside.keep_history() set timezone to 'UTC';
