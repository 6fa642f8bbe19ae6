-- How often a program expects its families to be met.

alter table program add column cadence text check (cadence <> '');
comment on column program.cadence is 'Id of the cadence definition its enrollments are held against; null where the program expects nothing by the calendar.';
