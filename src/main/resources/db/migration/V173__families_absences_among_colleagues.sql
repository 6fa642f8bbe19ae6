-- Who is away and whom a supporter may serve is for those who work with them: not for partners and caregivers with accounts.

drop policy colleagues on away;
create policy colleagues on away for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all()) or (select alongside.has_role('supporter')) or (select alongside.has_role('supervisor'))
      or (select alongside.has_role('administrator'))));
drop policy colleagues on serving;
create policy colleagues on serving for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all()) or (select alongside.has_role('supporter')) or (select alongside.has_role('supervisor'))
      or (select alongside.has_role('administrator'))));
