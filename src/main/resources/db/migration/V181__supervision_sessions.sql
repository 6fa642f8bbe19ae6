-- Supervision: what a supervisor and supporters did together, written and signed by the one, signed by each of the others.

create table supervisor_credential (
  agency_id     uuid not null references agency,
  id            uuid not null,
  supervisor_id uuid not null,
  title         text not null check (title <> ''),
  number        text not null default '',
  from_on       date not null,
  until_on      date,
  recorded_at   timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, supervisor_id) references account,
  constraint ends_after_it_begins check (until_on >= from_on)
);
comment on table supervisor_credential is 'What entitles somebody to supervise clinically, as they state it: a licence or certificate, from a day to a day, both counted in.';
create index supervisor_credential_of on supervisor_credential (agency_id, supervisor_id, from_on);
call alongside.guard('supervisor_credential');
call alongside.keep('supervisor_credential');
create policy colleagues on supervisor_credential for select to alongside_app using (agency_id = (select alongside.agency()));
create policy added on supervisor_credential for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((supervisor_id = (select alongside.actor()) and (select alongside.has_role('supervisor'))) or (select alongside.is_system())));
grant select, insert on supervisor_credential to alongside_app;

create table supervision_session (
  agency_id     uuid not null references agency,
  id            uuid not null,
  supervisor_id uuid not null,
  on_day        date not null,
  minutes       integer not null check (minutes between 1 and 480),
  clinical      boolean not null,
  in_group      boolean not null,
  remote        boolean not null,
  topics        text[] not null default '{}',
  competencies  text[] not null default '{}',
  next_steps    text not null default '',
  credential    text not null default '',
  signed_at     timestamptz not null default alongside.now(),
  voided_at     timestamptz,
  voided_by     uuid,
  void_reason   text,
  primary key (agency_id, id),
  unique (agency_id, id, supervisor_id),
  foreign key (agency_id, supervisor_id) references account,
  constraint clinical_has_topics_and_a_credential check (not clinical or (topics <> '{}' and credential <> '')),
  constraint voided_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table supervision_session is 'Signed by its supervisor as it is written, and never changed: what is missing is added. It counts for a supporter once they signed too. Nothing about anybody''s own health belongs here.';
comment on column supervision_session.clinical is 'Administrative supervision is recorded too, and never counts as clinical.';
comment on column supervision_session.topics is 'Codes from the supervision-topics list; competencies from core-competencies.';
comment on column supervision_session.credential is 'The supervisor''s, as it was on the day.';
create index supervision_session_of on supervision_session (agency_id, supervisor_id, on_day desc);

create table session_part (
  agency_id     uuid not null,
  id            uuid not null default uuidv7(),
  session_id    uuid not null,
  supervisor_id uuid not null,
  supporter_id  uuid not null,
  contacts      uuid[] not null default '{}',
  signed_at     timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, session_id, supervisor_id) references supervision_session (agency_id, id, supervisor_id),
  foreign key (agency_id, supporter_id) references account,
  constraint takes_part_once unique (agency_id, session_id, supporter_id),
  constraint nobody_supervises_themselves check (supervisor_id <> supporter_id)
);
comment on column session_part.contacts is 'Contacts looked at together; who may not open a contact sees only that there were some.';
comment on column session_part.signed_at is 'When the supporter signed for themself.';
create index session_part_of_supporter on session_part (agency_id, supporter_id);

create table session_addendum (
  agency_id  uuid not null,
  id         uuid not null,
  session_id uuid not null,
  written_by uuid not null,
  words      text not null check (btrim(words) <> ''),
  written_at timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, session_id) references supervision_session,
  foreign key (agency_id, written_by) references account
);
create index session_addendum_of on session_addendum (agency_id, session_id);
create index session_addendum_by on session_addendum (agency_id, written_by);

call alongside.guard('session_part');
call alongside.keep('session_part');
create policy counted on session_part for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor())
           or supervisor_id = (select alongside.actor())
           or (select alongside.sees_all())
           or supporter_id in (select alongside.supervised())));
