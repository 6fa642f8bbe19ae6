-- The directory of who offers peer support where. Each says what of themself is public, or nothing.

create table directory_entry (
  agency_id  uuid not null references agency,
  id         uuid not null,
  account_id uuid,
  name       text not null check (name <> ''),
  about      text not null default '',
  counties   text[] not null default '{}',
  languages  text[] not null default '{}',
  peer_kinds text[] not null default '{}' check (peer_kinds <@ '{family,recovery}'),
  phone      text not null default '',
  email      text not null default '',
  website    text not null default '' check (website = '' or website like 'https://%' or website like 'http://%'),
  published  boolean not null default false,
  changed_at timestamptz not null default alongside.now(),
  version    integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references account,
  constraint one_entry_each unique nulls not distinct (agency_id, account_id),
  constraint published_with_counties check (not published or (cardinality(counties) > 0 and cardinality(peer_kinds) > 0))
);
comment on table directory_entry is 'Everything in an entry that is published is public; an entry that is not is its owner''s draft.';
comment on column directory_entry.account_id is 'The supporter whose entry it is; null for the organisation itself.';

call alongside.guard('directory_entry');
call alongside.keep('directory_entry');
create policy own on directory_entry for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (account_id = (select alongside.actor()) or (account_id is null and ((select alongside.has_role('manager')) or (select alongside.has_role('administrator'))))
           or (select alongside.is_system())));
create policy begun on directory_entry for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((account_id = (select alongside.actor()) and (select alongside.has_role('supporter')))
                or (account_id is null and ((select alongside.has_role('manager')) or (select alongside.has_role('administrator'))))
                or (select alongside.is_system())));
create policy changed on directory_entry for update to alongside_app
  using (agency_id = (select alongside.agency())
         and (account_id = (select alongside.actor()) or (account_id is null and ((select alongside.has_role('manager')) or (select alongside.has_role('administrator'))))
           or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
create policy published on directory_entry for select to alongside_keeper using (published);
grant select, insert, update on directory_entry to alongside_app;
grant select on directory_entry to alongside_keeper;
