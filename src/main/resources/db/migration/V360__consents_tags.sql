-- What of a record tells that somebody has, or had, a substance use disorder, said item by item (42 CFR 2.11, 2.12), and what
-- agencies agreed with partners on sharing. An agreement lets nothing out: consents do.

create table sud_tag (
  agency_id uuid not null,
  id        uuid not null,
  family_id uuid not null,
  record_id uuid not null,
  sud       boolean not null,
  tagged_at timestamptz not null default alongside.now(),
  tagged_by uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family
);
comment on table sud_tag is 'Only ever added to; the latest of a record holds. What a recovery program writes, and treatment and test results, tell so anyway.';
comment on column sud_tag.record_id is 'A contact, a goal or another thing of the record.';
create index sud_tag_of_record on sud_tag (agency_id, record_id, tagged_at desc, id desc);
create index sud_tag_of_family on sud_tag (agency_id, family_id);
call alongside.protect('sud_tag', 'family_id', '(select alongside.writes())', 'false');
revoke update on sud_tag from alongside_app;
call alongside.keep('sud_tag');
create trigger only_added before update or delete on sud_tag for each row execute function alongside.only_added();

create table partner_agreement (
  agency_id   uuid not null,
  id          uuid not null,
  partner_id  uuid not null,
  title       text not null check (btrim(title) <> ''),
  terms       text not null check (btrim(terms) <> ''),
  starts_on   date not null,
  ends_on     date,
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, partner_id) references partner,
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table partner_agreement is 'An agreement with a partner on sharing information: what, how, and who answers for it. It lets nothing out by itself.';
create index partner_agreement_of_partner on partner_agreement (agency_id, partner_id, starts_on desc);
call alongside.guard('partner_agreement');
call alongside.keep('partner_agreement');
create policy colleagues on partner_agreement for select to alongside_app
  using (agency_id = (select alongside.agency()) and not (select alongside.has_role('partner')));
create policy added on partner_agreement for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy changed on partner_agreement for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update on partner_agreement to alongside_app;
