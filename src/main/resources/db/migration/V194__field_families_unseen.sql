create function alongside.families_unseen(supporters uuid[], today date, unseen integer) returns table (supporter_id uuid, families bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.supporter_id, count(*)
    from (select a.supporter_id, a.family_id, min(a.starts_on) as since
            from assignment a
           where a.agency_id = (select alongside.agency()) and a.supporter_id = any (supporters)
             and a.voided_at is null and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
           group by a.supporter_id, a.family_id) w
   where alongside.counts_work_of(w.supporter_id)
     and w.since <= today - unseen
     and not exists (select from contact c
                      where c.agency_id = (select alongside.agency()) and c.family_id = w.family_id
                        and c.on_day > today - unseen and c.on_day <= today and c.made and c.voided_at is null)
   group by w.supporter_id
$$;
comment on function alongside.families_unseen(uuid[], date, integer) is 'Families with each of these supporters, whose work the actor may count, for at least so many days, whom nobody reached in that time. Those who have none are left out.';
