-- What everything stands on: who is acting, what changed, and one way to protect a table.
--
-- Roles: alongside_owner owns all of this and runs migrations. The program connects as alongside_app, which owns
-- nothing and cannot pass row-level security. alongside_keeper is taken on (set role) for the few jobs that look
-- across agencies: signing in, sending the outbox, sealing history.

create extension if not exists btree_gist;

create schema alongside;
grant usage on schema alongside, public to alongside_app, alongside_keeper;

-- Who is acting -------------------------------------------------------------------------------------------------
-- Set once per transaction by the program from the signed-in session; without them no row is seen or written.

create function alongside.actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('alongside.actor', true), '')::uuid;
comment on function alongside.actor() is 'The account acting in this transaction; null for the program itself.';

create function alongside.agency() returns uuid language sql stable parallel safe
  return nullif(current_setting('alongside.agency', true), '')::uuid;
comment on function alongside.agency() is 'The agency this transaction acts in; null means no agency and no rows.';

create function alongside.has_role(role text) returns boolean language sql stable parallel safe
  return coalesce(role = any (string_to_array(current_setting('alongside.roles', true), ',')), false);

create function alongside.is_system() returns boolean language sql stable parallel safe
  return alongside.has_role('system');
comment on function alongside.is_system() is 'The program acting for an agency by itself: jobs, imports already confirmed, the demo.';

create function alongside.sees_all() returns boolean language sql stable parallel safe
  return alongside.has_role('manager') or alongside.has_role('privacy-officer') or alongside.has_role('system');
comment on function alongside.sees_all() is 'Duties that require every family record of the agency.';

create function alongside.writes() returns boolean language sql stable parallel safe
  return alongside.has_role('supporter') or alongside.has_role('supervisor') or alongside.has_role('manager') or alongside.has_role('system');
comment on function alongside.writes() is 'Duties in which one writes about families. A privacy officer reads them all and writes nothing.';

create function alongside.grant_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('alongside.grant', true), '')::uuid;
comment on function alongside.grant_id() is 'The break-glass grant under which this transaction runs, if any.';

create function alongside.now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('alongside.now', true), '')::timestamptz, transaction_timestamp());
comment on function alongside.now() is 'The time by the program''s clock, so that time is a parameter here too.';

-- History --------------------------------------------------------------------------------------------------------
-- One trigger writes every change. Entries are sealed in the order (tx, id): see the audit module.

create table history_clock (one boolean primary key default true check (one), lead bigint not null);
insert into history_clock (lead) values (0);
comment on table history_clock is
  'Added to the transaction number, so that the order of history goes on rising after a move to a fresh server, whose own numbers start again.';

create function alongside.tx() returns bigint language sql stable
  return pg_current_xact_id()::text::bigint + (select lead from public.history_clock);

create table history (
  id         bigint      generated always as identity,
  agency_id  uuid        not null,
  tx         bigint      not null default alongside.tx(),
  at         timestamptz not null default alongside.now(),
  entered_at timestamptz not null default clock_timestamp(),
  actor_id   uuid        default alongside.actor(),
  grant_id   uuid        default alongside.grant_id(),
  operation  text        not null check (operation in ('insert', 'update', 'delete', 'view')),
  record     text        not null,
  record_id  uuid        not null,
  family_id  uuid,
  before     jsonb,
  after      jsonb,
  primary key (agency_id, id)
);
comment on table  history is 'Before and after of every domain row, and each view of a family''s record. Written by alongside.keep_history(); never changed.';
comment on column history.at is 'By the program''s clock. entered_at is by the database''s own.';
comment on column history.record is 'The table, or for a view what was opened.';
create index history_of_family on history (agency_id, family_id, at desc, id desc) where family_id is not null;
create index history_in_order on history using brin (tx) with (pages_per_range = 16);

alter table history enable row level security;
alter table history force row level security;
create policy kept on history for insert to alongside_owner with check (true);
create policy viewed on history for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and operation = 'view' and actor_id = (select alongside.actor()));
create policy sealed on history for select to alongside_keeper using (true);
grant select, insert on history to alongside_app;
grant select on history to alongside_keeper;

create function alongside.keep_history() returns trigger language plpgsql security definer as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - coalesce(tg_argv, '{}') end;
  is_ jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - coalesce(tg_argv, '{}') end;
  row_ jsonb := coalesce(is_, was);
begin
  if was = is_ then
    return null;
  end if;
  insert into public.history (agency_id, operation, record, record_id, family_id, before, after)
  values (coalesce(row_ ->> 'agency_id', row_ ->> 'id')::uuid, lower(tg_op), tg_table_name, (row_ ->> 'id')::uuid,
          case when tg_table_name = 'family' then row_ ->> 'id' else row_ ->> 'family_id' end::uuid, was, is_);
  return null;
end $$;
comment on function alongside.keep_history() is
  'Writes before and after of one row. Trigger arguments name columns that are never copied: secrets and file contents.';

-- Protection -----------------------------------------------------------------------------------------------------

create procedure alongside.keep(target regclass, variadic hidden text[] default '{}') language plpgsql as $$
begin
  execute format('create trigger history after insert or update or delete on %s for each row execute function alongside.keep_history(%s)',
                 target, (select string_agg(quote_literal(h), ', ') from unnest(hidden) h));
end $$;
comment on procedure alongside.keep is 'Has every change of this table written to history; the columns named are left out.';

create procedure alongside.guard(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
end $$;
comment on procedure alongside.guard is 'Row-level security for everyone, the owner too. Policies follow it.';

grant execute on all functions in schema alongside to alongside_app, alongside_keeper;
revoke execute on all procedures in schema alongside from public;
alter default privileges in schema alongside grant execute on functions to alongside_app, alongside_keeper;
