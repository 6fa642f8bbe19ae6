-- What a program expects, from a day on: for all its families, and for those in one of its phases.

create table program_rhythm (
  agency_id   uuid not null,
  id          uuid not null default uuidv7(),
  program_id  uuid not null,
  phase_id    uuid,
  cadence     text not null check (cadence <> ''),
  from_on     date not null,
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  voided_at   timestamptz,
  version     integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, program_id) references program,
  foreign key (agency_id, phase_id) references program_phase,
  constraint a_program_cannot_go_by_itself check (phase_id is not null or cadence <> 'program')
);
comment on table program_rhythm is 'How often families are to be met: holds from from_on until the next of the same program and phase. What was planned and never held is voided.';
comment on column program_rhythm.phase_id is 'Null: for families in any phase that says nothing of its own.';
comment on column program_rhythm.cadence is 'Id of a cadence definition; none: nothing by the calendar; program, for a phase: as the program.';
create unique index program_rhythm_from on program_rhythm (agency_id, program_id, phase_id, from_on) nulls not distinct where voided_at is null;
create index program_rhythm_of_program on program_rhythm (agency_id, program_id);
create index program_rhythm_of_phase on program_rhythm (agency_id, phase_id);

-- What is expected now was held against the whole of every enrollment so far. Before the policies and history, which ask for an actor.
insert into program_rhythm (agency_id, program_id, cadence, from_on, recorded_by)
select agency_id, id, cadence, date '1900-01-01', null from program where cadence is not null;
alter table program drop column cadence;

call alongside.guard('program_rhythm');
call alongside.keep('program_rhythm');
create policy colleagues on program_rhythm for select to alongside_app using (agency_id = (select alongside.agency()));
create policy changed on program_rhythm to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()) and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
grant select, insert, update on program_rhythm to alongside_app;
