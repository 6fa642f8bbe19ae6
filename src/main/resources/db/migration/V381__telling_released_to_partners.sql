-- What was released to the partner who is signed in: the one thing of families' records that their session reads. Whether they
-- are shown it is decided by consents each time; this only bounds what there is to ask about.

create policy followed on family_report for select to alongside_owner using (true);
create policy followed on family_report_release for select to alongside_owner using (true);

create function alongside.released_to_me() returns setof uuid language plpgsql stable security definer as $$
begin
  return query
  select r.id
    from public.partner_invitation i
    join public.family_report r on r.agency_id = i.agency_id and r.partner_id = i.partner_id and (i.family_id is null or i.family_id = r.family_id)
    join public.family_report_release f on f.agency_id = r.agency_id and f.report_id = r.id
   where alongside.has_role('partner')
     and i.agency_id = alongside.agency()
     and i.account_id = alongside.actor()
     and i.ended_at is null
     and r.voided_at is null;
end $$;
comment on function alongside.released_to_me is 'Reports released to the partner for whom the actor signed in, of the families they are invited for; none for anybody else.';

create policy released on family_report for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.has_role('partner')) and id in (select alongside.released_to_me()));
create policy released on family_report_release for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.has_role('partner')) and report_id in (select alongside.released_to_me()));

create view report_released with (security_invoker = true) as
select r.agency_id, r.id as report_id, r.family_id, r.person_id, r.partner_id, r.purpose, r.from_day, r.to_day,
       f.id as act_id, f.content, f.sources, f.sha256, f.released_at
  from family_report r
  join family_report_release f on f.agency_id = r.agency_id and f.report_id = r.id
 where r.voided_at is null
   and not exists (select 1
                     from family_report n
                     join family_report_release nf on nf.agency_id = n.agency_id and nf.report_id = n.id
                    where n.agency_id = r.agency_id and n.amends_id = r.id and n.voided_at is null);
comment on view report_released is 'Reports as they left, those that stand and not those they amended.';
grant select on report_released to alongside_app;
