-- Statements that supporters sign for themselves: the words as they were then, and that they signed them.

create table signature (
  agency_id    uuid not null references agency,
  id           uuid not null,
  supporter_id uuid not null,
  statement    text not null,
  title        text not null check (btrim(title) <> ''),
  version      integer not null check (version > 0),
  attests      text not null default '',
  signed_text  text not null check (signed_text <> ''),
  signed_name  text not null check (btrim(signed_name) <> ''),
  signed_on    date not null,
  signed_at    timestamptz not null default alongside.now(),
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account
);
comment on table signature is 'Never changed and never taken back: a newer version of a statement asks for another signature.';
comment on column signature.statement is 'Id of the definition of kind statement.';
comment on column signature.attests is 'What the standards engine counts it as; empty where no standard asks for it.';
comment on column signature.signed_text is 'The definition as it was read and signed, so that it can be printed for good.';
comment on column signature.signed_on is 'The agency''s day.';
create unique index signed_once on signature (agency_id, supporter_id, statement, md5(signed_text));
call alongside.guard('signature');
call alongside.keep('signature', 'signed_text');
create policy seen on signature for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor()) or (select alongside.sees_all()) or supporter_id in (select alongside.supervised())));
create policy signed on signature for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((supporter_id = (select alongside.actor()) and (select alongside.has_role('supporter'))) or (select alongside.is_system())));
grant select, insert on signature to alongside_app;
