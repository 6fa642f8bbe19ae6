-- What could not be delivered after many tries is given up, kept, and easy to find.

alter table outbox add column given_up_at timestamptz;
comment on column outbox.given_up_at is 'When delivery was tried for the last time; problem says why. Set to null again, with due_at, it is tried afresh.';
drop index outbox_due;
create index outbox_due on outbox (due_at, id) where delivered_at is null and given_up_at is null;
create index outbox_given_up on outbox (given_up_at desc, id) where given_up_at is not null;
create index outbox_of_agency on outbox (agency_id);

-- db-scheduler's own definition has this index too.
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
