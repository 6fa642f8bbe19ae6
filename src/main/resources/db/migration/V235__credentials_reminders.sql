-- What somebody was reminded of, so that nobody is told the same thing twice.

create table credential_reminder (
  agency_id   uuid not null references agency,
  id          uuid not null default uuidv7(),
  account_id  uuid not null,
  kind        text not null check (kind in ('expiry', 'shortfall', 'digest')),
  about       text not null default '',
  on_day      date not null,
  days_before integer not null check (days_before >= 0),
  told_on     date not null,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account,
  constraint told_once unique (agency_id, account_id, kind, about, on_day, days_before)
);
comment on table credential_reminder is 'Written with the letter, in one transaction.';
comment on column credential_reminder.about is 'The standard of a certificate that ends, the stage of something that falls short, "" for a digest.';
comment on column credential_reminder.on_day is 'The last day in force, the day of the shortfall, or the Monday of a digest.';
comment on column credential_reminder.days_before is '90, 60, 30 or 7: the threshold that was passed. 0 for a digest.';
call alongside.guard('credential_reminder');
call alongside.keep('credential_reminder');
create policy own on credential_reminder for select to alongside_app
  using (agency_id = (select alongside.agency()) and (account_id = (select alongside.actor()) or (select alongside.is_system())));
create policy told on credential_reminder for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.is_system()));
grant select, insert on credential_reminder to alongside_app;
