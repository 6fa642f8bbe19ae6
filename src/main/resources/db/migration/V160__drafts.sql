-- Drafts: what somebody began to write and has not saved as a record yet. Theirs alone, until they save it, throw it away
-- or it is handed to a colleague.

create table draft (
  agency_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null,
  kind        text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
  record_id   uuid not null,
  family_id   uuid,
  fields      jsonb not null,
  begun_at    timestamptz not null default alongside.now(),
  saved_at    timestamptz not null default alongside.now(),
  version     integer not null default 1,
  finished_at timestamptz,
  thrown_at   timestamptz,
  handed_at   timestamptz,
  handed_by   uuid,
  handed_from uuid,
  primary key (agency_id, id),
  constraint one_draft_a_record unique (agency_id, account_id, kind, record_id),
  foreign key (agency_id, account_id) references account,
  foreign key (agency_id, family_id) references family,
  constraint names_and_values check (jsonb_typeof(fields) = 'array' and octet_length(fields::text) <= 262144),
  constraint finished_or_thrown_away check (finished_at is null or thrown_at is null),
  constraint handed_by_someone_from_someone check ((handed_at is null) = (handed_by is null) and (handed_at is null) = (handed_from is null))
);
comment on column draft.account_id is 'Whose it is. Nobody else reads it, whatever their role.';
comment on column draft.record_id is 'The id, made by the client, of the record that it is to become, or that it mends.';
comment on column draft.fields is 'Pairs of a field''s name and what was typed in it, in page order. Emptied when the record is saved: the words stand there.';
comment on column draft.saved_at is 'When the words were last kept. finished_at is when the record was saved, thrown_at when the draft was thrown away.';
create index draft_open on draft (agency_id, account_id, saved_at desc) where finished_at is null;
create index draft_of_family on draft (agency_id, family_id);

call alongside.guard('draft');
create policy own on draft for select to alongside_app
  using (agency_id = (select alongside.agency()) and account_id = (select alongside.actor()));
create policy begun on draft for insert to alongside_app
  with check (agency_id = alongside.agency() and account_id = alongside.actor()
              and (family_id is null or alongside.reaches(family_id)
                or family_id in (select w.family_id from alongside.closing_walks() w where w.supporter_id = alongside.actor())));
create policy changed on draft for update to alongside_app
  using (agency_id = (select alongside.agency()) and account_id = (select alongside.actor()))
  with check (agency_id = alongside.agency() and account_id = alongside.actor());
grant select, insert, update on draft to alongside_app;

-- History tells that a draft was begun, handed over, finished or thrown away: neither its words, nor every time they were
-- kept, nor of which family it is, which would tell those who walk with the family.
call alongside.keep('draft', 'fields', 'saved_at', 'version', 'family_id');

create function alongside.writes_about(family uuid) returns boolean language sql stable
  return family is null or alongside.reaches(family)
      or family in (select w.family_id from alongside.closing_walks() w where w.supporter_id = alongside.actor());
comment on function alongside.writes_about is 'Whether the actor may go on writing about this family, or still write down what happened while they walked with it.';

-- Saving the record ends its draft in the same transaction. Both first wait for each other, so that a draft sent while the
-- record is being saved is not left behind.

create function alongside.hold_record(record uuid) returns void language sql volatile
  return pg_advisory_xact_lock(hashtextextended(record::text, 160));

create function alongside.is_written(kind text, record uuid) returns boolean language sql stable
  return kind = 'contact' and exists (select 1 from contact c where c.agency_id = alongside.agency() and c.id = record);
comment on function alongside.is_written is 'Whether the record that a draft of this kind is for is there already, as far as the actor sees it.';

create function alongside.finish_draft() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.id::text, 160));
  update public.draft
     set finished_at = alongside.now(), thrown_at = null, fields = '[]', version = version + 1
   where agency_id = new.agency_id and account_id = alongside.actor() and kind = tg_argv[0] and record_id = new.id
     and finished_at is null;
  return null;
end $$;
create trigger finishes_its_draft after insert or update of what_happened on contact
  for each row when (new.supporter_id = alongside.actor()) execute function alongside.finish_draft('contact');

-- Handing over. Whoever decides on it sees that there is a draft, never its words.

create policy handed on draft for select to alongside_owner using (true);
create policy handed_over on draft for update to alongside_owner using (true) with check (true);
create policy followed on account for select to alongside_owner using (true);

create function alongside.left_behind(d public.draft) returns boolean language sql stable as $$
  select d.finished_at is null and d.thrown_at is null and d.family_id is not null
     and (exists (select 1 from public.account a where a.agency_id = d.agency_id and a.id = d.account_id and a.status = 'closed')
       or not exists (select 1 from public.family_access fa
                       where fa.agency_id = d.agency_id and fa.account_id = d.account_id and fa.family_id = d.family_id
                         and fa.from_at <= alongside.now() and (fa.until_at is null or fa.until_at > alongside.now())))
$$;
comment on function alongside.left_behind is 'Whether the writer of this open draft has left, or does not walk with its family any more.';

create function alongside.drafts_left() returns table (id uuid, account_id uuid, kind text, family_id uuid, saved_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.account_id, d.kind, d.family_id, d.saved_at
    from draft d
   where d.agency_id = alongside.agency() and alongside.has_role('manager')
     and d.finished_at is null and d.thrown_at is null and alongside.left_behind(d)
$$;
comment on function alongside.drafts_left is 'For a manager: drafts that somebody who left, or walks with the family no more, has left behind. Without their words.';

create function alongside.may_take(draft_id uuid) returns table (account_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct w.supporter_id
    from draft d
    join agency g on g.id = d.agency_id
    join assignment w on w.agency_id = d.agency_id and w.family_id = d.family_id and w.voided_at is null
                     and w.starts_on <= (alongside.now() at time zone g.zone)::date
                     and (w.ends_on is null or w.ends_on >= (alongside.now() at time zone g.zone)::date)
    join account a on a.agency_id = w.agency_id and a.id = w.supporter_id and a.status = 'active'
   where d.agency_id = alongside.agency() and d.id = draft_id and w.supporter_id <> d.account_id
     and (d.account_id = alongside.actor() or alongside.has_role('manager'))
     and d.finished_at is null and d.thrown_at is null and alongside.left_behind(d)
$$;
comment on function alongside.may_take is 'Who walks with the family of a draft that was left behind, for its writer and for managers: those it can be handed to.';

-- The colleague's draft is for a record of their own: a new id.
create function alongside.hand_draft(draft_id uuid, taker uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from alongside.may_take(draft_id) t where t.account_id = taker) then
    return false;
  end if;
  update draft
     set account_id = taker, record_id = uuidv7(), handed_from = account_id, handed_by = alongside.actor(), handed_at = alongside.now(),
         version = version + 1
   where agency_id = alongside.agency() and id = draft_id;
  return true;
end $$;
comment on function alongside.hand_draft is 'Gives a draft that was left behind to a colleague who walks with its family. From then on it is theirs, and nobody else reads it.';
