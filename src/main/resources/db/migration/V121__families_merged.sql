-- Two records that turn out to be one person, or one household, become one, and come apart again. Rows are not copied: what
-- points to the merged one is pointed to the survivor, and each row that was touched is remembered with what it said before.

alter table family
  add column merged_into uuid,
  add column merges      uuid[] not null default '{}',
  add foreign key (agency_id, merged_into) references family,
  add constraint a_merged_family_is_voided check (merged_into is null or voided_at is not null);
comment on column family.merged_into is 'The family this one turned out to be. Nothing else is left here, and old links lead there.';
comment on column family.merges is 'The merges in force in this household, of families into it and of two of its people, in their order.';
create index family_merged on family (agency_id, merged_into) where merged_into is not null;

alter table person
  add column merged_into uuid,
  add foreign key (agency_id, merged_into) references person,
  add constraint a_merged_person_is_voided check (merged_into is null or voided_at is not null);
comment on column person.merged_into is 'The person this one turned out to be, in the same family.';
create index person_merged on person (agency_id, merged_into) where merged_into is not null;

create table merge (
  agency_id      uuid not null,
  id             uuid not null,
  family_id      uuid not null,
  from_family_id uuid not null,
  from_people    uuid[] not null default '{}',
  into_people    uuid[] not null default '{}',
  from_name      text not null,
  into_name      text not null,
  taken          jsonb not null default '{}',
  code_word_too  boolean not null default false,
  why            text not null default '',
  merged_at      timestamptz not null default alongside.now(),
  merged_by      uuid default alongside.actor(),
  tx             bigint not null default alongside.tx(),
  undone_at      timestamptz,
  undone_by      uuid,
  undone_tx      bigint,
  version        integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, from_family_id) references family,
  constraint each_person_into_one check (cardinality(from_people) = cardinality(into_people)),
  constraint families_or_people check (from_family_id <> family_id or cardinality(from_people) > 0),
  constraint undone_at_some_time check ((undone_at is null) = (undone_tx is null))
);
comment on table merge is 'Two families, or two people of one family, that turned out to be one. The merged ones are voided and point to the survivors.';
comment on column merge.from_family_id is 'The family itself where only people of it were merged.';
comment on column merge.from_people is 'Who were merged, each into the one at the same place of into_people.';
comment on column merge.taken is 'Which columns were taken over from the merged one, by the id of the survivor.';
comment on column merge.tx is 'As in history: what a merge changes is told once, not row by row.';
create index merge_of_family on merge (agency_id, family_id, merged_at);
create index merge_from_family on merge (agency_id, from_family_id);

create table merge_row (
  agency_id uuid not null,
  merge_id  uuid not null,
  record    text not null,
  record_id uuid not null,
  was       jsonb not null,
  became    jsonb not null,
  aside     boolean not null,
  primary key (agency_id, merge_id, record, record_id),
  foreign key (agency_id, merge_id) references merge
);
comment on table merge_row is 'Each row that a merge changed: the columns as they were and as they became. Nothing of what a note says.';
comment on column merge_row.aside is 'Said the same as a row of the survivor, or could not stand beside it, and was voided for as long as the merge holds.';

call alongside.guard('merge');
call alongside.guard('merge_row');
create policy reach on merge for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or exists (select 1 from family_access fa
                  where fa.agency_id = merge.agency_id and fa.account_id = (select alongside.actor())
                    and fa.family_id in (merge.family_id, merge.from_family_id)
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now())))));
create policy reach on merge_row for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.sees_all()));
create policy merging on merge to alongside_owner using (true) with check (true);
create policy merging on merge_row to alongside_owner using (true) with check (true);
grant select on merge, merge_row to alongside_app;
call alongside.keep('merge');

-- What points to a person or a family, and what becomes of it. R__families_merge_references.sql holds the list; a test holds
-- the list to the catalogue.
create table alongside.merge_reference (
  record  text not null,
  refers  text not null,
  what    text not null check (what in ('family', 'person')),
  moves   boolean not null,
  several boolean not null,
  primary key (record, refers)
);
comment on table alongside.merge_reference is 'Columns that name a family or a person, one or several of them, and whether a merge points them to the survivor.';
grant select on alongside.merge_reference to alongside_app;

