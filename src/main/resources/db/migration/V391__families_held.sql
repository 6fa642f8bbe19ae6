-- What a family's record says of its people, in one row: for the whole record of a caregiver.

create view family_held with (security_invoker = true) as
select f.agency_id, f.id as family_id, f.name,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', p.id, 'kind', p.kind, 'given_name', p.given_name, 'family_name', p.family_name, 'name_to_use', p.name_to_use,
                 'relation', p.relation, 'born_on', p.born_on, 'born_month_only', p.born_month_only, 'languages', p.languages,
                 'interpreter', p.interpreter)
                 order by array_position('{caregiver,child,other}', p.kind), p.born_on nulls last, p.created_at, p.id), '[]')
          from person p where p.agency_id = f.agency_id and p.family_id = f.id and p.voided_at is null) as people,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'person', t.person_id, 'number', t.number, 'kind', t.kind, 'note', t.note) order by t.id), '[]')
          from person_phone t where t.agency_id = f.agency_id and t.family_id = f.id and t.voided_at is null) as phones,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'person', a.person_id, 'pronouns', a.pronouns, 'races', a.races, 'race_words', a.race_words, 'tribe', a.tribe,
                 'needs', a.needs, 'needs_note', a.needs_note) order by a.id), '[]')
          from person_about a where a.agency_id = f.agency_id and a.family_id = f.id and a.voided_at is null) as abouts,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', d.id, 'kind', d.kind, 'lines', d.lines, 'from', d.starts_on, 'until', d.ends_on)
                 order by d.ends_on desc nulls first, d.starts_on desc nulls last, d.id), '[]')
          from family_address d where d.agency_id = f.agency_id and d.family_id = f.id and d.voided_at is null) as addresses,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', l.id, 'kind', l.kind, 'words', l.words, 'from', l.starts_on, 'until', l.ends_on) order by l.starts_on, l.id), '[]')
          from family_alert l where l.agency_id = f.agency_id and l.family_id = f.id and l.voided_at is null) as alerts,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', e.id, 'caregiver', e.caregiver_id, 'program', e.program_id, 'program_name', g.name, 'from', e.started_on,
                 'until', e.ended_on, 'reason', e.end_reason, 'note', e.end_note, 'summary', e.end_summary) order by e.started_on, e.id), '[]')
          from enrollment e
          join program g on g.agency_id = e.agency_id and g.id = e.program_id
         where e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null) as enrollments,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', a.id, 'enrollment', a.enrollment_id, 'on', a.agreed_on, 'way', a.way, 'explained', a.explained, 'words', a.words)
                 order by a.agreed_on, a.id), '[]')
          from agreement a where a.agency_id = f.agency_id and a.family_id = f.id and a.voided_at is null) as agreements,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'id', o.id, 'person', o.person_id, 'words', o.words, 'from', o.since_on, 'reached', o.reached_on) order by o.since_on, o.id), '[]')
          from caregiver_goal o where o.agency_id = f.agency_id and o.family_id = f.id and o.voided_at is null) as goals
  from family f
 where f.voided_at is null;
comment on view family_held is 'Per family: people, phones, what they say of themselves, addresses (of a confidential one the substitute), alerts, enrollments, agreements and goals, as JSON. Ask it for one family by family_id.';
grant select on family_held to alongside_app;
