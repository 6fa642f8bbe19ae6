-- Whether a program is one under 42 CFR Part 2: reviewed by somebody on a day, for a reason. Not reviewed counts as pending.

create table part2_review (
  agency_id     uuid not null,
  id            uuid not null,
  program_id    uuid not null,
  status        text not null check (status in ('confirmed', 'pending', 'not')),
  why           text not null check (btrim(why) <> ''),
  reviewed_on   date not null,
  reviewed_by   uuid default alongside.actor(),
  reviewer_name text not null,
  recorded_at   timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, program_id) references program
);
comment on table part2_review is 'Only ever added to: the latest review by a day says what held on it.';
create index part2_review_of_program on part2_review (agency_id, program_id, reviewed_on desc, recorded_at desc);
call alongside.guard('part2_review');
call alongside.keep('part2_review');
create policy colleagues on part2_review for select to alongside_app using (agency_id = (select alongside.agency()));
create policy reviewed on part2_review for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.has_role('privacy-officer'))
                or (select alongside.is_system())));
grant select, insert on part2_review to alongside_app;

create view program_part2 with (security_invoker = true) as
select p.agency_id, p.id as program_id, p.peer_kind, r.status, r.reviewed_on, r.recorded_at
  from program p
  left join part2_review r on r.agency_id = p.agency_id and r.program_id = p.id;
comment on view program_part2 is 'Each program with each review of its standing under 42 CFR Part 2; once, without a status, where there was none.';
grant select on program_part2 to alongside_app;
