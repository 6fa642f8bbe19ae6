-- Families that were expected at a group or an outing and did not come, and how groups were attended.

create table gathering_absence (
  agency_id     uuid not null,
  id            uuid not null default uuidv7(),
  gathering_id  uuid not null,
  family_id     uuid not null,
  enrollment_id uuid not null,
  on_day        date not null,
  kind          text not null,
  topic         text not null,
  noted_by      uuid not null default alongside.actor(),
  noted_at      timestamptz not null default alongside.now(),
  voided_at     timestamptz,
  voided_by     uuid,
  version       integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, gathering_id) references gathering,
  foreign key (agency_id, family_id) references family,
  foreign key (agency_id, enrollment_id) references enrollment,
  foreign key (agency_id, noted_by) references account,
  constraint taken_back_by_someone_at_some_time check ((voided_by is null) = (voided_at is null))
);
comment on table gathering_absence is 'A family that was expected at a group and did not come: no contact and no hours. Voided where it turns out that they came, or were not expected.';
comment on column gathering_absence.enrollment_id is 'In which whoever noted it walks with the family on that day.';
comment on column gathering_absence.topic is 'Like on_day and kind as the group has it: whoever reads the family''s story may not see the group.';
create index gathering_absence_of on gathering_absence (agency_id, gathering_id);
create index gathering_absence_of_family on gathering_absence (agency_id, family_id);
create index gathering_absence_in on gathering_absence (agency_id, enrollment_id);
create index gathering_absence_by on gathering_absence (agency_id, noted_by);

call alongside.protect('gathering_absence', 'family_id',
  $$noted_by = (select alongside.actor()) and (select alongside.walks())
    and exists (select 1 from gathering g where g.agency_id = gathering_absence.agency_id and g.id = gathering_absence.gathering_id
                   and (select alongside.actor()) in (g.facilitator_id, g.helper_id))$$,
  $$noted_by = (select alongside.actor())$$);
call alongside.keep('gathering_absence');

-- The story of a family tells it.
drop index history_story;
create index history_story on history (agency_id, family_id, at desc, id desc)
 where operation <> 'view'
   and record in ('family', 'family_secret', 'family_alert', 'caregiver_goal', 'family_address', 'family_helper', 'person_about', 'kinship',
                  'care_period', 'person', 'person_phone', 'enrollment', 'assignment', 'break_glass', 'enrollment_phase', 'enrollment_pause',
                  'agreement', 'hand_over', 'gathering_absence');

-- Those who lead a group put right what holds for all; a row that is locked keeps two who add to it at once apart.
create policy led on gathering for update to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.actor()) in (facilitator_id, helper_id) and (select alongside.walks()))
  with check (agency_id = (select alongside.agency()) and (select alongside.actor()) in (facilitator_id, helper_id));
grant update (helper_id, kind, topic, on_day, at_time, zone, minutes, place, support_types, what_happened, large_because, version)
   on gathering to alongside_app;
create index gathering_by_day on gathering (agency_id, on_day desc, id desc);

create policy followed on gathering for select to alongside_owner using (true);

create function alongside.groups_attended(from_day date, until_day date, program uuid, gathering uuid)
  returns table (gathering_id uuid, expected bigint, came bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, count(distinct t.family_id), count(distinct t.family_id) filter (where t.came)
    from gathering g
   cross join lateral (
          select c.family_id, c.enrollment_id, true as came
            from contact c
           where c.agency_id = g.agency_id and c.gathering_id = g.id and c.voided_at is null
           union all
          select a.family_id, a.enrollment_id, false
            from gathering_absence a
           where a.agency_id = g.agency_id and a.gathering_id = g.id and a.voided_at is null) t
    join enrollment e on e.agency_id = g.agency_id and e.id = t.enrollment_id
   where g.agency_id = (select alongside.agency())
     and (groups_attended.gathering is null or g.id = groups_attended.gathering)
     and (from_day is null or g.on_day >= from_day)
     and (until_day is null or g.on_day <= until_day)
     and (groups_attended.program is null or e.program_id = groups_attended.program)
     and ((select alongside.sees_all()) or g.facilitator_id = (select alongside.actor()) or g.helper_id = (select alongside.actor())
       or g.facilitator_id in (select alongside.supervised()))
   group by g.id
$$;
comment on function alongside.groups_attended is
  'For the groups that the actor may open, on days from from_day to until_day, both counted in: how many families were expected, and how many of them came, whoever walks with them. Families, not people; contacts and absences that are not voided; of one program or one group where it is given. A group of which nothing stands any more is left out.';

create function alongside.group_size_limit(gathering uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select min(p.group_size_limit)
    from gathering g
    join contact c on c.agency_id = g.agency_id and c.gathering_id = g.id and c.voided_at is null
    join enrollment e on e.agency_id = c.agency_id and e.family_id = c.family_id and e.ended_on is null and e.voided_at is null
    join program p on p.agency_id = e.agency_id and p.id = e.program_id
   where g.agency_id = (select alongside.agency()) and g.id = group_size_limit.gathering
     and (select alongside.actor()) in (g.facilitator_id, g.helper_id)
$$;
comment on function alongside.group_size_limit is
  'For those who lead it: how many families the most careful of the programs wants in one group, of those that the families in this one are in now.';
