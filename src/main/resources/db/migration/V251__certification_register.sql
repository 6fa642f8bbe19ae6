-- The public register: what anybody may know of a certificate, read by the keeper for whoever asks, signed in or not.

create policy published on credential for select to alongside_keeper using (issuer_agency_id is not null);
create policy published on credential_event for select to alongside_keeper using (issuer_agency_id is not null);
grant select (agency_id, id, holder_name, issuer_agency_id, issuer, number, standard, stage, title) on credential to alongside_keeper;
grant select (agency_id, certificate_id, issuer_agency_id, position, kind, on_day, until_on) on credential_event to alongside_keeper;

create index credential_named on credential using gin (string_to_array(lower(holder_name), ' '));
