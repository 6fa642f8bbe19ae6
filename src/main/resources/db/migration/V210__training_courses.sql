-- Training: what an agency offers, who was there, what supporters learned elsewhere, and the exams they sat.

create function alongside.learns() returns boolean language sql stable parallel safe
  return alongside.has_role('supporter') or alongside.has_role('supervisor') or alongside.sees_all();
comment on function alongside.learns is 'Duties in which one meets the agency''s courses: taking, running, supervising and looking after them.';

create table course (
  agency_id  uuid not null references agency,
  id         uuid not null,
  title      text not null check (btrim(title) <> ''),
  provider   text not null check (btrim(provider) <> ''),
  purpose    text not null check (purpose in ('core', 'continuing')),
  code       text not null default '',
  hours      numeric(5, 2) not null check (hours > 0 and hours <= 200),
  ceu_hours  numeric(5, 2) not null default 0,
  topics     text[] not null default '{}',
  standards  text[] not null default '{}',
  practices  text[] not null default '{}',
  approval   text not null default '',
  repeats    boolean not null default false,
  retired_at timestamptz,
  version    integer not null default 1,
  primary key (agency_id, id),
  constraint no_more_credit_than_hours check (ceu_hours between 0 and hours),
  constraint core_hours_are_no_credit check (purpose = 'continuing' or ceu_hours = 0)
);
comment on table course is 'What the agency offers or recommends. What somebody took keeps its own words: a change here changes no record.';
comment on column course.code is 'The name by which a standard knows the course, such as mt-fps-core; empty for none.';
comment on column course.ceu_hours is 'Hours of continuing education that it gives. The toolkit counts CEUs in hours.';
comment on column course.topics is 'Codes from training-topics; standards from training-standards; practices from evidence-informed-practices.';
comment on column course.approval is 'By whom and under which number it is approved, where a standard asks for that; empty for not.';
comment on column course.repeats is 'Whether one takes it again, as a yearly refresher; else it counts once.';
call alongside.guard('course');
call alongside.keep('course');
create policy offered on course for select to alongside_app using (agency_id = (select alongside.agency()) and (select alongside.learns()));
create policy added on course for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())));
create policy changed on course for update to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update on course to alongside_app;

create table course_class (
  agency_id     uuid not null references agency,
  id            uuid not null,
  course_id     uuid not null,
  starts_on     date not null,
  ends_on       date not null,
  at_time       time,
  place         text not null check (btrim(place) <> ''),
  trainer_id    uuid,
  trainer       text not null default '',
  seats         integer not null check (seats between 1 and 500),
  cancelled_at  timestamptz,
  cancelled_by  uuid,
  cancel_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, course_id) references course,
  foreign key (agency_id, trainer_id) references account,
  constraint ends_after_it_begins check (ends_on >= starts_on),
  constraint somebody_runs_it check (trainer_id is not null or btrim(trainer) <> ''),
  constraint cancelled_for_a_reason check ((cancelled_at is null) = (cancel_reason is null))
);
comment on table course_class is 'A course on certain days, both counted in. Whoever runs it says who was there.';
comment on column course_class.trainer_id is 'Somebody of the agency; else trainer names a person from outside, and managers say who was there.';
create index course_class_of on course_class (agency_id, course_id, starts_on);
create index course_class_coming on course_class (agency_id, ends_on);
create index course_class_run_by on course_class (agency_id, trainer_id);
call alongside.guard('course_class');
call alongside.keep('course_class');
create policy offered on course_class for select to alongside_app using (agency_id = (select alongside.agency()) and (select alongside.learns()));
create policy added on course_class for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((select alongside.has_role('manager')) or (select alongside.has_role('supervisor')) or (select alongside.is_system())));
create policy changed on course_class for update to alongside_app
  using (agency_id = (select alongside.agency())
         and ((select alongside.has_role('manager')) or ((select alongside.has_role('supervisor')) and trainer_id = (select alongside.actor())) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
grant select, insert, update (cancelled_at, cancelled_by, cancel_reason) on course_class to alongside_app;

create function alongside.runs_class(class uuid) returns boolean language sql stable as $$
  select alongside.has_role('manager')
      or exists (select 1 from public.course_class c
                  where c.agency_id = alongside.agency() and c.id = class and c.trainer_id = alongside.actor())
$$;
comment on function alongside.runs_class is 'Whether the actor says who was there: the trainer, and managers.';

create table class_seat (
  agency_id    uuid not null references agency,
  id           uuid not null default uuidv7(),
  class_id     uuid not null,
  supporter_id uuid not null,
  taken_at     timestamptz not null default alongside.now(),
  given_up_at  timestamptz,
  attended     boolean,
  marked_at    timestamptz,
  marked_by    uuid,
  primary key (agency_id, id),
  foreign key (agency_id, class_id) references course_class,
  foreign key (agency_id, supporter_id) references account,
  constraint one_seat_each unique (agency_id, class_id, supporter_id),
  constraint marked_by_someone check ((attended is null) = (marked_by is null) and (attended is null) = (marked_at is null)),
  constraint nobody_marks_themselves check (marked_by <> supporter_id)
);
comment on table class_seat is 'Who signed up for a class, and whether they were there. Given up, it may be taken again.';
create index class_seat_of on class_seat (agency_id, supporter_id);
call alongside.guard('class_seat');
call alongside.keep('class_seat');
create policy seen on class_seat for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor())
           or (select alongside.sees_all())
           or supporter_id in (select alongside.supervised())
           or exists (select 1 from course_class c where c.agency_id = class_seat.agency_id and c.id = class_seat.class_id and c.trainer_id = (select alongside.actor()))));
