-- What counts as a contact, defined once. Every figure of a month, a family or a supporter is a sum over this view.

create view contact_counted with (security_invoker) as
select c.agency_id, c.id as contact_id, c.family_id, c.enrollment_id, e.program_id, e.caregiver_id, c.supporter_id,
       c.on_day, date_trunc('month', c.on_day::timestamp)::date as month, c.mode, c.made, not c.made as attempted,
       case when c.made then c.minutes else 0 end as minutes, c.place, c.support_types, c.activities,
       c.signed_at is not null as signed
  from contact c
  join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
 where c.voided_at is null;
comment on view contact_counted is
  'Contacts that count: all that are not voided, signed or not, by the local day on which they began. made: somebody was reached; attempted: nobody was. Minutes are those with the family, travel left out, and 0 for an attempt. Ask it for a range of on_day: the indexes know that, not month.';
grant select on contact_counted to alongside_app;

create view hours_counted with (security_invoker) as
select t.agency_id, t.id as time_entry_id, t.supporter_id, t.family_id, t.contact_id, t.kind, t.on_day,
       date_trunc('month', t.on_day::timestamp)::date as month, t.minutes
  from time_entry t
 where t.voided_at is null;
comment on view hours_counted is
  'Hours that count: one entry for each made contact that is not voided, with the same minutes. A supporter goes on seeing her own when she no longer walks with the family, so these, not contact_counted, are her hours.';
grant select on hours_counted to alongside_app;

-- A contact and who took part in it are written in one statement, which sees its own rows only through a volatile
-- function. So the policy that keeps people out of others' contacts asks one.
create function alongside.writes_contact(agency uuid, contact uuid) returns boolean language sql volatile
  return exists (select 1 from public.contact c where c.agency_id = agency and c.id = contact
                    and ((c.supporter_id = alongside.actor() and c.signed_at is null) or alongside.is_system()));
comment on function alongside.writes_contact is 'Whether the actor may still change this contact: their own, not signed.';

drop policy added on contact_participant;
create policy added on contact_participant for insert to alongside_app
  with check (agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or exists (select 1 from family_access fa
                  where fa.agency_id = contact_participant.agency_id and fa.account_id = (select alongside.actor()) and fa.family_id = contact_participant.family_id
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now()))))
    and alongside.writes_contact(agency_id, contact_id));
