alter table program
  add column group_size_limit integer not null default 12 check (group_size_limit between 2 and 60);
comment on column program.group_size_limit is 'How many families a group should have at most; more are allowed for a reason that is kept. No standard fixes it: 12 is the house''s own, so that everybody gets to speak.';
