-- Drafts of groups and outings are handed over too when somebody leaves. A group names many families: whoever takes it gets
-- what is said of those they walk with and what holds for all; what is said of others stays, for somebody who walks with them.

create function alongside.draft_families(fields jsonb) returns uuid[] language sql immutable as $$
  select coalesce(array_agg(distinct said.family::uuid), '{}')
    from (select case when p.pair ->> 0 in ('came', 'missed') then p.pair ->> 1
                      when p.pair ->> 1 <> '' then substring(p.pair ->> 0 from '^(?:note|nextStep)-(.+)$') end as family
            from jsonb_array_elements(fields) p (pair)) said
   where said.family ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
$$;
comment on function alongside.draft_families is 'The families that the draft of a group says something of: who came, who did not, and whoever is written about.';

create function alongside.draft_without(d public.draft, families uuid[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(p.pair order by p.n), '[]')
    from jsonb_array_elements(d.fields) with ordinality p (pair, n)
   where not (p.pair ->> 0 in ('came', 'missed') and p.pair ->> 1 = any (families::text[]))
     and right(p.pair ->> 0, 36) <> all (families::text[])
     and not (p.pair ->> 0 = 'people'
          and exists (select from public.person q
                       where q.agency_id = d.agency_id and q.family_id = any (families) and q.id::text = p.pair ->> 1))
$$;
comment on function alongside.draft_without is 'What the draft of a group says, without anything of these families or of people in them.';

create function alongside.walks_today(agency uuid, supporter uuid) returns setof uuid language sql stable as $$
  select w.family_id
    from public.assignment w
    join public.agency g on g.id = w.agency_id
   where w.agency_id = agency and w.supporter_id = supporter and w.voided_at is null
     and w.starts_on <= (alongside.now() at time zone g.zone)::date
     and (w.ends_on is null or w.ends_on >= (alongside.now() at time zone g.zone)::date)
$$;
comment on function alongside.walks_today is 'The families that a supporter walks with today, as far as the reader sees assignments.';

create or replace function alongside.left_behind(d public.draft) returns boolean language sql stable as $$
  select d.finished_at is null and d.thrown_at is null
     and (d.family_id is not null or d.kind like 'gathering%')
     and (exists (select 1 from public.account a where a.agency_id = d.agency_id and a.id = d.account_id and a.status = 'closed')
       or d.family_id is not null
      and not exists (select 1 from public.family_access fa
                       where fa.agency_id = d.agency_id and fa.account_id = d.account_id and fa.family_id = d.family_id
                         and fa.from_at <= alongside.now() and (fa.until_at is null or fa.until_at > alongside.now())))
$$;
comment on function alongside.left_behind is 'Whether the writer of this open draft has left, or does not walk with its family any more. A group is left behind only by those who left.';

drop function alongside.drafts_left();
create function alongside.drafts_left() returns table (id uuid, account_id uuid, kind text, families uuid[], saved_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.account_id, d.kind, case when d.family_id is null then alongside.draft_families(d.fields) else array[d.family_id] end, d.saved_at
    from draft d
   where d.agency_id = alongside.agency() and alongside.has_role('manager')
     and d.finished_at is null and d.thrown_at is null and alongside.left_behind(d)
$$;
comment on function alongside.drafts_left is 'For a manager: drafts that somebody who left, or walks with the family no more, has left behind, and which families they are about. Without their words.';

-- Who leads a group that is written down already adds to it; one that is not yet is for whoever walks with a family in it, or,
-- where it names none, helped with it or walks with a family that its writer walked with.
create or replace function alongside.may_take(draft_id uuid) returns table (account_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  with left_one as (
    select d.*, case when d.family_id is null then alongside.draft_families(d.fields) else array[d.family_id] end as families,
           g.facilitator_id, g.helper_id, g.id is not null as written
      from draft d
      left join gathering g on d.family_id is null and g.agency_id = d.agency_id and g.id = d.record_id
     where d.agency_id = alongside.agency() and d.id = draft_id
       and (d.account_id = alongside.actor() or alongside.has_role('manager'))
       and d.finished_at is null and d.thrown_at is null and alongside.left_behind(d)
  )
  select a.id
    from left_one d
    join account a on a.agency_id = d.agency_id and a.status = 'active' and a.id <> d.account_id
   where case when d.families = '{}' and not d.written
              then exists (select from jsonb_array_elements(d.fields) p (pair) where p.pair ->> 0 = 'helper' and p.pair ->> 1 = a.id::text)
                or exists (select from assignment w
                            where w.agency_id = d.agency_id and w.supporter_id = d.account_id and w.voided_at is null
                              and w.family_id in (select alongside.walks_today(d.agency_id, a.id)))
              when d.families = '{}' then true
              else exists (select from alongside.walks_today(d.agency_id, a.id) w (family_id) where w.family_id = any (d.families)) end
     and (not d.written
       or a.id in (d.facilitator_id, d.helper_id)
      and not exists (select from draft o
                       where o.agency_id = d.agency_id and o.account_id = a.id and o.kind = d.kind and o.record_id = d.record_id
                         and o.finished_at is null and o.thrown_at is null))
$$;

create policy handed_on on draft for insert to alongside_owner with check (true);

-- A draft about one family is for a record of the colleague's own. So is a group that is not written down yet; one that is
-- stays that group, for the one who leads it with them.
create or replace function alongside.hand_draft(draft_id uuid, taker uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  given  draft;
  theirs uuid[];
  others uuid[];
begin
  if not exists (select 1 from alongside.may_take(draft_id) t where t.account_id = taker) then
    return false;
  end if;
  select * into given from draft where agency_id = alongside.agency() and id = draft_id for update;
  if given.family_id is not null then
    update draft
       set account_id = taker, record_id = uuidv7(), handed_from = account_id, handed_by = alongside.actor(), handed_at = alongside.now(),
           version = version + 1
     where agency_id = alongside.agency() and id = draft_id;
    return true;
  end if;
  select coalesce(array_agg(f.id) filter (where w.family_id is not null), '{}'), coalesce(array_agg(f.id) filter (where w.family_id is null), '{}')
    into theirs, others
    from unnest(alongside.draft_families(given.fields)) f (id)
    left join (select distinct family_id from alongside.walks_today(given.agency_id, taker) t (family_id)) w on w.family_id = f.id;
  insert into draft (agency_id, id, account_id, kind, record_id, fields, begun_at, saved_at, handed_from, handed_by, handed_at)
  select given.agency_id, uuidv7(), taker, given.kind,
         case when exists (select from gathering g where g.agency_id = given.agency_id and g.id = given.record_id) then given.record_id else uuidv7() end,
         alongside.draft_without(given, others), given.begun_at, given.saved_at, given.account_id, alongside.actor(), alongside.now()
      on conflict (agency_id, account_id, kind, record_id) do update
     set fields = excluded.fields, begun_at = excluded.begun_at, saved_at = excluded.saved_at, finished_at = null, thrown_at = null,
         handed_from = excluded.handed_from, handed_by = excluded.handed_by, handed_at = excluded.handed_at, version = draft.version + 1;
  update draft
     set fields = case when others = '{}' then '[]' else alongside.draft_without(given, theirs) end,
         finished_at = case when others = '{}' then alongside.now() end,
         version = version + 1
   where agency_id = given.agency_id and id = given.id;
  return true;
end $$;
comment on function alongside.hand_draft is 'Gives a draft that was left behind to a colleague who walks with its family, or with some of the families in a group: only what is said of those, and of all. From then on it is theirs, and nobody else reads it.';
