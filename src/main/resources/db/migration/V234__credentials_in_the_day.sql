-- What a certificate means for the day: who may be assigned, which contacts count, and how much supervision is owed.

alter table credential add column level integer not null default 0;
comment on column credential.level is 'Where its stage stands among the levels of the standard, from 0: the highest one held decides.';

create function alongside.not_in_force(supporter uuid, day date) returns text language sql stable as $$
  select case when bool_or(s.state = 'valid') then null else (array_agg(s.state order by s.from_on desc))[1] end
    from alongside.credential_states(array[supporter], day) s
$$;
comment on function alongside.not_in_force is
  'suspended, lapsed, revoked or inactive on a day on which somebody held a certificate and none was in force; null else, and for who may not see their certificates. What they do then is kept, and counts neither as experience nor for billing.';

create function alongside.barred_from(supporter uuid, program uuid, day date) returns text language sql stable as $$
  select case when s.state = 'valid' then null
              when s.state is not null then s.state
              when exists (select 1 from public.supervision l
                            where l.agency_id = k.agency_id and l.supporter_id = supporter and l.during @> day) then null
              else 'none' end
    from public.program_credential k
    left join lateral (select alongside.credential_state(p.kind, p.until_on, day) as state
                         from public.credential_span p
                         join public.credential c on c.agency_id = p.agency_id and c.id = p.certificate_id
                        where p.agency_id = k.agency_id
                          and p.holder_id = supporter
                          and p.standard = k.standard
                          and p.from_on <= day
                          and (p.next_on is null or p.next_on > day)
                        order by c.level desc, alongside.credential_state(p.kind, p.until_on, day) = 'valid' desc, p.from_on desc
                        limit 1) s on true
   where k.agency_id = (select alongside.agency())
     and k.id = program
     and k.required
$$;
comment on function alongside.barred_from is
  'Why a supporter may not be assigned in a program that requires certification: none, suspended, lapsed, revoked or inactive; null where they may. Whoever is supervised and never held a certificate is a candidate and may.';

create function alongside.certified_since(supporters uuid[], of_standard text, of_stage text, day date) returns table (supporter_id uuid, since date)
  language sql stable as $$
  select s.supporter_id, max(e.on_day)
    from alongside.credential_states(supporters, day) s
    join public.credential_event e on e.agency_id = (select alongside.agency()) and e.certificate_id = s.certificate_id and e.position = 1
   where s.standard = of_standard
     and s.stage = of_stage
     and s.state = 'valid'
   group by s.supporter_id
$$;
comment on function alongside.certified_since is 'Since when those of these supporters hold this level whose certificate is in force on the day: from there their certification years are counted.';
