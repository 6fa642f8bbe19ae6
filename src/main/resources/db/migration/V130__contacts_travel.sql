-- What it took to get there and back, in the contact itself: one entry feeds hours, mileage and the rest.

alter table contact
  add column travel_minutes integer not null default 0,
  add column miles numeric(6, 2) not null default 0,
  add constraint travel_is_a_day_at_most check (travel_minutes between 0 and 960 and miles between 0 and 1000);
comment on column contact.travel_minutes is 'Minutes there and back, also for a try that reached nobody; they count toward hours worked, never toward time with the family.';
comment on column contact.miles is 'Miles driven there and back. No address and no track is kept with them, and no money: that follows from the rate of the day.';

create or replace view contact_counted with (security_invoker) as
select c.agency_id, c.id as contact_id, c.family_id, c.enrollment_id, e.program_id, e.caregiver_id, c.supporter_id,
       c.on_day, date_trunc('month', c.on_day::timestamp)::date as month, c.mode, c.made, not c.made as attempted,
       case when c.made then c.minutes else 0 end as minutes, c.place, c.support_types, c.activities,
       c.signed_at is not null as signed, c.travel_minutes, c.miles
  from contact c
  left join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
 where c.voided_at is null;
comment on view contact_counted is
  'Contacts that count, and with them the hours: one made contact is direct time of the same minutes, and with travel_minutes time worked. All that are not voided, signed or not, by the local day on which they began. made: somebody was reached; attempted: nobody was. Minutes are those with the family, travel left out, and 0 for an attempt; travel_minutes and miles count for both. Ask it for a range of on_day: the indexes know that, not month.';
