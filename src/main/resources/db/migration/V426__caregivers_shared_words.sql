-- What a caregiver reads on their own pages, and what those who see their record may look at as the caregiver reads it: the same
-- functions, so that the two cannot differ.

create function alongside.own_person(whom uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(alongside.door_person(),
                  (select p.id from public.person p
                    where p.agency_id = alongside.agency() and p.id = whom and p.kind = 'caregiver' and p.voided_at is null
                      and alongside.reaches(p.family_id)))
$$;
comment on function alongside.own_person(uuid) is
  'Whose own pages are read: a caregiver''s session reads theirs, whomever it names; whoever sees a family''s record looks at those of the caregiver it names. Null for everybody else.';

drop function alongside.own_supporters(date), alongside.own_next(date), alongside.own_goals(), alongside.own_accomplishments(), alongside.own_name();

create function alongside.own_supporters(today date, whom uuid default null)
returns table (name text, title text, kind text, email text, program text, since date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.name, p.supporter_title, s.kind, a.email, p.name, s.starts_on
    from public.enrollment e
    join public.program p on p.agency_id = e.agency_id and p.id = e.program_id
    join public.assignment s on s.agency_id = e.agency_id and s.enrollment_id = e.id
    join public.account a on a.agency_id = s.agency_id and a.id = s.supporter_id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom))
     and e.voided_at is null and (e.ended_on is null or e.ended_on >= today)
     and s.voided_at is null and s.starts_on <= today and (s.ends_on is null or s.ends_on >= today)
   order by array_position(array['primary', 'cover', 'secondary'], s.kind), s.starts_on, a.name
$$;
comment on function alongside.own_supporters(date, uuid) is 'Who walks with the caregiver who asks, on that day; the main one first.';

create function alongside.own_next(today date, whom uuid default null)
returns table (what text, meeting text, from_on date, on_day date, contact_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select u.what, '', u.from_on, u.due_on, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
    join public.follow_up u on u.agency_id = c.agency_id and u.contact_id = c.id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.made and c.voided_at is null and u.voided_at is null and u.done_at is null
   union all
  select '', c.together #>> '{meeting,kind}', null, (c.together #>> '{meeting,on}')::date, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.made and c.voided_at is null and (c.together #>> '{meeting,on}')::date >= today
   order by 4, 1, 2
$$;
comment on function alongside.own_next(date, uuid) is
  'What the caregiver who asks agreed on in contacts made with them, and hearings and meetings to come that were prepared with them.';

create function alongside.own_goals(whom uuid default null)
returns table (words text, since_on date, reached_on date)
language sql stable security definer set search_path = pg_catalog, public as $$
  select g.words, g.since_on, g.reached_on
    from public.caregiver_goal g
   where g.agency_id = alongside.agency() and g.person_id = (select alongside.own_person(whom)) and g.voided_at is null
   order by g.reached_on desc nulls first, g.since_on, g.id
$$;
comment on function alongside.own_goals(uuid) is 'Goals of the caregiver who asks, in their own words.';

create function alongside.own_accomplishments(whom uuid default null)
returns table (words text, on_day date, contact_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.together ->> 'accomplishment', c.on_day, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.made and c.voided_at is null and c.together ->> 'accomplishment' <> ''
   order by c.on_day desc, c.id
   limit 100
$$;
comment on function alongside.own_accomplishments(uuid) is 'What there was to celebrate in contacts made with the caregiver who asks, the latest first.';

create function alongside.own_shared(whom uuid default null)
returns table (words text, supporter text, on_day date, contact_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.shareable, a.name, c.on_day, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
    join public.account a on a.agency_id = c.agency_id and a.id = c.supporter_id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.voided_at is null and c.shareable <> ''
   order by c.on_day desc, c.at_time desc, c.id
   limit 100
$$;
comment on function alongside.own_shared(uuid) is 'What their supporters wrote for the caregiver who asks to read, the latest first.';

create function alongside.own_name(whom uuid default null)
returns table (name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(nullif(p.name_to_use, ''), p.given_name)
    from public.person p
   where p.agency_id = alongside.agency() and p.id = (select alongside.own_person(whom))
$$;
comment on function alongside.own_name(uuid) is 'What the caregiver who asks is called.';

revoke execute on function alongside.own_person(uuid), alongside.own_supporters(date, uuid), alongside.own_next(date, uuid), alongside.own_goals(uuid),
  alongside.own_accomplishments(uuid), alongside.own_shared(uuid), alongside.own_name(uuid) from public, alongside_keeper;
grant execute on function alongside.own_person(uuid), alongside.own_supporters(date, uuid), alongside.own_next(date, uuid), alongside.own_goals(uuid),
  alongside.own_accomplishments(uuid), alongside.own_shared(uuid), alongside.own_name(uuid) to alongside_app;
