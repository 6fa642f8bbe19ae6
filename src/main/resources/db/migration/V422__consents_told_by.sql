-- Permissions by who may tell: few are of somebody outside, and their pages ask for these.
create index consent_told_by on consent (agency_id, discloser);
