-- Only a supporter has a way to a certification to choose.

alter policy chosen on credential_path
  with check (agency_id = (select alongside.agency())
              and ((id = (select alongside.actor()) and (select alongside.has_role('supporter'))) or (select alongside.is_system())));
