-- Published by supervision: when somebody last had any, for whoever asks how they are.
create function alongside.last_supervised(supporters uuid[], today date) returns table (supporter_id uuid, on_day date)
language sql stable as $$
  select p.supporter_id, max(s.on_day)
    from public.session_part p
    join public.supervision_session s on s.agency_id = p.agency_id and s.id = p.session_id
   where p.agency_id = (select alongside.agency())
     and p.supporter_id = any (supporters)
     and s.voided_at is null
     and s.on_day <= today
   group by p.supporter_id
$$;
comment on function alongside.last_supervised(uuid[], date) is 'The day of the last supervision, clinical or administrative, that each of these supporters had, as far as the reader may count their sessions.';
