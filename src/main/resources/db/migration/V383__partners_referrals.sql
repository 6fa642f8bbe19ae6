-- Referrals that partners send in themselves. The referral is in the agency's inbox like any other; what stands here is whose it
-- is, and by what name they asked, so that their page needs nothing of a family's record.

create view referral_standing with (security_invoker = true) as
select r.agency_id, r.id as referral_id, r.closed_on, r.enrollment_id is not null as accepted,
       r.reacher_id is not null or exists (select 1 from referral_try t where t.agency_id = r.agency_id and t.referral_id = r.id) as reaching,
       coalesce(e.family_id, p.family_id) as family_id, coalesce(e.caregiver_id, p.id) as person_id, coalesce(e.program_id, r.program_id) as program_id
  from referral r
  left join enrollment e on e.agency_id = r.agency_id and e.id = r.enrollment_id
  left join person p on p.agency_id = r.agency_id and p.id = r.known_id;
comment on view referral_standing is 'Where each referral stands, and whom in the records it is about, where that is known.';
grant select on referral_standing to alongside_app;

create table partner_referral (
  agency_id  uuid not null,
  id         uuid not null,
  partner_id uuid not null,
  account_id uuid not null,
  called     text not null check (btrim(called) <> ''),
  sent_at    timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, id) references referral,
  foreign key (agency_id, partner_id) references partner,
  foreign key (agency_id, account_id) references account
);
comment on table partner_referral is 'Has the id of the referral. called: whom they referred, as they wrote it.';
create index partner_referral_of_partner on partner_referral (agency_id, partner_id, sent_at desc);
create index partner_referral_by on partner_referral (agency_id, account_id, sent_at desc);
call alongside.guard('partner_referral');
call alongside.keep('partner_referral');
create policy own on partner_referral for select to alongside_app
  using (agency_id = (select alongside.agency()) and (account_id = (select alongside.actor()) or (select alongside.sees_all())));
create policy sent on partner_referral for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.is_system()));
grant select, insert on partner_referral to alongside_app;
