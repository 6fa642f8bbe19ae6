-- Permissive policies are asked in an order of PostgreSQL's own, and the dear ones, for notes written late, came first for
-- every contact. One policy for adding says the order itself: who walks with the family is known at once, and the
-- assignments that ended are looked through only for those who do not.

drop policy late on contact;
alter policy added on contact
  with check (agency_id = alongside.agency()
              and case when alongside.reaches(family_id) and ((supporter_id = alongside.actor() and alongside.walks()) or alongside.is_system()) then true
                  else supporter_id = alongside.actor() and alongside.may_write_late(family_id, on_day) end);

drop policy late on follow_up;
alter policy added on follow_up
  with check (agency_id = alongside.agency()
              and case when alongside.reaches(family_id) and ((supporter_id = alongside.actor() and alongside.walks()) or alongside.is_system()) then true
                  else supporter_id = alongside.actor()
                       and exists (select from alongside.closing_walks() w where w.supporter_id = alongside.actor() and w.family_id = follow_up.family_id) end);

-- The primary supporter is looked for among the family's assignments, which were just read, not in the index of periods.
create or replace function alongside.walked_in(
  here uuid, family uuid, enrollment uuid, day date, peer_kinds text[],
  out walked uuid, out primary_supporter uuid)
language plpgsql stable security definer as $$
begin
  if here is distinct from alongside.agency() then
    return;
  end if;
  select e.id into walked
    from public.assignment a
    join public.enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
    join public.program p on p.agency_id = e.agency_id and p.id = e.program_id
   where a.agency_id = here and a.family_id = family and a.supporter_id = alongside.actor() and a.voided_at is null
     and a.starts_on <= day and (a.ends_on is null or a.ends_on >= day)
     and e.voided_at is null and (enrollment is null or e.id = enrollment)
     and e.started_on <= day and (e.ended_on is null or e.ended_on >= day)
     and p.peer_kind = any (peer_kinds)
   order by array_position('{primary,secondary,cover}', a.kind), e.started_on desc, e.id
   limit 1;
  select f.supporter_id into primary_supporter
    from public.assignment f
   where f.agency_id = here and f.family_id = family and f.enrollment_id = walked and f.kind = 'primary' and f.voided_at is null
     and f.starts_on <= day and (f.ends_on is null or f.ends_on >= day);
end $$;
