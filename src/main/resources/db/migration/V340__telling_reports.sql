-- Reports about a family: drafts in versions, what the parent said when they were read to them, and what was released, frozen.

create table family_report (
  agency_id    uuid not null,
  id           uuid not null,
  family_id    uuid not null,
  person_id    uuid not null,
  kind         text not null check (kind <> ''),
  kind_version integer not null check (kind_version > 0),
  from_day     date not null,
  to_day       date not null,
  partner_id   uuid not null,
  purpose      text not null check (purpose <> ''),
  amends_id    uuid,
  amends_why   text not null default '',
  begun_at     timestamptz not null default alongside.now(),
  begun_by     uuid default alongside.actor(),
  version      integer not null default 1,
  voided_at    timestamptz,
  voided_by    uuid,
  void_reason  text,
  primary key (agency_id, id),
  unique (agency_id, id, family_id),
  foreign key (agency_id, person_id, family_id) references person (agency_id, id, family_id),
  foreign key (agency_id, partner_id) references partner (agency_id, id),
  foreign key (agency_id, amends_id, family_id) references family_report (agency_id, id, family_id),
  constraint ends_after_it_starts check (to_day >= from_day),
  constraint an_amendment_says_why check ((amends_id is null) = (amends_why = '')),
  constraint voided_by_someone_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on table family_report is 'What is told to whom about a caregiver. Released when family_report_release has a row of it.';
comment on column family_report.kind is 'Id of the definition of kind report-kind; kind_version the one it began with and keeps.';
comment on column family_report.from_day is 'The first day it is about; to_day the last, counted in.';
comment on column family_report.purpose is 'A word of the consent engine.';
comment on column family_report.amends_id is 'The released report that this one stands in place of.';
create index family_report_of_family on family_report (agency_id, family_id, begun_at desc, id desc);
create index family_report_of_person on family_report (agency_id, person_id, to_day desc);
create index family_report_to on family_report (agency_id, partner_id);
create index family_report_amending on family_report (agency_id, amends_id) where amends_id is not null;
call alongside.protect('family_report', 'family_id', '(select alongside.writes())', '(select alongside.writes())');
call alongside.keep('family_report');

create table family_report_text (
  agency_id uuid not null,
  id        uuid not null default uuidv7(),
  family_id uuid not null,
  report_id uuid not null,
  number    integer not null check (number > 0),
  sections  text[] not null,
  texts     text[] not null,
  left_out  text[] not null default '{}',
  saved_at  timestamptz not null default alongside.now(),
  saved_by  uuid default alongside.actor(),
  primary key (agency_id, id),
  constraint one_text_after_another unique (agency_id, report_id, number),
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id),
  constraint a_text_for_each_section check (cardinality(sections) = cardinality(texts))
);
comment on table family_report_text is 'The writer''s own words, section by section. Append-only: the highest number is what holds.';
comment on column family_report_text.left_out is 'What of the record the writer leaves out, by the keys of the report.';
create index family_report_text_of_family on family_report_text (agency_id, family_id);
call alongside.protect('family_report_text', 'family_id', '(select alongside.writes())', 'false');
revoke update on family_report_text from alongside_app;
call alongside.keep('family_report_text', 'texts');
create trigger only_added before update or delete on family_report_text for each row execute function alongside.only_added();

create table family_report_reading (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  report_id   uuid not null,
  on_day      date not null,
  way         text not null default '',
  hard_news   text not null default '',
  own_words   text not null default '',
  not_read    text not null default '',
  told_sha256 bytea not null check (octet_length(told_sha256) = 32),
  recorded_at timestamptz not null default alongside.now(),
  recorded_by uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id),
  constraint read_or_why_not check ((way = '') = (not_read <> '')),
  constraint unread_nobody_comments check (not_read = '' or own_words = '' and hard_news = '')
);
comment on table family_report_reading is 'The parent first: that a report was read with the caregiver before anybody else has it, or why it could not be.';
comment on column family_report_reading.way is 'Code from the report-reading-ways list.';
comment on column family_report_reading.hard_news is 'Code from the hard-news-ways list: who tells the partner of hard news; empty where there is none.';
comment on column family_report_reading.own_words is 'What the caregiver wants to say in the report, in their own words.';
comment on column family_report_reading.told_sha256 is 'SHA-256 of what the report told at that moment, own words included. Nothing else can be released under this reading.';
create index family_report_reading_of_report on family_report_reading (agency_id, report_id, recorded_at desc, id desc);
create index family_report_reading_of_family on family_report_reading (agency_id, family_id);
call alongside.protect('family_report_reading', 'family_id', '(select alongside.writes())', 'false');
revoke update on family_report_reading from alongside_app;
call alongside.keep('family_report_reading');
create trigger only_added before update or delete on family_report_reading for each row execute function alongside.only_added();

create table family_report_release (
  agency_id   uuid not null,
  id          uuid not null,
  family_id   uuid not null,
  report_id   uuid not null,
  told_sha256 bytea not null check (octet_length(told_sha256) = 32),
  content     text not null check (content <> ''),
  sources     text not null check (sources <> ''),
  sha256      bytea not null check (sha256 = sha256(convert_to(content || sources, 'UTF8'))),
  released_at timestamptz not null default alongside.now(),
  released_by uuid default alongside.actor(),
  primary key (agency_id, id),
  constraint report_released_once unique (agency_id, report_id),
  foreign key (agency_id, report_id, family_id) references family_report (agency_id, id, family_id)
);
comment on table family_report_release is 'A report as it left: every word of it, and what it was made from, item by item with what it rested on. Never changed.';
comment on column family_report_release.id is 'The act in the ledger of disclosures.';
comment on column family_report_release.content is 'JSON: all that is printed.';
comment on column family_report_release.sources is 'JSON: what was in and out and why, and which contacts were counted.';
create index family_report_release_of_family on family_report_release (agency_id, family_id);
call alongside.protect('family_report_release', 'family_id', '(select alongside.writes())', 'false');
revoke update on family_report_release from alongside_app;
call alongside.keep('family_report_release', 'content', 'sources');
create trigger only_added before update or delete on family_report_release for each row execute function alongside.only_added();

create function alongside.the_parent_first() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from public.family_report_reading r
                  where r.agency_id = new.agency_id and r.report_id = new.report_id and r.told_sha256 = new.told_sha256) then
    raise exception 'Report % was not read with the caregiver as it stands.', new.report_id
      using errcode = 'check_violation', constraint = 'the_parent_first';
  end if;
  return new;
end $$;
comment on function alongside.the_parent_first is 'Releases only what was read with the caregiver, to the letter, or has a written reason why not.';
create trigger the_parent_first after insert on family_report_release for each row execute function alongside.the_parent_first();

create function alongside.released_stays() returns trigger language plpgsql as $$
begin
  if current_user <> 'alongside_owner'
     and exists (select 1 from public.family_report_release r
                  where r.agency_id = new.agency_id
                    and r.report_id = (to_jsonb(new) ->> case when tg_table_name = 'family_report' then 'id' else 'report_id' end)::uuid) then
    raise exception 'A released report stays as it is. Amend it.' using errcode = 'check_violation', constraint = 'released_stays';
  end if;
  return new;
end $$;
comment on function alongside.released_stays is 'A released report is not changed: what is wrong in it is amended by another.';
create trigger released_stays after update on family_report for each row execute function alongside.released_stays();
create trigger released_stays after insert on family_report_text for each row execute function alongside.released_stays();
create trigger released_stays after insert on family_report_reading for each row execute function alongside.released_stays();
