-- Finding people and families fast, what to know about a number, and who walks with whom as others may read it.

-- Search reads only the index: the policy's family_id rides along.
alter table person_token drop constraint person_token_pkey,
  add primary key (agency_id, token, person_id) include (family_id);
drop index person_token_of_person;
create index person_token_of_person on person_token (agency_id, person_id, token) include (family_id);
comment on table person_token is
  'What a person can be found by, in plain letters: every turn of the words of a name ("maria jose ortega", "jose ortega maria", "ortega maria jose"), names joined ("mariajose ortega"), nicknames marked ~, phone digits marked # and, from the last one on, #<. Derived from person and person_phone; plain equality and range, which policies let use the index.';

-- Lists by name, without regard to case, accents, blanks, hyphens and apostrophes.
alter table family add column sorted_as text collate "C" not null default '';
create function alongside.family_sorted() returns trigger language plpgsql as $$
begin
  new.sorted_as := regexp_replace(lower(normalize(new.name, NFKD)), '[\u0300-\u036f\s''’-]', '', 'g');
  return new;
end $$;
create trigger sorted before insert or update of name, sorted_as on family for each row execute function alongside.family_sorted();
create index family_by_name on family (agency_id, sorted_as, id) where voided_at is null;
drop trigger history on family;
call alongside.keep('family', 'sorted_as');

alter table person_phone add column note text not null default '';
comment on column person_phone.note is 'What to know before using this number, such as whose it is too.';

alter table enrollment add column end_note text not null default '';
comment on column enrollment.end_reason is 'Code from the end-reasons list. end_note tells more.';

create index enrollment_of_program on enrollment (agency_id, program_id, family_id) where voided_at is null;
create index enrollment_of_site on enrollment (agency_id, site_id, family_id) where site_id is not null and voided_at is null;

-- Families whom nobody walks with are found without looking at all the others.
alter table enrollment add column walked_until date not null default '-infinity';
comment on column enrollment.walked_until is 'The last day on which any supporter is assigned, counted in; kept by a trigger on assignment.';
create index enrollment_without_supporter on enrollment (agency_id, walked_until, family_id) where ended_on is null and voided_at is null;
drop trigger history on enrollment;
call alongside.keep('enrollment', 'walked_until');
create policy walking on enrollment for select to alongside_owner using (true);
create policy walked on enrollment for update to alongside_owner using (true) with check (true);

create function alongside.assignment_walked() returns trigger language plpgsql security definer as $$
begin
  update public.enrollment e set walked_until = last.day
    from (select r.agency_id, r.enrollment_id,
                 coalesce(max(coalesce(a.ends_on, 'infinity')) filter (where a.voided_at is null), '-infinity') as day
            from (select distinct agency_id, enrollment_id from is_) r
            join public.assignment a on a.agency_id = r.agency_id and a.enrollment_id = r.enrollment_id
           group by r.agency_id, r.enrollment_id) last
   where e.agency_id = last.agency_id and e.id = last.enrollment_id and e.walked_until <> last.day;
  return null;
end $$;
create trigger walked_added after insert on assignment referencing new table as is_
  for each statement execute function alongside.assignment_walked();
create trigger walked_changed after update on assignment referencing new table as is_
  for each statement execute function alongside.assignment_walked();

create view supporter_of_family with (security_invoker) as
select a.agency_id, a.family_id, a.enrollment_id, a.id as assignment_id, a.supporter_id, c.name as supporter,
       a.kind, a.starts_on, a.ends_on
  from assignment a
  join account c on c.agency_id = a.agency_id and c.id = a.supporter_id
 where a.voided_at is null;
comment on view supporter_of_family is 'Published by workforce: who walks, walked or will walk with whom, and between which days, both counted in.';
grant select on supporter_of_family to alongside_app;

-- What changed in a family, told on its page without reading past its contacts.
create index history_story on history (agency_id, family_id, at desc, id desc)
  where record in ('family', 'person', 'person_phone', 'enrollment', 'assignment', 'break_glass') and operation <> 'view';
