-- Whoever walks with families may say that two people look like one. Whoever merges records looks at both and answers, and
-- the answer is told back.

create table alike_suggestion (
  agency_id    uuid not null,
  id           uuid not null,
  person_id    uuid not null,
  other_id     uuid not null,
  why          text not null default '' check (length(why) <= 500),
  suggested_by uuid not null default alongside.actor(),
  suggested_at timestamptz not null default alongside.now(),
  answered_by  uuid,
  answered_at  timestamptz,
  merge_id     uuid,
  answer       text not null default '' check (length(answer) <= 500),
  read_at      timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, person_id) references person,
  foreign key (agency_id, other_id) references person,
  foreign key (agency_id, suggested_by) references account,
  foreign key (agency_id, answered_by) references account,
  foreign key (agency_id, merge_id) references merge,
  constraint two_people check (person_id <> other_id),
  constraint answered_by_someone check (answered_by is null or answered_at is not null),
  constraint made_one_or_told_why_not check (answered_at is not null and (merge_id is not null or answer <> '')
                                          or answered_at is null and merge_id is null and answer = ''),
  constraint read_once_answered check (read_at is null or answered_at is not null)
);
comment on table alike_suggestion is 'Somebody says that two people look like one person written down twice, until a manager has made them one or said why not.';
comment on column alike_suggestion.person_id is 'As the two were then: a merge leaves both as they are, and leads from the merged one to the survivor.';
comment on column alike_suggestion.merge_id is 'The merge that made them one; null where they are two. A merge that was taken back is still the answer that was given.';
comment on column alike_suggestion.answer is 'Why they are not the same; for whoever suggested it to read.';
comment on column alike_suggestion.read_at is 'When whoever suggested it had read the answer.';
create unique index one_open_suggestion_a_pair on alike_suggestion (agency_id, least(person_id, other_id), greatest(person_id, other_id))
 where answered_at is null;
create index alike_suggestion_person on alike_suggestion (agency_id, person_id);
create index alike_suggestion_other on alike_suggestion (agency_id, other_id);
create index alike_suggestion_by on alike_suggestion (agency_id, suggested_by, suggested_at desc);
create index alike_suggestion_answered_by on alike_suggestion (agency_id, answered_by);
create index alike_suggestion_merge on alike_suggestion (agency_id, merge_id);

call alongside.guard('alike_suggestion');
create policy reach on alike_suggestion for select to alongside_app
  using (agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or suggested_by = (select alongside.actor())
     and exists (select 1 from person p where p.agency_id = alike_suggestion.agency_id and p.id in (person_id, other_id))));
create policy suggested on alike_suggestion for insert to alongside_app
  with check (agency_id = alongside.agency() and suggested_by = alongside.actor() and answered_at is null
    and ((select alongside.walks()) or (select alongside.leads()))
    and exists (select 1 from person p where p.agency_id = alike_suggestion.agency_id and p.id = person_id)
    and exists (select 1 from person p where p.agency_id = alike_suggestion.agency_id and p.id = other_id));
create policy answered on alike_suggestion for update to alongside_app
  using (agency_id = (select alongside.agency()) and answered_at is null and (select alongside.merges_records()))
  with check (agency_id = (select alongside.agency()) and answered_at is not null and read_at is null and (select alongside.merges_records()));
create policy read on alike_suggestion for update to alongside_app
  using (agency_id = (select alongside.agency()) and answered_at is not null and suggested_by = (select alongside.actor()))
  with check (agency_id = (select alongside.agency()) and read_at is not null and suggested_by = (select alongside.actor()));
grant select, insert, update (answered_by, answered_at, merge_id, answer, read_at) on alike_suggestion to alongside_app;
call alongside.keep('alike_suggestion');

create function alongside.answer_stays() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null
     and (new.answered_at, new.answer, new.answered_by, new.merge_id) is distinct from (old.answered_at, old.answer, old.answered_by, old.merge_id) then
    raise exception 'An answer that was given stays as it is.' using errcode = 'check_violation', constraint = 'answer_stays';
  end if;
  return null;
end $$;
create trigger answer_stays after update on alike_suggestion for each row execute function alongside.answer_stays();
