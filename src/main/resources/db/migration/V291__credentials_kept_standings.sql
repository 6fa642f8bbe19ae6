-- Where everybody stands today, kept so that a list of ten thousand people in order, and what is counted of them, is read at once.

create table kept_standing (
  agency_id   uuid not null references agency,
  id          uuid not null,
  as_of       date not null,
  rank        integer not null,
  sorted_as   text not null,
  standard    text not null default '',
  stage       text not null default '',
  standing    text not null default '',
  asked       integer not null default 0,
  missing     text[] not null default '{}',
  short_of    text[] not null default '{}',
  until_on    date,
  short_on    date,
  reckoned_at timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, id) references account
);
comment on table kept_standing is 'What an evaluation of a supporter, whose id is its id, said on a day. Of an earlier day, or where record_outdated names them, it is to be made anew.';
comment on column kept_standing.rank is 'The place in a list of those who need a look: lowest first.';
comment on column kept_standing.standard is '"" while none is known for whom they serve in their state.';
comment on column kept_standing.missing is 'Ids of requirements that are not met, in the order of the definition.';
comment on column kept_standing.short_of is 'Of what they are short: supervision, continuing-education.';
comment on column kept_standing.until_on is 'The last day of the certificate that decides, while it is in force.';
comment on column kept_standing.short_on is 'The first day of the next 90 on which something that is met falls short, if things go on as lately.';
create index kept_standing_listed on kept_standing (agency_id, rank, sorted_as, id);

call alongside.guard('kept_standing');
create policy unknown on kept_standing to alongside_owner using (true) with check (true);
create policy reckoned on kept_standing for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (id = (select alongside.actor()) or (select alongside.sees_all()) or id in (select alongside.supervised())));
create policy kept on kept_standing to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.is_system()))
  with check (agency_id = (select alongside.agency()) and (select alongside.is_system()));
grant select, insert, update on kept_standing to alongside_app;

create policy marked on kept_record for select to alongside_owner using (true);

create or replace function alongside.record_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid;
  whose uuid[];
  who uuid;
begin
  if tg_op = 'DELETE' then
    here := old.agency_id;
  else
    here := new.agency_id;
  end if;
  if tg_table_name = 'credential_event' then
    whose := array[new.holder_id];
  elsif tg_table_name in ('account', 'credential_path') then
    whose := array[new.id];
  elsif tg_table_name = 'supervision_session' then
    whose := array(select p.supporter_id from session_part p where p.agency_id = new.agency_id and p.session_id = new.id);
  elsif tg_table_name = 'account_role' and tg_op = 'DELETE' then
    whose := array[old.account_id];
  elsif tg_table_name = 'account_role' then
    whose := array[new.account_id];
  elsif tg_op = 'INSERT' then
    whose := array[new.supporter_id];
  elsif tg_op = 'DELETE' then
    whose := array[old.supporter_id];
  elsif old.supporter_id = new.supporter_id then
    whose := array[new.supporter_id];
  else
    whose := array[old.supporter_id, new.supporter_id];
  end if;
  foreach who in array whose loop
    perform pg_advisory_xact_lock_shared(hashtextextended(who::text, 290));
    if exists (select 1 from kept_record k where k.agency_id = here and k.id = who)
       and not exists (select 1 from record_outdated o where o.agency_id = here and o.supporter_id = who) then
      insert into record_outdated (agency_id, supporter_id) values (here, who);
    end if;
  end loop;
  return null;
end $$;

create trigger record_changed after insert on signature for each row execute function alongside.record_changed();
create trigger record_changed after insert or update on exam_attempt for each row execute function alongside.record_changed();
create trigger record_changed after insert or update on standing_fact for each row execute function alongside.record_changed();
create trigger record_changed after insert or update on credential_path for each row execute function alongside.record_changed();
create trigger record_changed after insert or update on assignment for each row execute function alongside.record_changed();
create trigger record_changed after update of name, status on account for each row execute function alongside.record_changed();
create trigger record_changed after insert or delete on account_role for each row execute function alongside.record_changed();

create function alongside.standings_unknown() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update kept_standing set as_of = '2000-01-01' where agency_id = new.agency_id;
  return null;
end $$;
comment on function alongside.standings_unknown is 'What an agency or a program asks has changed: where everybody stands is made anew.';
create trigger standings_unknown after insert or update on program_credential for each row execute function alongside.standings_unknown();
create trigger standings_unknown after insert or update on definition_override for each row execute function alongside.standings_unknown();
