-- What an applicant adds to an application in their own words and papers, and what becomes of those drawn for an audit.

-- Whoever sends a file along gave it themselves: nobody opens another's file by naming it.
create function alongside.gave_the_file() returns trigger language plpgsql as $$
begin
  if new.file_id is not null and not exists (
       select from public.file f where f.agency_id = new.agency_id and f.id = new.file_id and f.uploaded_by = alongside.actor()) then
    raise exception 'File % was given by somebody else.', new.file_id using errcode = 'check_violation', constraint = 'gave_the_file';
  end if;
  return null;
end $$;

create table application_document (
  agency_id      uuid not null,
  id             uuid not null,
  application_id uuid not null,
  applicant_id   uuid not null,
  body_agency_id uuid not null,
  what           text not null check (what <> '' and length(what) <= 200),
  file_id        uuid not null,
  name           text not null check (name <> ''),
  added_at       timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, application_id) references application,
  foreign key (agency_id, applicant_id) references account,
  foreign key (agency_id, file_id) references file
);
comment on table application_document is 'A file that the applicant sent along, for the body to read. Not for their managers: it may tell what is theirs alone. Append-only.';
comment on column application_document.what is 'What it shows, in the applicant''s words.';
create index application_document_of on application_document (agency_id, application_id);
create index application_document_by on application_document (agency_id, applicant_id);
create index application_document_file on application_document (agency_id, file_id);

call alongside.guard('application_document');
call alongside.keep('application_document');
create policy own on application_document for select to alongside_app
  using (agency_id = (select alongside.agency()) and applicant_id = (select alongside.actor()));
create policy received on application_document for select to alongside_app
  using (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy sent on application_document for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and applicant_id = (select alongside.actor())
              and exists (select 1 from application a where a.agency_id = application_document.agency_id and a.id = application_document.application_id
                             and a.applicant_id = application_document.applicant_id and a.body_agency_id = application_document.body_agency_id));
grant select, insert on application_document to alongside_app;
create trigger application_is_open before insert on application_document for each row execute function alongside.application_is_open();
create trigger gave_the_file after insert on application_document for each row execute function alongside.gave_the_file();
create policy sent_along on file for select to alongside_app
  using (exists (select 1 from application_document d
                  where d.agency_id = file.agency_id and d.file_id = file.id
                    and (d.agency_id = (select alongside.agency()) or d.body_agency_id = (select alongside.agency()))));

create table audit_step (
  agency_id      uuid not null,
  id             uuid not null,
  body_agency_id uuid not null references agency,
  body_name      text not null,
  draw_id        uuid not null,
  member_id      uuid not null,
  holder_id      uuid not null,
  holder_name    text not null,
  number         text not null,
  kind           text not null check (kind in ('asked', 'answered', 'met', 'not-met')),
  words          text not null default '' check (length(words) <= 2000),
  due_on         date,
  file_id        uuid,
  file_name      text not null default '',
  by_id          uuid not null default alongside.actor(),
  by_name        text not null,
  at             timestamptz not null default alongside.now(),
  position       bigint generated always as identity,
  primary key (agency_id, id),
  foreign key (agency_id, holder_id) references account,
  foreign key (agency_id, file_id) references file,
  constraint asked_until_a_day check ((kind = 'asked') = (due_on is not null)),
  constraint says_what check (words <> '' or kind = 'met'),
  constraint only_answers_bring_a_file check (file_id is null or kind = 'answered'),
  constraint a_file_has_a_name check ((file_id is null) = (file_name = ''))
);
comment on table audit_step is 'Append-only. What was asked of somebody drawn for an audit, what they answered, and what the body made of it; agency_id is the holder''s. The last step is how it stands. A certificate changes by none of it.';
comment on column audit_step.member_id is 'Who was picked: a row of audit_draw_member, of the body''s agency.';
comment on column audit_step.due_on is 'The last day for the answer, counted in.';
create index audit_step_of_member on audit_step (agency_id, member_id, position);
create index audit_step_of_draw on audit_step (body_agency_id, draw_id);
create index audit_step_of_holder on audit_step (agency_id, holder_id);
create index audit_step_file on audit_step (agency_id, file_id);

call alongside.guard('audit_step');
call alongside.keep('audit_step');
create policy own on audit_step for select to alongside_app
  using (agency_id = (select alongside.agency()) and holder_id = (select alongside.actor()));
create policy of_the_body on audit_step for select to alongside_app
  using (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy answered on audit_step for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and holder_id = (select alongside.actor()) and by_id = (select alongside.actor()) and kind = 'answered');
create policy decided on audit_step for insert to alongside_app
  with check (body_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')) and by_id = (select alongside.actor())
              and holder_id <> (select alongside.actor()) and kind in ('asked', 'met', 'not-met')
              and exists (select 1 from audit_draw_member m
                           where m.agency_id = audit_step.body_agency_id and m.draw_id = audit_step.draw_id and m.id = audit_step.member_id
                             and m.number = audit_step.number and m.picked is not null));
grant select, insert on audit_step to alongside_app;
create policy evidence on file for select to alongside_app
  using (exists (select 1 from audit_step s
                  where s.agency_id = file.agency_id and s.file_id = file.id
                    and (s.agency_id = (select alongside.agency()) or s.body_agency_id = (select alongside.agency()))));

-- Answered or decided is only what was asked, of the same holder by the same body.
create function alongside.audit_was_asked() returns trigger language plpgsql as $$
begin
  if new.kind <> 'asked' and not exists (
       select from public.audit_step s
        where s.agency_id = new.agency_id and s.member_id = new.member_id and s.kind = 'asked'
          and (s.body_agency_id, s.draw_id, s.holder_id, s.number, s.body_name, s.holder_name)
            = (new.body_agency_id, new.draw_id, new.holder_id, new.number, new.body_name, new.holder_name)) then
    raise exception 'Nothing was asked of % yet.', new.number using errcode = 'check_violation', constraint = 'audit_was_asked';
  end if;
  return null;
end $$;
create trigger audit_was_asked after insert on audit_step for each row execute function alongside.audit_was_asked();
create trigger gave_the_file after insert on audit_step for each row execute function alongside.gave_the_file();

-- A file stays in its agency, but for stewards, who read what was sent to their body by whom the two policies above let them.
drop policy not_for_partners on file;
create policy not_for_partners on file as restrictive for all to alongside_app
  using (not (select alongside.has_role('partner'))
    and (agency_id = (select alongside.agency()) or (select alongside.has_role('steward'))));
