-- The door to a caregiver's own pages: which account is whose, since when, until when. No family_access: a caregiver's session
-- reaches what policies and functions name one by one, about this one person.

create table caregiver_door (
  agency_id  uuid not null,
  id         uuid not null,
  family_id  uuid not null,
  person_id  uuid not null,
  account_id uuid not null,
  email      text not null default '' check (email = '' or email = lower(email) and email like '%_@_%'),
  opened_at  timestamptz not null default alongside.now(),
  opened_by  uuid default alongside.actor(),
  closed_at  timestamptz,
  closed_by  uuid,
  closed_why text not null default '',
  version    integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  foreign key (agency_id, account_id) references account,
  constraint closed_for_a_reason check ((closed_at is null) = (btrim(closed_why) = ''))
);
comment on table caregiver_door is 'That a caregiver may look at their own pages. Closed, never taken out; opening again is a row and an account of its own.';
comment on column caregiver_door.email is 'Where letters for these pages go; empty where the caregiver wants none.';
create unique index caregiver_door_of_account on caregiver_door (agency_id, account_id);
create index caregiver_door_of_family on caregiver_door (agency_id, family_id, opened_at desc);
create index caregiver_door_of_person on caregiver_door (agency_id, person_id);
create index caregiver_door_by_address on caregiver_door (email, opened_at desc) where email <> '' and closed_at is null;
call alongside.protect('caregiver_door', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('caregiver_door');
create policy own on caregiver_door for select to alongside_app
  using (agency_id = (select alongside.agency()) and account_id = (select alongside.actor()) and closed_at is null);
create policy found on caregiver_door for select to alongside_keeper using (true);
create policy followed on caregiver_door for select to alongside_owner using (true);
grant select on caregiver_door to alongside_keeper;

create function alongside.door_person() returns uuid language sql stable
  return (select d.person_id from public.caregiver_door d
           where alongside.has_role('caregiver') and d.agency_id = alongside.agency() and d.account_id = alongside.actor()
             and d.closed_at is null);
comment on function alongside.door_person() is 'The person whose own pages are open to the one who acts; null for everybody else.';

-- Whoever writes about a family opens and closes doors of its caregivers: guests' accounts, their one role, their keys.
create policy guest_invited on account for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.writes())
    and alongside.is_guest(email) and status = 'invited');
create policy guest_closed on account for update to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.writes()) and alongside.is_guest(email)
    and exists (select 1 from caregiver_door d where d.agency_id = account.agency_id and d.account_id = account.id))
  with check (agency_id = (select alongside.agency()));
create policy guest_invited on account_role for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.writes()) and role = 'caregiver'
    and exists (select 1 from account a
                 where a.agency_id = account_role.agency_id and a.id = account_role.account_id and alongside.is_guest(a.email)));
create policy door_reached on account_key for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.writes())
    and exists (select 1 from caregiver_door d where d.agency_id = account_key.agency_id and d.account_id = account_key.account_id));
create policy door_reached_to_add on account_key for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.writes())
    and exists (select 1 from caregiver_door d
                 where d.agency_id = account_key.agency_id and d.account_id = account_key.account_id and d.closed_at is null));
create policy door_reached_to_spend on account_key for update to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.writes())
    and exists (select 1 from caregiver_door d where d.agency_id = account_key.agency_id and d.account_id = account_key.account_id))
  with check (agency_id = (select alongside.agency()));
grant insert, update (used_at), select (agency_id, id, account_id, made_at, made_by, until_at, used_at) on account_key to alongside_app;
