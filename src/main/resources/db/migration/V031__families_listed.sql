-- Families in lists: those not enrolled yet are found without looking at all the others.

alter table family add column enrolled boolean not null default false;
comment on column family.enrolled is 'Whether it has or had an enrollment that is not voided; kept by a trigger on enrollment.';
create index family_not_enrolled on family (agency_id, sorted_as, id) where not enrolled and voided_at is null;
drop trigger history on family;
call alongside.keep('family', 'sorted_as', 'enrolled');

create policy marked on family for update to alongside_owner using (true) with check (true);
create policy followed on family for select to alongside_owner using (true);
update family f set enrolled = true
 where exists (select 1 from enrollment e where e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null);

create function alongside.enrollment_marked() returns trigger language plpgsql security definer as $$
begin
  update public.family f set enrolled = now_.enrolled
    from (select r.agency_id, r.family_id,
                 exists (select 1 from public.enrollment e
                          where e.agency_id = r.agency_id and e.family_id = r.family_id and e.voided_at is null) as enrolled
            from (select distinct agency_id, family_id from is_) r) now_
   where f.agency_id = now_.agency_id and f.id = now_.family_id and f.enrolled <> now_.enrolled;
  return null;
end $$;
create trigger marked_added after insert on enrollment referencing new table as is_
  for each statement execute function alongside.enrollment_marked();
create trigger marked_changed after update on enrollment referencing new table as is_
  for each statement execute function alongside.enrollment_marked();