create procedure alongside.moves_in_a_merge(target regclass, refers text, what text) language plpgsql as $$
#variable_conflict use_column
begin
  insert into alongside.merge_reference (record, refers, what, moves, several)
  select target::text, moves_in_a_merge.refers, moves_in_a_merge.what, true, a.atttypid = 'uuid[]'::regtype
    from pg_attribute a where a.attrelid = target and a.attname = moves_in_a_merge.refers
      on conflict (record, refers) do nothing;
  if not exists (select 1 from pg_policy p where p.polrelid = target and p.polname = 'merging') then
    execute format('create policy merging on %s for select to alongside_owner using (true)', target);
    execute format('create policy merged on %s for update to alongside_owner using (true) with check (true)', target);
  end if;
end $$;
comment on procedure alongside.moves_in_a_merge is 'Has a merge point this column, which names a family or people, to the survivor.';

create procedure alongside.stays_in_a_merge(target regclass, refers text, what text) language sql as $$
  insert into alongside.merge_reference (record, refers, what, moves, several) values (target::text, refers, what, false, false)
      on conflict (record, refers) do nothing;
$$;
comment on procedure alongside.stays_in_a_merge is 'Has a merge leave this column, which names a family or people, as it is: it is derived, or tells of then.';
revoke execute on procedure alongside.moves_in_a_merge, alongside.stays_in_a_merge from public;

create function alongside.merges_records() returns boolean language sql stable parallel safe
  return alongside.has_role('manager') or alongside.is_system();
comment on function alongside.merges_records() is 'Duties in which one makes two records one.';

-- Columns of the merged one that may be taken over.
create function alongside.taken_over(record text, refers text) returns boolean language sql immutable
  return case record
    when 'person' then refers in ('kind', 'given_name', 'family_name', 'name_to_use', 'relation', 'born_on', 'born_month_only',
                                  'over_age_reason', 'languages', 'interpreter')
    when 'family' then refers in ('name', 'town', 'safe_contact', 'call_from', 'call_until', 'call_days', 'no_voicemail', 'shared_phone',
                                  'unsafe_people', 'words_never', 'code_word_agreed')
    else false end;

create function alongside.named_once(people uuid[], from_people uuid[], into_people uuid[]) returns uuid[] language sql immutable
  return (select coalesce(array_agg(id order by first), '{}')
            from (select coalesce(into_people[array_position(from_people, p.id)], p.id) as id, min(p.n) as first
                    from unnest(people) with ordinality p (id, n)
                   group by 1) named);
comment on function alongside.named_once is 'These people with each of from_people as the one at the same place of into_people, nobody twice.';

-- One line for each column that changes because it names one of the merged. Called by alongside.merge_plan, as the owner.
create function alongside.merge_moves(from_family uuid, into_family uuid, from_people uuid[], into_people uuid[])
  returns table (record text, record_id uuid, refers text, what text, was jsonb, became jsonb)
  language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  one record;
