-- A next step is a task with a window: done, not needed after all, or put off, and each can be taken back.

alter table follow_up
  add column from_on    date,
  add column not_needed boolean not null default false,
  add column was_from_on date,
  add column was_due_on date,
  add column put_off_at timestamptz,
  add constraint window_has_a_beginning check (from_on <= due_on),
  add constraint not_needed_is_finished check (not not_needed or done_at is not null),
  add constraint put_off_from_some_day check ((was_due_on is null) = (put_off_at is null));
comment on column follow_up.from_on is 'The first day of the window; null for the usual three days before due_on, which is its last.';
comment on column follow_up.not_needed is 'It was not done, and need not be. done_at and done_by say when and by whom that was found.';
comment on column follow_up.was_due_on is 'The last day of the window before it was last put off, to go back to; was_from_on is the first, as from_on was.';
create index follow_up_finished on follow_up (agency_id, supporter_id, done_at desc) where done_at is not null and voided_at is null;
