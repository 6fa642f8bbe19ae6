-- What a program agreed on about drug tests: who collects samples, who receives results, who tells the parent. By dates, only added to.

create table program_test_policy (
  agency_id   uuid not null,
  id          uuid not null,
  program_id  uuid not null,
  from_on     date not null,
  collects    boolean not null,
  receives    text[] not null,
  tells       text not null check (tells <> ''),
  words       text not null default '',
  by_name     text not null check (btrim(by_name) <> ''),
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, program_id) references program,
  constraint somebody_receives check (cardinality(receives) > 0 and receives <@ array['supporter', 'supervisor', 'manager'])
);
comment on table program_test_policy is 'The one with the latest from_on by a day, and of these the last recorded, holds on it. Where there is none, the definition test-policy does.';
comment on column program_test_policy.collects is 'Whether supporters collect samples.';
comment on column program_test_policy.receives is 'Duties in which results are taken from partners and written down.';
comment on column program_test_policy.tells is 'Code from the test-result-tellers list: who talks with the parent first.';
create index program_test_policy_of_program on program_test_policy (agency_id, program_id, from_on desc, recorded_at desc);
call alongside.guard('program_test_policy');
call alongside.keep('program_test_policy');
create policy colleagues on program_test_policy for select to alongside_app using (agency_id = (select alongside.agency()));
create policy agreed on program_test_policy for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((select alongside.has_role('administrator')) or (select alongside.has_role('manager')) or (select alongside.is_system())));
create policy not_for_partners on program_test_policy as restrictive for all to alongside_app
  using (agency_id = (select alongside.agency()) and not (select alongside.has_role('partner')));
create policy not_for_guests on program_test_policy as restrictive for select to alongside_app
  using (agency_id = (select alongside.agency()) and not (select alongside.has_role('caregiver')));
grant select, insert on program_test_policy to alongside_app;
create trigger only_added before update or delete on program_test_policy for each row execute function alongside.only_added();

-- What a caregiver's own session sees of results: those of the one person, as they hold.
create function alongside.own_test_results()
returns table (sampled_on date, reported_on date, partner text, specimen text, panel text, outcome text, finding text, substances text[],
               as_prescribed boolean, words text, number integer)
language sql stable security definer set search_path = pg_catalog, public as $$
  select v.sampled_on, v.reported_on, p.name || case p.organization when '' then '' else ', ' || p.organization end, v.specimen, v.panel,
         v.outcome, v.finding, v.substances, v.as_prescribed, v.words, v.number
    from public.test_result r
    join public.partner p on p.agency_id = r.agency_id and p.id = r.partner_id
   cross join lateral (select l.* from public.test_result_version l
                        where l.agency_id = r.agency_id and l.result_id = r.id
                        order by l.number desc
                        limit 1) v
   where r.agency_id = alongside.agency() and r.person_id = alongside.door_person() and r.voided_at is null
   order by v.sampled_on desc, r.id desc
   limit 200
$$;
comment on function alongside.own_test_results() is 'Results of tests that were told of the caregiver who asks, as they hold, the latest sample first.';
create policy followed on partner for select to alongside_owner using (true);
revoke execute on function alongside.own_test_results() from public, alongside_keeper;
grant execute on function alongside.own_test_results() to alongside_app;
