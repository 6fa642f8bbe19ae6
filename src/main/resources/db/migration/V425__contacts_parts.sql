-- One note, several readers: docs/decisions/0016.

-- What may be told in these words: read by the caregiver, and by partners where a permission covers it.
alter table contact add column shareable text not null default '';
comment on column contact.what_happened is 'For the record: read by staff who see it and, in the copy of the whole record, by the caregiver.';
comment on column contact.shareable is 'May be shared in these words: the caregiver reads them on their own pages, and reports tell them where a permission covers them.';

-- What is for the supervisor stands apart, so that whoever reads contacts does not read it, whatever their role.
create table contact_for_supervisor (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  supporter_id uuid not null,
  words        text not null,
  version      integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, id, family_id) references contact (agency_id, id, family_id),
  foreign key (agency_id, supporter_id) references account
);
comment on table contact_for_supervisor is 'The part of a contact''s note for whoever supervises its writer. A supervision note: it is told to nobody outside, and not to the person. Its id is the contact''s own.';
comment on column contact_for_supervisor.words is 'Empty where the writer took them out again before signing.';
create index contact_for_supervisor_of_family on contact_for_supervisor (agency_id, id, family_id);
create index contact_for_supervisor_of_supporter on contact_for_supervisor (agency_id, supporter_id);

call alongside.guard('contact_for_supervisor');
create policy reach on contact_for_supervisor for select to alongside_app
  using (agency_id = (select alongside.agency())
    and (supporter_id = (select alongside.actor()) or alongside.supervises(supporter_id))
    and exists (select 1 from contact c where c.agency_id = contact_for_supervisor.agency_id and c.id = contact_for_supervisor.id));
create policy added on contact_for_supervisor for insert to alongside_app
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor()
    and exists (select 1 from contact c where c.agency_id = contact_for_supervisor.agency_id and c.id = contact_for_supervisor.id
                   and c.supporter_id = alongside.actor() and c.signed_at is null and c.voided_at is null));
create policy changed on contact_for_supervisor for update to alongside_app
  using (agency_id = (select alongside.agency()) and supporter_id = (select alongside.actor()))
  with check (agency_id = alongside.agency() and supporter_id = alongside.actor()
    and exists (select 1 from contact c where c.agency_id = contact_for_supervisor.agency_id and c.id = contact_for_supervisor.id
                   and c.supporter_id = alongside.actor() and c.signed_at is null and c.voided_at is null));
grant select, insert, update (words, version) on contact_for_supervisor to alongside_app;

-- History is read by more people than the part is: it tells that there was one and when it changed, neither its words nor the family.
call alongside.keep('contact_for_supervisor', 'words', 'family_id');

create or replace view contact_written with (security_invoker = true) as
select c.agency_id, c.id as contact_id, c.family_id, e.caregiver_id, e.program_id, c.on_day, c.at_time, s.name as supporter,
       c.mode, c.made, c.minutes, c.attempt_outcome, c.place, c.support_types, c.activities, c.what_happened, c.next_step, c.together,
       c.signed_at is not null as signed,
       coalesce((select jsonb_agg(jsonb_build_object('words', a.words, 'by', w.name, 'at', a.written_at) order by a.written_at, a.id)
                   from contact_addendum a
                   left join account w on w.agency_id = a.agency_id and w.id = a.written_by
                  where a.agency_id = c.agency_id and a.contact_id = c.id), '[]') as addenda,
       c.shareable
  from contact c
  join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
  left join account s on s.agency_id = c.agency_id and s.id = c.supporter_id
 where c.voided_at is null;

create or replace view contact_told with (security_invoker = true) as
select k.agency_id, k.contact_id, k.family_id, k.caregiver_id, k.program_id, k.on_day, c.entered_at,
       coalesce(c.together ->> 'accomplishment', '') as accomplishment,
       coalesce(c.together #>> '{meeting,kind}', '') as meeting,
       array(select r.value from jsonb_array_elements_text(c.together #> '{meeting,roles}') r) as meeting_roles,
       (c.together #>> '{meeting,on}')::date as meeting_on,
       coalesce(c.together ->> 'recovery_meeting', '') as recovery_meeting,
       coalesce(c.together ? 'visit', false) as visit,
       array(select s.value from jsonb_array_elements_text(c.together -> 'after_return_to_use') s) as after_return_to_use,
       c.shareable
  from contact_counted k
  join contact c on c.agency_id = k.agency_id and c.id = k.contact_id;
comment on view contact_told is 'Contacts that count, with what was done together and what may be shared in the supporter''s words, for reports about a family. What was written for the record and the next step are left out: one note, several readers.';

-- A draft that is handed to a colleague leaves what was meant for its writer's own supervisor behind.
create or replace function alongside.hand_draft(draft_id uuid, taker uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  given  draft;
  theirs uuid[];
  others uuid[];
begin
  if not exists (select 1 from alongside.may_take(draft_id) t where t.account_id = taker) then
    return false;
  end if;
  select * into given from draft where agency_id = alongside.agency() and id = draft_id for update;
  if given.family_id is not null then
    update draft
       set account_id = taker, record_id = uuidv7(), handed_from = account_id, handed_by = alongside.actor(), handed_at = alongside.now(),
           fields = (select coalesce(jsonb_agg(f.pair order by f.n), '[]')
                       from jsonb_array_elements(given.fields) with ordinality f (pair, n)
                      where f.pair ->> 0 <> 'forSupervisor'),
           version = version + 1
     where agency_id = alongside.agency() and id = draft_id;
    return true;
  end if;
  select coalesce(array_agg(f.id) filter (where w.family_id is not null), '{}'), coalesce(array_agg(f.id) filter (where w.family_id is null), '{}')
    into theirs, others
    from unnest(alongside.draft_families(given.fields)) f (id)
    left join (select distinct family_id from alongside.walks_today(given.agency_id, taker) t (family_id)) w on w.family_id = f.id;
  insert into draft (agency_id, id, account_id, kind, record_id, fields, begun_at, saved_at, handed_from, handed_by, handed_at)
  select given.agency_id, uuidv7(), taker, given.kind,
         case when exists (select from gathering g where g.agency_id = given.agency_id and g.id = given.record_id) then given.record_id else uuidv7() end,
         alongside.draft_without(given, others), given.begun_at, given.saved_at, given.account_id, alongside.actor(), alongside.now()
      on conflict (agency_id, account_id, kind, record_id) do update
     set fields = excluded.fields, begun_at = excluded.begun_at, saved_at = excluded.saved_at, finished_at = null, thrown_at = null,
         handed_from = excluded.handed_from, handed_by = excluded.handed_by, handed_at = excluded.handed_at, version = draft.version + 1;
  update draft
     set fields = case when others = '{}' then '[]' else alongside.draft_without(given, theirs) end,
         finished_at = case when others = '{}' then alongside.now() end,
         version = version + 1
   where agency_id = given.agency_id and id = given.id;
  return true;
end $$;
