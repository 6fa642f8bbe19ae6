-- Results of drug tests, as a partner told them: never tested here, never changed, corrected by another version, taken out with a reason.

create table test_result (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  person_id   uuid not null,
  partner_id  uuid not null,
  way         text not null check (way <> ''),
  reporter_id uuid,
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  version     integer not null default 1,
  voided_at   timestamptz,
  voided_by   uuid,
  void_reason text,
  primary key (agency_id, id),
  unique (agency_id, id, family_id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  foreign key (agency_id, partner_id) references partner (agency_id, id),
  foreign key (agency_id, reporter_id) references account,
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null) and (void_reason is null or btrim(void_reason) <> ''))
);
comment on table test_result is 'A result of a drug test of a caregiver, told by a partner. What it says is in test_result_version, the highest number holds.';
comment on column test_result.way is 'Code from the test-result-ways list: how it came.';
comment on column test_result.reporter_id is 'Who of the partner entered it on their pages; null where it came another way and was written down here.';
create index test_result_of_family on test_result (agency_id, family_id, recorded_at desc, id desc);
create index test_result_of_person on test_result (agency_id, person_id);
create index test_result_from on test_result (agency_id, partner_id);
create index test_result_by on test_result (agency_id, reporter_id, recorded_at desc);
call alongside.protect('test_result', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
revoke update on test_result from alongside_app;
grant update (version, voided_at, voided_by, void_reason) on test_result to alongside_app;
call alongside.keep('test_result');

create table test_result_version (
  agency_id     uuid not null,
  id            uuid not null,
  family_id     uuid not null,
  result_id     uuid not null,
  number        integer not null check (number > 0),
  sampled_on    date not null,
  reported_on   date not null,
  specimen      text not null check (specimen <> ''),
  panel         text not null default '',
  outcome       text not null check (outcome in ('negative', 'positive', 'dilute', 'invalid', 'not-given', 'refused', 'not-tested')),
  finding       text not null default '' check (finding in ('', 'screen', 'confirmed')),
  substances    text[] not null default '{}',
  as_prescribed boolean not null default false,
  words         text not null default '',
  why           text not null default '',
  from_name     text not null check (btrim(from_name) <> ''),
  purpose       text not null check (purpose <> ''),
  consent_id    uuid not null,
  written_at    timestamptz not null default alongside.now(),
  written_by    uuid default alongside.actor(),
  primary key (agency_id, id),
  constraint results_one_version_after_another unique (agency_id, result_id, number),
  foreign key (agency_id, result_id, family_id) references test_result (agency_id, id, family_id),
  foreign key (agency_id, consent_id, family_id) references consent (agency_id, id, family_id),
  constraint reported_after_it_was_taken check (reported_on >= sampled_on),
  constraint positive_for_something check ((outcome = 'positive') = (cardinality(substances) > 0)),
  constraint positive_says_how_sure check (outcome <> 'positive' or finding <> ''),
  constraint only_what_was_found_is_prescribed check (not as_prescribed or outcome = 'positive'),
  constraint a_correction_says_why check ((number = 1) = (why = ''))
);
comment on table test_result_version is 'What a result says, as it was told on a day. Append-only: the highest number is what holds.';
comment on column test_result_version.sampled_on is 'The day the sample was taken, or was to be taken; reported_on the day it was told to this agency.';
comment on column test_result_version.specimen is 'Code from the test-specimens list; panel in plain words.';
comment on column test_result_version.finding is 'screen: presumptive, from a first test; confirmed: by a second method in a laboratory.';
comment on column test_result_version.substances is 'Codes from the test-substances list: what it is positive for.';
comment on column test_result_version.as_prescribed is 'Whether all of it is from medicine that is taken as prescribed.';
comment on column test_result_version.from_name is 'Who wrote it down and where they are from, as it was then.';
comment on column test_result_version.consent_id is 'The permission under which the partner told it; purpose what for, a word of the consent engine.';
create index test_result_version_of_family on test_result_version (agency_id, family_id);
create index test_result_version_under on test_result_version (agency_id, consent_id);
call alongside.protect('test_result_version', 'family_id', '(select alongside.writes())', 'false');
revoke update on test_result_version from alongside_app;
call alongside.keep('test_result_version');
create trigger only_added before update or delete on test_result_version for each row execute function alongside.only_added();

create function alongside.told_with_permission() returns trigger language plpgsql as $$
begin
  if not exists (select 1
                   from public.test_result r
                   join public.consent c on c.agency_id = r.agency_id and c.person_id = r.person_id
                  where r.agency_id = new.agency_id and r.id = new.result_id and c.id = new.consent_id
                    and c.discloser = 'partner:' || r.partner_id and 'test-results' = any (c.information)
                    and r.voided_at is null) then
    raise exception 'No permission lets them tell this result.' using errcode = 'check_violation', constraint = 'told_with_permission';
  end if;
  return new;
end $$;
comment on function alongside.told_with_permission is 'A result rests on a permission of the one whom it is about, for the partner who tells it. Whether it holds on the day is decided by the consent engine.';
create trigger told_with_permission after insert on test_result_version for each row execute function alongside.told_with_permission();

-- The story of a family tells of results, too.
drop index history_story;
create index history_story on history (agency_id, family_id, at desc, id desc)
 where operation <> 'view'
   and record in ('family', 'family_secret', 'family_alert', 'caregiver_goal', 'family_address', 'family_helper', 'person_about', 'kinship',
                  'care_period', 'person', 'person_phone', 'enrollment', 'assignment', 'break_glass', 'enrollment_phase', 'enrollment_pause',
                  'agreement', 'hand_over', 'gathering_absence', 'partner_note', 'test_result', 'test_result_version');