begin
  for one in select * from alongside.merge_reference r where r.moves loop
    if one.what = 'family' and from_family <> into_family then
      return query execute format(
        'select %1$L::text, t.id, %2$L::text, ''family''::text, to_jsonb(t.%2$I), to_jsonb($3)
           from public.%1$I t where t.agency_id = $1 and t.%2$I = $2', one.record, one.refers)
        using alongside.agency(), from_family, into_family;
    elsif one.what = 'person' and one.several then
      return query execute format(
        'select %1$L::text, t.id, %2$L::text, ''person''::text, to_jsonb(t.%2$I), to_jsonb(alongside.named_once(t.%2$I, $3, $4))
           from public.%1$I t where t.agency_id = $1 and t.family_id in ($2, $5) and t.%2$I && $3', one.record, one.refers)
        using alongside.agency(), from_family, from_people, into_people, into_family;
    elsif one.what = 'person' then
      return query execute format(
        'select %1$L::text, t.id, %2$L::text, ''person''::text, to_jsonb(t.%2$I), to_jsonb(p.into_id)
           from unnest($2, $3) p (from_id, into_id)
           join public.%1$I t on t.agency_id = $1 and t.%2$I = p.from_id', one.record, one.refers)
        using alongside.agency(), from_people, into_people;
    end if;
  end loop;
end $$;

-- Rows that cannot stand beside one of the survivor: the same number, a kinship or an arrangement of the same two on the same
-- days or of somebody with themselves, and the description that is not kept.
create function alongside.merge_asides(from_family uuid, into_family uuid, from_people uuid[], into_people uuid[], taken jsonb)
  returns table (record text, record_id uuid, ever boolean)
  language sql stable set search_path = public, pg_temp as $$
  with pair as (
    select p.from_id, p.into_id from unnest(from_people, into_people) p (from_id, into_id)
  ),
  kin as (
    select k.id, k.voided_at, daterange(k.from_on, k.until_on, '[]') as during, k.person_id = any (from_people) or k.to_id = any (from_people) as merged,
           coalesce(a.into_id, k.person_id) as one, coalesce(b.into_id, k.to_id) as other
      from kinship k
      left join pair a on a.from_id = k.person_id
      left join pair b on b.from_id = k.to_id
     where k.agency_id = alongside.agency() and k.family_id in (from_family, into_family)
  ),
  care as (
    select c.id, c.voided_at, c.kind, daterange(c.starts_on, c.ends_on, '[]') as during,
           c.child_id = any (from_people) as merged, coalesce(a.into_id, c.child_id) as child, coalesce(b.into_id, c.carer_id) as carer
      from care_period c
      left join pair a on a.from_id = c.child_id
      left join pair b on b.from_id = c.carer_id
     where c.agency_id = alongside.agency() and c.family_id in (from_family, into_family)
  )
  select 'person_phone', n.id, false
    from pair
    join person_phone n on n.agency_id = alongside.agency() and n.person_id = pair.from_id and n.voided_at is null
   where exists (select 1 from person_phone o
                  where o.agency_id = n.agency_id and o.person_id = pair.into_id and o.number = n.number and o.voided_at is null)
   union all
  select 'kinship', k.id, k.voided_at is not null
    from kin k
   where k.merged
     and (k.one = k.other
       or k.voided_at is null
          and exists (select 1 from kin o
                       where o.id <> k.id and o.voided_at is null and o.one <> o.other and o.during && k.during
                         and least(o.one, o.other) = least(k.one, k.other) and greatest(o.one, o.other) = greatest(k.one, k.other)
                         and (not o.merged or o.id < k.id)))
   union all
  select 'care_period', c.id, c.voided_at is not null
    from care c
   where c.child = c.carer
      or c.merged and c.voided_at is null
         and exists (select 1 from care o
                      where o.id <> c.id and o.voided_at is null and o.child = c.child and o.kind = c.kind and o.during && c.during and not o.merged)
   union all
  select 'person_about', d.id, false
    from pair
    join person_about d on d.agency_id = alongside.agency() and d.voided_at is null
                       and d.person_id = case when taken -> pair.into_id::text ? 'about' then pair.into_id else pair.from_id end
   where exists (select 1 from person_about o
                  where o.agency_id = d.agency_id and o.voided_at is null
                    and o.person_id = case when taken -> pair.into_id::text ? 'about' then pair.from_id else pair.into_id end)
$$;
comment on function alongside.merge_asides is 'ever: voided already, so that it only keeps whom it names.';

create function alongside.merge_plan(from_family uuid, into_family uuid, from_people uuid[], into_people uuid[], taken jsonb)
  returns table (record text, record_id uuid, was jsonb, became jsonb, aside boolean)
  language sql stable security definer set search_path = public, pg_temp set timezone to 'UTC' as $$
  with allowed as (
    select where_ from (select alongside.agency() as where_) a where alongside.merges_records()
  ),
  aside as materialized (
    select a.* from allowed cross join lateral alongside.merge_asides(from_family, into_family, from_people, into_people, taken) a
  ),
  voiding as (
    select record, record_id from aside where not ever
     union all
    select 'person', id from unnest(from_people) id
     union all
    select 'family', from_family where from_family <> into_family
  ),
  changed as (
    select m.record, m.record_id, m.refers, m.was, m.became
      from allowed cross join lateral alongside.merge_moves(from_family, into_family, from_people, into_people) m
     where not (m.what = 'person' and exists (select 1 from aside a where a.record = m.record and a.record_id = m.record_id))
     union all
    select v.record, v.record_id, c.refers, 'null'::jsonb, c.became
      from allowed cross join voiding v
     cross join lateral (values ('voided_at', to_jsonb(alongside.now())), ('voided_by', to_jsonb(alongside.actor())), ('void_reason', to_jsonb('merged'::text)))
        as c (refers, became)
     where c.became is not null and (v.record <> 'person_phone' or c.refers = 'voided_at')
     union all
    select 'person', p.from_id, 'merged_into', 'null'::jsonb, to_jsonb(p.into_id)
      from allowed cross join unnest(from_people, into_people) p (from_id, into_id)
     union all
    select 'family', from_family, 'merged_into', 'null'::jsonb, to_jsonb(into_family)
      from allowed where from_family <> into_family
     union all
    select 'person', p.into_id, c.refers, to_jsonb(i) -> c.refers, to_jsonb(f) -> c.refers
      from allowed
     cross join unnest(from_people, into_people) p (from_id, into_id)
      join person f on f.agency_id = allowed.where_ and f.id = p.from_id
      join person i on i.agency_id = allowed.where_ and i.id = p.into_id
     cross join lateral jsonb_array_elements_text(coalesce(taken -> p.into_id::text, '[]')) c (refers)
     where alongside.taken_over('person', c.refers)
     union all
    select 'family', into_family, c.refers, to_jsonb(i) -> c.refers, to_jsonb(f) -> c.refers
      from allowed
      join family f on f.agency_id = allowed.where_ and f.id = from_family
      join family i on i.agency_id = allowed.where_ and i.id = into_family
     cross join lateral jsonb_array_elements_text(coalesce(taken -> into_family::text, '[]')) c (refers)
     where from_family <> into_family and alongside.taken_over('family', c.refers)
  )
  select c.record, c.record_id, jsonb_object_agg(c.refers, c.was), jsonb_object_agg(c.refers, c.became),
         exists (select 1 from aside a where a.record = c.record and a.record_id = c.record_id and not a.ever)
    from changed c
   group by c.record, c.record_id
$$;
comment on function alongside.merge_plan is
  'Every row that this merge would change, with the columns before and after; nothing for those who merge no records. What it says is what alongside.merge_records does.';

create function alongside.merge_put(record text, record_id uuid, change jsonb) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare
  columns text := (select string_agg(quote_ident(k), ', ') from jsonb_object_keys(change) k);
  versioned boolean := exists (select 1 from pg_attribute a
                                where a.attrelid = ('public.' || quote_ident(record))::regclass and a.attname = 'version' and not a.attisdropped);
begin
  if columns is null then
    return;
  end if;
  execute format('update public.%1$I t set (%2$s) = row(%3$s)%4$s from jsonb_populate_record(null::public.%1$I, $1) n where t.agency_id = $2 and t.id = $3',
                 record, columns, (select string_agg('n.' || quote_ident(k), ', ') from jsonb_object_keys(change) k),
                 case when versioned then ', version = t.version + 1' else '' end)
    using change, alongside.agency(), record_id;
end $$;

create function alongside.swap_code_words(one uuid, other uuid) returns void language sql set search_path = public, pg_temp as $$
  update family_secret set id = '00000000-0000-0000-0000-000000000000' where agency_id = alongside.agency() and id = one;
  update family_secret set id = one where agency_id = alongside.agency() and id = other;
  update family_secret set id = other where agency_id = alongside.agency() and id = '00000000-0000-0000-0000-000000000000';
$$;
comment on function alongside.swap_code_words is 'A code word stands under the id of its family: with the safe contact of the other family comes its code word.';

create function alongside.mark_enrolled(families uuid[]) returns void language sql set search_path = public, pg_temp as $$
  update family f set enrolled = not f.enrolled
   where f.agency_id = alongside.agency() and f.id = any (families)
     and f.enrolled <> exists (select 1 from enrollment e where e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null)
$$;

create function alongside.merge_records(
  merge uuid, from_family uuid, into_family uuid, from_people uuid[], into_people uuid[], from_name text, into_name text, taken jsonb, why text)
  returns void language plpgsql security definer set search_path = public, pg_temp set timezone to 'UTC' as $$
declare
  here uuid := alongside.agency();
  code_word boolean := from_family <> into_family and coalesce(taken -> into_family::text ? 'code_word_agreed', false);
  one record;
begin
  perform 1 from family f where f.agency_id = here and f.id in (from_family, into_family) order by f.id for update;
  perform 1 from person p where p.agency_id = here and p.id = any (from_people || into_people) order by p.id for update;
  if not alongside.merges_records()
     or (select count(*) from family f where f.agency_id = here and f.id in (from_family, into_family) and f.voided_at is null)
        <> (case when from_family = into_family then 1 else 2 end)
     or (select count(*) from person p
          where p.agency_id = here and p.voided_at is null
            and (p.id = any (from_people) and p.family_id = from_family or p.id = any (into_people) and p.family_id = into_family))
        <> cardinality(from_people) + cardinality(into_people) then
    raise exception 'Merge % names somebody who is not there, or who stands on both sides.', merge
      using errcode = 'check_violation', constraint = 'merges_two_that_are_there';
  end if;
  set constraints all deferred;
  insert into merge (agency_id, id, family_id, from_family_id, from_people, into_people, from_name, into_name, taken, code_word_too, why)
  values (here, merge, into_family, from_family, from_people, into_people, from_name, into_name, taken, code_word, why);
  insert into merge_row (agency_id, merge_id, record, record_id, was, became, aside)
  select here, merge, p.record, p.record_id, p.was, p.became, p.aside
    from alongside.merge_plan(from_family, into_family, from_people, into_people, taken) p
   where not (p.record = 'merge' and p.record_id = merge);
  for one in select * from merge_row r where r.agency_id = here and r.merge_id = merge order by r.aside desc, r.record, r.record_id loop
    perform alongside.merge_put(one.record, one.record_id, one.became);
  end loop;
  if code_word then
    perform alongside.swap_code_words(from_family, into_family);
  end if;
  update family f set merges = f.merges || merge where f.agency_id = here and f.id = into_family;
  perform alongside.mark_enrolled(array[from_family, into_family]);
  set constraints all immediate;
end $$;
comment on function alongside.merge_records is
  'Makes two families, or people of one, one record each, all of it or nothing, and remembers how to take it back. Only for those who merge records.';

-- What taking a merge back does to each row: back (as it was), changed (somebody changed it since: that stays, the rest goes
-- back), follows (added since to something that goes back, so it goes along), apart (added since between two who part).
create function alongside.unmerge_plan(merge uuid) returns table (record text, record_id uuid, how text)
  language plpgsql stable security definer set search_path = public, pg_temp set timezone to 'UTC' as $$
#variable_conflict use_column
declare
  here uuid := alongside.agency();
  m record;
  one record;
  more uuid[];
  found_more boolean := true;
  going jsonb;
  now_ jsonb;
begin
  select * into m from public.merge x where x.agency_id = here and x.id = merge and x.undone_at is null and alongside.merges_records();
  if m.id is null then
    return;
  end if;
  for one in select * from public.merge_row r where r.agency_id = here and r.merge_id = merge loop
    execute format('select to_jsonb(t) from public.%I t where t.agency_id = $1 and t.id = $2', one.record) into now_ using here, one.record_id;
    record := one.record;
    record_id := one.record_id;
    how := case when m.code_word_too and one.record = 'family_secret' or (select bool_and(now_ -> k is not distinct from one.became -> k) from jsonb_object_keys(one.became) k)
                then 'back' else 'changed' end;
    return next;
  end loop;
  if m.family_id = m.from_family_id then
    return;
  end if;
  select jsonb_object_agg(r.record, r.ids) into going
    from (select x.record, jsonb_agg(x.record_id) as ids
            from public.merge_row x where x.agency_id = here and x.merge_id = merge and x.became ? 'family_id' group by x.record) r;
  while found_more loop
    found_more := false;
    for one in
      select distinct c.relname::text as here_, a.attname::text as refers, t.relname::text as there_
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_class t on t.oid = k.confrelid and t.relname <> 'family'
        join alongside.merge_reference own on own.record = c.relname and own.refers = 'family_id' and own.moves
       cross join lateral unnest(k.conkey, k.confkey) pair (from_no, to_no)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.from_no
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.to_no and b.attname = 'id'
       where k.contype = 'f' and going ? t.relname::text and c.relname not in ('kinship', 'care_period', 'merge')
         and (c.relname, a.attname) not in (('referral', 'known_id'), ('person', 'merged_into'))
    loop
      execute format('select array_agg(t.id) from public.%1$I t
                       where t.agency_id = $1 and t.family_id = $2 and t.%2$I in (select x::uuid from jsonb_array_elements_text($3) x)
                         and not coalesce($4, ''[]''::jsonb) ? t.id::text', one.here_, one.refers)
        into more using here, m.family_id, going -> one.there_, going -> one.here_;
      if more is not null then
        found_more := true;
        going := jsonb_set(going, array[one.here_], coalesce(going -> one.here_, '[]') || to_jsonb(more));
        return query select one.here_, id, 'follows'::text from unnest(more) id;
      end if;
    end loop;
  end loop;
  return query
    select t.record_, t.id, case when t.all_go then 'follows' else 'apart' end
      from (select 'kinship'::text as record_, k.id, going -> 'person' ? k.person_id::text and going -> 'person' ? k.to_id::text as all_go,
                   going -> 'person' ? k.person_id::text or going -> 'person' ? k.to_id::text as some_go
              from public.kinship k
             where k.agency_id = here and k.family_id = m.family_id and k.voided_at is null and not coalesce(going -> 'kinship', '[]') ? k.id::text
             union all
            select 'care_period', c.id, going -> 'person' ? c.child_id::text and (c.carer_id is null or going -> 'person' ? c.carer_id::text),
                   going -> 'person' ? c.child_id::text or coalesce(going -> 'person' ? c.carer_id::text, false)
              from public.care_period c
             where c.agency_id = here and c.family_id = m.family_id and c.voided_at is null and not coalesce(going -> 'care_period', '[]') ? c.id::text) t
     where t.some_go;
end $$;
comment on function alongside.unmerge_plan is
  'Every row that taking this merge back would change; nothing for those who merge no records, or where it is taken back already.';

create function alongside.unmerge_records(merge uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp set timezone to 'UTC' as $$
declare
  here uuid := alongside.agency();
  m record;
  one record;
  now_ jsonb;
begin
  select * into m from public.merge x where x.agency_id = here and x.id = merge for update;
  perform 1 from family f where f.agency_id = here and f.id in (m.from_family_id, m.family_id) order by f.id for update;
  if m.id is null or m.undone_at is not null or not alongside.merges_records() then
    raise exception 'There is no merge % to take back.', merge using errcode = 'check_violation', constraint = 'merge_in_force';
  end if;
  if exists (select 1 from family f where f.agency_id = here and f.id = m.family_id and f.voided_at is not null)
     or exists (select 1 from person p where p.agency_id = here and p.id = any (m.into_people) and p.voided_at is not null) then
    raise exception 'What merge % was merged into is no longer there.', merge using errcode = 'check_violation', constraint = 'later_merge_first';
  end if;
  set constraints all deferred;
  if m.code_word_too then
    perform alongside.swap_code_words(m.from_family_id, m.family_id);
  end if;
  for one in
    select p.record, p.record_id, p.how, r.was, r.became
      from alongside.unmerge_plan(merge) p
      left join public.merge_row r on r.agency_id = here and r.merge_id = merge and r.record = p.record and r.record_id = p.record_id
     order by r.aside nulls first, p.record, p.record_id
  loop
    if one.how = 'follows' then
      perform alongside.merge_put(one.record, one.record_id, jsonb_build_object('family_id', m.from_family_id));
    elsif one.how = 'apart' then
      perform alongside.merge_put(one.record, one.record_id,
        jsonb_build_object('voided_at', alongside.now(), 'voided_by', alongside.actor(), 'void_reason', 'unmerged'));
    else
      execute format('select to_jsonb(t) from public.%I t where t.agency_id = $1 and t.id = $2', one.record) into now_ using here, one.record_id;
      perform alongside.merge_put(one.record, one.record_id,
        (select jsonb_object_agg(k, one.was -> k) from jsonb_object_keys(one.became) k where now_ -> k is not distinct from one.became -> k));
    end if;
  end loop;
  -- Contacts written since, in an enrollment that goes back to somebody, name that person again.
  update contact c set people = alongside.named_once(c.people, m.into_people, m.from_people), version = c.version + 1
    from public.merge_row e
   where e.agency_id = here and e.merge_id = merge and e.record = 'enrollment'
     and c.agency_id = here and c.enrollment_id = e.record_id and c.people && m.into_people
     and not exists (select 1 from public.merge_row r
                      where r.agency_id = here and r.merge_id = merge and r.record = 'contact' and r.record_id = c.id and r.became ? 'people')
     and (m.from_family_id <> m.family_id or e.became ? 'caregiver_id');
  update family f set merges = array_remove(f.merges, merge) where f.agency_id = here and f.id = m.family_id;
  update public.merge x set undone_at = alongside.now(), undone_by = alongside.actor(), undone_tx = alongside.tx(), version = x.version + 1
   where x.agency_id = here and x.id = merge;
  perform alongside.mark_enrolled(array[m.from_family_id, m.family_id]);
  set constraints all immediate;
end $$;
comment on function alongside.unmerge_records is
  'Takes a merge back: every row it changed says again what it said, but for what somebody changed since. Only for those who merge records.';

create function alongside.family_now(family uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return (select f.merged_into from family f
           where f.agency_id = alongside.agency() and f.id = family_now.family and f.merged_into is not null and alongside.reaches(f.merged_into));
comment on function alongside.family_now is 'Into which family within the actor''s reach this one was merged; null where it was not.';

-- What was told of a merged family before goes on being told, to whoever reaches the family it turned out to be.
create function alongside.merged_within_reach() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$ select f.id from family f
          where f.agency_id = alongside.agency() and f.merged_into is not null and alongside.reaches(f.merged_into) $$;
comment on function alongside.merged_within_reach is 'Families that were merged into one within the actor''s reach.';
create policy merged on history for select to alongside_app
  using (agency_id = (select alongside.agency()) and family_id in (select alongside.merged_within_reach()));

-- What a merge does to a contact, signed or not, is to file it and to name its people as they are known now. Nobody but these
-- functions, which run as the owner, may do so.
drop trigger stays_as_signed on contact;
create trigger stays_as_signed before update on contact for each row
  when (old.signed_at is not null and current_user <> 'alongside_owner') execute function alongside.stays_as_signed();
drop trigger names_the_family on contact;
create trigger names_the_family before insert or update of people, family_id on contact for each row
  when (new.people <> '{}' and current_user <> 'alongside_owner') execute function alongside.names_the_family();
