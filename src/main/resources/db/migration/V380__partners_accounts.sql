-- People of partners who sign in: invited by somebody who works here, for one family or for all that is shared with their
-- organization. A partner's session reads what was released to it and its own rows, and nothing else there is.

create table partner_invitation (
  agency_id  uuid not null,
  id         uuid not null,
  account_id uuid not null,
  partner_id uuid not null,
  family_id  uuid,
  invited_at timestamptz not null default alongside.now(),
  invited_by uuid default alongside.actor(),
  ended_at   timestamptz,
  ended_by   uuid,
  end_reason text,
  version    integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account,
  foreign key (agency_id, partner_id) references partner,
  foreign key (agency_id, family_id) references family,
  constraint ended_by_someone_for_a_reason check ((ended_at is null) = (end_reason is null) and (end_reason is null or btrim(end_reason) <> ''))
);
comment on table partner_invitation is 'That an account may see what is shared with a partner: of one family, or of all of them where family_id is null. It opens no record: consents decide at every viewing.';
create index partner_invitation_of_account on partner_invitation (agency_id, account_id);
create index partner_invitation_of_partner on partner_invitation (agency_id, partner_id);
create index partner_invitation_of_family on partner_invitation (agency_id, family_id);
call alongside.guard('partner_invitation');
call alongside.keep('partner_invitation');

create function alongside.keeps_partners() returns boolean language sql stable parallel safe
  return alongside.has_role('manager') or alongside.has_role('administrator') or alongside.is_system();
comment on function alongside.keeps_partners is 'Duties in which one keeps the list of partners and invites their people for the whole organization.';

create policy known on partner_invitation for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.keeps_partners()) or (select alongside.has_role('privacy-officer'))
      or account_id = (select alongside.actor())
      or family_id is null and (select alongside.writes())
      or exists (select 1 from family_access fa
                  where fa.agency_id = partner_invitation.agency_id and fa.account_id = (select alongside.actor())
                    and fa.family_id = partner_invitation.family_id
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now())))));
create policy invited on partner_invitation for insert to alongside_app
  with check (agency_id = (select alongside.agency())
    and case when family_id is null then (select alongside.keeps_partners())
             else (select alongside.writes()) and alongside.reaches(family_id) end);
create policy ended on partner_invitation for update to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.keeps_partners()) or family_id is not null and (select alongside.writes()) and alongside.reaches(family_id)))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (ended_at, ended_by, end_reason, version) on partner_invitation to alongside_app;
create policy followed on partner_invitation for select to alongside_owner using (true);

-- A partner knows their own organization by name, and of people here only themself.
create policy own on partner for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.has_role('partner'))
    and exists (select 1 from partner_invitation i
                 where i.agency_id = partner.agency_id and i.partner_id = partner.id and i.account_id = (select alongside.actor())
                   and i.ended_at is null));
create policy not_other_people on account as restrictive for select to alongside_app
  using (agency_id = (select alongside.agency()) and (not (select alongside.has_role('partner')) or id = (select alongside.actor())));
create policy not_other_people on account_role as restrictive for select to alongside_app
  using (agency_id = (select alongside.agency()) and (not (select alongside.has_role('partner')) or account_id = (select alongside.actor())));

do $$
declare
  one text;
begin
  foreach one in array '{certifying_standard,draft,file,incident_letter,kept_mail,part2_review,program,program_credential,program_phase,program_rhythm,record_outdated,site,supervision,supervisor_credential,visit_approval}'::text[]
  loop
    execute format('create policy not_for_partners on %I as restrictive for all to alongside_app
                      using (agency_id = (select alongside.agency()) and not (select alongside.has_role(''partner'')))', one);
  end loop;
end $$;