create policy taken on class_seat for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((supporter_id = (select alongside.actor()) and (select alongside.has_role('supporter')) and attended is null)
                or (supporter_id <> (select alongside.actor()) and alongside.runs_class(class_id))
                or (select alongside.is_system())));
create policy marked on class_seat for update to alongside_app
  using (agency_id = (select alongside.agency())
         and ((supporter_id = (select alongside.actor()) and attended is null)
           or (supporter_id <> (select alongside.actor()) and alongside.runs_class(class_id))
           or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency())
              and ((supporter_id = (select alongside.actor()) and attended is null)
                or (supporter_id <> (select alongside.actor()) and marked_by = (select alongside.actor()))
                or (select alongside.is_system())));
create policy counted on class_seat for select to alongside_owner using (true);
create policy counted on course_class for select to alongside_owner using (true);
grant select, insert, update (taken_at, given_up_at, attended, marked_at, marked_by) on class_seat to alongside_app;

create function alongside.seats_taken(classes uuid[]) returns table (class_id uuid, taken bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.class_id, count(*)
    from class_seat s
   where s.agency_id = alongside.agency()
     and alongside.learns()
     and s.class_id = any (classes)
     and s.given_up_at is null
   group by s.class_id
$$;
comment on function alongside.seats_taken is 'How many seats of each class are taken, never by whom.';

create function alongside.seats_suffice() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.given_up_at is not null or (tg_op = 'UPDATE' and old.given_up_at is null) then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.class_id::text, 210));
  if (select count(*) from class_seat s where s.agency_id = new.agency_id and s.class_id = new.class_id and s.given_up_at is null and s.id <> new.id)
     >= (select c.seats from course_class c where c.agency_id = new.agency_id and c.id = new.class_id) then
    raise exception 'No seat is left in class %.', new.class_id using errcode = 'check_violation', constraint = 'seats_suffice';
  end if;
  return new;
end $$;
create trigger seats_suffice before insert or update on class_seat for each row execute function alongside.seats_suffice();

create table training (
  agency_id    uuid not null references agency,
  id           uuid not null,
  supporter_id uuid not null,
  course_id    uuid,
  class_id     uuid,
  title        text not null check (btrim(title) <> ''),
  provider     text not null check (btrim(provider) <> ''),
  on_day       date not null,
  purpose      text not null check (purpose in ('core', 'continuing')),
  code         text not null default '',
  hours        numeric(5, 2) not null check (hours > 0 and hours <= 200),
  ceu_hours    numeric(5, 2) not null default 0,
  topics       text[] not null default '{}',
  standards    text[] not null default '{}',
  practices    text[] not null default '{}',
  approval     text not null default '',
  again        boolean not null default false,
  entered_at   timestamptz not null default alongside.now(),
  entered_by   uuid default alongside.actor(),
  answered_at  timestamptz,
  answered_by  uuid,
  accepted     boolean,
  answer       text not null default '',
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  version      integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, course_id) references course,
  foreign key (agency_id, class_id) references course_class,
  constraint no_more_credit_than_hours check (ceu_hours between 0 and hours),
  constraint core_hours_are_no_credit check (purpose = 'continuing' or ceu_hours = 0),
  constraint answered_by_someone check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (accepted is null)),
  constraint nobody_accepts_their_own check (answered_by <> supporter_id),
  constraint refused_for_a_reason check (accepted is distinct from false or btrim(answer) <> ''),
  constraint voided_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table training is 'What a supporter took part in, as it was then: from a class by attendance, or entered by themself and accepted by a supervisor or manager. Only what is accepted counts.';
comment on column training.on_day is 'The last day.';
comment on column training.again is 'Taken another time, where it is a course one repeats.';
create unique index training_once on training (agency_id, supporter_id, (coalesce(course_id::text, lower(title) || ' ' || lower(provider))), (case when again then on_day end))
  nulls not distinct where voided_at is null and accepted is distinct from false;
create index training_of on training (agency_id, supporter_id, on_day desc);
create index training_in_course on training (agency_id, course_id);
create index training_in_class on training (agency_id, class_id);
create index training_waiting on training (agency_id, entered_at) where answered_at is null and voided_at is null;

