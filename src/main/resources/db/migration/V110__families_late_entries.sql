-- Never a lost note: for some days after an assignment, whoever walked may still write down what happened while they did.
-- The family's record stays closed to them; what they reach is their own writing and whom it is about.

alter table program add column late_entry_days integer not null default 14 check (late_entry_days between 0 and 90);
comment on column program.late_entry_days is 'For how many days after an assignment its supporter may still write down contacts of the days in it.';

create function alongside.closing_walks() returns table (supporter_id uuid, family_id uuid, enrollment_id uuid, starts_on date, ends_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  with today as (
    select (alongside.now() at time zone a.zone)::date as day from agency a where a.id = alongside.agency()
  ),
  supporters as (
    select alongside.actor() as id where alongside.walks()
     union
    select s.supporter_id from supervision s cross join today
     where s.agency_id = alongside.agency() and s.supervisor_id = alongside.actor() and s.during @> today.day
  )
  select w.supporter_id, w.family_id, w.enrollment_id, w.starts_on, w.ends_on
    from today
   cross join supporters
    join assignment w on w.agency_id = alongside.agency() and w.supporter_id = supporters.id and w.voided_at is null
                     and w.ends_on < today.day and w.ends_on >= today.day - 90
    join enrollment e on e.agency_id = w.agency_id and e.id = w.enrollment_id and e.voided_at is null
    join program p on p.agency_id = e.agency_id and p.id = e.program_id
   where w.ends_on + p.late_entry_days >= today.day
$$;
comment on function alongside.closing_walks is
  'Assignments that ended, of which contacts may still be written down: those of the actor, and those of the supporters the actor supervises today.';

create function alongside.may_write_late(family uuid, day date) returns boolean language sql stable
  return exists (select 1 from alongside.closing_walks() w
                  where w.supporter_id = alongside.actor() and w.family_id = family and day between w.starts_on and w.ends_on);
comment on function alongside.may_write_late is 'Whether the actor may still write down a contact of that day with this family, after the assignment.';

-- Whom a late contact is about: names, not numbers; the enrollment walked in; the assignment itself.
create policy closing on family for select to alongside_app
  using (agency_id = (select alongside.agency()) and id in (select w.family_id from alongside.closing_walks() w));
create policy closing on person for select to alongside_app
  using (agency_id = (select alongside.agency()) and family_id in (select w.family_id from alongside.closing_walks() w));
create policy closing on enrollment for select to alongside_app
  using (agency_id = (select alongside.agency()) and id in (select w.enrollment_id from alongside.closing_walks() w));
create policy closing on assignment for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id, enrollment_id) in (select w.supporter_id, w.enrollment_id from alongside.closing_walks() w));

-- Writing: one's own, of a day in the assignment. Reading: the writer and who supervises them.
create policy closing on contact for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id, enrollment_id) in (select w.supporter_id, w.enrollment_id from alongside.closing_walks() w));
create policy late on contact for insert to alongside_app
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor() and alongside.may_write_late(family_id, on_day));
create policy mended_late on contact for update to alongside_app
  using (agency_id = (select alongside.agency()) and supporter_id = (select alongside.actor())
         and enrollment_id in (select w.enrollment_id from alongside.closing_walks() w where w.supporter_id = (select alongside.actor())))
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor() and alongside.may_write_late(family_id, on_day));

create policy closing on contact_addendum for select to alongside_app
  using (agency_id = (select alongside.agency()) and family_id in (select w.family_id from alongside.closing_walks() w)
         and exists (select 1 from contact c where c.agency_id = contact_addendum.agency_id and c.id = contact_addendum.contact_id));
create policy late on contact_addendum for insert to alongside_app
  with check (agency_id = alongside.agency() and written_by = alongside.actor()
              and exists (select 1 from contact c
                           where c.agency_id = contact_addendum.agency_id and c.id = contact_addendum.contact_id
                             and c.supporter_id = alongside.actor() and alongside.may_write_late(c.family_id, c.on_day)));

create policy closing on follow_up for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id, family_id) in (select w.supporter_id, w.family_id from alongside.closing_walks() w));
create policy late on follow_up for insert to alongside_app
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor()
              and family_id in (select w.family_id from alongside.closing_walks() w where w.supporter_id = alongside.actor()));
create policy mended_late on follow_up for update to alongside_app
  using (agency_id = (select alongside.agency()) and supporter_id = (select alongside.actor())
         and family_id in (select w.family_id from alongside.closing_walks() w where w.supporter_id = (select alongside.actor())))
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor());
