-- The last day of work of each supporter, however long ago, also with a family she no longer walks with.

create function alongside.last_counted(supporters uuid[]) returns table (supporter_id uuid, on_day date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, last.on_day
    from unnest(supporters) t (id)
   cross join lateral (select c.on_day
                         from contact_counted c
                        where c.agency_id = (select alongside.agency())
                          and c.supporter_id = t.id
                        order by c.on_day desc
                        limit 1) last
   where t.id = (select alongside.actor())
      or (select alongside.sees_all())
      or t.id in (select s.supporter_id from supervision s
                   where s.agency_id = (select alongside.agency())
                     and s.supervisor_id = (select alongside.actor())
                     and s.during @> (select (alongside.now() at time zone a.zone)::date from agency a where a.id = alongside.agency()))
$$;
comment on function alongside.last_counted is
  'The day of the last contact that counts, made or tried, of each of these supporters whose work the actor may count.';

create index enrollment_open on enrollment (agency_id, started_on, id) where ended_on is null and voided_at is null;
