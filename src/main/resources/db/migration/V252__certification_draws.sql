-- Draws for an audit of continuing education: the seed, everybody who could be picked, and who was.

create table audit_draw (
  agency_id  uuid not null references agency,
  id         uuid not null,
  standard   text not null,
  stage      text not null,
  reason     text not null check (reason <> ''),
  seed       text not null check (seed ~ '^[0-9a-f]{32}$'),
  size       integer not null check (size > 0),
  drawn_on   date not null,
  drawn_at   timestamptz not null default alongside.now(),
  drawn_by   uuid not null default alongside.actor(),
  by_name    text not null,
  primary key (agency_id, id),
  foreign key (agency_id, drawn_by) references account
);
comment on table audit_draw is 'Never changed and never taken back: whoever draws again until they like it can be seen to.';
comment on column audit_draw.seed is '128 bits of chance, made when it was drawn. docs/certification.md says how it decides.';
create index audit_draw_of on audit_draw (agency_id, drawn_at desc);
create index audit_draw_by on audit_draw (agency_id, drawn_by);

create table audit_draw_member (
  agency_id      uuid not null,
  id             uuid not null,
  draw_id        uuid not null,
  certificate_id uuid not null,
  number         text not null,
  holder_name    text not null,
  picked         integer check (picked > 0),
  primary key (agency_id, id),
  foreign key (agency_id, draw_id) references audit_draw,
  constraint drawn_from_once unique (agency_id, draw_id, number)
);
comment on table audit_draw_member is 'Everybody who could be picked that day, as they then stood.';
comment on column audit_draw_member.picked is 'The place in the draw; null for who was not picked.';
create index audit_draw_picked on audit_draw_member (agency_id, draw_id, picked);

call alongside.guard('audit_draw');
call alongside.keep('audit_draw');
create policy own on audit_draw for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy drawn on audit_draw for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.has_role('steward')) and drawn_by = (select alongside.actor()));
grant select, insert on audit_draw to alongside_app;

call alongside.guard('audit_draw_member');
call alongside.keep('audit_draw_member');
create policy own on audit_draw_member for select to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
create policy drawn on audit_draw_member for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (select alongside.has_role('steward')));
grant select, insert on audit_draw_member to alongside_app;
