-- What a certifying body asks of a supporter's own life and nobody else records: days, stays, and checks.

create table standing_fact (
  agency_id     uuid not null references agency,
  id            uuid not null,
  supporter_id  uuid not null,
  kind          text not null check (kind in ('born', 'lived-experience', 'residence', 'employment', 'background-check')),
  what          text not null default '',
  from_on       date not null,
  to_on         date,
  child_born_on date,
  passed        boolean,
  recorded_at   timestamptz not null default alongside.now(),
  recorded_by   uuid default alongside.actor(),
  voided_at     timestamptz,
  voided_by     uuid,
  void_reason   text,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  constraint ends_after_it_begins check (to_on >= from_on),
  constraint taken_back_for_a_reason check ((voided_at is null) = (void_reason is null)),
  constraint says_what_it_is check ((kind = 'born') = (what = '')),
  constraint a_child_with_needs check ((kind = 'lived-experience') = (child_born_on is not null) and child_born_on <= from_on),
  constraint a_check_has_a_result check ((kind = 'background-check') = (passed is not null)),
  constraint days_have_no_end check (kind in ('lived-experience', 'residence', 'employment') or to_on is null),
  constraint one_at_a_time exclude using gist (
    agency_id with =, supporter_id with =, kind with =,
    (case when kind in ('born', 'residence') then '' else what end) with =,
    (coalesce(child_born_on, date '0001-01-01')) with =,
    (case kind when 'born' then daterange(null, null) when 'background-check' then daterange(from_on, from_on, '[]') else daterange(from_on, to_on, '[]') end) with &&)
    where (voided_at is null)
);
comment on table standing_fact is 'Never changed: what was wrong is taken back and written anew. No story: only the days and kinds that a standard asks for.';
comment on column standing_fact.what is 'The kind of need, the state (two letters), or the kind of check.';
comment on column standing_fact.from_on is 'The first day of a stay or of caring; the birthday; the day of a check. to_on is the last day, null while it lasts.';
create index standing_fact_of on standing_fact (agency_id, supporter_id);

-- Birthdays and lived experience are their owner's: others see what follows from them, not the days themselves.
call alongside.guard('standing_fact');
call alongside.keep('standing_fact');
create policy own on standing_fact for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor())
           or (select alongside.is_system())
           or (kind in ('residence', 'employment', 'background-check')
               and ((select alongside.sees_all()) or supporter_id in (select alongside.supervised())))));
create policy added on standing_fact for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((select alongside.is_system())
                or (kind in ('born', 'lived-experience', 'residence') and supporter_id = (select alongside.actor()) and (select alongside.has_role('supporter')))
                or (kind in ('employment', 'background-check') and supporter_id <> (select alongside.actor()) and (select alongside.has_role('manager')))));
create policy taken_back on standing_fact for update to alongside_app
  using (agency_id = (select alongside.agency())
         and ((select alongside.is_system())
           or (kind in ('born', 'lived-experience', 'residence') and supporter_id = (select alongside.actor()))
           or (kind in ('employment', 'background-check') and supporter_id <> (select alongside.actor()) and (select alongside.has_role('manager')))))
  with check (agency_id = (select alongside.agency()));
create policy reckoned on standing_fact for select to alongside_owner using (true);
grant select, insert, update (voided_at, voided_by, void_reason) on standing_fact to alongside_app;

create function alongside.reckoned(supporters uuid[]) returns setof uuid
  language sql stable as $$
  select t.id
    from unnest(supporters) t (id)
   where t.id = (select alongside.actor())
      or (select alongside.sees_all())
      or t.id in (select alongside.supervised())
$$;
comment on function alongside.reckoned is 'Those of these supporters whose standing the actor may look at: themself, whom they supervise today, everyone for managers and the privacy officer.';

create function alongside.facts_reckoned(supporters uuid[])
  returns table (supporter_id uuid, kind text, what text, from_on date, to_on date, child_born_on date, passed boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select f.supporter_id, f.kind, f.what, f.from_on, f.to_on, f.child_born_on, f.passed
    from standing_fact f
   where f.agency_id = (select alongside.agency())
     and f.supporter_id = any (array(select alongside.reckoned(supporters)))
     and f.voided_at is null
$$;
comment on function alongside.facts_reckoned is 'What an evaluation counts with. Only findings made from it are shown; the days of lived experience are not.';
