-- What a caregiver's session sees, named one by one. What colleagues see of each other and of the agency it does not see.

do $$
declare
  t text;
begin
  foreach t in array array['account_role', 'certifying_standard', 'kept_mail', 'part2_review', 'partner_agreement', 'program',
                           'program_credential', 'program_phase', 'program_rhythm', 'record_outdated', 'site', 'supervision',
                           'supervisor_credential', 'visit_approval'] loop
    execute format($p$create policy not_for_guests on %I as restrictive for select to alongside_app
      using (agency_id = (select alongside.agency()) and not (select alongside.has_role('caregiver')))$p$, t);
  end loop;
end $$;
create policy guests_see_their_own on account as restrictive for select to alongside_app
  using (agency_id = (select alongside.agency()) and (not (select alongside.has_role('caregiver')) or id = (select alongside.actor())));

-- Permissions and what was told, of the one person.
create policy own_person on consent for select to alongside_app
  using (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));
create policy own_person on consent_end for select to alongside_app
  using (agency_id = (select alongside.agency())
    and exists (select 1 from consent c
                 where c.agency_id = consent_end.agency_id and c.id = consent_end.consent_id and c.person_id = (select alongside.door_person())));
create policy own_person_ends on consent_end for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and how = 'revoked'
    and exists (select 1 from consent c
                 where c.agency_id = consent_end.agency_id and c.id = consent_end.consent_id and c.person_id = (select alongside.door_person())));
create policy own_person on consent_event for select to alongside_app
  using (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));
create policy own_person on disclosure for select to alongside_app
  using (agency_id = (select alongside.agency()) and person_id = (select alongside.door_person()));

-- Of partners, those that may know about the one person, or that were told.
create policy guests_see_who_may_know on partner as restrictive for select to alongside_app
  using (agency_id = (select alongside.agency())
    and (not (select alongside.has_role('caregiver'))
      or exists (select 1 from consent c
                  where c.agency_id = partner.agency_id and c.person_id = (select alongside.door_person())
                    and ('partner:' || partner.id = any (c.recipients) or c.discloser = 'partner:' || partner.id))
      or exists (select 1 from disclosure d
                  where d.agency_id = partner.agency_id and d.person_id = (select alongside.door_person())
                    and d.recipient = 'partner:' || partner.id)));

create function alongside.own_supporters(today date)
returns table (name text, title text, kind text, email text, program text, since date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.name, p.supporter_title, s.kind, a.email, p.name, s.starts_on
    from public.enrollment e
    join public.program p on p.agency_id = e.agency_id and p.id = e.program_id
    join public.assignment s on s.agency_id = e.agency_id and s.enrollment_id = e.id
    join public.account a on a.agency_id = s.agency_id and a.id = s.supporter_id
   where e.agency_id = alongside.agency() and e.caregiver_id = alongside.door_person()
     and e.voided_at is null and (e.ended_on is null or e.ended_on >= today)
     and s.voided_at is null and s.starts_on <= today and (s.ends_on is null or s.ends_on >= today)
   order by array_position(array['primary', 'cover', 'secondary'], s.kind), s.starts_on, a.name
$$;
comment on function alongside.own_supporters(date) is 'Who walks with the caregiver who asks, on that day; the main one first.';

create function alongside.own_next(today date)
returns table (what text, meeting text, from_on date, on_day date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.what, '', u.from_on, u.due_on
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
    join public.follow_up u on u.agency_id = c.agency_id and u.contact_id = c.id
   where e.agency_id = alongside.agency() and e.caregiver_id = alongside.door_person() and e.voided_at is null
     and c.made and c.voided_at is null and u.voided_at is null and u.done_at is null
   union all
  select '', c.together #>> '{meeting,kind}', null, (c.together #>> '{meeting,on}')::date
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
   where e.agency_id = alongside.agency() and e.caregiver_id = alongside.door_person() and e.voided_at is null
     and c.made and c.voided_at is null and (c.together #>> '{meeting,on}')::date >= today
   order by 4, 1, 2
$$;
comment on function alongside.own_next(date) is
  'What the caregiver who asks agreed on in contacts made with them, and hearings and meetings to come that were prepared with them.';

create function alongside.own_goals()
returns table (words text, since_on date, reached_on date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select g.words, g.since_on, g.reached_on
    from public.caregiver_goal g
   where g.agency_id = alongside.agency() and g.person_id = alongside.door_person() and g.voided_at is null
   order by g.reached_on desc nulls first, g.since_on, g.id
$$;
comment on function alongside.own_goals() is 'Goals of the caregiver who asks, in their own words.';

create function alongside.own_accomplishments()
returns table (words text, on_day date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.together ->> 'accomplishment', c.on_day
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
   where e.agency_id = alongside.agency() and e.caregiver_id = alongside.door_person() and e.voided_at is null
     and c.made and c.voided_at is null and c.together ->> 'accomplishment' <> ''
   order by c.on_day desc, c.id
   limit 100
$$;
comment on function alongside.own_accomplishments() is 'What there was to celebrate in contacts made with the caregiver who asks, the latest first.';

create policy followed on history for select to alongside_owner using (true);
create function alongside.own_lookers(since timestamptz)
returns table (name text, roles text[], days bigint, last_at timestamptz, urgent boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.name,
         array(select r.role from public.account_role r where r.agency_id = a.agency_id and r.account_id = a.id order by r.role),
         count(distinct (h.at at time zone g.zone)::date), max(h.at), bool_or(h.grant_id is not null)
    from public.caregiver_door d
    join public.agency g on g.id = d.agency_id
    join public.history h on h.agency_id = d.agency_id and h.family_id = d.family_id and h.operation = 'view' and h.at >= since
    join public.account a on a.agency_id = h.agency_id and a.id = h.actor_id
   where d.agency_id = alongside.agency() and d.account_id = alongside.actor() and d.person_id = alongside.door_person()
     and not alongside.is_guest(a.email)
   group by a.agency_id, a.id, a.name
   order by max(h.at) desc
$$;
comment on function alongside.own_lookers(timestamptz) is
  'Who of the agency opened the record of the family of the caregiver who asks: on how many days, when last, and whether under urgent access. Never which part of it.';

create function alongside.own_name()
returns table (name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(nullif(p.name_to_use, ''), p.given_name)
    from public.person p
   where p.agency_id = alongside.agency() and p.id = alongside.door_person()
$$;
comment on function alongside.own_name() is 'What the caregiver who asks is called.';

revoke execute on function alongside.own_supporters(date), alongside.own_next(date), alongside.own_goals(), alongside.own_accomplishments(),
  alongside.own_lookers(timestamptz), alongside.own_name() from public, alongside_keeper;
grant execute on function alongside.own_supporters(date), alongside.own_next(date), alongside.own_goals(), alongside.own_accomplishments(),
  alongside.own_lookers(timestamptz), alongside.own_name() to alongside_app;
