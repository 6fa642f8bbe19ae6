-- Certificates that a body elsewhere issued: who looked whether it is so, and how; the document itself where there is one.

create table credential_check (
  agency_id  uuid not null references agency,
  id         uuid not null,
  holder_id  uuid not null,
  how        text not null check (how in ('register', 'issuer', 'original')),
  file_id    uuid,
  file_name  text not null default '',
  checked_on date not null,
  checked_by uuid not null default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, id) references credential,
  foreign key (agency_id, holder_id) references account,
  foreign key (agency_id, file_id) references file,
  foreign key (agency_id, checked_by) references account,
  constraint a_file_has_a_name check ((file_id is null) = (file_name = ''))
);
comment on table credential_check is 'Of the certificate of this id, which a manager wrote down: never changed.';
comment on column credential_check.how is 'In the register of its body, by asking the body, or by seeing the original.';
create index credential_check_of on credential_check (agency_id, holder_id);
create index credential_check_file on credential_check (agency_id, file_id);
create index credential_check_by on credential_check (agency_id, checked_by);

call alongside.guard('credential_check');
call alongside.keep('credential_check');
create policy held on credential_check for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (holder_id = (select alongside.actor()) or (select alongside.sees_all()) or holder_id in (select alongside.supervised())));
create policy checked on credential_check for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and (((select alongside.has_role('manager')) and checked_by = (select alongside.actor()) and holder_id <> (select alongside.actor())) or (select alongside.is_system()))
              and exists (select 1 from credential c where c.agency_id = credential_check.agency_id and c.id = credential_check.id
                             and c.holder_id = credential_check.holder_id and c.issuer_agency_id is null));
grant select, insert on credential_check to alongside_app;

create policy attests on file for select to alongside_app
  using (agency_id = (select alongside.agency())
         and exists (select 1 from credential_check c where c.agency_id = file.agency_id and c.file_id = file.id));
