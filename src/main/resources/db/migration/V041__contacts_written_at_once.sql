-- Writing a contact is one statement, many hundred times a second on a small machine. What it costs is mostly the policies in
-- its plan, so those for adding ask short functions; reading keeps its sub-queries, which go through many rows at once.

create function alongside.reaches(family uuid) returns boolean language plpgsql stable security definer as $$
begin
  return alongside.sees_all()
      or exists (select 1 from public.family_access fa
                  where fa.agency_id = alongside.agency() and fa.account_id = alongside.actor() and fa.family_id = family
                    and fa.from_at <= alongside.now() and (fa.until_at is null or fa.until_at > alongside.now()));
end $$;
comment on function alongside.reaches is
  'Whether the actor sees this family''s records: the definition of alongside.protect, for one row that is about to be added.';

-- What these functions, and the one below, look at with their owner's eyes.
create policy followed on contact for select to alongside_owner using (true);
create policy followed on person for select to alongside_owner using (true);
create policy followed on program for select to alongside_owner using (true);

create function alongside.walked_in(
  here uuid, family uuid, enrollment uuid, day date, peer_kinds text[],
  out walked uuid, out primary_supporter uuid)
language plpgsql stable security definer as $$
begin
  if here is distinct from alongside.agency() then
    return;
  end if;
  select e.id, f.supporter_id into walked, primary_supporter
    from public.assignment a
    join public.enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
    join public.program p on p.agency_id = e.agency_id and p.id = e.program_id
    left join public.assignment f on f.agency_id = e.agency_id and f.enrollment_id = e.id and f.kind = 'primary' and f.voided_at is null
              and f.starts_on <= day and (f.ends_on is null or f.ends_on >= day)
   where a.agency_id = here and a.family_id = family and a.supporter_id = alongside.actor() and a.voided_at is null
     and a.starts_on <= day and (a.ends_on is null or a.ends_on >= day)
     and e.voided_at is null and (enrollment is null or e.id = enrollment)
     and e.started_on <= day and (e.ended_on is null or e.ended_on >= day)
     and p.peer_kind = any (peer_kinds)
   order by array_position('{primary,secondary,cover}', a.kind), e.started_on desc, e.id
   limit 1;
end $$;
comment on function alongside.walked_in is
  'The enrollment of this family in which the actor walks with them on this day, in a program of one of these kinds, and its primary supporter that day; null if there is none. Answers only whoever has the assignment, so it tells nobody more than they may see.';

drop policy added on contact;
create policy added on contact for insert to alongside_app
  with check (agency_id = alongside.agency() and alongside.reaches(family_id)
              and ((supporter_id = alongside.actor() and alongside.walks()) or alongside.is_system()));
drop policy added on follow_up;
create policy added on follow_up for insert to alongside_app
  with check (agency_id = alongside.agency() and alongside.reaches(family_id)
              and ((supporter_id = alongside.actor() and alongside.walks()) or alongside.is_system()));

-- Who took part is kept in the contact itself, so what a foreign key would see to, a trigger does.
create function alongside.names_the_family() returns trigger language plpgsql security definer as $$
begin
  if cardinality(new.people) <> (select count(*) from public.person p
                                  where p.agency_id = new.agency_id and p.family_id = new.family_id and p.id = any (new.people)) then
    raise exception 'Somebody named in contact % is not of its family.', new.id using errcode = 'foreign_key_violation', constraint = 'names_the_family';
  end if;
  return new;
end $$;
create trigger names_the_family before insert or update of people, family_id on contact
  for each row when (new.people <> '{}') execute function alongside.names_the_family();

-- History is written with every change, so it is written without detours: no function call for the
-- transaction's number, nothing copied that is not there, nothing taken away where nothing is hidden.
create or replace function alongside.keep_history() returns trigger language plpgsql security definer as $$
declare
  was jsonb;
  is_ jsonb;
  row_ jsonb;
begin
  if tg_op <> 'INSERT' then
    was := case when tg_nargs = 0 then to_jsonb(old) else to_jsonb(old) - tg_argv end;
    row_ := was;
  end if;
  if tg_op <> 'DELETE' then
    is_ := case when tg_nargs = 0 then to_jsonb(new) else to_jsonb(new) - tg_argv end;
    row_ := is_;
    if was = is_ then
      return null;
    end if;
  end if;
  insert into public.history (agency_id, tx, operation, record, record_id, family_id, before, after)
  values (coalesce(row_ ->> 'agency_id', row_ ->> 'id')::uuid,
          pg_current_xact_id()::text::bigint + (select lead from public.history_clock),
          lower(tg_op), tg_table_name, (row_ ->> 'id')::uuid,
          case when tg_table_name = 'family' then row_ ->> 'id' else row_ ->> 'family_id' end::uuid, was, is_);
  return null;
end $$;
