-- Whether somebody is a mandated reporter is a matter of each assignment: through a parent attorney's office they are not.

alter table assignment
  add column mandated     boolean,
  add column mandated_why text,
  add constraint no_reporter_without_mandate_for_a_reason check ((mandated is false) = (mandated_why is not null));
comment on column assignment.mandated is 'Whether the supporter is a mandated reporter here; null: as the definition reporter-duty says for the program''s peer kind.';
comment on column assignment.mandated_why is 'Code from reporter-duty: why they are not.';
