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
  'Contacts that count, and with them the hours: one made contact is direct time of the same minutes. All that are not voided, signed or not, by the local day on which they began. made: somebody was reached; attempted: nobody was. Minutes are those with the family, travel left out, and 0 for an attempt. Ask it for a range of on_day: the indexes know that, not month.';
grant select on contact_counted to alongside_app;

-- A supporter's work stays counted when she no longer walks with the family: when, how and how long, without the
-- family's record behind it. Whose work one may count is the same as for hours.

create function alongside.work_counted(supporters uuid[], from_day date, until_day date) returns setof public.contact_counted
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.*
    from contact_counted c
   where c.agency_id = (select alongside.agency())
     and c.supporter_id = any (supporters)
     and c.on_day >= from_day
     and c.on_day < until_day
     and (c.supporter_id = (select alongside.actor())
       or (select alongside.sees_all())
       or c.supporter_id in (select s.supporter_id from supervision s
                              where s.agency_id = (select alongside.agency())
                                and s.supervisor_id = (select alongside.actor())
                                and s.during @> (select (alongside.now() at time zone a.zone)::date from agency a where a.id = alongside.agency())))
$$;
comment on function alongside.work_counted is
  'The contacts that count, of these supporters, on days from from_day until until_day (not counted in): one''s own, those of the supporters one supervises today, and everyone''s for managers and the privacy officer. Figures of supporters are sums over this; join family for the names one may see.';

-- Who walks with whom ----------------------------------------------------------------------------------------------

create view walking with (security_invoker) as
select a.agency_id, a.id as assignment_id, a.supporter_id, a.kind, a.starts_on, a.ends_on, a.family_id, a.enrollment_id,
       e.program_id, e.site_id, e.caregiver_id, f.name as family, f.safe_contact,
       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
  from assignment a
  join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id and e.voided_at is null
  join family f on f.agency_id = a.agency_id and f.id = a.family_id and f.voided_at is null
  join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
 where a.voided_at is null;
comment on view walking is
  'Each assignment with the family and the caregiver it is with; ask it for a day between starts_on and ends_on, both counted in.';
grant select on walking to alongside_app;
