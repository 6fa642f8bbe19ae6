-- What a group said of all before it was put right: contacts that say so still follow when their writer saves it again.
alter table gathering add column said_before jsonb not null default '[]' check (jsonb_typeof(said_before) = 'array');
grant update (said_before) on gathering to alongside_app;

-- Groups are drafted on the server too: saving one, or what holds for all in it, ends its draft in the same transaction.

create or replace function alongside.is_written(kind text, record uuid) returns boolean language sql stable
  return case kind
    when 'contact' then exists (select 1 from contact c where c.agency_id = alongside.agency() and c.id = record)
    when 'gathering' then exists (select 1 from gathering g where g.agency_id = alongside.agency() and g.id = record)
    else false end;

-- Whoever helped mends it too, so it is not asked whose it is; the contacts' own function does ask, first and cheaply.
create function alongside.finish_group_draft() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.id::text, 160));
  update public.draft
     set finished_at = alongside.now(), thrown_at = null, fields = '[]', version = version + 1
   where agency_id = new.agency_id and account_id = alongside.actor() and kind = 'gathering' and record_id = new.id
     and finished_at is null;
  return null;
end $$;
create trigger finishes_its_draft after insert or update of topic on gathering
  for each row execute function alongside.finish_group_draft();
