-- Looks into records that somebody should ask about are worked out from history each time; what somebody found when they asked is kept.

create table look_answer (
  agency_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null,
  kind        text not null,
  on_day      date not null,
  family_id   uuid,
  words       text not null check (btrim(words) <> ''),
  answered_at timestamptz not null default alongside.now(),
  answered_by uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account,
  foreign key (agency_id, family_id) references family,
  constraint answered_once unique nulls not distinct (agency_id, account_id, kind, on_day, family_id)
);
comment on table look_answer is 'What a privacy officer found who asked about a look into records that is not usual.';
comment on column look_answer.account_id is 'Who looked.';
comment on column look_answer.kind is 'many, night, own-name or long-over: see the definition unusual-looks.';
comment on column look_answer.family_id is 'Whose record it was; null where it is about several.';
create index look_answer_of_family on look_answer (agency_id, family_id);
call alongside.guard('look_answer');
create policy seen on look_answer for select to alongside_app
  using (agency_id = (select alongside.agency()) and ((select alongside.has_role('privacy-officer')) or (select alongside.is_system())));
create policy answered on look_answer for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and answered_by = (select alongside.actor()) and (select alongside.has_role('privacy-officer')));
grant select, insert on look_answer to alongside_app;
call alongside.keep('look_answer');

create view consent_ending with (security_invoker = true) as
select c.agency_id, c.id as consent_id, c.family_id, c.expires_on as ends_on
  from consent c
 where c.expires_on is not null
   and not exists (select 1 from consent_end e where e.agency_id = c.agency_id and e.consent_id = c.id);
comment on view consent_ending is 'Permissions to share that end on a day by themselves, if nobody ended them before. Ask it for a range of ends_on.';
grant select on consent_ending to alongside_app;
create index consent_by_its_end on consent (agency_id, expires_on) where expires_on is not null;