create table exam_attempt (
  agency_id    uuid not null references agency,
  id           uuid not null,
  supporter_id uuid not null,
  exam         text not null,
  on_day       date not null,
  percent      numeric(5, 2) not null check (percent between 0 and 100),
  entered_at   timestamptz not null default alongside.now(),
  entered_by   uuid default alongside.actor(),
  answered_at  timestamptz,
  answered_by  uuid,
  accepted     boolean,
  answer       text not null default '',
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  version      integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  constraint answered_by_someone check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (accepted is null)),
  constraint nobody_accepts_their_own check (answered_by <> supporter_id),
  constraint refused_for_a_reason check (accepted is distinct from false or btrim(answer) <> ''),
  constraint voided_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table exam_attempt is 'An exam somebody sat, as entered by themself and accepted by a supervisor or manager. What passes, and when one may sit it again, is the standard''s.';
comment on column exam_attempt.exam is 'Code from certification-exams.';
create unique index sat_once_a_day on exam_attempt (agency_id, supporter_id, exam, on_day) where voided_at is null and accepted is distinct from false;
create index exam_attempt_of on exam_attempt (agency_id, supporter_id, on_day desc);
create index exam_attempt_waiting on exam_attempt (agency_id, entered_at) where answered_at is null and voided_at is null;

create procedure alongside.protect_learning(target regclass, added text) language plpgsql as $$
begin
  call alongside.guard(target);
  call alongside.keep(target);
  execute format($p$create policy seen on %s for select to alongside_app
    using (agency_id = (select alongside.agency())
           and (supporter_id = (select alongside.actor()) or (select alongside.sees_all()) or supporter_id in (select alongside.supervised())%s))$p$, target,
    case when target = 'training'::regclass then ' or (class_id is not null and answered_by = (select alongside.actor()))' else '' end);
  execute format($p$create policy entered on %s for insert to alongside_app
    with check (agency_id = (select alongside.agency())
                and ((supporter_id = (select alongside.actor()) and (select alongside.has_role('supporter')) and answered_at is null%s) or (select alongside.is_system())))$p$, target, added);
  execute format($p$create policy answered on %s for update to alongside_app
    using (agency_id = (select alongside.agency())
           and ((supporter_id = (select alongside.actor()) and answered_at is null)
             or (supporter_id <> (select alongside.actor())
                 and ((select alongside.has_role('manager')) or supporter_id in (select alongside.supervised())))
             or (select alongside.is_system())))
    with check (agency_id = (select alongside.agency())
                and ((supporter_id = (select alongside.actor()) and answered_at is null)
                  or (supporter_id <> (select alongside.actor()) and (answered_by = (select alongside.actor()) or voided_by = (select alongside.actor())))
                  or (select alongside.is_system())))$p$, target);
  execute format('grant select, insert, update (answered_at, answered_by, accepted, answer, voided_at, voided_by, void_reason, version) on %s to alongside_app', target);
end $$;
revoke execute on procedure alongside.protect_learning from public;
call alongside.protect_learning('training', ' and class_id is null');
call alongside.protect_learning('exam_attempt', '');

-- Whoever runs a class writes what it was for those who were there, and takes it back where they were not.
create policy attended on training for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and class_id is not null and accepted and supporter_id <> (select alongside.actor())
              and answered_by = (select alongside.actor()) and alongside.runs_class(class_id));
create policy not_attended on training for update to alongside_app
  using (agency_id = (select alongside.agency()) and class_id is not null and supporter_id <> (select alongside.actor()) and alongside.runs_class(class_id))
  with check (agency_id = (select alongside.agency()) and voided_by = (select alongside.actor()));

create table certificate (
  agency_id   uuid not null references agency,
  id          uuid not null,
  training_id uuid,
  exam_id     uuid,
  file_id     uuid not null,
  name        text not null check (name <> ''),
  added_at    timestamptz not null default alongside.now(),
  added_by    uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, training_id) references training,
  foreign key (agency_id, exam_id) references exam_attempt,
  foreign key (agency_id, file_id) references file,
  constraint proves_one_thing check (num_nonnulls(training_id, exam_id) = 1)
);
comment on table certificate is 'A file that proves a training or an exam. Who may see the one may open the other.';
create index certificate_of_training on certificate (agency_id, training_id);
create index certificate_of_exam on certificate (agency_id, exam_id);
create index certificate_file on certificate (agency_id, file_id);
call alongside.guard('certificate');
call alongside.keep('certificate');
create policy seen on certificate for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (exists (select 1 from training t where t.agency_id = certificate.agency_id and t.id = certificate.training_id)
           or exists (select 1 from exam_attempt e where e.agency_id = certificate.agency_id and e.id = certificate.exam_id)));
create policy added on certificate for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and added_by = (select alongside.actor())
              and (exists (select 1 from training t where t.agency_id = certificate.agency_id and t.id = certificate.training_id and t.supporter_id = (select alongside.actor()))
                or exists (select 1 from exam_attempt e where e.agency_id = certificate.agency_id and e.id = certificate.exam_id and e.supporter_id = (select alongside.actor()))));
grant select, insert on certificate to alongside_app;

create policy proves on file for select to alongside_app
  using (agency_id = (select alongside.agency())
         and exists (select 1 from certificate c where c.agency_id = file.agency_id and c.file_id = file.id));
