-- Safe contact as rules rather than words alone, what only those who walk with a family may know, and alerts.

alter table family
  add column call_from        time,
  add column call_until       time,
  add column call_days        smallint[] not null default '{}' check (call_days <@ '{1,2,3,4,5,6,7}'),
  add column no_voicemail     boolean not null default false,
  add column shared_phone     boolean not null default false,
  add column unsafe_people    text not null default '',
  add column words_never      text not null default '',
  add column code_word_agreed boolean not null default false,
  add constraint calls_end_after_they_begin check (call_until > call_from);
comment on column family.safe_contact is 'What else to know before calling, texting or writing, in words; shown wherever somebody is about to.';
comment on column family.call_days is 'Days of the week on which a call is safe, Monday is 1; none means any day.';
comment on column family.unsafe_people is 'Who must not learn of the contact.';
comment on column family.words_never is 'What must never be said, written or left as a message.';
comment on column family.code_word_agreed is 'Whether there is a code word; the word itself is in family_secret.';

create table family_secret (
  agency_id uuid not null,
  id        uuid not null,
  family_id uuid not null,
  words     text not null,
  version   integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family
);
comment on table family_secret is
  'What only those who walk with a family, and their supervisors, may read: under the id of the family its code word, under the id of an address the place that an address confidentiality program keeps hidden. History keeps that it changed, not the words.';
create index family_secret_of_family on family_secret (agency_id, family_id);

-- Narrower than alongside.protect: no duty opens it, and urgent access does not either.
create procedure alongside.protect_secret(target regclass) language plpgsql as $$
declare
  reach text := format($p$agency_id = (select alongside.agency())
    and ((select alongside.is_system())
      or exists (select 1 from public.family_access fa
                  where fa.agency_id = %1$s.agency_id and fa.account_id = (select alongside.actor()) and fa.family_id = %1$s.family_id
                    and fa.basis in ('assignment', 'supervision')
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now()))))$p$,
    target);
begin
  call alongside.guard(target);
  execute format('create policy reach on %s for select to alongside_app using (%s)', target, reach);
  execute format('create policy added on %s for insert to alongside_app with check (%s and (select alongside.writes()))', target, reach);
  execute format('create policy changed on %s for update to alongside_app using (%s and (select alongside.writes())) with check (%s)', target, reach, reach);
  execute format('grant select, insert, update on %s to alongside_app', target);
end $$;
revoke execute on procedure alongside.protect_secret from public;
call alongside.protect_secret('family_secret');
call alongside.keep('family_secret', 'words');

create table family_alert (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  kind        text not null,
  words       text not null check (words <> ''),
  starts_on   date not null,
  ends_on     date,
  created_at  timestamptz not null default alongside.now(),
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  foreign key (agency_id, family_id) references family,
  constraint ends_after_it_starts check (ends_on >= starts_on),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table family_alert is 'What everybody who opens the family must see first, for as long as it holds.';
comment on column family_alert.kind is 'Code from the alert-kinds list.';
comment on column family_alert.ends_on is 'The last day, counted in.';
create index family_alert_of_family on family_alert (agency_id, family_id);
call alongside.protect('family_alert', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('family_alert');

-- The story of a family tells what has a family and is kept for people; the index follows the list of such records.
drop index history_story;
create index history_story on history (agency_id, family_id, at desc, id desc)
  where record in ('family', 'family_secret', 'family_alert', 'family_address', 'family_helper', 'person', 'person_phone', 'person_about',
                   'kinship', 'care_period', 'enrollment', 'assignment', 'break_glass')
    and operation <> 'view';
