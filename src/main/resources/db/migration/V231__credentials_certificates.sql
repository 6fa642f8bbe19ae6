-- Certificates and what became of them. What a certificate is worth on a day follows from its events.

create table credential (
  agency_id        uuid not null references agency,
  id               uuid not null,
  holder_id        uuid not null,
  holder_name      text not null check (holder_name <> ''),
  issuer_agency_id uuid references agency,
  issuer           text not null check (issuer <> ''),
  number           text not null check (number <> ''),
  standard         text not null,
  standard_version integer not null,
  stage            text not null,
  title            text not null check (title <> ''),
  recorded_at      timestamptz not null default alongside.now(),
  recorded_by      uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, holder_id) references account,
  constraint issued_once unique (issuer_agency_id, number)
);
comment on table credential is 'Of its holder''s agency. Never changed: what becomes of it is told by its events.';
comment on column credential.issuer_agency_id is 'The certifying body on this installation, whose steward alone keeps it; null where a manager wrote down what a body elsewhere issued.';
comment on column credential.holder_name is 'As it stands on the certificate; the body does not see accounts of the holder''s agency.';
comment on column credential.title is 'What its holder may be called while it is in force.';
create index credential_of on credential (agency_id, holder_id);
create index credential_issued on credential (issuer_agency_id, standard, stage);

create table credential_event (
  agency_id        uuid not null,
  id               uuid not null,
  certificate_id   uuid not null,
  holder_id        uuid not null,
  issuer_agency_id uuid references agency,
  position         integer not null check (position > 0),
  kind             text not null check (kind in ('issued', 'suspended', 'reinstated', 'revoked', 'expired', 'renewed', 'inactive')),
  on_day           date not null,
  until_on         date,
  reason           text not null default '',
  recorded_at      timestamptz not null default alongside.now(),
  recorded_by      uuid default alongside.actor(),
  by_name          text not null,
  primary key (agency_id, id),
  foreign key (agency_id, certificate_id) references credential,
  foreign key (agency_id, holder_id) references account,
  constraint one_event_after_another unique (agency_id, certificate_id, position),
  constraint issued_first check ((kind = 'issued') = (position = 1)),
  constraint runs_until_a_day check (until_on > on_day or kind not in ('issued', 'renewed')),
  constraint lasts_from_its_issue check (kind not in ('issued', 'renewed') or until_on is not null),
  constraint says_why check (reason <> '' or kind in ('issued', 'renewed', 'expired'))
);
comment on table credential_event is 'Append-only.';
comment on column credential_event.until_on is 'The last day on which the certificate is in force, as it stands from this event on.';
create index credential_event_of on credential_event (agency_id, holder_id);
create index credential_event_issued on credential_event (issuer_agency_id, on_day);

call alongside.guard('credential');
call alongside.keep('credential');
create policy held on credential for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (holder_id = (select alongside.actor()) or (select alongside.sees_all()) or holder_id in (select alongside.supervised())));
create policy kept on credential for select to alongside_app
  using (issuer_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy issued on credential for insert to alongside_app
  with check (issuer_agency_id = (select alongside.agency()) and ((select alongside.has_role('steward')) or (select alongside.is_system())));
create policy seen on credential for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and issuer_agency_id is null
              and (((select alongside.has_role('manager')) and holder_id <> (select alongside.actor())) or (select alongside.is_system())));
grant select, insert on credential to alongside_app;

call alongside.guard('credential_event');
call alongside.keep('credential_event');
create policy held on credential_event for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (holder_id = (select alongside.actor()) or (select alongside.sees_all()) or holder_id in (select alongside.supervised())));
create policy kept on credential_event for select to alongside_app
  using (issuer_agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy issued on credential_event for insert to alongside_app
  with check (issuer_agency_id = (select alongside.agency()) and ((select alongside.has_role('steward')) or (select alongside.is_system()))
              and exists (select 1 from credential c where c.agency_id = credential_event.agency_id and c.id = credential_event.certificate_id
                             and c.holder_id = credential_event.holder_id and c.issuer_agency_id = credential_event.issuer_agency_id));
create policy seen on credential_event for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and issuer_agency_id is null
              and (((select alongside.has_role('manager')) and holder_id <> (select alongside.actor())) or (select alongside.is_system()))
              and exists (select 1 from credential c where c.agency_id = credential_event.agency_id and c.id = credential_event.certificate_id
                             and c.holder_id = credential_event.holder_id and c.issuer_agency_id is null));
grant select, insert on credential_event to alongside_app;

create view credential_span with (security_invoker) as
select e.agency_id, e.holder_id, e.issuer_agency_id, e.certificate_id, c.standard, c.stage, c.title, e.kind, e.on_day as from_on,
       lead(e.on_day) over (partition by e.agency_id, e.certificate_id order by e.position) as next_on, e.until_on
  from credential_event e
  join credential c on c.agency_id = e.agency_id and c.id = e.certificate_id;
comment on view credential_span is 'From one event of a certificate until the next, not counted in. Ask credential_state for what it is worth.';
grant select on credential_span to alongside_app;

create function alongside.credential_state(kind text, until_on date, day date) returns text language sql immutable parallel safe
  return case when kind in ('issued', 'renewed', 'reinstated') then case when day <= until_on then 'valid' else 'lapsed' end
              when kind = 'expired' then 'lapsed'
              else kind end;
comment on function alongside.credential_state is 'What a certificate is worth on a day, by the last event up to it: the same as Certificate.on(day).';

create function alongside.credential_states(supporters uuid[], day date)
  returns table (supporter_id uuid, certificate_id uuid, standard text, stage text, title text, state text, from_on date, until_on date)
  language sql stable as $$
  select s.holder_id, s.certificate_id, s.standard, s.stage, s.title, alongside.credential_state(s.kind, s.until_on, day), s.from_on, s.until_on
    from public.credential_span s
   where s.agency_id = (select alongside.agency())
     and s.holder_id = any (supporters)
     and s.from_on <= day
     and (s.next_on is null or s.next_on > day)
$$;
comment on function alongside.credential_states is 'Each certificate of these supporters with what it is worth on a day, as far as the reader may see it: valid, suspended, lapsed, revoked or inactive.';
