-- That somebody of a partner says they have a report.

create table partner_receipt (
  agency_id  uuid not null,
  id         uuid not null,
  family_id  uuid not null,
  report_id  uuid not null,
  account_id uuid not null,
  given_name text not null check (btrim(given_name) <> ''),
  given_at   timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  constraint received_once_each unique (agency_id, report_id, account_id),
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id),
  foreign key (agency_id, account_id) references account
);
comment on table partner_receipt is 'Only ever added to. given_name: who said so, by the name they had then.';
create index partner_receipt_of_family on partner_receipt (agency_id, family_id);
create index partner_receipt_by on partner_receipt (agency_id, account_id);
call alongside.protect('partner_receipt', 'family_id', 'false', 'false');
revoke update on partner_receipt from alongside_app;
call alongside.keep('partner_receipt');
create trigger only_added before update or delete on partner_receipt for each row execute function alongside.only_added();
create policy own on partner_receipt for select to alongside_app
  using (agency_id = (select alongside.agency()) and account_id = (select alongside.actor()));
create policy given on partner_receipt for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and account_id = (select alongside.actor()) and (select alongside.has_role('partner'))
              and report_id in (select alongside.released_to_me()));
