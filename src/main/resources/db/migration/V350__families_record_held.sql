-- What a family's record holds of what it must, and when service ended, for whoever asks whether it is complete.

create view family_record_held with (security_invoker = true) as
select f.agency_id, f.id as family_id, f.name,
       count(e.id) as enrollments,
       count(e.id) filter (where e.ended_on is null) as running,
       count(e.id) filter (where e.ended_on is not null and btrim(e.end_summary) = '') as without_summary,
       count(distinct e.caregiver_id) filter (where not exists (select 1
                                                                  from person_about a
                                                                 where a.agency_id = e.agency_id and a.person_id = e.caregiver_id
                                                                   and a.identity_how <> '' and a.voided_at is null)) as unverified,
       max(e.ended_on) as last_ended_on,
       (select count(*) from caregiver_goal g where g.agency_id = f.agency_id and g.family_id = f.id and g.voided_at is null) as goals,
       exists (select 1
                 from agreement a
                where a.agency_id = f.agency_id and a.family_id = f.id and 'fees' = any (a.explained) and a.voided_at is null) as fees_told,
       (select max(p.born_on) from person p where p.agency_id = f.agency_id and p.family_id = f.id and p.kind = 'child' and p.voided_at is null) as youngest_born_on
  from family f
  left join enrollment e on e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null
 where f.voided_at is null
 group by f.agency_id, f.id;
comment on view family_record_held is 'Per family: its enrollments, those running, those ended without a summary, caregivers whose identity nobody verified, goals, and whether fees were explained. Ask it for few families by family_id.';
grant select on family_record_held to alongside_app;

-- The last enrollment of each family that is in no program any more.
create view enrollment_ended with (security_invoker = true) as
select e.agency_id, e.family_id, e.ended_on
  from enrollment e
 where e.ended_on is not null and e.voided_at is null
   and not exists (select 1
                     from enrollment l
                    where l.agency_id = e.agency_id and l.family_id = e.family_id and l.voided_at is null and l.id <> e.id
                      and (l.ended_on is null or (l.ended_on, l.id) > (e.ended_on, e.id)));
comment on view enrollment_ended is 'Families in no program any more, with the day the last one ended; once each.';
grant select on enrollment_ended to alongside_app;
create index enrollment_ended_family on enrollment (agency_id, ended_on desc, family_id desc) where ended_on is not null and voided_at is null;
drop index enrollment_ending;
