-- What supporters disclosed about a family, for whoever assigns: before service somebody decides.

create function alongside.relationships_disclosed(family uuid)
  returns table (incident_id uuid, supporter_id uuid, disclosed_on date, decision text)
  language sql stable as $$
  select i.id, i.supporter_id, i.begun_on,
         (select s.answers ->> 'decision'
            from public.incident_step s
           where s.agency_id = i.agency_id and s.incident_id = i.id and s.step = 'decision'
           order by s.written_at desc, s.id desc
           limit 1)
    from public.incident i
   where i.agency_id = (select alongside.agency())
     and i.kind = 'relationship'
     and i.supporter_id is not null
     and i.ending is distinct from 'entered-by-mistake'
     and i.family_id in (select f.id from public.family f
                          where f.agency_id = i.agency_id and (f.id = relationships_disclosed.family or f.merged_into = relationships_disclosed.family))
$$;
comment on function alongside.relationships_disclosed is
  'Relationships with a family, of those the reader may see, and the latest decision; null while nobody has decided. The kind, the step and its answers are those of the definition relationship.';
