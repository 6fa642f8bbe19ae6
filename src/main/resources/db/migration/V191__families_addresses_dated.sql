-- Where a family lived stays in the record when they move, and somebody may write in more than one language.
alter table family_address
  add column starts_on date,
  add column ends_on   date,
  add constraint ends_after_it_starts check (ends_on >= starts_on);
comment on column family_address.starts_on is 'First day, and ends_on the last, both counted in; null where nobody knows, or it goes on.';

create or replace view family_address_known with (security_invoker) as
select a.agency_id, a.id, a.family_id, a.kind, a.lines, a.confidential, a.program, a.note, a.version, a.voided_at, a.voided_by, a.void_reason,
       coalesce(s.words, '') as hidden, a.starts_on, a.ends_on
  from family_address a
  left join family_secret s on s.agency_id = a.agency_id and s.id = a.id;

alter table person_about
  alter column writes_in drop default,
  alter column writes_in type text[] using case when writes_in = '' then '{}' else array[writes_in] end,
  alter column writes_in set default '{}';
comment on column person_about.writes_in is 'BCP 47 tags of the languages they read and write, the best one first.';
