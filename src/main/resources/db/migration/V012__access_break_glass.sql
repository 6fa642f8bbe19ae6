-- Breaking the glass: finding a record outside one's reach by what one knows exactly, one grant at a time, and reading
-- afterwards what was done under it.

create function alongside.plain_name(name text) returns text language sql immutable parallel safe strict
  return btrim(regexp_replace(lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'));
comment on function alongside.plain_name(text) is 'A name without accents, capitals, hyphens and other marks: "María-José" is "maria jose".';

create index break_glass_person_by_full_name on person (agency_id, alongside.plain_name(given_name || ' ' || family_name))
  where kind = 'caregiver' and voided_at is null;
create index break_glass_person_by_used_name on person (agency_id, alongside.plain_name(name_to_use || ' ' || family_name))
  where kind = 'caregiver' and voided_at is null and name_to_use <> '';
create index break_glass_family_by_name on family (agency_id, alongside.plain_name(name)) where voided_at is null;
create index break_glass_phone_by_number on person_phone (agency_id, number) where voided_at is null;

create policy found_by_break_glass on person for select to alongside_owner using (true);
create policy found_by_break_glass on person_phone for select to alongside_owner using (true);
create policy found_by_break_glass on family for select to alongside_owner using (true);

create function alongside.break_glass_find(name text, number text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  with asking as (select alongside.agency() as agency where alongside.has_role('supporter') or alongside.has_role('supervisor'))
  select p.family_id
    from asking, public.person p
   where p.agency_id = asking.agency and p.kind = 'caregiver' and p.voided_at is null
     and alongside.plain_name(p.given_name || ' ' || p.family_name) = alongside.plain_name(break_glass_find.name)
   union
  select p.family_id
    from asking, public.person p
   where p.agency_id = asking.agency and p.kind = 'caregiver' and p.voided_at is null and p.name_to_use <> ''
     and alongside.plain_name(p.name_to_use || ' ' || p.family_name) = alongside.plain_name(break_glass_find.name)
   union
  select f.id
    from asking, public.family f
   where f.agency_id = asking.agency and f.voided_at is null
     and alongside.plain_name(f.name) = alongside.plain_name(break_glass_find.name)
   union
  select n.family_id
    from asking, public.person_phone n
   where n.agency_id = asking.agency and n.voided_at is null and n.number = break_glass_find.number
$$;
comment on function alongside.break_glass_find(text, text) is
  'Families of the acting agency that have exactly this name or telephone number, also those out of reach, told to supporters and supervisors about to break the glass; the program tells them no more than whether it is one.';
revoke execute on function alongside.break_glass_find(text, text) from public, alongside_keeper;
grant execute on function alongside.break_glass_find(text, text) to alongside_app;

alter table break_glass
  add constraint one_grant_at_a_time exclude using gist
    (agency_id with =, account_id with =, tstzrange(from_at, least(ended_at, until_at)) with &&),
  add constraint reviewed_by_someone_with_a_note check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (review_note is null));
create index break_glass_of_account on break_glass (agency_id, account_id, from_at desc);

create index history_of_grant on history (agency_id, grant_id, at, id) where grant_id is not null;