create policy added on session_part for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((supervisor_id = (select alongside.actor()) and (select alongside.has_role('supervisor')) and signed_at is null) or (select alongside.is_system())));
create policy signed on session_part for update to alongside_app
  using (agency_id = (select alongside.agency()) and supporter_id = (select alongside.actor()) and signed_at is null)
  with check (agency_id = (select alongside.agency()) and supporter_id = (select alongside.actor()));
grant select, insert, update (signed_at) on session_part to alongside_app;

call alongside.guard('supervision_session');
call alongside.keep('supervision_session');
create policy counted on supervision_session for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supervisor_id = (select alongside.actor())
           or (select alongside.sees_all())
           or exists (select 1 from session_part p where p.agency_id = supervision_session.agency_id and p.session_id = supervision_session.id)));
create policy added on supervision_session for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((supervisor_id = (select alongside.actor()) and (select alongside.has_role('supervisor'))) or (select alongside.is_system())));
create policy taken_back on supervision_session for update to alongside_app
  using (agency_id = (select alongside.agency()) and supervisor_id = (select alongside.actor()))
  with check (agency_id = (select alongside.agency()) and supervisor_id = (select alongside.actor()));
grant select, insert, update (voided_at, voided_by, void_reason) on supervision_session to alongside_app;

call alongside.guard('session_addendum');
call alongside.keep('session_addendum');
create policy counted on session_addendum for select to alongside_app
  using (agency_id = (select alongside.agency())
         and exists (select 1 from supervision_session s where s.agency_id = session_addendum.agency_id and s.id = session_addendum.session_id));
create policy added on session_addendum for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and written_by = (select alongside.actor())
              and exists (select 1 from supervision_session s where s.agency_id = session_addendum.agency_id and s.id = session_addendum.session_id
                           and (s.supervisor_id = (select alongside.actor())
                             or exists (select 1 from session_part p where p.agency_id = s.agency_id and p.session_id = s.id and p.supporter_id = (select alongside.actor())))));
grant select, insert on session_addendum to alongside_app;

-- What a supporter has signed stays for good.
create function alongside.stays_as_both_signed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from public.session_part p where p.agency_id = old.agency_id and p.session_id = old.id and p.signed_at is not null) then
    raise exception 'Session % is signed by both and stays. Add to it.', old.id using errcode = 'check_violation', constraint = 'stays_as_both_signed';
  end if;
  return new;
end $$;
create trigger stays_as_both_signed before update on supervision_session for each row execute function alongside.stays_as_both_signed();

-- A supporter's days of work, summed for many supporters at once: the first count of the ledger.
create function alongside.days_worked(supporters uuid[], until_day date) returns table (supporter_id uuid, on_day date, minutes bigint)
  language sql stable as $$
  select t.supporter_id, t.on_day, sum(t.minutes)
    from (select w.supporter_id, w.on_day,
                 case when w.made and w.mode = 'group' and c.at_time is not null
                       and row_number() over (partition by w.supporter_id, w.on_day, w.mode, w.made, c.at_time, w.minutes order by w.contact_id) > 1
                      then 0 else w.minutes + w.travel_minutes end as minutes
            from alongside.work_counted(supporters, '2000-01-01', until_day) w
            left join public.contact c on w.mode = 'group' and c.agency_id = w.agency_id and c.id = w.contact_id
           union all
          select d.supporter_id, d.on_day, d.minutes
            from public.duty d
           where d.agency_id = (select alongside.agency())
             and d.supporter_id = any (supporters)
             and d.on_day < until_day
             and d.voided_at is null
             and not exists (select 1 from public.duty o where o.agency_id = d.agency_id and o.corrects_id = d.id and o.voided_at is null)) t
   group by t.supporter_id, t.on_day
  having sum(t.minutes) > 0
$$;
comment on function alongside.days_worked is
  'Minutes worked a day by these supporters, before until_day: contacts, travel and duties, a group once, as far as the reader may count their work. The sums that Tally makes of single entries.';
