-- What was done together, where it was: a visit with the children, a hearing, a recovery meeting, support after a return to
-- use, something to celebrate; and the caregiver's own goals that it served. All of it in the contact, so that logging stays
-- one statement.

alter table contact
  add column together jsonb,
  add column goals uuid[] not null default '{}',
  add constraint together_says_something check (jsonb_typeof(together) = 'object' and together <> '{}');
comment on column contact.together is 'Only what there was: visit {activities, feedback}, meeting {kind, roles, on}, recovery_meeting, after_return_to_use [support offered], accomplishment. Null for most contacts.';
comment on column contact.goals is 'The goals of the family that it served. No others may be named: see alongside.names_the_goals().';

-- A caregiver's goals ----------------------------------------------------------------------------------------------

create table caregiver_goal (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  person_id   uuid not null,
  words       text not null check (btrim(words) <> ''),
  since_on    date not null,
  reached_on  date,
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  constraint reached_after_it_was_set check (reached_on >= since_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table caregiver_goal is 'What a caregiver wants to reach, in their own words. Set, reached, never failed.';
create index caregiver_goal_of_family on caregiver_goal (agency_id, family_id);
create index caregiver_goal_of_person on caregiver_goal (agency_id, person_id);
call alongside.protect('caregiver_goal', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
create policy followed on caregiver_goal for select to alongside_owner using (true);
call alongside.keep('caregiver_goal');

create function alongside.names_the_goals() returns trigger language plpgsql security definer as $$
begin
  if cardinality(new.goals) <> (select count(*) from public.caregiver_goal g
                                 where g.agency_id = new.agency_id and g.family_id = new.family_id and g.id = any (new.goals)) then
    raise exception 'A goal named in contact % is not of its family.', new.id using errcode = 'foreign_key_violation', constraint = 'names_the_goals';
  end if;
  return new;
end $$;
create trigger names_the_goals before insert or update of goals, family_id on contact
  for each row when (new.goals <> '{}') execute function alongside.names_the_goals();

-- Who may supervise visits with children ---------------------------------------------------------------------------

create table visit_approval (
  agency_id    uuid not null,
  id           uuid not null,
  supporter_id uuid not null,
  from_on      date not null,
  until_on     date,
  basis        text not null check (btrim(basis) <> ''),
  given_by     uuid not null default alongside.actor(),
  given_at     timestamptz not null default alongside.now(),
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, given_by) references account,
  constraint ends_after_it_starts check (until_on >= from_on),
  constraint nobody_approves_themselves check (given_by <> supporter_id),
  constraint voided_by_someone check ((voided_at is null) = (voided_by is null)),
  constraint approved_once_at_a_time exclude using gist
    (agency_id with =, supporter_id with =, daterange(from_on, until_on, '[]') with &&) where (voided_at is null)
);
comment on table visit_approval is 'From when to when, both counted in, a supporter may supervise visits with children, and on what training it rests.';
create index visit_approval_of_supporter on visit_approval (agency_id, supporter_id);
create index visit_approval_of_giver on visit_approval (agency_id, given_by);
call alongside.guard('visit_approval');
call alongside.keep('visit_approval');
create policy colleagues on visit_approval for select to alongside_app using (agency_id = (select alongside.agency()));
create policy added on visit_approval for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and given_by = (select alongside.actor()) and (select alongside.has_role('manager')));
create policy changed on visit_approval for update to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.has_role('manager')))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (until_on, version, voided_at, voided_by) on visit_approval to alongside_app;
create policy followed on visit_approval for select to alongside_owner using (true);

create function alongside.approved_for_visits() returns trigger language plpgsql security definer as $$
begin
  if not exists (select 1 from public.visit_approval v
                  where v.agency_id = new.agency_id and v.supporter_id = new.supporter_id and v.voided_at is null
                    and v.from_on <= new.on_day and (v.until_on is null or v.until_on >= new.on_day)) then
    raise exception 'Contact % is a supervised visit by somebody who is not approved for it.', new.id using errcode = 'check_violation', constraint = 'approved_for_visits';
  end if;
  return new;
end $$;
create trigger approved_for_visits before insert or update of together, on_day, supporter_id on contact
  for each row when (new.together ? 'visit') execute function alongside.approved_for_visits();

-- What counts ------------------------------------------------------------------------------------------------------

create or replace view contact_counted with (security_invoker) as
select c.agency_id, c.id as contact_id, c.family_id, c.enrollment_id, e.program_id, e.caregiver_id, c.supporter_id,
       c.on_day, date_trunc('month', c.on_day::timestamp)::date as month, c.mode, c.made, not c.made as attempted,
       case when c.made then c.minutes else 0 end as minutes, c.place, c.support_types, c.activities,
       c.signed_at is not null as signed, c.travel_minutes, c.miles,
       case when c.together is null then '{}' else array(
         select 'visit' where c.together ? 'visit'
          union all
         select 'recovery-meeting' where c.together ? 'recovery_meeting'
          union all
         select 'meeting-' || role from jsonb_array_elements_text(c.together -> 'meeting' -> 'roles') role) end as held
  from contact c
  left join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
 where c.voided_at is null;
comment on view contact_counted is
  'Contacts that count, and with them the hours: one made contact is direct time of the same minutes, and with travel_minutes time worked. All that are not voided, signed or not, by the local day on which they began. made: somebody was reached; attempted: nobody was. Minutes are those with the family, travel left out, and 0 for an attempt; travel_minutes and miles count for both. held: visit, recovery-meeting, meeting-attended, meeting-prepared, meeting-debriefed; what a return to use or a celebration is, nobody counts. Ask it for a range of on_day: the indexes know that, not month.';
