-- Work as a certifying body counts it: by day, in hours that may be experience and hours that may not.

create function alongside.work_reckoned(supporters uuid[], until_day date)
  returns table (supporter_id uuid, on_day date, minutes bigint, paid boolean, own_family boolean, supervised boolean, in_force boolean)
  language sql stable as $$
  with barred as materialized (
    select s.holder_id, daterange(s.from_on, s.next_on) as during, s.kind, s.until_on, s.certificate_id
      from public.credential_span s
     where s.agency_id = (select alongside.agency())
       and s.holder_id = any (supporters)
  ), worked as (
    select w.supporter_id, w.on_day, true as paid, false as own_family,
           case when w.made and w.mode = 'group' and c.at_time is not null
                     and row_number() over (partition by w.supporter_id, w.on_day, w.mode, w.made, c.at_time, w.minutes order by w.contact_id) > 1
                then 0 else w.minutes + w.travel_minutes end as minutes
      from alongside.work_counted(supporters, '2000-01-01', until_day) w
      left join public.contact c on w.mode = 'group' and c.agency_id = w.agency_id and c.id = w.contact_id
     union all
    select d.supporter_id, d.on_day, d.paid, d.own_family, d.minutes
      from public.duty d
     where d.agency_id = (select alongside.agency())
       and d.supporter_id = any (supporters)
       and d.on_day < until_day
       and d.voided_at is null
       and not exists (select 1 from public.duty o where o.agency_id = d.agency_id and o.corrects_id = d.id and o.voided_at is null)
  ), days as (
    select w.supporter_id, w.on_day, w.paid, w.own_family, sum(w.minutes) as minutes
      from worked w
     group by w.supporter_id, w.on_day, w.paid, w.own_family
    having sum(w.minutes) > 0
  )
  select d.supporter_id, d.on_day, d.minutes, d.paid, d.own_family,
         exists (select 1 from public.supervision l
                  where l.agency_id = (select alongside.agency()) and l.supporter_id = d.supporter_id and l.during @> d.on_day),
         not exists (select 1 from barred b where b.holder_id = d.supporter_id and b.during @> d.on_day)
         or exists (select 1 from barred b where b.holder_id = d.supporter_id and b.during @> d.on_day
                       and alongside.credential_state(b.kind, b.until_on, d.on_day) = 'valid')
    from days d
$$;
comment on function alongside.work_reckoned is
  'Minutes worked a day before until_day, the sums of alongside.days_worked, told apart: paid or not, for one''s own family, while somebody supervised them, and in_force: not on a day on which they held a certificate and none was valid. Only hours in force are experience.';
