-- Hours: what a supporter did besides the contacts, which count by themselves, and the week that a supervisor approves.

create table duty (
  agency_id    uuid not null references agency,
  id           uuid not null,
  supporter_id uuid not null,
  on_day       date not null,
  at_time      time,
  minutes      integer not null,
  kind         text not null,
  paid         boolean not null default true,
  own_family   boolean not null default false,
  words        text not null default '',
  corrects_id  uuid,
  reason       text not null default '',
  recorded_at  timestamptz not null default alongside.now(),
  recorded_by  uuid default alongside.actor(),
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, corrects_id) references duty,
  constraint corrected_once unique (agency_id, corrects_id),
  constraint a_day_at_most check (minutes between 0 and 1440 and (minutes > 0 or corrects_id is not null)),
  constraint corrections_say_why check (corrects_id is null or reason <> ''),
  constraint taken_back_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table duty is 'Time a supporter worked besides contacts. Never changed: until the week is approved it may be taken back, after that it is corrected by another.';
comment on column duty.kind is 'Code from the duty-kinds list.';
comment on column duty.own_family is 'Spent on the supporter''s own family: time worked, but never experience.';
comment on column duty.corrects_id is 'The entry that this one takes the place of; with 0 minutes, it was not so at all.';
comment on column duty.reason is 'Why it was corrected, or entered only after the week was approved.';
create index duty_of_supporter on duty (agency_id, supporter_id, on_day);

create table work_week (
  agency_id        uuid not null references agency,
  id               uuid not null,
  supporter_id     uuid not null,
  monday           date not null check (extract(isodow from monday) = 1),
  submitted_at     timestamptz not null default alongside.now(),
  worked_minutes   integer not null,
  direct_minutes   integer not null,
  billable_minutes integer not null,
  answered_at      timestamptz,
  answered_by      uuid,
  approved         boolean,
  answer           text not null default '',
  version          integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  constraint one_sheet_a_week unique (agency_id, supporter_id, monday),
  constraint answered_by_someone check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (approved is null)),
  constraint nobody_approves_their_own check (answered_by <> supporter_id),
  constraint sent_back_with_a_word check (approved is distinct from false or answer <> '')
);
comment on table work_week is 'A week handed in. It has no row before that; handed in again, it waits for an answer anew, and history keeps the earlier one.';
comment on column work_week.worked_minutes is 'What the supporter handed in, so that a change of a contact since can be told: the three counts of docs/record.md.';
create index work_week_waiting on work_week (agency_id, submitted_at) where answered_at is null;

-- Whose work one may look at is the same as for contacts counted: one's own, those one supervises today, everyone's for
-- managers and the privacy officer.
create function alongside.supervised() returns setof uuid language sql stable as $$
  select s.supporter_id
    from public.supervision s
   where s.agency_id = (select alongside.agency())
     and s.supervisor_id = (select alongside.actor())
     and s.during @> (select (alongside.now() at time zone a.zone)::date from public.agency a where a.id = alongside.agency())
$$;
comment on function alongside.supervised is 'The supporters whom the actor supervises today, by the agency''s day.';

call alongside.guard('duty');
call alongside.keep('duty');
create policy counted on duty for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor())
           or (select alongside.sees_all())
           or supporter_id in (select alongside.supervised())));
create policy added on duty for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((supporter_id = (select alongside.actor()) and (select alongside.has_role('supporter'))) or (select alongside.is_system())));
create policy taken_back on duty for update to alongside_app
  using (agency_id = (select alongside.agency()) and (supporter_id = (select alongside.actor()) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (voided_at, voided_by, void_reason) on duty to alongside_app;

call alongside.guard('work_week');
call alongside.keep('work_week');
create policy counted on work_week for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor())
           or (select alongside.sees_all())
           or supporter_id in (select alongside.supervised())));
create policy added on work_week for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((supporter_id = (select alongside.actor()) and (select alongside.has_role('supporter')) and answered_at is null) or (select alongside.is_system())));
create policy handed_in on work_week for update to alongside_app
  using (agency_id = (select alongside.agency())
         and ((supporter_id = (select alongside.actor())) or (select alongside.has_role('manager')) or supporter_id in (select alongside.supervised()) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency())
              and ((supporter_id = (select alongside.actor()) and answered_at is null)
                or (supporter_id <> (select alongside.actor()) and answered_by = (select alongside.actor())
                    and ((select alongside.has_role('manager')) or supporter_id in (select alongside.supervised())))
                or (select alongside.is_system())));
grant select, insert, update on work_week to alongside_app;

-- Whoever approved a week approved just these entries: they stay.
create function alongside.stays_as_approved() returns trigger language plpgsql as $$
begin
  if exists (select 1 from public.work_week w
              where w.agency_id = old.agency_id and w.supporter_id = old.supporter_id and w.approved
                and old.on_day between w.monday and w.monday + 6) then
    raise exception 'Duty % is in an approved week and stays. Correct it by another.', old.id using errcode = 'check_violation', constraint = 'stays_as_approved';
  end if;
  return new;
end $$;
create trigger stays_as_approved before update on duty for each row execute function alongside.stays_as_approved();
