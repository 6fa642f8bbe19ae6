-- Whose and what kind of phone a number rings.

alter table person_phone add column kind text not null default '';
comment on column person_phone.kind is 'Code from the phone-kinds list; empty where nobody said.';
