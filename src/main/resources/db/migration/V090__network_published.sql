-- What an installation shows its steward across agencies: who offers what, where. Nothing of families.
create policy published on site for select to alongside_keeper using (true);
create policy published on program for select to alongside_keeper using (true);
grant select on site, program to alongside_keeper;
