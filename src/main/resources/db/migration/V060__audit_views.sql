-- Who opened what: the program may add to history only that the acting person viewed a record, here and now.

revoke insert on history from alongside_app;
grant insert (agency_id, operation, record, record_id, family_id) on history to alongside_app;
grant select on history_clock to alongside_app, alongside_keeper;
