-- Onboarding: what a supporter has come to know of a place where they begin, item by item.

create table onboarding (
  agency_id    uuid not null references agency,
  id           uuid not null,
  supporter_id uuid not null,
  program_id   uuid not null,
  site_id      uuid,
  setting      text not null,
  begun_on     date not null,
  begun_by     uuid default alongside.actor(),
  primary key (agency_id, id),
  foreign key (agency_id, supporter_id) references account,
  foreign key (agency_id, program_id) references program,
  foreign key (agency_id, site_id) references site
);
comment on table onboarding is 'A supporter beginning in a program, at a site or in a place of a partner''s.';
comment on column onboarding.setting is 'Code from peer-support-settings.';
create unique index begins_once_at_a_place on onboarding (agency_id, supporter_id, program_id, site_id) nulls not distinct;
create index onboarding_in_program on onboarding (agency_id, program_id);
create index onboarding_at_site on onboarding (agency_id, site_id);

create table onboarding_tick (
  agency_id     uuid not null references agency,
  id            uuid not null default uuidv7(),
  onboarding_id uuid not null,
  item          text not null,
  done_on       date not null,
  words         text not null default '',
  ticked_by     uuid not null default alongside.actor(),
  ticked_at     timestamptz not null default alongside.now(),
  voided_at     timestamptz,
  voided_by     uuid,
  void_reason   text,
  primary key (agency_id, id),
  foreign key (agency_id, onboarding_id) references onboarding,
  foreign key (agency_id, ticked_by) references account,
  constraint voided_for_a_reason check ((voided_at is null) = (void_reason is null))
);
comment on column onboarding_tick.item is 'Code from onboarding-items.';
comment on column onboarding_tick.words is 'What was said or agreed, such as how many families at a time. Nothing about a family.';
create index onboarding_tick_of on onboarding_tick (agency_id, onboarding_id);
create index onboarding_tick_by on onboarding_tick (agency_id, ticked_by);
create unique index ticked_once on onboarding_tick (agency_id, onboarding_id, item) where voided_at is null;

call alongside.guard('onboarding');
call alongside.keep('onboarding');
create policy seen on onboarding for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (supporter_id = (select alongside.actor()) or (select alongside.sees_all()) or supporter_id in (select alongside.supervised())));
create policy begun on onboarding for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((select alongside.has_role('manager')) or supporter_id in (select alongside.supervised()) or (select alongside.is_system())));
grant select, insert on onboarding to alongside_app;

call alongside.guard('onboarding_tick');
call alongside.keep('onboarding_tick');
create policy seen on onboarding_tick for select to alongside_app
  using (agency_id = (select alongside.agency())
         and exists (select 1 from onboarding o where o.agency_id = onboarding_tick.agency_id and o.id = onboarding_tick.onboarding_id));
create policy ticked on onboarding_tick for insert to alongside_app
  with check (agency_id = (select alongside.agency())
              and ((ticked_by = (select alongside.actor())
                    and exists (select 1 from onboarding o
                                 where o.agency_id = onboarding_tick.agency_id and o.id = onboarding_tick.onboarding_id
                                   and (o.supporter_id = (select alongside.actor()) or (select alongside.has_role('manager')) or o.supporter_id in (select alongside.supervised()))))
                or (select alongside.is_system())));
create policy taken_back on onboarding_tick for update to alongside_app
  using (agency_id = (select alongside.agency())
         and exists (select 1 from onboarding o
                      where o.agency_id = onboarding_tick.agency_id and o.id = onboarding_tick.onboarding_id
                        and (o.supporter_id = (select alongside.actor()) or (select alongside.has_role('manager')) or o.supporter_id in (select alongside.supervised()))))
  with check (agency_id = (select alongside.agency()) and voided_by = (select alongside.actor()));
grant select, insert, update (voided_at, voided_by, void_reason) on onboarding_tick to alongside_app;
