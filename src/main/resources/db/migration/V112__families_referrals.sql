-- Referrals in: who asked for a family to be walked with, and what came of it. Before there is an enrollment there is no
-- family's record; reaching out is written here.

create table referral (
  agency_id     uuid not null references agency,
  id            uuid not null,
  received_on   date not null,
  way           text not null,
  source        text not null,
  source_name   text not null default '',
  source_phone  text not null default '',
  given_name    text not null check (given_name <> ''),
  family_name   text not null default '',
  phone         text not null default '',
  town          text not null default '',
  safe_contact  text not null default '',
  what_for      text not null default '',
  program_id    uuid,
  reacher_id    uuid,
  closed_on     date,
  ending        text,
  ending_note   text not null default '',
  family_id     uuid,
  enrollment_id uuid,
  recorded_at   timestamptz not null default alongside.now(),
  recorded_by   uuid default alongside.actor(),
  version       integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, program_id) references program,
  foreign key (agency_id, reacher_id) references account,
  foreign key (agency_id, enrollment_id, family_id) references enrollment (agency_id, id, family_id),
  constraint closed_in_one_way check ((closed_on is null) = (ending is null and enrollment_id is null) and (ending is null or enrollment_id is null)),
  constraint accepted_into_a_family check ((family_id is null) = (enrollment_id is null)),
  constraint closed_after_it_came check (closed_on >= received_on)
);
comment on column referral.way is 'Code from the referral-ways list; source from referral-sources; ending, without an enrollment, from referral-endings.';
comment on column referral.reacher_id is 'The supporter who is asked to reach the family; they see this referral while it is open.';
create index referral_open on referral (agency_id, received_on, id) where closed_on is null;
create index referral_closed on referral (agency_id, closed_on desc, id) where closed_on is not null;
create index referral_of_program on referral (agency_id, program_id);
create index referral_of_reacher on referral (agency_id, reacher_id);
create index referral_of_enrollment on referral (agency_id, enrollment_id);
call alongside.guard('referral');
call alongside.keep('referral');
create policy intake on referral for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or ((select alongside.has_role('supervisor')) and closed_on is null)
      or (reacher_id = (select alongside.actor()) and closed_on is null)
      or exists (select 1 from family_access fa
                  where fa.agency_id = referral.agency_id and fa.account_id = (select alongside.actor()) and fa.family_id = referral.family_id
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now())))
      or ((select alongside.has_role('supervisor')) and family_id is null)));
create policy added on referral for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.leads()));
create policy changed on referral for update to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.leads()))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update on referral to alongside_app;

create table referral_try (
  agency_id   uuid not null,
  id          uuid not null,
  referral_id uuid not null,
  on_day      date not null,
  way         text not null,
  reached     boolean not null,
  words       text not null default '',
  tried_by    uuid not null,
  recorded_at timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, referral_id) references referral,
  foreign key (agency_id, tried_by) references account
);
comment on table referral_try is 'Reaching out before there is an enrollment: no contact yet, and counted nowhere as one.';
create index referral_try_of_referral on referral_try (agency_id, referral_id, on_day);
create index referral_try_by on referral_try (agency_id, tried_by);
call alongside.guard('referral_try');
call alongside.keep('referral_try');
create policy intake on referral_try for select to alongside_app
  using (agency_id = (select alongside.agency())
    and exists (select 1 from referral r where r.agency_id = referral_try.agency_id and r.id = referral_try.referral_id));
create policy added on referral_try for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and tried_by = (select alongside.actor()) and (select alongside.writes())
    and exists (select 1 from referral r where r.agency_id = referral_try.agency_id and r.id = referral_try.referral_id and r.closed_on is null));
grant select, insert on referral_try to alongside_app;
