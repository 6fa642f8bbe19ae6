-- How many families a supporter can walk with, what a phase weighs, and when a family counts as not seen: said by each
-- program. And what a supervisor must know of a team at once, however large.

alter table program add column caseload_limit integer default 15 check (caseload_limit between 1 and 200),
                    add column unseen_after_days integer not null default 14 check (unseen_after_days between 1 and 366);
comment on column program.caseload_limit is 'With how many families one supporter walks at most, each weighed by its phase; null where nothing is said. 10 to 15 is the common range.';
comment on column program.unseen_after_days is 'A family whom nobody reached for so many days is shown to the supervisor.';
alter table program_phase add column load numeric(3,2) not null default 1 check (load between 0 and 5);
comment on column program_phase.load is 'What a family in this phase weighs in a supporter''s caseload: 1 is one family, 0 to 5.';

create policy followed on program_phase for select to alongside_owner using (true);
create policy followed on enrollment_phase for select to alongside_owner using (true);
create policy followed on follow_up for select to alongside_owner using (true);
create policy followed on scope_note for select to alongside_owner using (true);
create policy followed on contact_review for select to alongside_owner using (true);

create function alongside.counts_work_of(supporter uuid) returns boolean language sql stable parallel safe
  return supporter = alongside.actor() or alongside.sees_all() or alongside.supervises(supporter);
comment on function alongside.counts_work_of is 'Whose work the actor may count: their own, those they supervise today, everybody''s for managers and the privacy officer.';

create function alongside.team_needs(supporters uuid[], today date, unseen integer)
  returns table (supporter_id uuid, unsigned bigint, overdue bigint, kept bigint, unseen bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with team as materialized (select t.id from unnest(supporters) t (id) where alongside.counts_work_of(t.id)),
  walked as materialized (
    select a.supporter_id, a.family_id, min(a.starts_on) as since
      from team t
      join assignment a on a.agency_id = (select alongside.agency()) and a.supporter_id = t.id
     where a.voided_at is null and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
     group by a.supporter_id, a.family_id),
  reached as materialized (
    select distinct c.family_id
      from team t
      join contact c on c.agency_id = (select alongside.agency()) and c.supporter_id = t.id
     where c.on_day > today - unseen and c.on_day <= today and c.made and c.voided_at is null),
  quiet as (
    select w.supporter_id, count(*) as families
      from walked w
      left join reached r on r.family_id = w.family_id
     where r.family_id is null and w.since <= today - unseen
     group by w.supporter_id),
  worded as (
    select n.supporter_id, count(distinct n.contact_id) as contacts
      from scope_note n
     where n.agency_id = (select alongside.agency()) and n.seen_at is null and n.mended_at is null
     group by n.supporter_id)
  select t.id,
         (select count(*) from contact c
           where c.agency_id = (select alongside.agency()) and c.supporter_id = t.id and c.signed_at is null and c.voided_at is null),
         (select count(*) from follow_up u
           where u.agency_id = (select alongside.agency()) and u.supporter_id = t.id and u.done_at is null and u.voided_at is null and u.due_on < today),
         coalesce(worded.contacts, 0), coalesce(quiet.families, 0)
    from team t
    left join quiet on quiet.supporter_id = t.id
    left join worded on worded.supporter_id = t.id
$$;
comment on function alongside.team_needs is
  'What waits with each of these supporters whose work the actor may count: contacts not signed, steps overdue, contacts with wording kept that nobody has seen, and families none of these supporters reached for so many days.';

create function alongside.team_loads(supporters uuid[], today date)
  returns table (supporter_id uuid, load numeric, caseload_limit integer, late bigint, hard bigint, minutes bigint, review bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, w.load, w.caseload_limit, m.late, m.hard, m.minutes, m.review
    from unnest(supporters) t (id)
   cross join lateral (
         select coalesce(sum(g.load), 0) as load, min(g.caseload_limit) as caseload_limit
           from (select max(coalesce(phase.load, 1)) as load, min(p.caseload_limit) as caseload_limit
                   from assignment a
                   join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
                   join program p on p.agency_id = e.agency_id and p.id = e.program_id
                   left join lateral (select q.load
                                        from enrollment_phase i
                                        join program_phase q on q.agency_id = i.agency_id and q.id = i.phase_id
                                       where i.agency_id = e.agency_id and i.enrollment_id = e.id and i.voided_at is null and i.starts_on <= today
                                       order by i.starts_on desc
                                       limit 1) phase on true
                  where a.agency_id = (select alongside.agency()) and a.supporter_id = t.id and a.voided_at is null
                    and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
                  group by a.family_id) g) w
   cross join lateral (
         select count(*) filter (where c.on_day > today - 14 and c.made and (c.at_time >= '20:00' or c.at_time < '06:00')) as late,
                count(*) filter (where c.on_day > today - 14 and c.made
                                   and (c.together ? 'after_return_to_use' or c.activities && '{crisis-response}')) as hard,
                coalesce(sum(c.minutes) filter (where c.on_day > today - 14 and c.made), 0) as minutes,
                count(*) filter (where c.signed_at is not null and c.supporter_id <> alongside.actor()
                                   and not exists (select 1 from contact_review r where r.agency_id = c.agency_id and r.id = c.id)) as review
           from contact c
          where c.agency_id = (select alongside.agency()) and c.supporter_id = t.id and c.voided_at is null
            and c.on_day >= today - 30 and c.on_day <= today) m
   where alongside.counts_work_of(t.id)
$$;
comment on function alongside.team_loads is
  'Of each of these supporters whose work the actor may count: their families weighed by phase, each family once; the lowest limit of their programs, null for none; and of their own work in the last 14 days contacts late in the evening or at night, hard ones, and minutes; signed contacts of the last 30 days nobody has looked at.';
