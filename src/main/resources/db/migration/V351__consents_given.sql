create view consent_given with (security_invoker = true) as
select agency_id, id as consent_id, family_id, person_id, signed_on
  from consent;
comment on view consent_given is 'Every permission that was ever signed, ended or not.';
grant select on consent_given to alongside_app;
