-- Figures of the people of an agency and of a network: how many stand where, never who.

create table lived_experience_counted (
  agency_id uuid not null references agency,
  id        uuid not null,
  counted   boolean not null,
  version   integer not null default 1,
  primary key (agency_id, id),
  foreign key (agency_id, id) references account
);
comment on table lived_experience_counted is 'Whether a supporter, whose id is its id, lets the kinds of need they lived with be counted in figures. Without a row they are not.';
call alongside.guard('lived_experience_counted');
call alongside.keep('lived_experience_counted');
create policy own on lived_experience_counted for select to alongside_app
  using (agency_id = (select alongside.agency()) and (id = (select alongside.actor()) or (select alongside.is_system())));
create policy said on lived_experience_counted for insert to alongside_app
  with check (agency_id = (select alongside.agency()) and (id = (select alongside.actor()) or (select alongside.is_system())));
create policy changed on lived_experience_counted for update to alongside_app
  using (agency_id = (select alongside.agency()) and (id = (select alongside.actor()) or (select alongside.is_system())))
  with check (agency_id = (select alongside.agency()));
create policy counted on lived_experience_counted for select to alongside_owner using (true);
grant select, insert, update (counted, version) on lived_experience_counted to alongside_app;

create table kept_figures (
  agency_id  uuid not null references agency,
  id         uuid not null default uuidv7(),
  network    boolean not null,
  counted_on date not null,
  counted_at timestamptz not null,
  figures    jsonb not null,
  primary key (agency_id, id),
  constraint figures_of_agency_or_network unique (agency_id, network)
);
comment on table kept_figures is 'What alongside.people_counted said last, for some minutes, where counting takes long. Made anew whenever it is older.';
comment on column kept_figures.network is 'Of the network of a certifying body, for its stewards; else of the agency''s own people, for managers.';
call alongside.guard('kept_figures');
create policy told on kept_figures for select to alongside_app
  using (agency_id = (select alongside.agency())
         and (case when network then (select alongside.has_role('steward')) else (select alongside.has_role('manager')) end));
create policy counted on kept_figures to alongside_app
  using (agency_id = (select alongside.agency()) and (select alongside.is_system()))
  with check (agency_id = (select alongside.agency()) and (select alongside.is_system()));
grant select, insert, update on kept_figures to alongside_app;

create policy counted on directory_entry for select to alongside_owner using (published);
create policy counted on application for select to alongside_owner using (true);
create policy counted on account_role for select to alongside_owner using (true);
create policy counted on application_step for select to alongside_owner using (true);

create function alongside.people_counted(network boolean, day date) returns table (what text, code text, people bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with someone as materialized (
    select s.*
      from kept_standing s
      join account c on c.agency_id = s.agency_id and c.id = s.id and c.status = 'active'
     where exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
       and case when (select people_counted.network)
                then s.standard in (select b.standard from certifying_standard b where b.agency_id = (select alongside.agency()) and b.ended_at is null)
                else s.agency_id = (select alongside.agency()) end
       and ((select alongside.is_system()) or case when (select people_counted.network) then (select alongside.has_role('steward')) else (select alongside.has_role('manager')) end)
  ), open as materialized (
    select a.agency_id, a.id
      from application a
     where case when (select people_counted.network) then a.body_agency_id = (select alongside.agency()) else a.agency_id = (select alongside.agency()) end
       and ((select alongside.is_system()) or case when (select people_counted.network) then (select alongside.has_role('steward')) else (select alongside.has_role('manager')) end)
       and not exists (select 1 from application_step e where e.agency_id = a.agency_id and e.application_id = a.id and e.requirement = '')
  )
  select 'people', '', count(*) from someone
   union all
  select 'standing', case when s.standard = '' then 'no-standard' else s.standing end, count(*) from someone s group by 2
   union all
  select 'step', case when s.missing = '{}' then '' else s.standard || ' ' || s.missing[1] end, count(*)
    from someone s where s.standing = 'candidate' group by 2
   union all
  select 'way', case when s.standing = 'none' then 'none' when s.missing = '{}' then '' else s.standard || ' ' || s.missing[1] end, count(*)
    from someone s where s.standing in ('none', 'candidate') group by 2
   union all
  select 'ending', d.days::text, count(*) filter (where s.until_on between day and day + d.days)
    from someone s cross join unnest(array[30, 60, 90]) d (days) group by d.days
   union all
  select 'short', k.kind, count(*) filter (where k.kind = any (s.short_of) or (k.kind = 'in-90' and s.short_on is not null))
    from someone s cross join unnest('{supervision,continuing-education,in-90}'::text[]) k (kind) group by k.kind
   union all
  select 'application', case when r.looked_at then 'under-review' else 'applied' end, count(*)
    from open o
   cross join lateral (select exists (select 1 from application_step e
                                       where e.agency_id = o.agency_id and e.application_id = o.id and e.kind in ('accepted', 'asked', 'refused')) as looked_at) r
   group by 2
   union all
  select 'training', t.covers, count(distinct s.id)
    from someone s
   cross join lateral (select distinct unnest(l.standards) as covers
                         from training l
                        where l.agency_id = s.agency_id and l.supporter_id = s.id and l.accepted and l.voided_at is null) t
   group by t.covers
   union all
  select 'county', county, count(*)
    from someone s join directory_entry e on e.agency_id = s.agency_id and e.account_id = s.id and e.published
   cross join lateral unnest(e.counties) county group by county
   union all
  select 'language', language, count(*)
    from someone s join directory_entry e on e.agency_id = s.agency_id and e.account_id = s.id and e.published
   cross join lateral unnest(e.languages) language group by language
   union all
  select 'peer-kind', w.kinds, count(*)
    from someone s
   cross join lateral (select coalesce(string_agg(distinct p.peer_kind, ' ' order by p.peer_kind), 'none') as kinds
                         from assignment a
                         join enrollment n on n.agency_id = a.agency_id and n.id = a.enrollment_id and n.voided_at is null
                         join program p on p.agency_id = n.agency_id and p.id = n.program_id
                        where a.agency_id = s.agency_id and a.supporter_id = s.id and a.voided_at is null
                          and a.starts_on <= day and (a.ends_on is null or a.ends_on >= day)) w
   group by w.kinds
   union all
  select 'need', f.what, count(distinct s.id)
    from someone s
    join lived_experience_counted l on l.agency_id = s.agency_id and l.id = s.id and l.counted
    join standing_fact f on f.agency_id = s.agency_id and f.supporter_id = s.id and f.kind = 'lived-experience' and f.voided_at is null
   group by f.what
$$;
comment on function alongside.people_counted is
  'How many active supporters stand where: of the agency, for managers, or of the network that works towards what the agency certifies, for its stewards. Counts alone, and small ones too: whoever shows them hides those by the definition of kind small-cells. Counties and languages are those of published entries of the directory; kinds of need of those who let them be counted.';
