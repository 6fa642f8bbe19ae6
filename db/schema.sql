-- The whole database as its migrations leave it, for reading. Made by bin/schema; never edited by hand.
-- Tables with what protects them; then views; then functions.

-- account -----------------------------------------------------------------------------------------------------------
create table account (
  agency_id uuid not null,
  id uuid not null,
  email text not null,
  name text not null,
  status text default 'invited'::text not null,
  created_at timestamp with time zone default alongside.now() not null,
  created_by uuid default alongside.actor(),
  version integer default 1 not null,
  constraint account_email_check CHECK (email = lower(email) AND email ~~ '%_@_%'::text),
  constraint account_name_check CHECK (name <> ''::text),
  constraint account_status_check CHECK (status = ANY (ARRAY['invited'::text, 'active'::text, 'closed'::text])),
  constraint account_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint account_pkey PRIMARY KEY (agency_id, id)
);
alter table account enable row level security, force row level security;
comment on table account is 'Someone who signs in, in one agency. Secrets are kept apart, in credential tables.';
CREATE UNIQUE INDEX account_email ON public.account USING btree (email);
CREATE UNIQUE INDEX account_id ON public.account USING btree (id);
create policy added on account for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on account for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system) OR id = (( SELECT alongside.actor() AS actor))))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy colleagues on account for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on account for select to alongside_owner
  using (true);
create policy guest_closed on account for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.writes() AS writes) AND alongside.is_guest(email) AND (EXISTS ( SELECT 1
   FROM caregiver_door d
  WHERE d.agency_id = account.agency_id AND d.account_id = account.id)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy guest_invited on account for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.writes() AS writes) AND alongside.is_guest(email) AND status = 'invited'::text);
create policy guests_see_their_own on account as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role) OR id = (( SELECT alongside.actor() AS actor))));
create policy not_other_people on account as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (NOT ( SELECT alongside.has_role('partner'::text) AS has_role) OR id = (( SELECT alongside.actor() AS actor))));
create policy signing_in on account for select to alongside_keeper
  using (true);
create policy welcomed on account for update to alongside_keeper
  using (true)
  with check (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER UPDATE OF name, status ON public.account FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select, update on account to alongside_app;
grant select on account to alongside_keeper;
grant update (status, version) on account to alongside_keeper;

-- account_key -------------------------------------------------------------------------------------------------------
create table account_key (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  hash bytea not null,
  code bytea not null,
  made_at timestamp with time zone default alongside.now() not null,
  made_by uuid default alongside.actor(),
  until_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint account_key_code_check CHECK (length(code) = 32),
  constraint account_key_hash_check CHECK (length(hash) = 32),
  constraint ends_after_it_is_made CHECK (until_at > made_at),
  constraint account_key_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_key_pkey PRIMARY KEY (agency_id, id)
);
alter table account_key enable row level security, force row level security;
comment on table account_key is 'A one-time key of a guest: a link, and six digits that reach them by another way.';
comment on column account_key.code is 'HMAC-SHA256 of link and digits under a key of this installation that is not in the database.';
comment on column account_key.hash is 'SHA-256 of the 256 bits in the link.';
comment on column account_key.made_by is 'Null where the guest asked for a code by mail.';
comment on column account_key.used_at is 'When it opened the door, or a later one took its place.';
CREATE INDEX account_key_of_account ON public.account_key USING btree (agency_id, account_id, made_at DESC);
CREATE UNIQUE INDEX account_key_hash ON public.account_key USING btree (hash);
create policy door_reached on account_key for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.writes() AS writes) AND (EXISTS ( SELECT 1
   FROM caregiver_door d
  WHERE d.agency_id = account_key.agency_id AND d.account_id = account_key.account_id)));
create policy door_reached_to_add on account_key for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.writes() AS writes) AND (EXISTS ( SELECT 1
   FROM caregiver_door d
  WHERE d.agency_id = account_key.agency_id AND d.account_id = account_key.account_id AND d.closed_at IS NULL)));
create policy door_reached_to_spend on account_key for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.writes() AS writes) AND (EXISTS ( SELECT 1
   FROM caregiver_door d
  WHERE d.agency_id = account_key.agency_id AND d.account_id = account_key.account_id)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy signing_in on account_key for all to alongside_keeper
  using (true)
  with check (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account_key FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('hash', 'code');
grant insert on account_key to alongside_app;
grant insert, select, update on account_key to alongside_keeper;
grant select (agency_id, id, account_id, made_at, made_by, until_at, used_at) on account_key to alongside_app;
grant update (used_at) on account_key to alongside_app;

-- account_link ------------------------------------------------------------------------------------------------------
create table account_link (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  kind text not null,
  hash bytea not null,
  made_at timestamp with time zone default alongside.now() not null,
  until_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint account_link_hash_check CHECK (length(hash) = 32),
  constraint account_link_kind_check CHECK (kind = ANY (ARRAY['invitation'::text, 'new-password'::text])),
  constraint account_link_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_link_pkey PRIMARY KEY (agency_id, id)
);
alter table account_link enable row level security, force row level security;
comment on table account_link is 'A link sent by mail, good once: to accept an invitation, or to choose a new password.';
comment on column account_link.hash is 'SHA-256 of the 256 bits in the link.';
CREATE INDEX account_link_of_account ON public.account_link USING btree (agency_id, account_id);
CREATE UNIQUE INDEX account_link_hash ON public.account_link USING btree (hash);
create policy added on account_link for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on account_link for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy dropped on account_link for delete to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy invited on account_link for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('administrator'::text) AS has_role) AND kind = 'invitation'::text);
create policy own on account_link for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy signing_in on account_link for all to alongside_keeper
  using (true)
  with check (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account_link FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('hash');
grant delete, insert on account_link to alongside_app;
grant insert, select, update on account_link to alongside_keeper;
grant select (agency_id, id, account_id, kind, made_at, until_at, used_at) on account_link to alongside_app;

-- account_passkey ---------------------------------------------------------------------------------------------------
create table account_passkey (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  attestation bytea not null,
  signature_count bigint not null,
  verified boolean not null,
  transports text[] default '{}'::text[] not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  label text not null,
  created_at timestamp with time zone default alongside.now() not null,
  last_used_at timestamp with time zone default alongside.now() not null,
  constraint account_passkey_label_check CHECK (label <> ''::text),
  constraint account_passkey_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_passkey_pkey PRIMARY KEY (agency_id, id)
);
alter table account_passkey enable row level security, force row level security;
comment on column account_passkey.public_key is 'COSE. attestation is what the device said of itself when it made the key.';
CREATE INDEX account_passkey_of_account ON public.account_passkey USING btree (agency_id, account_id);
CREATE UNIQUE INDEX account_passkey_credential ON public.account_passkey USING btree (credential_id);
create policy added on account_passkey for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on account_passkey for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy dropped on account_passkey for delete to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy own on account_passkey for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy signing_in on account_passkey for all to alongside_keeper
  using (true)
  with check (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account_passkey FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('credential_id', 'public_key', 'attestation', 'signature_count', 'backed_up', 'last_used_at');
grant delete, insert on account_passkey to alongside_app;
grant insert, select, update on account_passkey to alongside_keeper;
grant select (agency_id, id, account_id, credential_id, transports, label, created_at, last_used_at) on account_passkey to alongside_app;
grant update (label) on account_passkey to alongside_app;

-- account_password --------------------------------------------------------------------------------------------------
create table account_password (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  encoded text not null,
  changed_at timestamp with time zone default alongside.now() not null,
  constraint account_password_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_password_pkey PRIMARY KEY (agency_id, id),
  constraint account_password_agency_id_account_id_key UNIQUE (agency_id, account_id)
);
alter table account_password enable row level security, force row level security;
comment on column account_password.encoded is 'Argon2id, with its salt and costs.';
create policy added on account_password for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on account_password for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy dropped on account_password for delete to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy own on account_password for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy signing_in on account_password for all to alongside_keeper
  using (true)
  with check (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account_password FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('encoded');
grant insert on account_password to alongside_app;
grant insert, select, update on account_password to alongside_keeper;
grant select (agency_id, id, account_id, changed_at) on account_password to alongside_app;
grant update (encoded, changed_at) on account_password to alongside_app;

-- account_recovery_code ---------------------------------------------------------------------------------------------
create table account_recovery_code (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  hash bytea not null,
  used_at timestamp with time zone,
  constraint account_recovery_code_hash_check CHECK (length(hash) = 32),
  constraint account_recovery_code_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_recovery_code_pkey PRIMARY KEY (agency_id, id),
  constraint account_recovery_code_agency_id_account_id_hash_key UNIQUE (agency_id, account_id, hash)
);
alter table account_recovery_code enable row level security, force row level security;
comment on column account_recovery_code.hash is 'HMAC-SHA256.';
create policy added on account_recovery_code for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on account_recovery_code for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy dropped on account_recovery_code for delete to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy own on account_recovery_code for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy signing_in on account_recovery_code for all to alongside_keeper
  using (true)
  with check (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account_recovery_code FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('hash');
grant delete, insert on account_recovery_code to alongside_app;
grant delete, insert, select, update on account_recovery_code to alongside_keeper;
grant select (agency_id, id, account_id, used_at) on account_recovery_code to alongside_app;

-- account_role ------------------------------------------------------------------------------------------------------
create table account_role (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  role text not null,
  constraint account_role_role_check CHECK (role = ANY (ARRAY['supporter'::text, 'supervisor'::text, 'manager'::text, 'billing'::text, 'privacy-officer'::text, 'administrator'::text, 'steward'::text, 'partner'::text, 'caregiver'::text])),
  constraint account_role_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_role_pkey PRIMARY KEY (agency_id, id),
  constraint account_role_agency_id_account_id_role_key UNIQUE (agency_id, account_id, role)
);
alter table account_role enable row level security, force row level security;
create policy changed on account_role for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on account_role for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy counted on account_role for select to alongside_owner
  using (true);
create policy guest_invited on account_role for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.writes() AS writes) AND role = 'caregiver'::text AND (EXISTS ( SELECT 1
   FROM account a
  WHERE a.agency_id = account_role.agency_id AND a.id = account_role.account_id AND alongside.is_guest(a.email))));
create policy not_for_guests on account_role as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_other_people on account_role as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (NOT ( SELECT alongside.has_role('partner'::text) AS has_role) OR account_id = (( SELECT alongside.actor() AS actor))));
create policy signing_in on account_role for select to alongside_keeper
  using (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account_role FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR DELETE ON public.account_role FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant delete, insert, select on account_role to alongside_app;
grant select on account_role to alongside_keeper;

-- account_session ---------------------------------------------------------------------------------------------------
create table account_session (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  hash bytea not null,
  complete boolean not null,
  device text default ''::text not null,
  created_at timestamp with time zone default alongside.now() not null,
  last_seen_at timestamp with time zone default alongside.now() not null,
  until_at timestamp with time zone not null,
  second_factor_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint account_session_hash_check CHECK (length(hash) = 32),
  constraint ends_after_it_starts CHECK (until_at > created_at),
  constraint account_session_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_session_pkey PRIMARY KEY (agency_id, id)
);
alter table account_session enable row level security, force row level security;
comment on table account_session is 'Who is signed in, from when until when. Rows stay after the end, as the record of sign-ins.';
comment on column account_session.complete is 'False while a second factor is still to be shown or set up: such a session opens nothing else.';
comment on column account_session.device is 'Browser and system in a few words; no address is kept.';
comment on column account_session.hash is 'SHA-256 of what the browser holds.';
comment on column account_session.last_seen_at is 'To the minute: written at most once a minute.';
CREATE INDEX account_session_of_account ON public.account_session USING btree (agency_id, account_id, created_at DESC);
CREATE UNIQUE INDEX account_session_hash ON public.account_session USING btree (hash);
create policy ended on account_session for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy own on account_session for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role)));
create policy signing_in on account_session for all to alongside_keeper
  using (true)
  with check (true);
grant insert, select, update on account_session to alongside_keeper;
grant select (agency_id, id, account_id, complete, device, created_at, last_seen_at, until_at, second_factor_at, ended_at) on account_session to alongside_app;
grant update (ended_at) on account_session to alongside_app;

-- account_totp ------------------------------------------------------------------------------------------------------
create table account_totp (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  sealed bytea not null,
  last_step bigint default 0 not null,
  confirmed_at timestamp with time zone,
  constraint account_totp_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint account_totp_pkey PRIMARY KEY (agency_id, id),
  constraint account_totp_agency_id_account_id_key UNIQUE (agency_id, account_id)
);
alter table account_totp enable row level security, force row level security;
comment on table account_totp is 'A shared secret with an authenticator app (RFC 6238). It counts once a code has confirmed it.';
comment on column account_totp.last_step is 'The half-minute of the last code taken: a code is good once.';
comment on column account_totp.sealed is 'The secret under AES-256-GCM.';
create policy added on account_totp for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on account_totp for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy dropped on account_totp for delete to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy own on account_totp for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy signing_in on account_totp for all to alongside_keeper
  using (true)
  with check (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.account_totp FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('sealed', 'last_step');
grant delete, insert on account_totp to alongside_app;
grant insert, select, update on account_totp to alongside_keeper;
grant select (agency_id, id, account_id, last_step, confirmed_at) on account_totp to alongside_app;
grant update (sealed, last_step, confirmed_at) on account_totp to alongside_app;

-- agency ------------------------------------------------------------------------------------------------------------
create table agency (
  id uuid not null,
  name text not null,
  zone text default 'America/Denver'::text not null,
  created_at timestamp with time zone default alongside.now() not null,
  constraint agency_name_check CHECK (name <> ''::text),
  constraint agency_pkey PRIMARY KEY (id)
);
alter table agency enable row level security, force row level security;
comment on column agency.zone is 'IANA time zone of the agency''s days.';
create policy founding on agency for insert to alongside_keeper
  with check (true);
create policy network on agency for select to alongside_keeper
  using (true);
create policy own on agency for all to alongside_app
  using (id = (( SELECT alongside.agency() AS agency)))
  with check (id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy zones on agency for select to alongside_owner
  using (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.agency FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on agency to alongside_app;
grant insert, select on agency to alongside_keeper;

-- agreement ---------------------------------------------------------------------------------------------------------
create table agreement (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  enrollment_id uuid not null,
  agreed_on date not null,
  way text not null,
  explained text[] default '{}'::text[] not null,
  words text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint agreement_agency_id_enrollment_id_family_id_fkey FOREIGN KEY (agency_id, enrollment_id, family_id) REFERENCES enrollment(agency_id, id, family_id) DEFERRABLE,
  constraint agreement_pkey PRIMARY KEY (agency_id, id)
);
alter table agreement enable row level security, force row level security;
comment on table agreement is 'What was explained to a caregiver at enrollment or later, and what they agreed to in their own words.';
comment on column agreement.explained is 'Codes from the agreement-items list.';
comment on column agreement.way is 'Code from the agreement-ways list.';
CREATE INDEX agreement_of_enrollment ON public.agreement USING btree (agency_id, enrollment_id);
create policy added on agreement for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = agreement.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = agreement.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on agreement for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = agreement.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = agreement.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = agreement.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = agreement.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on agreement for update to alongside_owner
  using (true)
  with check (true);
create policy merging on agreement for select to alongside_owner
  using (true);
create policy purged on agreement for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on agreement for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = agreement.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = agreement.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.agreement FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on agreement to alongside_app;

-- alike_suggestion --------------------------------------------------------------------------------------------------
create table alike_suggestion (
  agency_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  why text default ''::text not null,
  suggested_by uuid default alongside.actor() not null,
  suggested_at timestamp with time zone default alongside.now() not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  merge_id uuid,
  answer text default ''::text not null,
  read_at timestamp with time zone,
  constraint alike_suggestion_answer_check CHECK (length(answer) <= 500),
  constraint alike_suggestion_why_check CHECK (length(why) <= 500),
  constraint answered_by_someone CHECK (answered_by IS NULL OR answered_at IS NOT NULL),
  constraint made_one_or_told_why_not CHECK (answered_at IS NOT NULL AND (merge_id IS NOT NULL OR answer <> ''::text) OR answered_at IS NULL AND merge_id IS NULL AND answer = ''::text),
  constraint read_once_answered CHECK (read_at IS NULL OR answered_at IS NOT NULL),
  constraint two_people CHECK (person_id <> other_id),
  constraint alike_suggestion_agency_id_answered_by_fkey FOREIGN KEY (agency_id, answered_by) REFERENCES account(agency_id, id),
  constraint alike_suggestion_agency_id_merge_id_fkey FOREIGN KEY (agency_id, merge_id) REFERENCES merge(agency_id, id),
  constraint alike_suggestion_agency_id_other_id_fkey FOREIGN KEY (agency_id, other_id) REFERENCES person(agency_id, id),
  constraint alike_suggestion_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint alike_suggestion_agency_id_suggested_by_fkey FOREIGN KEY (agency_id, suggested_by) REFERENCES account(agency_id, id),
  constraint alike_suggestion_pkey PRIMARY KEY (agency_id, id)
);
alter table alike_suggestion enable row level security, force row level security;
comment on table alike_suggestion is 'Somebody says that two people look like one person written down twice, until a manager has made them one or said why not.';
comment on column alike_suggestion.answer is 'Why they are not the same; for whoever suggested it to read.';
comment on column alike_suggestion.merge_id is 'The merge that made them one; null where they are two. A merge that was taken back is still the answer that was given.';
comment on column alike_suggestion.person_id is 'As the two were then: a merge leaves both as they are, and leads from the merged one to the survivor.';
comment on column alike_suggestion.read_at is 'When whoever suggested it had read the answer.';
CREATE INDEX alike_suggestion_answered_by ON public.alike_suggestion USING btree (agency_id, answered_by);
CREATE INDEX alike_suggestion_by ON public.alike_suggestion USING btree (agency_id, suggested_by, suggested_at DESC);
CREATE INDEX alike_suggestion_merge ON public.alike_suggestion USING btree (agency_id, merge_id);
CREATE INDEX alike_suggestion_other ON public.alike_suggestion USING btree (agency_id, other_id);
CREATE INDEX alike_suggestion_person ON public.alike_suggestion USING btree (agency_id, person_id);
CREATE UNIQUE INDEX one_open_suggestion_a_pair ON public.alike_suggestion USING btree (agency_id, LEAST(person_id, other_id), GREATEST(person_id, other_id)) WHERE (answered_at IS NULL);
create policy answered on alike_suggestion for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND answered_at IS NULL AND ( SELECT alongside.merges_records() AS merges_records))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND answered_at IS NOT NULL AND read_at IS NULL AND ( SELECT alongside.merges_records() AS merges_records));
create policy purged on alike_suggestion for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on alike_suggestion for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR suggested_by = (( SELECT alongside.actor() AS actor)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE p.agency_id = alike_suggestion.agency_id AND (p.id = ANY (ARRAY[alike_suggestion.person_id, alike_suggestion.other_id]))))));
create policy read on alike_suggestion for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND answered_at IS NOT NULL AND suggested_by = (( SELECT alongside.actor() AS actor)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND read_at IS NOT NULL AND suggested_by = (( SELECT alongside.actor() AS actor)));
create policy suggested on alike_suggestion for insert to alongside_app
  with check (agency_id = alongside.agency() AND suggested_by = alongside.actor() AND answered_at IS NULL AND (( SELECT alongside.walks() AS walks) OR ( SELECT alongside.leads() AS leads)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE p.agency_id = alike_suggestion.agency_id AND p.id = alike_suggestion.person_id)) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE p.agency_id = alike_suggestion.agency_id AND p.id = alike_suggestion.other_id)));
CREATE TRIGGER answer_stays AFTER UPDATE ON public.alike_suggestion FOR EACH ROW EXECUTE FUNCTION alongside.answer_stays();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.alike_suggestion FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on alike_suggestion to alongside_app;
grant update (answered_by, answered_at, merge_id, answer, read_at) on alike_suggestion to alongside_app;

-- application -------------------------------------------------------------------------------------------------------
create table application (
  agency_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  applicant_name text not null,
  agency_name text not null,
  body_agency_id uuid not null,
  standard text not null,
  standard_version integer not null,
  stage text not null,
  submitted_at timestamp with time zone default alongside.now() not null,
  constraint application_applicant_name_check CHECK (applicant_name <> ''::text),
  constraint application_agency_id_applicant_id_fkey FOREIGN KEY (agency_id, applicant_id) REFERENCES account(agency_id, id),
  constraint application_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint application_body_agency_id_fkey FOREIGN KEY (body_agency_id) REFERENCES agency(id),
  constraint application_pkey PRIMARY KEY (agency_id, id)
);
alter table application enable row level security, force row level security;
comment on table application is 'Sent to a certifying body, another agency mostly. Never changed: what becomes of it is told by its steps.';
comment on column application.applicant_name is 'As it was sent; the body does not see accounts of the applicant''s agency.';
CREATE INDEX application_of ON public.application USING btree (agency_id, applicant_id, submitted_at DESC);
CREATE INDEX application_to ON public.application USING btree (body_agency_id, submitted_at);
create policy counted on application for select to alongside_owner
  using (true);
create policy own on application for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (applicant_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy received on application for select to alongside_app
  using (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy sent on application for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND applicant_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) AND (EXISTS ( SELECT 1
   FROM alongside.certifying_bodies() b(agency_id, name, standard, prefix, months)
  WHERE b.agency_id = application.body_agency_id AND b.standard = application.standard)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.application FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on application to alongside_app;

-- application_document ----------------------------------------------------------------------------------------------
create table application_document (
  agency_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  applicant_id uuid not null,
  body_agency_id uuid not null,
  what text not null,
  file_id uuid not null,
  name text not null,
  added_at timestamp with time zone default alongside.now() not null,
  constraint application_document_name_check CHECK (name <> ''::text),
  constraint application_document_what_check CHECK (what <> ''::text AND length(what) <= 200),
  constraint application_document_agency_id_applicant_id_fkey FOREIGN KEY (agency_id, applicant_id) REFERENCES account(agency_id, id),
  constraint application_document_agency_id_application_id_fkey FOREIGN KEY (agency_id, application_id) REFERENCES application(agency_id, id),
  constraint application_document_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, id),
  constraint application_document_pkey PRIMARY KEY (agency_id, id)
);
alter table application_document enable row level security, force row level security;
comment on table application_document is 'A file that the applicant sent along, for the body to read. Not for their managers: it may tell what is theirs alone. Append-only.';
comment on column application_document.what is 'What it shows, in the applicant''s words.';
CREATE INDEX application_document_by ON public.application_document USING btree (agency_id, applicant_id);
CREATE INDEX application_document_file ON public.application_document USING btree (agency_id, file_id);
CREATE INDEX application_document_of ON public.application_document USING btree (agency_id, application_id);
create policy own on application_document for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND applicant_id = (( SELECT alongside.actor() AS actor)));
create policy received on application_document for select to alongside_app
  using (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy sent on application_document for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND applicant_id = (( SELECT alongside.actor() AS actor)) AND (EXISTS ( SELECT 1
   FROM application a
  WHERE a.agency_id = application_document.agency_id AND a.id = application_document.application_id AND a.applicant_id = application_document.applicant_id AND a.body_agency_id = application_document.body_agency_id)));
CREATE TRIGGER application_is_open BEFORE INSERT ON public.application_document FOR EACH ROW EXECUTE FUNCTION alongside.application_is_open();
CREATE TRIGGER gave_the_file AFTER INSERT ON public.application_document FOR EACH ROW EXECUTE FUNCTION alongside.gave_the_file();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.application_document FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on application_document to alongside_app;

-- application_evidence ----------------------------------------------------------------------------------------------
create table application_evidence (
  agency_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  applicant_id uuid not null,
  body_agency_id uuid not null,
  as_of date not null,
  definition text not null,
  evaluation text not null,
  sha256 text not null,
  attached_at timestamp with time zone default alongside.now() not null,
  number bigint generated always as identity not null,
  constraint application_evidence_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  constraint application_evidence_agency_id_applicant_id_fkey FOREIGN KEY (agency_id, applicant_id) REFERENCES account(agency_id, id),
  constraint application_evidence_agency_id_application_id_fkey FOREIGN KEY (agency_id, application_id) REFERENCES application(agency_id, id),
  constraint application_evidence_pkey PRIMARY KEY (agency_id, id)
);
alter table application_evidence enable row level security, force row level security;
comment on table application_evidence is 'How the record stood on the day, frozen. With application_record, all that crosses to the body.';
comment on column application_evidence.sha256 is 'Of definition, record and evaluation, in this order, so that nobody doubts which were looked at.';
CREATE INDEX application_evidence_by ON public.application_evidence USING btree (agency_id, applicant_id);
CREATE INDEX application_evidence_of ON public.application_evidence USING btree (agency_id, application_id);
create policy own on application_evidence for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (applicant_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy received on application_evidence for select to alongside_app
  using (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy sent on application_evidence for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND applicant_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) AND (EXISTS ( SELECT 1
   FROM application a
  WHERE a.agency_id = application_evidence.agency_id AND a.id = application_evidence.application_id AND a.applicant_id = application_evidence.applicant_id AND a.body_agency_id = application_evidence.body_agency_id)));
CREATE TRIGGER application_is_open BEFORE INSERT ON public.application_evidence FOR EACH ROW EXECUTE FUNCTION alongside.application_is_open();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.application_evidence FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('evaluation', 'definition');
grant insert, select on application_evidence to alongside_app;

-- application_record ------------------------------------------------------------------------------------------------
create table application_record (
  agency_id uuid not null,
  id uuid not null,
  applicant_id uuid not null,
  body_agency_id uuid not null,
  record text not null,
  constraint application_record_agency_id_applicant_id_fkey FOREIGN KEY (agency_id, applicant_id) REFERENCES account(agency_id, id),
  constraint application_record_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES application_evidence(agency_id, id),
  constraint application_record_pkey PRIMARY KEY (agency_id, id)
);
alter table application_record enable row level security, force row level security;
comment on table application_record is 'The record that the evidence of the same id was made from. Apart, because it tells the applicant''s birthday and lived experience, which their managers do not see. Entries are numbered; no family, caregiver or contact is named in it.';
CREATE INDEX application_record_by ON public.application_record USING btree (agency_id, applicant_id);
create policy own on application_record for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND applicant_id = (( SELECT alongside.actor() AS actor)));
create policy received on application_record for select to alongside_app
  using (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy sent on application_record for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND applicant_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) AND (EXISTS ( SELECT 1
   FROM application_evidence e
  WHERE e.agency_id = application_record.agency_id AND e.id = application_record.id AND e.applicant_id = application_record.applicant_id AND e.body_agency_id = application_record.body_agency_id)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.application_record FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('record');
grant insert, select on application_record to alongside_app;

-- application_step --------------------------------------------------------------------------------------------------
create table application_step (
  agency_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  applicant_id uuid not null,
  body_agency_id uuid not null,
  requirement text default ''::text not null,
  kind text not null,
  words text default ''::text not null,
  by_id uuid default alongside.actor() not null,
  by_name text not null,
  at timestamp with time zone default alongside.now() not null,
  number bigint generated always as identity not null,
  constraint application_step_kind_check CHECK (kind = ANY (ARRAY['accepted'::text, 'asked'::text, 'refused'::text, 'answered'::text, 'withdrawn'::text, 'granted'::text, 'declined'::text])),
  constraint of_a_requirement_or_of_the_whole CHECK ((requirement = ''::text) = (kind = ANY (ARRAY['withdrawn'::text, 'granted'::text, 'declined'::text]))),
  constraint says_why CHECK (words <> ''::text OR (kind = ANY (ARRAY['accepted'::text, 'withdrawn'::text, 'granted'::text]))),
  constraint application_step_agency_id_applicant_id_fkey FOREIGN KEY (agency_id, applicant_id) REFERENCES account(agency_id, id),
  constraint application_step_agency_id_application_id_fkey FOREIGN KEY (agency_id, application_id) REFERENCES application(agency_id, id),
  constraint application_step_pkey PRIMARY KEY (agency_id, id)
);
alter table application_step enable row level security, force row level security;
comment on table application_step is 'Append-only. What a requirement stands at is its last step; an application ends with its first step of the whole.';
CREATE INDEX application_step_by ON public.application_step USING btree (agency_id, applicant_id);
CREATE INDEX application_step_of ON public.application_step USING btree (agency_id, application_id, number);
CREATE UNIQUE INDEX application_ends_once ON public.application_step USING btree (agency_id, application_id) WHERE (requirement = ''::text);
create policy answered on application_step for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND applicant_id = (( SELECT alongside.actor() AS actor)) AND by_id = (( SELECT alongside.actor() AS actor)) AND (kind = ANY (ARRAY['answered'::text, 'withdrawn'::text])) AND (EXISTS ( SELECT 1
   FROM application a
  WHERE a.agency_id = application_step.agency_id AND a.id = application_step.application_id AND a.applicant_id = application_step.applicant_id AND a.body_agency_id = application_step.body_agency_id)));
create policy counted on application_step for select to alongside_owner
  using (true);
create policy decided on application_step for insert to alongside_app
  with check (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role) AND by_id = (( SELECT alongside.actor() AS actor)) AND applicant_id <> (( SELECT alongside.actor() AS actor)) AND (kind = ANY (ARRAY['accepted'::text, 'asked'::text, 'refused'::text, 'granted'::text, 'declined'::text])) AND (EXISTS ( SELECT 1
   FROM application a
  WHERE a.agency_id = application_step.agency_id AND a.id = application_step.application_id AND a.applicant_id = application_step.applicant_id AND a.body_agency_id = application_step.body_agency_id)));
create policy own on application_step for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (applicant_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy received on application_step for select to alongside_app
  using (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
CREATE TRIGGER application_is_open BEFORE INSERT ON public.application_step FOR EACH ROW EXECUTE FUNCTION alongside.application_is_open();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.application_step FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on application_step to alongside_app;

-- assignment --------------------------------------------------------------------------------------------------------
create table assignment (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  enrollment_id uuid not null,
  supporter_id uuid not null,
  kind text default 'primary'::text not null,
  starts_on date not null,
  ends_on date,
  external_ref text,
  import_id uuid,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  away_id uuid,
  mandated boolean,
  mandated_why text,
  constraint assignment_external_ref_check CHECK (external_ref <> ''::text),
  constraint assignment_kind_check CHECK (kind = ANY (ARRAY['primary'::text, 'secondary'::text, 'cover'::text])),
  constraint ends_after_it_starts CHECK (ends_on >= starts_on),
  constraint no_reporter_without_mandate_for_a_reason CHECK ((mandated IS FALSE) = (mandated_why IS NOT NULL)),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint assignment_agency_id_away_id_fkey FOREIGN KEY (agency_id, away_id) REFERENCES away(agency_id, id),
  constraint assignment_agency_id_enrollment_id_fkey FOREIGN KEY (agency_id, enrollment_id) REFERENCES enrollment(agency_id, id),
  constraint assignment_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint assignment_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint assignment_pkey PRIMARY KEY (agency_id, id),
  constraint assignment_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id),
  constraint one_primary_supporter_at_a_time EXCLUDE USING gist (agency_id WITH =, enrollment_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE (kind = 'primary'::text AND voided_at IS NULL)
);
alter table assignment enable row level security, force row level security;
comment on column assignment.away_id is 'The absence this cover is for.';
comment on column assignment.ends_on is 'The last day, counted in.';
comment on column assignment.mandated is 'Whether the supporter is a mandated reporter here; null: as the definition reporter-duty says for the program''s peer kind.';
comment on column assignment.mandated_why is 'Code from reporter-duty: why they are not.';
CREATE INDEX assignment_of_away ON public.assignment USING btree (agency_id, away_id);
CREATE INDEX assignment_of_enrollment ON public.assignment USING btree (agency_id, enrollment_id);
CREATE INDEX assignment_of_family ON public.assignment USING btree (agency_id, family_id);
CREATE INDEX assignment_of_import ON public.assignment USING btree (agency_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX assignment_of_supporter ON public.assignment USING btree (agency_id, supporter_id, ends_on);
CREATE INDEX assignment_once_imported ON public.assignment USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NOT NULL));
CREATE UNIQUE INDEX assignment_external_ref ON public.assignment USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NULL));
create policy added on assignment for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = assignment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = assignment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on assignment for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = assignment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = assignment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = assignment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = assignment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy closing on assignment for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ((supporter_id, enrollment_id) IN ( SELECT w.supporter_id,
    w.enrollment_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on))));
create policy followed on assignment for select to alongside_owner
  using (true);
create policy merged on assignment for update to alongside_owner
  using (true)
  with check (true);
create policy merging on assignment for select to alongside_owner
  using (true);
create policy purged on assignment for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on assignment for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = assignment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = assignment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER access_added AFTER INSERT ON public.assignment REFERENCING NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.assignment_access();
CREATE TRIGGER access_changed AFTER UPDATE ON public.assignment REFERENCING OLD TABLE AS was NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.assignment_access();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.assignment FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.assignment FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
CREATE TRIGGER stays_with_its_contacts BEFORE UPDATE ON public.assignment FOR EACH ROW WHEN (((old.voided_at IS NULL) AND (new.voided_at IS NOT NULL) AND (NOT alongside.is_system()))) EXECUTE FUNCTION alongside.nothing_written_there();
CREATE TRIGGER walked_added AFTER INSERT ON public.assignment REFERENCING NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.assignment_walked();
CREATE TRIGGER walked_changed AFTER UPDATE ON public.assignment REFERENCING NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.assignment_walked();
grant insert, select, update on assignment to alongside_app;

-- audit_draw --------------------------------------------------------------------------------------------------------
create table audit_draw (
  agency_id uuid not null,
  id uuid not null,
  standard text not null,
  stage text not null,
  reason text not null,
  seed text not null,
  size integer not null,
  drawn_on date not null,
  drawn_at timestamp with time zone default alongside.now() not null,
  drawn_by uuid default alongside.actor() not null,
  by_name text not null,
  constraint audit_draw_reason_check CHECK (reason <> ''::text),
  constraint audit_draw_seed_check CHECK (seed ~ '^[0-9a-f]{32}$'::text),
  constraint audit_draw_size_check CHECK (size > 0),
  constraint audit_draw_agency_id_drawn_by_fkey FOREIGN KEY (agency_id, drawn_by) REFERENCES account(agency_id, id),
  constraint audit_draw_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint audit_draw_pkey PRIMARY KEY (agency_id, id)
);
alter table audit_draw enable row level security, force row level security;
comment on table audit_draw is 'Never changed and never taken back: whoever draws again until they like it can be seen to.';
comment on column audit_draw.seed is '128 bits of chance, made when it was drawn. docs/certification.md says how it decides.';
CREATE INDEX audit_draw_by ON public.audit_draw USING btree (agency_id, drawn_by);
CREATE INDEX audit_draw_of ON public.audit_draw USING btree (agency_id, drawn_at DESC);
create policy drawn on audit_draw for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role) AND drawn_by = (( SELECT alongside.actor() AS actor)));
create policy own on audit_draw for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.audit_draw FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on audit_draw to alongside_app;

-- audit_draw_member -------------------------------------------------------------------------------------------------
create table audit_draw_member (
  agency_id uuid not null,
  id uuid not null,
  draw_id uuid not null,
  certificate_id uuid not null,
  number text not null,
  holder_name text not null,
  picked integer,
  constraint audit_draw_member_picked_check CHECK (picked > 0),
  constraint audit_draw_member_agency_id_draw_id_fkey FOREIGN KEY (agency_id, draw_id) REFERENCES audit_draw(agency_id, id),
  constraint audit_draw_member_pkey PRIMARY KEY (agency_id, id),
  constraint drawn_from_once UNIQUE (agency_id, draw_id, number)
);
alter table audit_draw_member enable row level security, force row level security;
comment on table audit_draw_member is 'Everybody who could be picked that day, as they then stood.';
comment on column audit_draw_member.picked is 'The place in the draw; null for who was not picked.';
CREATE INDEX audit_draw_picked ON public.audit_draw_member USING btree (agency_id, draw_id, picked);
create policy drawn on audit_draw_member for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy own on audit_draw_member for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.audit_draw_member FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on audit_draw_member to alongside_app;

-- audit_step --------------------------------------------------------------------------------------------------------
create table audit_step (
  agency_id uuid not null,
  id uuid not null,
  body_agency_id uuid not null,
  body_name text not null,
  draw_id uuid not null,
  member_id uuid not null,
  holder_id uuid not null,
  holder_name text not null,
  number text not null,
  kind text not null,
  words text default ''::text not null,
  due_on date,
  file_id uuid,
  file_name text default ''::text not null,
  by_id uuid default alongside.actor() not null,
  by_name text not null,
  at timestamp with time zone default alongside.now() not null,
  position bigint generated always as identity not null,
  constraint a_file_has_a_name CHECK ((file_id IS NULL) = (file_name = ''::text)),
  constraint asked_until_a_day CHECK ((kind = 'asked'::text) = (due_on IS NOT NULL)),
  constraint audit_step_kind_check CHECK (kind = ANY (ARRAY['asked'::text, 'answered'::text, 'met'::text, 'not-met'::text])),
  constraint audit_step_words_check CHECK (length(words) <= 2000),
  constraint only_answers_bring_a_file CHECK (file_id IS NULL OR kind = 'answered'::text),
  constraint says_what CHECK (words <> ''::text OR kind = 'met'::text),
  constraint audit_step_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, id),
  constraint audit_step_agency_id_holder_id_fkey FOREIGN KEY (agency_id, holder_id) REFERENCES account(agency_id, id),
  constraint audit_step_body_agency_id_fkey FOREIGN KEY (body_agency_id) REFERENCES agency(id),
  constraint audit_step_pkey PRIMARY KEY (agency_id, id)
);
alter table audit_step enable row level security, force row level security;
comment on table audit_step is 'Append-only. What was asked of somebody drawn for an audit, what they answered, and what the body made of it; agency_id is the holder''s. The last step is how it stands. A certificate changes by none of it.';
comment on column audit_step.due_on is 'The last day for the answer, counted in.';
comment on column audit_step.member_id is 'Who was picked: a row of audit_draw_member, of the body''s agency.';
CREATE INDEX audit_step_file ON public.audit_step USING btree (agency_id, file_id);
CREATE INDEX audit_step_of_draw ON public.audit_step USING btree (body_agency_id, draw_id);
CREATE INDEX audit_step_of_holder ON public.audit_step USING btree (agency_id, holder_id);
CREATE INDEX audit_step_of_member ON public.audit_step USING btree (agency_id, member_id, "position");
create policy answered on audit_step for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND holder_id = (( SELECT alongside.actor() AS actor)) AND by_id = (( SELECT alongside.actor() AS actor)) AND kind = 'answered'::text);
create policy decided on audit_step for insert to alongside_app
  with check (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role) AND by_id = (( SELECT alongside.actor() AS actor)) AND holder_id <> (( SELECT alongside.actor() AS actor)) AND (kind = ANY (ARRAY['asked'::text, 'met'::text, 'not-met'::text])) AND (EXISTS ( SELECT 1
   FROM audit_draw_member m
  WHERE m.agency_id = audit_step.body_agency_id AND m.draw_id = audit_step.draw_id AND m.id = audit_step.member_id AND m.number = audit_step.number AND m.picked IS NOT NULL)));
create policy of_the_body on audit_step for select to alongside_app
  using (body_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy own on audit_step for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND holder_id = (( SELECT alongside.actor() AS actor)));
CREATE TRIGGER audit_was_asked AFTER INSERT ON public.audit_step FOR EACH ROW EXECUTE FUNCTION alongside.audit_was_asked();
CREATE TRIGGER gave_the_file AFTER INSERT ON public.audit_step FOR EACH ROW EXECUTE FUNCTION alongside.gave_the_file();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.audit_step FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on audit_step to alongside_app;

-- away --------------------------------------------------------------------------------------------------------------
create table away (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  cover_id uuid not null,
  from_on date not null,
  until_on date not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint ends_after_it_starts CHECK (until_on >= from_on),
  constraint nobody_covers_themselves CHECK (supporter_id <> cover_id),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint away_agency_id_cover_id_fkey FOREIGN KEY (agency_id, cover_id) REFERENCES account(agency_id, id),
  constraint away_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint away_pkey PRIMARY KEY (agency_id, id),
  constraint away_once_at_a_time EXCLUDE USING gist (agency_id WITH =, supporter_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (voided_at IS NULL)
);
alter table away enable row level security, force row level security;
comment on table away is 'A supporter away between two days, both counted in, and who walks with their families meanwhile. Why is nobody''s business here.';
CREATE INDEX away_of_cover ON public.away USING btree (agency_id, cover_id);
CREATE INDEX away_of_supporter ON public.away USING btree (agency_id, supporter_id, until_on);
create policy changed on away for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on away for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR ( SELECT alongside.has_role('supporter'::text) AS has_role) OR ( SELECT alongside.has_role('supervisor'::text) AS has_role) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.away FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on away to alongside_app;

-- break_glass -------------------------------------------------------------------------------------------------------
create table break_glass (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  family_id uuid not null,
  reason text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reviewed_at timestamp with time zone,
  reviewed_by uuid,
  review_note text,
  constraint break_glass_reason_check CHECK (length(btrim(reason)) >= 10),
  constraint lasts_at_most_eight_hours CHECK (until_at > from_at AND until_at <= (from_at + '08:00:00'::interval)),
  constraint reviewed_by_someone_with_a_note CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL) AND (reviewed_at IS NULL) = (review_note IS NULL)),
  constraint break_glass_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint break_glass_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint break_glass_pkey PRIMARY KEY (agency_id, id),
  constraint one_grant_at_a_time EXCLUDE USING gist (agency_id WITH =, account_id WITH =, tstzrange(from_at, LEAST(ended_at, until_at)) WITH &&)
);
alter table break_glass enable row level security, force row level security;
CREATE INDEX break_glass_by_time ON public.break_glass USING btree (agency_id, from_at DESC, id);
CREATE INDEX break_glass_of_account ON public.break_glass USING btree (agency_id, account_id, from_at DESC);
CREATE INDEX break_glass_of_family ON public.break_glass USING btree (agency_id, family_id);
create policy broken on break_glass for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)) AND (( SELECT alongside.has_role('supporter'::text) AS has_role) OR ( SELECT alongside.has_role('supervisor'::text) AS has_role)));
create policy ended on break_glass for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy own on break_glass for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role)));
create policy purged on break_glass for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy signing_in on break_glass for select to alongside_keeper
  using (true);
CREATE TRIGGER access AFTER INSERT OR UPDATE ON public.break_glass FOR EACH ROW EXECUTE FUNCTION alongside.break_glass_access();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.break_glass FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on break_glass to alongside_app;
grant select on break_glass to alongside_keeper;
grant update (ended_at, reviewed_at, reviewed_by, review_note) on break_glass to alongside_app;

-- care_period -------------------------------------------------------------------------------------------------------
create table care_period (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  child_id uuid not null,
  kind text not null,
  arrangement text not null,
  carer_id uuid,
  carer text default ''::text not null,
  starts_on date not null,
  ends_on date,
  note text default ''::text not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint care_period_kind_check CHECK (kind = ANY (ARRAY['custody'::text, 'guardianship'::text, 'placement'::text])),
  constraint ends_after_it_starts CHECK (ends_on >= starts_on),
  constraint nobody_cares_for_themselves CHECK (carer_id <> child_id),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint care_period_agency_id_carer_id_fkey FOREIGN KEY (agency_id, carer_id) REFERENCES person(agency_id, id),
  constraint care_period_agency_id_child_id_fkey FOREIGN KEY (agency_id, child_id) REFERENCES person(agency_id, id),
  constraint care_period_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint care_period_pkey PRIMARY KEY (agency_id, id),
  constraint one_custody_guardianship_and_placement_at_a_time EXCLUDE USING gist (agency_id WITH =, child_id WITH =, kind WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE (voided_at IS NULL)
);
alter table care_period enable row level security, force row level security;
comment on table care_period is 'Who has custody of a child, who is its guardian and where it lives, from one day to another, both counted in.';
comment on column care_period.arrangement is 'Code from the care-arrangements list, of the group that is the kind.';
comment on column care_period.carer_id is 'With whom or by whom, where that is somebody of the family; else carer names them.';
CREATE INDEX care_period_of_child ON public.care_period USING btree (agency_id, child_id);
CREATE INDEX care_period_of_family ON public.care_period USING btree (agency_id, family_id);
CREATE INDEX care_period_with ON public.care_period USING btree (agency_id, carer_id);
create policy added on care_period for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = care_period.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = care_period.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on care_period for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = care_period.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = care_period.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = care_period.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = care_period.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on care_period for update to alongside_owner
  using (true)
  with check (true);
create policy merging on care_period for select to alongside_owner
  using (true);
create policy purged on care_period for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on care_period for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = care_period.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = care_period.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.care_period FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on care_period to alongside_app;

-- caregiver_act -----------------------------------------------------------------------------------------------------
create table caregiver_act (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  what text not null,
  about_id uuid not null,
  words text default ''::text not null,
  done_at timestamp with time zone default alongside.now() not null,
  read_at timestamp with time zone,
  read_by uuid,
  version integer default 1 not null,
  constraint caregiver_act_what_check CHECK (what = ANY (ARRAY['permission-ended'::text, 'report-read'::text, 'report-comment'::text, 'correction-asked'::text, 'correction-disagreed'::text])),
  constraint read_by_someone CHECK ((read_at IS NULL) = (read_by IS NULL)),
  constraint caregiver_act_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint caregiver_act_pkey PRIMARY KEY (agency_id, id)
);
alter table caregiver_act enable row level security, force row level security;
comment on table caregiver_act is 'What a caregiver did on their own pages, for those who walk with them.';
comment on column caregiver_act.about_id is 'The permission, the report or the correction.';
comment on column caregiver_act.id is 'Of what they did: sending a form twice does it once.';
comment on column caregiver_act.read_at is 'When the first who works with the family read it.';
comment on column caregiver_act.words is 'What they said, in their words.';
CREATE INDEX caregiver_act_of_person ON public.caregiver_act USING btree (agency_id, person_id, done_at);
CREATE INDEX caregiver_act_unread ON public.caregiver_act USING btree (agency_id, family_id, done_at) WHERE (read_at IS NULL);
create policy added on caregiver_act for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_act.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_act.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false);
create policy changed on caregiver_act for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_act.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_act.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_act.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_act.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on caregiver_act for update to alongside_owner
  using (true)
  with check (true);
create policy merging on caregiver_act for select to alongside_owner
  using (true);
create policy own_person on caregiver_act for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy own_person_acts on caregiver_act for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)) AND read_at IS NULL);
create policy purged on caregiver_act for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on caregiver_act for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_act.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_act.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.caregiver_act FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('words');
grant insert, select on caregiver_act to alongside_app;
grant update (read_at, read_by, version) on caregiver_act to alongside_app;

-- caregiver_door ----------------------------------------------------------------------------------------------------
create table caregiver_door (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  email text default ''::text not null,
  opened_at timestamp with time zone default alongside.now() not null,
  opened_by uuid default alongside.actor(),
  closed_at timestamp with time zone,
  closed_by uuid,
  closed_why text default ''::text not null,
  version integer default 1 not null,
  constraint caregiver_door_email_check CHECK (email = ''::text OR email = lower(email) AND email ~~ '%_@_%'::text),
  constraint closed_for_a_reason CHECK ((closed_at IS NULL) = (btrim(closed_why) = ''::text)),
  constraint caregiver_door_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint caregiver_door_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint caregiver_door_pkey PRIMARY KEY (agency_id, id)
);
alter table caregiver_door enable row level security, force row level security;
comment on table caregiver_door is 'That a caregiver may look at their own pages. Closed, never taken out; opening again is a row and an account of its own.';
comment on column caregiver_door.email is 'Where letters for these pages go; empty where the caregiver wants none.';
CREATE INDEX caregiver_door_by_address ON public.caregiver_door USING btree (email, opened_at DESC) WHERE ((email <> ''::text) AND (closed_at IS NULL));
CREATE INDEX caregiver_door_of_family ON public.caregiver_door USING btree (agency_id, family_id, opened_at DESC);
CREATE INDEX caregiver_door_of_person ON public.caregiver_door USING btree (agency_id, person_id);
CREATE UNIQUE INDEX caregiver_door_of_account ON public.caregiver_door USING btree (agency_id, account_id);
create policy added on caregiver_door for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_door.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_door.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on caregiver_door for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_door.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_door.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_door.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_door.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy followed on caregiver_door for select to alongside_owner
  using (true);
create policy found on caregiver_door for select to alongside_keeper
  using (true);
create policy merged on caregiver_door for update to alongside_owner
  using (true)
  with check (true);
create policy merging on caregiver_door for select to alongside_owner
  using (true);
create policy own on caregiver_door for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)) AND closed_at IS NULL);
create policy purged on caregiver_door for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on caregiver_door for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_door.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_door.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.caregiver_door FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on caregiver_door to alongside_app;
grant select on caregiver_door to alongside_keeper;

-- caregiver_goal ----------------------------------------------------------------------------------------------------
create table caregiver_goal (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  words text not null,
  since_on date not null,
  reached_on date,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint caregiver_goal_words_check CHECK (btrim(words) <> ''::text),
  constraint reached_after_it_was_set CHECK (reached_on >= since_on),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint caregiver_goal_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint caregiver_goal_pkey PRIMARY KEY (agency_id, id)
);
alter table caregiver_goal enable row level security, force row level security;
comment on table caregiver_goal is 'What a caregiver wants to reach, in their own words. Set, reached, never failed.';
CREATE INDEX caregiver_goal_of_family ON public.caregiver_goal USING btree (agency_id, family_id);
CREATE INDEX caregiver_goal_of_person ON public.caregiver_goal USING btree (agency_id, person_id);
create policy added on caregiver_goal for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_goal.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_goal.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on caregiver_goal for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_goal.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_goal.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_goal.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_goal.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy followed on caregiver_goal for select to alongside_owner
  using (true);
create policy merged on caregiver_goal for update to alongside_owner
  using (true)
  with check (true);
create policy merging on caregiver_goal for select to alongside_owner
  using (true);
create policy purged on caregiver_goal for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on caregiver_goal for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = caregiver_goal.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = caregiver_goal.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.caregiver_goal FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on caregiver_goal to alongside_app;

-- certificate -------------------------------------------------------------------------------------------------------
create table certificate (
  agency_id uuid not null,
  id uuid not null,
  training_id uuid,
  exam_id uuid,
  file_id uuid not null,
  name text not null,
  added_at timestamp with time zone default alongside.now() not null,
  added_by uuid default alongside.actor(),
  constraint certificate_name_check CHECK (name <> ''::text),
  constraint proves_one_thing CHECK (num_nonnulls(training_id, exam_id) = 1),
  constraint certificate_agency_id_exam_id_fkey FOREIGN KEY (agency_id, exam_id) REFERENCES exam_attempt(agency_id, id),
  constraint certificate_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, id),
  constraint certificate_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint certificate_agency_id_training_id_fkey FOREIGN KEY (agency_id, training_id) REFERENCES training(agency_id, id),
  constraint certificate_pkey PRIMARY KEY (agency_id, id)
);
alter table certificate enable row level security, force row level security;
comment on table certificate is 'A file that proves a training or an exam. Who may see the one may open the other.';
CREATE INDEX certificate_file ON public.certificate USING btree (agency_id, file_id);
CREATE INDEX certificate_of_exam ON public.certificate USING btree (agency_id, exam_id);
CREATE INDEX certificate_of_training ON public.certificate USING btree (agency_id, training_id);
create policy added on certificate for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND added_by = (( SELECT alongside.actor() AS actor)) AND ((EXISTS ( SELECT 1
   FROM training t
  WHERE t.agency_id = certificate.agency_id AND t.id = certificate.training_id AND t.supporter_id = (( SELECT alongside.actor() AS actor)))) OR (EXISTS ( SELECT 1
   FROM exam_attempt e
  WHERE e.agency_id = certificate.agency_id AND e.id = certificate.exam_id AND e.supporter_id = (( SELECT alongside.actor() AS actor))))));
create policy seen on certificate for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ((EXISTS ( SELECT 1
   FROM training t
  WHERE t.agency_id = certificate.agency_id AND t.id = certificate.training_id)) OR (EXISTS ( SELECT 1
   FROM exam_attempt e
  WHERE e.agency_id = certificate.agency_id AND e.id = certificate.exam_id))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.certificate FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on certificate to alongside_app;

-- certifying_standard -----------------------------------------------------------------------------------------------
create table certifying_standard (
  agency_id uuid not null,
  id uuid not null,
  standard text not null,
  prefix text not null,
  months integer not null,
  since_on date not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint certifying_standard_months_check CHECK (months >= 1 AND months <= 120),
  constraint certifying_standard_prefix_check CHECK (prefix ~ '^[A-Z]{2,6}$'::text),
  constraint certifying_standard_standard_check CHECK (standard <> ''::text),
  constraint certifying_standard_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint certifying_standard_pkey PRIMARY KEY (agency_id, id)
);
alter table certifying_standard enable row level security, force row level security;
comment on table certifying_standard is 'By which standards an agency certifies: it is a certifying body for them until it ends that.';
comment on column certifying_standard.months is 'How long a certificate runs, unless the steward says otherwise.';
comment on column certifying_standard.prefix is 'With which the numbers of its certificates begin.';
CREATE UNIQUE INDEX certifies_once ON public.certifying_standard USING btree (agency_id, standard) WHERE (ended_at IS NULL);
create policy changed on certifying_standard for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('steward'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy kept on certifying_standard for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('steward'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy not_for_guests on certifying_standard as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on certifying_standard as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy own on certifying_standard for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy told on certifying_standard for select to alongside_owner
  using (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.certifying_standard FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on certifying_standard to alongside_app;

-- class_seat --------------------------------------------------------------------------------------------------------
create table class_seat (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  class_id uuid not null,
  supporter_id uuid not null,
  taken_at timestamp with time zone default alongside.now() not null,
  given_up_at timestamp with time zone,
  attended boolean,
  marked_at timestamp with time zone,
  marked_by uuid,
  constraint marked_by_someone CHECK ((attended IS NULL) = (marked_by IS NULL) AND (attended IS NULL) = (marked_at IS NULL)),
  constraint nobody_marks_themselves CHECK (marked_by <> supporter_id),
  constraint class_seat_agency_id_class_id_fkey FOREIGN KEY (agency_id, class_id) REFERENCES course_class(agency_id, id),
  constraint class_seat_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint class_seat_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint class_seat_pkey PRIMARY KEY (agency_id, id),
  constraint one_seat_each UNIQUE (agency_id, class_id, supporter_id)
);
alter table class_seat enable row level security, force row level security;
comment on table class_seat is 'Who signed up for a class, and whether they were there. Given up, it may be taken again.';
CREATE INDEX class_seat_of ON public.class_seat USING btree (agency_id, supporter_id);
create policy counted on class_seat for select to alongside_owner
  using (true);
create policy marked on class_seat for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND attended IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND alongside.runs_class(class_id) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND attended IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND marked_by = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy seen on class_seat for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised)) OR (EXISTS ( SELECT 1
   FROM course_class c
  WHERE c.agency_id = class_seat.agency_id AND c.id = class_seat.class_id AND c.trainer_id = (( SELECT alongside.actor() AS actor))))));
create policy taken on class_seat for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) AND attended IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND alongside.runs_class(class_id) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.class_seat FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER seats_suffice BEFORE INSERT OR UPDATE ON public.class_seat FOR EACH ROW EXECUTE FUNCTION alongside.seats_suffice();
grant insert, select on class_seat to alongside_app;
grant update (taken_at, given_up_at, attended, marked_at, marked_by) on class_seat to alongside_app;

-- consent -----------------------------------------------------------------------------------------------------------
create table consent (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  kind text not null,
  discloser text not null,
  recipients text[] not null,
  information text[] not null,
  purposes text[] not null,
  signed_on date not null,
  signed_by text not null,
  signer_name text not null,
  authority text default ''::text not null,
  expires_on date,
  expiry_event text,
  revocation_right boolean not null,
  redisclosure_warning boolean not null,
  refusal_consequences boolean not null,
  form text not null,
  form_version integer not null,
  language text not null,
  words text not null,
  way text not null,
  drawing text default ''::text not null,
  witness_name text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  constraint a_representative_says_by_what_right CHECK (signed_by = 'person'::text OR btrim(authority) <> ''::text),
  constraint consent_discloser_check CHECK (discloser ~ '^(agency|partner):[0-9a-f-]{36}$'::text),
  constraint consent_form_version_check CHECK (form_version > 0),
  constraint consent_information_check CHECK (cardinality(information) > 0),
  constraint consent_kind_check CHECK (kind = ANY (ARRAY['specific'::text, 'tpo'::text, 'counseling-notes'::text, 'proceedings'::text, 'authorization'::text, 'court-referral'::text])),
  constraint consent_purposes_check CHECK (cardinality(purposes) > 0),
  constraint consent_recipients_check CHECK (cardinality(recipients) > 0),
  constraint consent_signed_by_check CHECK (signed_by = ANY (ARRAY['person'::text, 'representative'::text])),
  constraint consent_signer_name_check CHECK (btrim(signer_name) <> ''::text),
  constraint consent_way_check CHECK (way = ANY (ARRAY['screen'::text, 'paper'::text])),
  constraint consent_words_check CHECK (words <> ''::text),
  constraint ends_after_it_is_signed CHECK (expires_on >= signed_on),
  constraint ends_some_time CHECK (expires_on IS NOT NULL OR expiry_event IS NOT NULL),
  constraint consent_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint consent_pkey PRIMARY KEY (agency_id, id),
  constraint consent_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id)
);
alter table consent enable row level security, force row level security;
comment on table consent is 'A permission to share, with every element 42 CFR 2.31(a) asks for, as it was signed. Ends are rows of consent_end.';
comment on column consent.authority is 'By what right a representative signed, or a minor alone.';
comment on column consent.discloser is 'Who may tell: agency: and its id, or partner: and its id where somebody outside may tell us.';
comment on column consent.drawing is 'The signature as it was drawn, as the path of an SVG of 600 by 200; empty where only a name was typed or paper was signed.';
comment on column consent.expiry_event is 'Code from the consent-events list; none only for a consent for treatment, payment and operations.';
comment on column consent.form is 'Id of the definition of kind consent-form whose words were signed.';
comment on column consent.recipients is 'Who may be told: partner: or agency: and an id, or a code from the recipient-classes list.';
comment on column consent.words is 'Everything that was read and signed, as plain text.';
CREATE INDEX consent_by_end ON public.consent USING btree (agency_id, expires_on) WHERE (expires_on IS NOT NULL);
CREATE INDEX consent_by_its_end ON public.consent USING btree (agency_id, expires_on) WHERE (expires_on IS NOT NULL);
CREATE INDEX consent_of_family ON public.consent USING btree (agency_id, family_id, signed_on DESC, id DESC);
CREATE INDEX consent_of_person ON public.consent USING btree (agency_id, person_id, signed_on);
CREATE INDEX consent_told_by ON public.consent USING btree (agency_id, discloser);
create policy added on consent for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on consent for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on consent for update to alongside_owner
  using (true)
  with check (true);
create policy merging on consent for select to alongside_owner
  using (true);
create policy own_person on consent for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy purged on consent for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on consent for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('words', 'drawing');
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on consent to alongside_app;

-- consent_end -------------------------------------------------------------------------------------------------------
create table consent_end (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  consent_id uuid not null,
  how text not null,
  on_day date not null,
  way text default ''::text not null,
  by_name text default ''::text not null,
  why text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  constraint a_mistake_is_explained CHECK (how <> 'mistaken'::text OR btrim(why) <> ''::text),
  constraint consent_end_how_check CHECK (how = ANY (ARRAY['revoked'::text, 'mistaken'::text])),
  constraint consent_end_agency_id_consent_id_family_id_fkey FOREIGN KEY (agency_id, consent_id, family_id) REFERENCES consent(agency_id, id, family_id) DEFERRABLE,
  constraint consent_end_pkey PRIMARY KEY (agency_id, id),
  constraint ended_once UNIQUE (agency_id, consent_id, how)
);
alter table consent_end enable row level security, force row level security;
comment on table consent_end is 'That a consent was revoked, or should never have been entered. It stands as it is; nothing is shared under it any more.';
comment on column consent_end.on_day is 'The day on which we received it: the first on which nothing is shared under the consent.';
comment on column consent_end.way is 'Code from the revocation-ways list: how it reached us.';
CREATE INDEX consent_end_of_family ON public.consent_end USING btree (agency_id, family_id);
create policy added on consent_end for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_end.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_end.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on consent_end for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_end.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_end.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_end.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_end.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on consent_end for update to alongside_owner
  using (true)
  with check (true);
create policy merging on consent_end for select to alongside_owner
  using (true);
create policy own_person on consent_end for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM consent c
  WHERE c.agency_id = consent_end.agency_id AND c.id = consent_end.consent_id AND c.person_id = (( SELECT alongside.door_person() AS door_person)))));
create policy own_person_ends on consent_end for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND how = 'revoked'::text AND (EXISTS ( SELECT 1
   FROM consent c
  WHERE c.agency_id = consent_end.agency_id AND c.id = consent_end.consent_id AND c.person_id = (( SELECT alongside.door_person() AS door_person)))));
create policy purged on consent_end for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on consent_end for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_end.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_end.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.consent_end FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.consent_end FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on consent_end to alongside_app;

-- consent_event -----------------------------------------------------------------------------------------------------
create table consent_event (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  event text not null,
  on_day date not null,
  note text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint consent_event_event_check CHECK (event <> ALL (ARRAY[''::text, 'none'::text])),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint consent_event_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint consent_event_pkey PRIMARY KEY (agency_id, id)
);
alter table consent_event enable row level security, force row level security;
comment on table consent_event is 'Something happened that may end a consent, such as that a court case was closed.';
comment on column consent_event.event is 'Code from the consent-events list.';
CREATE INDEX consent_event_of_family ON public.consent_event USING btree (agency_id, family_id);
CREATE INDEX consent_event_of_person ON public.consent_event USING btree (agency_id, person_id, on_day);
create policy added on consent_event for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_event.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_event.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on consent_event for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_event.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_event.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_event.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_event.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on consent_event for update to alongside_owner
  using (true)
  with check (true);
create policy merging on consent_event for select to alongside_owner
  using (true);
create policy own_person on consent_event for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy purged on consent_event for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on consent_event for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_event.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_event.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.consent_event FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on consent_event to alongside_app;

-- consent_paper -----------------------------------------------------------------------------------------------------
create table consent_paper (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  consent_id uuid not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  constraint consent_paper_content_check CHECK (octet_length(content) >= 1 AND octet_length(content) <= 10485760),
  constraint consent_paper_name_check CHECK (name <> ''::text),
  constraint consent_paper_agency_id_consent_id_family_id_fkey FOREIGN KEY (agency_id, consent_id, family_id) REFERENCES consent(agency_id, id, family_id) DEFERRABLE,
  constraint consent_paper_pkey PRIMARY KEY (agency_id, id)
);
alter table consent_paper enable row level security, force row level security;
comment on table consent_paper is 'The paper that was signed, photographed or scanned.';
CREATE INDEX consent_paper_of_consent ON public.consent_paper USING btree (agency_id, consent_id);
CREATE INDEX consent_paper_of_family ON public.consent_paper USING btree (agency_id, family_id);
create policy added on consent_paper for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_paper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_paper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on consent_paper for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_paper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_paper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_paper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_paper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on consent_paper for update to alongside_owner
  using (true)
  with check (true);
create policy merging on consent_paper for select to alongside_owner
  using (true);
create policy purged on consent_paper for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on consent_paper for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = consent_paper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = consent_paper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.consent_paper FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('content');
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.consent_paper FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on consent_paper to alongside_app;

-- contact -----------------------------------------------------------------------------------------------------------
create table contact (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  enrollment_id uuid not null,
  supporter_id uuid not null,
  on_day date not null,
  at_time time without time zone not null,
  zone text not null,
  minutes integer not null,
  mode text not null,
  made boolean not null,
  attempt_outcome text,
  place text,
  support_types text[] default '{}'::text[] not null,
  activities text[] default '{}'::text[] not null,
  people uuid[] default '{}'::uuid[] not null,
  what_happened text default ''::text not null,
  next_step text default ''::text not null,
  payload_hash bytea not null,
  entered_at timestamp with time zone default alongside.now() not null,
  entered_by uuid default alongside.actor(),
  external_ref text,
  import_id uuid,
  version integer default 1 not null,
  signed_at timestamp with time zone,
  signed_by uuid,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  travel_minutes integer default 0 not null,
  miles numeric(6,2) default 0 not null,
  together jsonb,
  goals uuid[] default '{}'::uuid[] not null,
  gathering_id uuid,
  shareable text default ''::text not null,
  constraint made_contacts_last CHECK (minutes >= 0 AND minutes <= 1440 AND (NOT made OR minutes > 0)),
  constraint marked_by_someone CHECK ((signed_by IS NULL) = (signed_at IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL) AND (external_ref <> ''::text) IS NOT FALSE),
  constraint together_says_something CHECK (jsonb_typeof(together) = 'object'::text AND together <> '{}'::jsonb),
  constraint travel_is_a_day_at_most CHECK (travel_minutes >= 0 AND travel_minutes <= 960 AND miles >= 0::numeric AND miles <= 1000::numeric),
  constraint contact_agency_id_enrollment_id_family_id_fkey FOREIGN KEY (agency_id, enrollment_id, family_id) REFERENCES enrollment(agency_id, id, family_id) DEFERRABLE,
  constraint contact_agency_id_gathering_id_fkey FOREIGN KEY (agency_id, gathering_id) REFERENCES gathering(agency_id, id),
  constraint contact_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint contact_pkey PRIMARY KEY (agency_id, id),
  constraint contact_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id)
);
alter table contact enable row level security, force row level security;
comment on column contact.family_id is 'That of the enrollment. What hangs on a contact is of the same family: policies go by this column.';
comment on column contact.gathering_id is 'The group or outing in which it took place. The minutes are the family''s; a supporter''s hours count them once for each gathering.';
comment on column contact.goals is 'The goals of the family that it served. No others may be named: see alongside.names_the_goals().';
comment on column contact.miles is 'Miles driven there and back. No address and no track is kept with them, and no money: that follows from the rate of the day.';
comment on column contact.minutes is 'Minutes with the family, in person or by phone; travel left out. 0 where no contact was made.';
comment on column contact.on_day is 'Local day and time in zone, where the supporter was. entered_at is when it was written down, in UTC.';
comment on column contact.payload_hash is 'SHA-256 of what the client sent first, so that sending it again changes nothing and says so.';
comment on column contact.people is 'Who of the family took part. Nobody else may be named: see alongside.names_the_family().';
comment on column contact.shareable is 'May be shared in these words: the caregiver reads them on their own pages, and reports tell them where a permission covers them.';
comment on column contact.together is 'Only what there was: visit {activities, feedback}, meeting {kind, roles, on}, recovery_meeting, after_return_to_use [support offered], accomplishment. Null for most contacts.';
comment on column contact.travel_minutes is 'Minutes there and back, also for a try that reached nobody; they count toward hours worked, never toward time with the family.';
comment on column contact.what_happened is 'For the record: read by staff who see it and, in the copy of the whole record, by the caregiver.';
CREATE INDEX contact_celebrated ON public.contact USING btree (agency_id, family_id, on_day DESC, at_time DESC, id DESC) WHERE ((together ->> 'accomplishment'::text) IS NOT NULL);
CREATE INDEX contact_in_groups ON public.contact USING btree (agency_id, supporter_id, on_day) WHERE (gathering_id IS NOT NULL);
CREATE INDEX contact_of_enrollment ON public.contact USING btree (agency_id, enrollment_id);
CREATE INDEX contact_of_family ON public.contact USING btree (agency_id, family_id, on_day DESC, at_time DESC, id DESC);
CREATE INDEX contact_of_gathering ON public.contact USING btree (agency_id, gathering_id, supporter_id) WHERE (gathering_id IS NOT NULL);
CREATE INDEX contact_of_import ON public.contact USING btree (agency_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX contact_of_supporter ON public.contact USING btree (agency_id, supporter_id, on_day DESC, at_time DESC, id DESC);
CREATE INDEX contact_once_imported ON public.contact USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NOT NULL));
CREATE INDEX contact_unsigned ON public.contact USING btree (agency_id, supporter_id, on_day) WHERE ((signed_at IS NULL) AND (voided_at IS NULL));
CREATE UNIQUE INDEX contact_external_ref ON public.contact USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NULL));
create policy added on contact for insert to alongside_app
  with check (agency_id = alongside.agency() AND
CASE
    WHEN alongside.reaches(family_id) AND (supporter_id = alongside.actor() AND alongside.walks() OR alongside.is_system()) THEN true
    ELSE supporter_id = alongside.actor() AND alongside.may_write_late(family_id, on_day)
END);
create policy changed on contact for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = contact.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = contact.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system) OR ( SELECT alongside.has_role('manager'::text) AS has_role)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = contact.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = contact.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy closing on contact for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ((supporter_id, enrollment_id) IN ( SELECT w.supporter_id,
    w.enrollment_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on))));
create policy followed on contact for select to alongside_owner
  using (true);
create policy mended_late on contact for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND supporter_id = (( SELECT alongside.actor() AS actor)) AND (enrollment_id IN ( SELECT w.enrollment_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on)
  WHERE w.supporter_id = (( SELECT alongside.actor() AS actor)))))
  with check (agency_id = alongside.agency() AND supporter_id = alongside.actor() AND alongside.may_write_late(family_id, on_day));
create policy merged on contact for update to alongside_owner
  using (true)
  with check (true);
create policy merging on contact for select to alongside_owner
  using (true);
create policy purged on contact for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on contact for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = contact.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = contact.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER approved_for_visits BEFORE INSERT OR UPDATE OF together, on_day, supporter_id ON public.contact FOR EACH ROW WHEN ((new.together ? 'visit'::text)) EXECUTE FUNCTION alongside.approved_for_visits();
CREATE TRIGGER finishes_its_draft AFTER INSERT OR UPDATE OF what_happened ON public.contact FOR EACH ROW EXECUTE FUNCTION alongside.finish_draft('contact');
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.contact FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('payload_hash');
CREATE TRIGGER names_the_family BEFORE INSERT OR UPDATE OF people, family_id ON public.contact FOR EACH ROW WHEN (((new.people <> '{}'::uuid[]) AND (CURRENT_USER <> 'alongside_owner'::name))) EXECUTE FUNCTION alongside.names_the_family();
CREATE TRIGGER names_the_goals BEFORE INSERT OR UPDATE OF goals, family_id ON public.contact FOR EACH ROW WHEN (((new.goals <> '{}'::uuid[]) AND (CURRENT_USER <> 'alongside_owner'::name))) EXECUTE FUNCTION alongside.names_the_goals();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE OF supporter_id, on_day, at_time, mode, made, minutes, travel_minutes, voided_at ON public.contact FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
CREATE TRIGGER record_moved AFTER UPDATE OF family_id ON public.contact FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
CREATE TRIGGER stays_as_signed BEFORE UPDATE ON public.contact FOR EACH ROW WHEN (((old.signed_at IS NOT NULL) AND (CURRENT_USER <> 'alongside_owner'::name))) EXECUTE FUNCTION alongside.stays_as_signed();
grant insert, select, update on contact to alongside_app;

-- contact_addendum --------------------------------------------------------------------------------------------------
create table contact_addendum (
  agency_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  family_id uuid not null,
  words text not null,
  written_by uuid not null,
  written_at timestamp with time zone default alongside.now() not null,
  constraint contact_addendum_words_check CHECK (btrim(words) <> ''::text),
  constraint contact_addendum_agency_id_contact_id_family_id_fkey FOREIGN KEY (agency_id, contact_id, family_id) REFERENCES contact(agency_id, id, family_id) DEFERRABLE,
  constraint contact_addendum_agency_id_written_by_fkey FOREIGN KEY (agency_id, written_by) REFERENCES account(agency_id, id),
  constraint contact_addendum_pkey PRIMARY KEY (agency_id, id)
);
alter table contact_addendum enable row level security, force row level security;
CREATE INDEX contact_addendum_of_contact ON public.contact_addendum USING btree (agency_id, contact_id);
create policy added on contact_addendum for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = contact_addendum.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = contact_addendum.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND written_by = (( SELECT alongside.actor() AS actor)) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_addendum.agency_id AND c.id = contact_addendum.contact_id AND c.supporter_id = (( SELECT alongside.actor() AS actor)))));
create policy changed on contact_addendum for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = contact_addendum.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = contact_addendum.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = contact_addendum.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = contact_addendum.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy closing on contact_addendum for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (family_id IN ( SELECT w.family_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on))) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_addendum.agency_id AND c.id = contact_addendum.contact_id)));
create policy late on contact_addendum for insert to alongside_app
  with check (agency_id = alongside.agency() AND written_by = alongside.actor() AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_addendum.agency_id AND c.id = contact_addendum.contact_id AND c.supporter_id = alongside.actor() AND alongside.may_write_late(c.family_id, c.on_day))));
create policy merged on contact_addendum for update to alongside_owner
  using (true)
  with check (true);
create policy merging on contact_addendum for select to alongside_owner
  using (true);
create policy purged on contact_addendum for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on contact_addendum for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = contact_addendum.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = contact_addendum.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.contact_addendum FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on contact_addendum to alongside_app;

-- contact_for_supervisor --------------------------------------------------------------------------------------------
create table contact_for_supervisor (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  supporter_id uuid not null,
  words text not null,
  version integer default 1 not null,
  constraint contact_for_supervisor_agency_id_id_family_id_fkey FOREIGN KEY (agency_id, id, family_id) REFERENCES contact(agency_id, id, family_id) DEFERRABLE,
  constraint contact_for_supervisor_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint contact_for_supervisor_pkey PRIMARY KEY (agency_id, id)
);
alter table contact_for_supervisor enable row level security, force row level security;
comment on table contact_for_supervisor is 'The part of a contact''s note for whoever supervises its writer. A supervision note: it is told to nobody outside, and not to the person. Its id is the contact''s own.';
comment on column contact_for_supervisor.words is 'Empty where the writer took them out again before signing.';
CREATE INDEX contact_for_supervisor_of_family ON public.contact_for_supervisor USING btree (agency_id, id, family_id);
CREATE INDEX contact_for_supervisor_of_supporter ON public.contact_for_supervisor USING btree (agency_id, supporter_id);
create policy added on contact_for_supervisor for insert to alongside_app
  with check (agency_id = alongside.agency() AND supporter_id = alongside.actor() AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_for_supervisor.agency_id AND c.id = contact_for_supervisor.id AND c.supporter_id = alongside.actor() AND c.signed_at IS NULL AND c.voided_at IS NULL)));
create policy changed on contact_for_supervisor for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND supporter_id = (( SELECT alongside.actor() AS actor)))
  with check (agency_id = alongside.agency() AND supporter_id = alongside.actor() AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_for_supervisor.agency_id AND c.id = contact_for_supervisor.id AND c.supporter_id = alongside.actor() AND c.signed_at IS NULL AND c.voided_at IS NULL)));
create policy merged on contact_for_supervisor for update to alongside_owner
  using (true)
  with check (true);
create policy merging on contact_for_supervisor for select to alongside_owner
  using (true);
create policy purged on contact_for_supervisor for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on contact_for_supervisor for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR alongside.supervises(supporter_id)) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_for_supervisor.agency_id AND c.id = contact_for_supervisor.id)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.contact_for_supervisor FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('words', 'family_id');
grant insert, select on contact_for_supervisor to alongside_app;
grant update (words, version) on contact_for_supervisor to alongside_app;

-- contact_message ---------------------------------------------------------------------------------------------------
create table contact_message (
  agency_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  family_id uuid not null,
  supporter_id uuid not null,
  words text not null,
  written_by uuid default alongside.actor() not null,
  written_at timestamp with time zone default alongside.now() not null,
  read_by uuid,
  read_at timestamp with time zone,
  version integer default 1 not null,
  constraint contact_message_words_check CHECK (btrim(words) <> ''::text),
  constraint read_by_somebody_else CHECK (read_by <> written_by),
  constraint read_by_someone_at_some_time CHECK ((read_by IS NULL) = (read_at IS NULL)),
  constraint contact_message_agency_id_contact_id_family_id_fkey FOREIGN KEY (agency_id, contact_id, family_id) REFERENCES contact(agency_id, id, family_id) DEFERRABLE,
  constraint contact_message_agency_id_read_by_fkey FOREIGN KEY (agency_id, read_by) REFERENCES account(agency_id, id),
  constraint contact_message_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint contact_message_agency_id_written_by_fkey FOREIGN KEY (agency_id, written_by) REFERENCES account(agency_id, id),
  constraint contact_message_pkey PRIMARY KEY (agency_id, id)
);
alter table contact_message enable row level security, force row level security;
comment on table contact_message is 'What a supporter and those who supervise them write to each other about a contact. Supervision, not the family''s record: it is in no report and no story.';
comment on column contact_message.supporter_id is 'Whose contact it is. A message of theirs is for whoever supervises them; any other is for them.';
CREATE INDEX contact_message_by ON public.contact_message USING btree (agency_id, written_by);
CREATE INDEX contact_message_of_contact ON public.contact_message USING btree (agency_id, contact_id, family_id);
CREATE INDEX contact_message_of_supporter ON public.contact_message USING btree (agency_id, supporter_id);
CREATE INDEX contact_message_read_by ON public.contact_message USING btree (agency_id, read_by);
CREATE INDEX contact_message_unread ON public.contact_message USING btree (agency_id, supporter_id, written_at) WHERE (read_at IS NULL);
create policy added on contact_message for insert to alongside_app
  with check (agency_id = alongside.agency() AND written_by = alongside.actor() AND (supporter_id = alongside.actor() OR alongside.has_role('manager'::text) OR alongside.has_role('supervisor'::text) AND alongside.supervises(supporter_id)) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_message.agency_id AND c.id = contact_message.contact_id AND c.supporter_id = contact_message.supporter_id)));
create policy changed on contact_message for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND written_by <> (( SELECT alongside.actor() AS actor)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR written_by = supporter_id AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR alongside.supervises(supporter_id))))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND read_by = (( SELECT alongside.actor() AS actor)));
create policy merged on contact_message for update to alongside_owner
  using (true)
  with check (true);
create policy merging on contact_message for select to alongside_owner
  using (true);
create policy purged on contact_message for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on contact_message for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (supporter_id = (( SELECT alongside.actor() AS actor)) OR alongside.supervises(supporter_id)) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_message.agency_id AND c.id = contact_message.contact_id))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.contact_message FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on contact_message to alongside_app;
grant update (read_by, read_at, version) on contact_message to alongside_app;

-- contact_review ----------------------------------------------------------------------------------------------------
create table contact_review (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  supporter_id uuid not null,
  reviewed_by uuid default alongside.actor() not null,
  reviewed_at timestamp with time zone default alongside.now() not null,
  constraint reviewed_by_somebody_else CHECK (reviewed_by <> supporter_id),
  constraint contact_review_agency_id_id_family_id_fkey FOREIGN KEY (agency_id, id, family_id) REFERENCES contact(agency_id, id, family_id) DEFERRABLE,
  constraint contact_review_agency_id_reviewed_by_fkey FOREIGN KEY (agency_id, reviewed_by) REFERENCES account(agency_id, id),
  constraint contact_review_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint contact_review_pkey PRIMARY KEY (agency_id, id)
);
alter table contact_review enable row level security, force row level security;
comment on table contact_review is 'Contacts that a supervisor or manager has looked at. Its id is the contact''s own.';
CREATE INDEX contact_review_by ON public.contact_review USING btree (agency_id, reviewed_by);
CREATE INDEX contact_review_of_family ON public.contact_review USING btree (agency_id, id, family_id);
CREATE INDEX contact_review_of_supporter ON public.contact_review USING btree (agency_id, supporter_id);
create policy added on contact_review for insert to alongside_app
  with check (agency_id = alongside.agency() AND reviewed_by = alongside.actor() AND (alongside.has_role('manager'::text) OR alongside.has_role('supervisor'::text) AND alongside.supervises(supporter_id)) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = contact_review.agency_id AND c.id = contact_review.id AND c.supporter_id = contact_review.supporter_id AND c.signed_at IS NOT NULL)));
create policy followed on contact_review for select to alongside_owner
  using (true);
create policy merged on contact_review for update to alongside_owner
  using (true)
  with check (true);
create policy merging on contact_review for select to alongside_owner
  using (true);
create policy purged on contact_review for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on contact_review for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR supporter_id = (( SELECT alongside.actor() AS actor)) OR alongside.supervises(supporter_id)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.contact_review FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on contact_review to alongside_app;

-- correction --------------------------------------------------------------------------------------------------------
create table correction (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  what text not null,
  why text not null,
  asked_on date not null,
  asked_at timestamp with time zone default alongside.now() not null,
  asked_by uuid default alongside.actor(),
  constraint correction_what_check CHECK (btrim(what) <> ''::text),
  constraint correction_why_check CHECK (btrim(why) <> ''::text),
  constraint correction_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint correction_pkey PRIMARY KEY (agency_id, id),
  constraint correction_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id)
);
alter table correction enable row level security, force row level security;
comment on table correction is 'A correction of their record that a caregiver asked for. Only ever added to: what becomes of it is a row of correction_step.';
comment on column correction.asked_on is 'The agency''s day. The clock of the answer starts on it.';
comment on column correction.what is 'What is not right, in their own words; why: why, and what would be.';
CREATE INDEX correction_by_day ON public.correction USING btree (agency_id, asked_on, id);
CREATE INDEX correction_of_family ON public.correction USING btree (agency_id, family_id, asked_on DESC);
CREATE INDEX correction_of_person ON public.correction USING btree (agency_id, person_id, asked_on DESC);
create policy added on correction for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.writes() AS writes) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role)));
create policy changed on correction for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on correction for update to alongside_owner
  using (true)
  with check (true);
create policy merging on correction for select to alongside_owner
  using (true);
create policy own_person on correction for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy own_person_asks on correction for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy purged on correction for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on correction for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.correction FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('what', 'why');
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.correction FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on correction to alongside_app;

-- correction_step ---------------------------------------------------------------------------------------------------
create table correction_step (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  correction_id uuid not null,
  step text not null,
  reason text default ''::text not null,
  words text not null,
  on_day date not null,
  written_at timestamp with time zone default alongside.now() not null,
  written_by uuid default alongside.actor(),
  constraint correction_step_step_check CHECK (step = ANY (ARRAY['extended'::text, 'accepted'::text, 'denied'::text, 'disagreed'::text])),
  constraint correction_step_words_check CHECK (btrim(words) <> ''::text),
  constraint denied_for_a_reason CHECK ((step = 'denied'::text) = (reason <> ''::text)),
  constraint correction_step_agency_id_correction_id_family_id_fkey FOREIGN KEY (agency_id, correction_id, family_id) REFERENCES correction(agency_id, id, family_id) DEFERRABLE,
  constraint correction_step_pkey PRIMARY KEY (agency_id, id),
  constraint each_step_once UNIQUE (agency_id, correction_id, step)
);
alter table correction_step enable row level security, force row level security;
comment on table correction_step is 'What became of a correction: put off once, accepted or denied, and what the caregiver says where it was denied.';
comment on column correction_step.reason is 'Code of a reason of the correction-clock definition.';
CREATE INDEX correction_step_of_family ON public.correction_step USING btree (agency_id, family_id);
CREATE UNIQUE INDEX corrected_one_way ON public.correction_step USING btree (agency_id, correction_id) WHERE (step = ANY (ARRAY['accepted'::text, 'denied'::text]));
create policy added on correction_step for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction_step.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction_step.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on correction_step for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction_step.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction_step.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction_step.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction_step.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on correction_step for update to alongside_owner
  using (true)
  with check (true);
create policy merging on correction_step for select to alongside_owner
  using (true);
create policy own_person on correction_step for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM correction c
  WHERE c.agency_id = correction_step.agency_id AND c.id = correction_step.correction_id AND c.person_id = (( SELECT alongside.door_person() AS door_person)))));
create policy own_person_disagrees on correction_step for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND step = 'disagreed'::text AND (EXISTS ( SELECT 1
   FROM correction c
  WHERE c.agency_id = correction_step.agency_id AND c.id = correction_step.correction_id AND c.person_id = (( SELECT alongside.door_person() AS door_person)))));
create policy purged on correction_step for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on correction_step for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = correction_step.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = correction_step.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.correction_step FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('words');
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.correction_step FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on correction_step to alongside_app;

-- course ------------------------------------------------------------------------------------------------------------
create table course (
  agency_id uuid not null,
  id uuid not null,
  title text not null,
  provider text not null,
  purpose text not null,
  code text default ''::text not null,
  hours numeric(5,2) not null,
  ceu_hours numeric(5,2) default 0 not null,
  topics text[] default '{}'::text[] not null,
  standards text[] default '{}'::text[] not null,
  practices text[] default '{}'::text[] not null,
  approval text default ''::text not null,
  repeats boolean default false not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  constraint core_hours_are_no_credit CHECK (purpose = 'continuing'::text OR ceu_hours = 0::numeric),
  constraint course_hours_check CHECK (hours > 0::numeric AND hours <= 200::numeric),
  constraint course_provider_check CHECK (btrim(provider) <> ''::text),
  constraint course_purpose_check CHECK (purpose = ANY (ARRAY['core'::text, 'continuing'::text])),
  constraint course_title_check CHECK (btrim(title) <> ''::text),
  constraint no_more_credit_than_hours CHECK (ceu_hours >= 0::numeric AND ceu_hours <= hours),
  constraint course_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint course_pkey PRIMARY KEY (agency_id, id)
);
alter table course enable row level security, force row level security;
comment on table course is 'What the agency offers or recommends. What somebody took keeps its own words: a change here changes no record.';
comment on column course.approval is 'By whom and under which number it is approved, where a standard asks for that; empty for not.';
comment on column course.ceu_hours is 'Hours of continuing education that it gives. The toolkit counts CEUs in hours.';
comment on column course.code is 'The name by which a standard knows the course, such as mt-fps-core; empty for none.';
comment on column course.repeats is 'Whether one takes it again, as a yearly refresher; else it counts once.';
comment on column course.topics is 'Codes from training-topics; standards from training-standards; practices from evidence-informed-practices.';
create policy added on course for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on course for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy offered on course for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.learns() AS learns));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.course FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on course to alongside_app;

-- course_class ------------------------------------------------------------------------------------------------------
create table course_class (
  agency_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  at_time time without time zone,
  place text not null,
  trainer_id uuid,
  trainer text default ''::text not null,
  seats integer not null,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  cancel_reason text,
  constraint cancelled_for_a_reason CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)),
  constraint course_class_place_check CHECK (btrim(place) <> ''::text),
  constraint course_class_seats_check CHECK (seats >= 1 AND seats <= 500),
  constraint ends_after_it_begins CHECK (ends_on >= starts_on),
  constraint somebody_runs_it CHECK (trainer_id IS NOT NULL OR btrim(trainer) <> ''::text),
  constraint course_class_agency_id_course_id_fkey FOREIGN KEY (agency_id, course_id) REFERENCES course(agency_id, id),
  constraint course_class_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint course_class_agency_id_trainer_id_fkey FOREIGN KEY (agency_id, trainer_id) REFERENCES account(agency_id, id),
  constraint course_class_pkey PRIMARY KEY (agency_id, id)
);
alter table course_class enable row level security, force row level security;
comment on table course_class is 'A course on certain days, both counted in. Whoever runs it says who was there.';
comment on column course_class.trainer_id is 'Somebody of the agency; else trainer names a person from outside, and managers say who was there.';
CREATE INDEX course_class_coming ON public.course_class USING btree (agency_id, ends_on);
CREATE INDEX course_class_of ON public.course_class USING btree (agency_id, course_id, starts_on);
CREATE INDEX course_class_run_by ON public.course_class USING btree (agency_id, trainer_id);
create policy added on course_class for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('supervisor'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on course_class for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('supervisor'::text) AS has_role) AND trainer_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy counted on course_class for select to alongside_owner
  using (true);
create policy offered on course_class for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.learns() AS learns));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.course_class FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on course_class to alongside_app;
grant update (cancelled_at, cancelled_by, cancel_reason) on course_class to alongside_app;

-- credential --------------------------------------------------------------------------------------------------------
create table credential (
  agency_id uuid not null,
  id uuid not null,
  holder_id uuid not null,
  holder_name text not null,
  issuer_agency_id uuid,
  issuer text not null,
  number text not null,
  standard text not null,
  standard_version integer not null,
  stage text not null,
  title text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  level integer default 0 not null,
  constraint credential_holder_name_check CHECK (holder_name <> ''::text),
  constraint credential_issuer_check CHECK (issuer <> ''::text),
  constraint credential_number_check CHECK (number <> ''::text),
  constraint credential_title_check CHECK (title <> ''::text),
  constraint credential_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint credential_agency_id_holder_id_fkey FOREIGN KEY (agency_id, holder_id) REFERENCES account(agency_id, id),
  constraint credential_issuer_agency_id_fkey FOREIGN KEY (issuer_agency_id) REFERENCES agency(id),
  constraint credential_pkey PRIMARY KEY (agency_id, id),
  constraint issued_once UNIQUE (issuer_agency_id, number)
);
alter table credential enable row level security, force row level security;
comment on table credential is 'Of its holder''s agency. Never changed: what becomes of it is told by its events.';
comment on column credential.holder_name is 'As it stands on the certificate; the body does not see accounts of the holder''s agency.';
comment on column credential.issuer_agency_id is 'The certifying body on this installation, whose steward alone keeps it; null where a manager wrote down what a body elsewhere issued.';
comment on column credential.level is 'Where its stage stands among the levels of the standard, from 0: the highest one held decides.';
comment on column credential.title is 'What its holder may be called while it is in force.';
CREATE INDEX credential_issued ON public.credential USING btree (issuer_agency_id, standard, stage);
CREATE INDEX credential_named ON public.credential USING gin (string_to_array(lower(holder_name), ' '::text));
CREATE INDEX credential_of ON public.credential USING btree (agency_id, holder_id);
create policy followed on credential for select to alongside_owner
  using (true);
create policy held on credential for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (holder_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (holder_id IN ( SELECT alongside.supervised() AS supervised))));
create policy issued on credential for insert to alongside_app
  with check (issuer_agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('steward'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy kept on credential for select to alongside_app
  using (issuer_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy published on credential for select to alongside_keeper
  using (issuer_agency_id IS NOT NULL);
create policy seen on credential for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND issuer_agency_id IS NULL AND (( SELECT alongside.has_role('manager'::text) AS has_role) AND holder_id <> (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.credential FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on credential to alongside_app;
grant select (agency_id, id, holder_name, issuer_agency_id, issuer, number, standard, stage, title) on credential to alongside_keeper;

-- credential_check --------------------------------------------------------------------------------------------------
create table credential_check (
  agency_id uuid not null,
  id uuid not null,
  holder_id uuid not null,
  how text not null,
  file_id uuid,
  file_name text default ''::text not null,
  checked_on date not null,
  checked_by uuid default alongside.actor() not null,
  constraint a_file_has_a_name CHECK ((file_id IS NULL) = (file_name = ''::text)),
  constraint credential_check_how_check CHECK (how = ANY (ARRAY['register'::text, 'issuer'::text, 'original'::text])),
  constraint credential_check_agency_id_checked_by_fkey FOREIGN KEY (agency_id, checked_by) REFERENCES account(agency_id, id),
  constraint credential_check_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, id),
  constraint credential_check_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint credential_check_agency_id_holder_id_fkey FOREIGN KEY (agency_id, holder_id) REFERENCES account(agency_id, id),
  constraint credential_check_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES credential(agency_id, id),
  constraint credential_check_pkey PRIMARY KEY (agency_id, id)
);
alter table credential_check enable row level security, force row level security;
comment on table credential_check is 'Of the certificate of this id, which a manager wrote down: never changed.';
comment on column credential_check.how is 'In the register of its body, by asking the body, or by seeing the original.';
CREATE INDEX credential_check_by ON public.credential_check USING btree (agency_id, checked_by);
CREATE INDEX credential_check_file ON public.credential_check USING btree (agency_id, file_id);
CREATE INDEX credential_check_of ON public.credential_check USING btree (agency_id, holder_id);
create policy checked on credential_check for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) AND checked_by = (( SELECT alongside.actor() AS actor)) AND holder_id <> (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)) AND (EXISTS ( SELECT 1
   FROM credential c
  WHERE c.agency_id = credential_check.agency_id AND c.id = credential_check.id AND c.holder_id = credential_check.holder_id AND c.issuer_agency_id IS NULL)));
create policy held on credential_check for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (holder_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (holder_id IN ( SELECT alongside.supervised() AS supervised))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.credential_check FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on credential_check to alongside_app;

-- credential_event --------------------------------------------------------------------------------------------------
create table credential_event (
  agency_id uuid not null,
  id uuid not null,
  certificate_id uuid not null,
  holder_id uuid not null,
  issuer_agency_id uuid,
  position integer not null,
  kind text not null,
  on_day date not null,
  until_on date,
  reason text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  by_name text not null,
  constraint credential_event_kind_check CHECK (kind = ANY (ARRAY['issued'::text, 'suspended'::text, 'reinstated'::text, 'revoked'::text, 'expired'::text, 'renewed'::text, 'inactive'::text])),
  constraint credential_event_position_check CHECK ("position" > 0),
  constraint issued_first CHECK ((kind = 'issued'::text) = ("position" = 1)),
  constraint lasts_from_its_issue CHECK ((kind <> ALL (ARRAY['issued'::text, 'renewed'::text])) OR until_on IS NOT NULL),
  constraint runs_until_a_day CHECK (until_on > on_day OR (kind <> ALL (ARRAY['issued'::text, 'renewed'::text]))),
  constraint says_why CHECK (reason <> ''::text OR (kind = ANY (ARRAY['issued'::text, 'renewed'::text, 'expired'::text]))),
  constraint credential_event_agency_id_certificate_id_fkey FOREIGN KEY (agency_id, certificate_id) REFERENCES credential(agency_id, id),
  constraint credential_event_agency_id_holder_id_fkey FOREIGN KEY (agency_id, holder_id) REFERENCES account(agency_id, id),
  constraint credential_event_issuer_agency_id_fkey FOREIGN KEY (issuer_agency_id) REFERENCES agency(id),
  constraint credential_event_pkey PRIMARY KEY (agency_id, id),
  constraint one_event_after_another UNIQUE (agency_id, certificate_id, "position")
);
alter table credential_event enable row level security, force row level security;
comment on table credential_event is 'Append-only.';
comment on column credential_event.until_on is 'The last day on which the certificate is in force, as it stands from this event on.';
CREATE INDEX credential_event_issued ON public.credential_event USING btree (issuer_agency_id, on_day);
CREATE INDEX credential_event_of ON public.credential_event USING btree (agency_id, holder_id);
create policy followed on credential_event for select to alongside_owner
  using (true);
create policy held on credential_event for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (holder_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (holder_id IN ( SELECT alongside.supervised() AS supervised))));
create policy issued on credential_event for insert to alongside_app
  with check (issuer_agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('steward'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)) AND (EXISTS ( SELECT 1
   FROM credential c
  WHERE c.agency_id = credential_event.agency_id AND c.id = credential_event.certificate_id AND c.holder_id = credential_event.holder_id AND c.issuer_agency_id = credential_event.issuer_agency_id)));
create policy kept on credential_event for select to alongside_app
  using (issuer_agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('steward'::text) AS has_role));
create policy published on credential_event for select to alongside_keeper
  using (issuer_agency_id IS NOT NULL);
create policy seen on credential_event for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND issuer_agency_id IS NULL AND (( SELECT alongside.has_role('manager'::text) AS has_role) AND holder_id <> (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)) AND (EXISTS ( SELECT 1
   FROM credential c
  WHERE c.agency_id = credential_event.agency_id AND c.id = credential_event.certificate_id AND c.holder_id = credential_event.holder_id AND c.issuer_agency_id IS NULL)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.credential_event FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT ON public.credential_event FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on credential_event to alongside_app;
grant select (agency_id, certificate_id, issuer_agency_id, position, kind, on_day, until_on) on credential_event to alongside_keeper;

-- credential_path ---------------------------------------------------------------------------------------------------
create table credential_path (
  agency_id uuid not null,
  id uuid not null,
  standard text not null,
  version integer default 1 not null,
  constraint credential_path_standard_check CHECK (standard <> ''::text),
  constraint credential_path_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint credential_path_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES account(agency_id, id),
  constraint credential_path_pkey PRIMARY KEY (agency_id, id)
);
alter table credential_path enable row level security, force row level security;
comment on table credential_path is 'The standard a supporter chose to work towards; its id is theirs. Without a row, the program says, or their state and whom they serve.';
create policy changed on credential_path for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy chosen on credential_path for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy reckoned on credential_path for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (id IN ( SELECT alongside.supervised() AS supervised))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.credential_path FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.credential_path FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on credential_path to alongside_app;
grant update (standard, version) on credential_path to alongside_app;

-- credential_reminder -----------------------------------------------------------------------------------------------
create table credential_reminder (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  account_id uuid not null,
  kind text not null,
  about text default ''::text not null,
  on_day date not null,
  days_before integer not null,
  told_on date not null,
  constraint credential_reminder_days_before_check CHECK (days_before >= 0),
  constraint credential_reminder_kind_check CHECK (kind = ANY (ARRAY['expiry'::text, 'shortfall'::text, 'digest'::text])),
  constraint credential_reminder_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint credential_reminder_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint credential_reminder_pkey PRIMARY KEY (agency_id, id),
  constraint told_once UNIQUE (agency_id, account_id, kind, about, on_day, days_before)
);
alter table credential_reminder enable row level security, force row level security;
comment on table credential_reminder is 'Written with the letter, in one transaction.';
comment on column credential_reminder.about is 'The standard of a certificate that ends, the stage of something that falls short, "" for a digest.';
comment on column credential_reminder.days_before is '90, 60, 30 or 7: the threshold that was passed. 0 for a digest.';
comment on column credential_reminder.on_day is 'The last day in force, the day of the shortfall, or the Monday of a digest.';
create policy own on credential_reminder for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy told on credential_reminder for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.credential_reminder FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on credential_reminder to alongside_app;

-- definition_override -----------------------------------------------------------------------------------------------
create table definition_override (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  definition_id text not null,
  definition_version integer not null,
  body text not null,
  created_at timestamp with time zone default alongside.now() not null,
  created_by uuid default alongside.actor(),
  retired_at timestamp with time zone,
  retired_by uuid,
  version integer default 1 not null,
  constraint definition_override_body_check CHECK (length(body) >= 1 AND length(body) <= 1000000),
  constraint definition_override_definition_id_check CHECK (definition_id <> ''::text),
  constraint definition_override_definition_version_check CHECK (definition_version > 0),
  constraint definition_override_kind_check CHECK (kind <> ''::text),
  constraint retired_by_someone_at_some_time CHECK (retired_by IS NULL OR retired_at IS NOT NULL),
  constraint definition_override_agency_id_created_by_fkey FOREIGN KEY (agency_id, created_by) REFERENCES account(agency_id, id),
  constraint definition_override_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint definition_override_agency_id_retired_by_fkey FOREIGN KEY (agency_id, retired_by) REFERENCES account(agency_id, id),
  constraint definition_override_pkey PRIMARY KEY (agency_id, id)
);
alter table definition_override enable row level security, force row level security;
comment on table definition_override is 'The YAML as it was given, header and all. Never changed: a newer version is a new row, an unwanted one is retired.';
CREATE UNIQUE INDEX one_row_per_version ON public.definition_override USING btree (agency_id, kind, definition_id, definition_version);
create policy added on definition_override for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on definition_override for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy known_everywhere on definition_override for select to alongside_keeper
  using (true);
create policy retired on definition_override for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.definition_override FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER standings_unknown AFTER INSERT OR UPDATE ON public.definition_override FOR EACH ROW EXECUTE FUNCTION alongside.standings_unknown();
grant insert, select on definition_override to alongside_app;
grant select on definition_override to alongside_keeper;
grant update (retired_at, retired_by, version) on definition_override to alongside_app;

-- directory_entry ---------------------------------------------------------------------------------------------------
create table directory_entry (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid,
  name text not null,
  about text default ''::text not null,
  counties text[] default '{}'::text[] not null,
  languages text[] default '{}'::text[] not null,
  peer_kinds text[] default '{}'::text[] not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  website text default ''::text not null,
  published boolean default false not null,
  changed_at timestamp with time zone default alongside.now() not null,
  version integer default 1 not null,
  constraint directory_entry_name_check CHECK (name <> ''::text),
  constraint directory_entry_peer_kinds_check CHECK (peer_kinds <@ '{family,recovery}'::text[]),
  constraint directory_entry_website_check CHECK (website = ''::text OR website ~~ 'https://%'::text OR website ~~ 'http://%'::text),
  constraint published_with_counties CHECK (NOT published OR cardinality(counties) > 0 AND cardinality(peer_kinds) > 0),
  constraint directory_entry_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint directory_entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint directory_entry_pkey PRIMARY KEY (agency_id, id),
  constraint one_entry_each UNIQUE NULLS NOT DISTINCT (agency_id, account_id)
);
alter table directory_entry enable row level security, force row level security;
comment on table directory_entry is 'Everything in an entry that is published is public; an entry that is not is its owner''s draft.';
comment on column directory_entry.account_id is 'The supporter whose entry it is; null for the organisation itself.';
create policy begun on directory_entry for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) OR account_id IS NULL AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on directory_entry for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR account_id IS NULL AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy counted on directory_entry for select to alongside_owner
  using (published);
create policy own on directory_entry for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR account_id IS NULL AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)) OR ( SELECT alongside.is_system() AS is_system)));
create policy published on directory_entry for select to alongside_keeper
  using (published);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.directory_entry FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on directory_entry to alongside_app;
grant select on directory_entry to alongside_keeper;

-- disclosure --------------------------------------------------------------------------------------------------------
create table disclosure (
  agency_id uuid not null,
  id uuid not null,
  act_id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  recipient text not null,
  recipient_name text not null,
  recipient_address text default ''::text not null,
  purpose text not null,
  information text[] not null,
  what text not null,
  items integer not null,
  way text not null,
  basis text not null,
  consent_id uuid,
  notice text default ''::text not null,
  protected boolean not null,
  on_day date not null,
  disclosed_at timestamp with time zone default alongside.now() not null,
  disclosed_by uuid default alongside.actor(),
  discloser_name text not null,
  constraint disclosure_basis_check CHECK (basis = ANY (ARRAY['consent'::text, 'self'::text, 'mandated-report'::text, 'medical-emergency'::text, 'court-order'::text])),
  constraint disclosure_information_check CHECK (cardinality(information) > 0),
  constraint disclosure_items_check CHECK (items > 0),
  constraint disclosure_recipient_check CHECK (recipient <> ''::text),
  constraint disclosure_recipient_name_check CHECK (btrim(recipient_name) <> ''::text),
  constraint disclosure_what_check CHECK (btrim(what) <> ''::text),
  constraint under_a_consent_or_something_else CHECK ((basis = 'consent'::text) = (consent_id IS NOT NULL)),
  constraint disclosure_agency_id_consent_id_family_id_fkey FOREIGN KEY (agency_id, consent_id, family_id) REFERENCES consent(agency_id, id, family_id) DEFERRABLE,
  constraint disclosure_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint disclosure_pkey PRIMARY KEY (agency_id, id)
);
alter table disclosure enable row level security, force row level security;
comment on table disclosure is 'Only ever added to, by policy and by trigger. One act has a row for each person and each basis it rests on.';
comment on column disclosure.items is 'How many things of the record it was: contacts, figures, pages of a plan.';
comment on column disclosure.notice is 'The notice that went with it, in its words; empty where none was due.';
comment on column disclosure.on_day is 'The agency''s day.';
comment on column disclosure.protected is 'Whether 42 CFR Part 2 protected any of it.';
comment on column disclosure.recipient is 'partner: or person: and an id, or another recipient the engine knows.';
comment on column disclosure.way is 'Through which outlet it left: printed, shown, sent.';
comment on column disclosure.what is 'A brief description, as an accounting gives it (45 CFR 164.528(b)(2)(iii)).';
CREATE INDEX disclosure_by_time ON public.disclosure USING btree (agency_id, disclosed_at DESC, id DESC);
CREATE INDEX disclosure_of_family ON public.disclosure USING btree (agency_id, family_id, disclosed_at DESC, id DESC);
CREATE INDEX disclosure_of_person ON public.disclosure USING btree (agency_id, person_id, disclosed_at DESC);
CREATE INDEX disclosure_under_consent ON public.disclosure USING btree (agency_id, consent_id);
CREATE UNIQUE INDEX disclosed_once ON public.disclosure USING btree (agency_id, act_id, person_id, basis, COALESCE(consent_id, '00000000-0000-0000-0000-000000000000'::uuid));
create policy added on disclosure for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = disclosure.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = disclosure.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (disclosed_by = (( SELECT alongside.actor() AS actor)) AND (( SELECT alongside.writes() AS writes) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role)) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on disclosure for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = disclosure.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = disclosure.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = disclosure.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = disclosure.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on disclosure for update to alongside_owner
  using (true)
  with check (true);
create policy merging on disclosure for select to alongside_owner
  using (true);
create policy own_person on disclosure for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy purged on disclosure for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on disclosure for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = disclosure.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = disclosure.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.disclosure FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.disclosure FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on disclosure to alongside_app;

-- draft -------------------------------------------------------------------------------------------------------------
create table draft (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  record_id uuid not null,
  family_id uuid,
  fields jsonb not null,
  begun_at timestamp with time zone default alongside.now() not null,
  saved_at timestamp with time zone default alongside.now() not null,
  version integer default 1 not null,
  finished_at timestamp with time zone,
  thrown_at timestamp with time zone,
  handed_at timestamp with time zone,
  handed_by uuid,
  handed_from uuid,
  constraint draft_kind_check CHECK (kind ~ '^[a-z][a-z-]{0,39}$'::text),
  constraint finished_or_thrown_away CHECK (finished_at IS NULL OR thrown_at IS NULL),
  constraint handed_by_someone_from_someone CHECK ((handed_at IS NULL) = (handed_by IS NULL) AND (handed_at IS NULL) = (handed_from IS NULL)),
  constraint names_and_values CHECK (jsonb_typeof(fields) = 'array'::text AND octet_length(fields::text) <= 262144),
  constraint draft_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint draft_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint draft_pkey PRIMARY KEY (agency_id, id),
  constraint one_draft_a_record UNIQUE (agency_id, account_id, kind, record_id)
);
alter table draft enable row level security, force row level security;
comment on column draft.account_id is 'Whose it is. Nobody else reads it, whatever their role.';
comment on column draft.fields is 'Pairs of a field''s name and what was typed in it, in page order. Emptied when the record is saved: the words stand there.';
comment on column draft.record_id is 'The id, made by the client, of the record that it is to become, or that it mends.';
comment on column draft.saved_at is 'When the words were last kept. finished_at is when the record was saved, thrown_at when the draft was thrown away.';
CREATE INDEX draft_of_family ON public.draft USING btree (agency_id, family_id);
CREATE INDEX draft_open ON public.draft USING btree (agency_id, account_id, saved_at DESC) WHERE (finished_at IS NULL);
create policy begun on draft for insert to alongside_app
  with check (agency_id = alongside.agency() AND account_id = alongside.actor() AND (family_id IS NULL OR alongside.reaches(family_id) OR (family_id IN ( SELECT w.family_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on)
  WHERE w.supporter_id = alongside.actor()))));
create policy changed on draft for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)))
  with check (agency_id = alongside.agency() AND account_id = alongside.actor());
create policy handed on draft for select to alongside_owner
  using (true);
create policy handed_on on draft for insert to alongside_owner
  with check (true);
create policy handed_over on draft for update to alongside_owner
  using (true)
  with check (true);
create policy merged on draft for update to alongside_owner
  using (true)
  with check (true);
create policy merging on draft for select to alongside_owner
  using (true);
create policy not_for_partners on draft as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy own on draft for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)));
create policy purged on draft for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.draft FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('fields', 'saved_at', 'version', 'family_id');
grant insert, select, update on draft to alongside_app;

-- duty --------------------------------------------------------------------------------------------------------------
create table duty (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  on_day date not null,
  at_time time without time zone,
  minutes integer not null,
  kind text not null,
  paid boolean default true not null,
  own_family boolean default false not null,
  words text default ''::text not null,
  corrects_id uuid,
  reason text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint a_day_at_most CHECK (minutes >= 0 AND minutes <= 1440 AND (minutes > 0 OR corrects_id IS NOT NULL)),
  constraint corrections_say_why CHECK (corrects_id IS NULL OR reason <> ''::text),
  constraint taken_back_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint duty_agency_id_corrects_id_fkey FOREIGN KEY (agency_id, corrects_id) REFERENCES duty(agency_id, id),
  constraint duty_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint duty_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint duty_pkey PRIMARY KEY (agency_id, id),
  constraint corrected_once UNIQUE (agency_id, corrects_id)
);
alter table duty enable row level security, force row level security;
comment on table duty is 'Time a supporter worked besides contacts. Never changed: until the week is approved it may be taken back, after that it is corrected by another.';
comment on column duty.corrects_id is 'The entry that this one takes the place of; with 0 minutes, it was not so at all.';
comment on column duty.kind is 'Code from the duty-kinds list.';
comment on column duty.own_family is 'Spent on the supporter''s own family: time worked, but never experience.';
comment on column duty.reason is 'Why it was corrected, or entered only after the week was approved.';
CREATE INDEX duty_of_supporter ON public.duty USING btree (agency_id, supporter_id, on_day);
create policy added on duty for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy counted on duty for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))));
create policy followed on duty for select to alongside_owner
  using (true);
create policy kept_of_purged on duty for insert to alongside_owner
  with check (agency_id = (( SELECT alongside.purging() AS purging)));
create policy taken_back on duty for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.duty FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.duty FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
CREATE TRIGGER stays_as_approved BEFORE UPDATE ON public.duty FOR EACH ROW EXECUTE FUNCTION alongside.stays_as_approved();
grant insert, select on duty to alongside_app;
grant update (voided_at, voided_by, void_reason) on duty to alongside_app;

-- enrollment --------------------------------------------------------------------------------------------------------
create table enrollment (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  caregiver_id uuid not null,
  program_id uuid not null,
  site_id uuid,
  started_on date not null,
  ended_on date,
  end_reason text,
  external_ref text,
  import_id uuid,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  end_note text default ''::text not null,
  walked_until date default '-infinity'::date not null,
  end_summary text default ''::text not null,
  reopen_reason text default ''::text not null,
  constraint ends_after_it_starts CHECK (ended_on >= started_on),
  constraint enrollment_external_ref_check CHECK (external_ref <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint enrollment_agency_id_caregiver_id_fkey FOREIGN KEY (agency_id, caregiver_id) REFERENCES person(agency_id, id),
  constraint enrollment_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint enrollment_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint enrollment_agency_id_site_id_fkey FOREIGN KEY (agency_id, site_id) REFERENCES site(agency_id, id),
  constraint enrollment_pkey PRIMARY KEY (agency_id, id),
  constraint enrollment_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id),
  constraint one_enrollment_in_a_program_at_a_time EXCLUDE USING gist (agency_id WITH =, caregiver_id WITH =, program_id WITH =, daterange(started_on, ended_on, '[]'::text) WITH &&) WHERE (voided_at IS NULL)
);
alter table enrollment enable row level security, force row level security;
comment on column enrollment.end_reason is 'Code from the end-reasons list. end_note tells more.';
comment on column enrollment.end_summary is 'What the family reached and what goes on, as a next episode or another program should find it.';
comment on column enrollment.ended_on is 'The last day, counted in.';
comment on column enrollment.reopen_reason is 'Why the enrollment was opened again after its end was written by mistake; history has that end.';
comment on column enrollment.walked_until is 'The last day on which any supporter is assigned, counted in; kept by a trigger on assignment.';
CREATE INDEX enrollment_ended_family ON public.enrollment USING btree (agency_id, ended_on DESC, family_id DESC) WHERE ((ended_on IS NOT NULL) AND (voided_at IS NULL));
CREATE INDEX enrollment_of_family ON public.enrollment USING btree (agency_id, family_id);
CREATE INDEX enrollment_of_import ON public.enrollment USING btree (agency_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX enrollment_of_program ON public.enrollment USING btree (agency_id, program_id, family_id) WHERE (voided_at IS NULL);
CREATE INDEX enrollment_of_site ON public.enrollment USING btree (agency_id, site_id, family_id) WHERE ((site_id IS NOT NULL) AND (voided_at IS NULL));
CREATE INDEX enrollment_once_imported ON public.enrollment USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NOT NULL));
CREATE INDEX enrollment_without_supporter ON public.enrollment USING btree (agency_id, walked_until, family_id) WHERE ((ended_on IS NULL) AND (voided_at IS NULL));
CREATE UNIQUE INDEX enrollment_external_ref ON public.enrollment USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NULL));
create policy added on enrollment for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on enrollment for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy closing on enrollment for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id IN ( SELECT w.enrollment_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on))));
create policy merged on enrollment for update to alongside_owner
  using (true)
  with check (true);
create policy merging on enrollment for select to alongside_owner
  using (true);
create policy purged on enrollment for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on enrollment for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy walked on enrollment for update to alongside_owner
  using (true)
  with check (true);
create policy walking on enrollment for select to alongside_owner
  using (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.enrollment FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('walked_until');
CREATE TRIGGER marked_added AFTER INSERT ON public.enrollment REFERENCING NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.enrollment_marked();
CREATE TRIGGER marked_changed AFTER UPDATE ON public.enrollment REFERENCING NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.enrollment_marked();
CREATE TRIGGER stays_with_its_contacts BEFORE UPDATE ON public.enrollment FOR EACH ROW WHEN (((old.voided_at IS NULL) AND (new.voided_at IS NOT NULL) AND (NOT alongside.is_system()))) EXECUTE FUNCTION alongside.nothing_written_there();
grant insert, select, update on enrollment to alongside_app;

-- enrollment_pause --------------------------------------------------------------------------------------------------
create table enrollment_pause (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  enrollment_id uuid not null,
  from_on date not null,
  until_on date,
  why text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint ends_after_it_starts CHECK (until_on >= from_on),
  constraint enrollment_pause_why_check CHECK (btrim(why) <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint enrollment_pause_agency_id_enrollment_id_family_id_fkey FOREIGN KEY (agency_id, enrollment_id, family_id) REFERENCES enrollment(agency_id, id, family_id) DEFERRABLE,
  constraint enrollment_pause_pkey PRIMARY KEY (agency_id, id),
  constraint one_pause_at_a_time EXCLUDE USING gist (agency_id WITH =, enrollment_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (voided_at IS NULL)
);
alter table enrollment_pause enable row level security, force row level security;
comment on column enrollment_pause.until_on is 'The last day of the pause, counted in; null while no day is set.';
CREATE INDEX enrollment_pause_of_enrollment ON public.enrollment_pause USING btree (agency_id, enrollment_id);
create policy added on enrollment_pause for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_pause.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_pause.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.leads() AS leads));
create policy changed on enrollment_pause for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_pause.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_pause.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.leads() AS leads))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_pause.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_pause.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on enrollment_pause for update to alongside_owner
  using (true)
  with check (true);
create policy merging on enrollment_pause for select to alongside_owner
  using (true);
create policy purged on enrollment_pause for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on enrollment_pause for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_pause.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_pause.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.enrollment_pause FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on enrollment_pause to alongside_app;

-- enrollment_phase --------------------------------------------------------------------------------------------------
create table enrollment_phase (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  enrollment_id uuid not null,
  phase_id uuid not null,
  starts_on date not null,
  why text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint enrollment_phase_agency_id_enrollment_id_family_id_fkey FOREIGN KEY (agency_id, enrollment_id, family_id) REFERENCES enrollment(agency_id, id, family_id) DEFERRABLE,
  constraint enrollment_phase_agency_id_phase_id_fkey FOREIGN KEY (agency_id, phase_id) REFERENCES program_phase(agency_id, id),
  constraint enrollment_phase_pkey PRIMARY KEY (agency_id, id)
);
alter table enrollment_phase enable row level security, force row level security;
comment on table enrollment_phase is 'From which day on an enrollment is in a phase: until the next begins or the enrollment ends, so neither gap nor overlap can be written.';
CREATE INDEX enrollment_phase_of_enrollment ON public.enrollment_phase USING btree (agency_id, enrollment_id);
CREATE INDEX enrollment_phase_of_phase ON public.enrollment_phase USING btree (agency_id, phase_id);
CREATE UNIQUE INDEX one_phase_a_day ON public.enrollment_phase USING btree (agency_id, enrollment_id, starts_on) WHERE (voided_at IS NULL);
create policy added on enrollment_phase for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_phase.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_phase.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.leads() AS leads));
create policy changed on enrollment_phase for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_phase.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_phase.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.leads() AS leads))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_phase.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_phase.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy followed on enrollment_phase for select to alongside_owner
  using (true);
create policy merged on enrollment_phase for update to alongside_owner
  using (true)
  with check (true);
create policy merging on enrollment_phase for select to alongside_owner
  using (true);
create policy purged on enrollment_phase for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on enrollment_phase for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = enrollment_phase.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = enrollment_phase.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.enrollment_phase FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on enrollment_phase to alongside_app;

-- exam_attempt ------------------------------------------------------------------------------------------------------
create table exam_attempt (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  exam text not null,
  on_day date not null,
  percent numeric(5,2) not null,
  entered_at timestamp with time zone default alongside.now() not null,
  entered_by uuid default alongside.actor(),
  answered_at timestamp with time zone,
  answered_by uuid,
  accepted boolean,
  answer text default ''::text not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  version integer default 1 not null,
  constraint answered_by_someone CHECK ((answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (accepted IS NULL)),
  constraint exam_attempt_percent_check CHECK (percent >= 0::numeric AND percent <= 100::numeric),
  constraint nobody_accepts_their_own CHECK (answered_by <> supporter_id),
  constraint refused_for_a_reason CHECK (accepted IS DISTINCT FROM false OR btrim(answer) <> ''::text),
  constraint voided_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint exam_attempt_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint exam_attempt_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint exam_attempt_pkey PRIMARY KEY (agency_id, id)
);
alter table exam_attempt enable row level security, force row level security;
comment on table exam_attempt is 'An exam somebody sat, as entered by themself and accepted by a supervisor or manager. What passes, and when one may sit it again, is the standard''s.';
comment on column exam_attempt.exam is 'Code from certification-exams.';
CREATE INDEX exam_attempt_of ON public.exam_attempt USING btree (agency_id, supporter_id, on_day DESC);
CREATE INDEX exam_attempt_waiting ON public.exam_attempt USING btree (agency_id, entered_at) WHERE ((answered_at IS NULL) AND (voided_at IS NULL));
CREATE UNIQUE INDEX sat_once_a_day ON public.exam_attempt USING btree (agency_id, supporter_id, exam, on_day) WHERE ((voided_at IS NULL) AND (accepted IS DISTINCT FROM false));
create policy answered on exam_attempt for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND answered_at IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND answered_at IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND (answered_by = (( SELECT alongside.actor() AS actor)) OR voided_by = (( SELECT alongside.actor() AS actor))) OR ( SELECT alongside.is_system() AS is_system)));
create policy entered on exam_attempt for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) AND answered_at IS NULL OR ( SELECT alongside.is_system() AS is_system)));
create policy seen on exam_attempt for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.exam_attempt FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.exam_attempt FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on exam_attempt to alongside_app;
grant update (answered_at, answered_by, accepted, answer, voided_at, voided_by, void_reason, version) on exam_attempt to alongside_app;

-- family ------------------------------------------------------------------------------------------------------------
create table family (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  town text,
  safe_contact text default ''::text not null,
  external_ref text,
  import_id uuid,
  created_at timestamp with time zone default alongside.now() not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  sorted_as text default ''::text not null,
  enrolled boolean default false not null,
  call_from time without time zone,
  call_until time without time zone,
  call_days smallint[] default '{}'::smallint[] not null,
  no_voicemail boolean default false not null,
  shared_phone boolean default false not null,
  unsafe_people text default ''::text not null,
  words_never text default ''::text not null,
  code_word_agreed boolean default false not null,
  merged_into uuid,
  merges uuid[] default '{}'::uuid[] not null,
  constraint a_merged_family_is_voided CHECK (merged_into IS NULL OR voided_at IS NOT NULL),
  constraint calls_end_after_they_begin CHECK (call_until > call_from),
  constraint family_call_days_check CHECK (call_days <@ '{1,2,3,4,5,6,7}'::smallint[]),
  constraint family_external_ref_check CHECK (external_ref <> ''::text),
  constraint family_name_check CHECK (name <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint family_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint family_agency_id_merged_into_fkey FOREIGN KEY (agency_id, merged_into) REFERENCES family(agency_id, id),
  constraint family_pkey PRIMARY KEY (agency_id, id)
);
alter table family enable row level security, force row level security;
comment on column family.call_days is 'Days of the week on which a call is safe, Monday is 1; none means any day.';
comment on column family.code_word_agreed is 'Whether there is a code word; the word itself is in family_secret.';
comment on column family.enrolled is 'Whether it has or had an enrollment that is not voided; kept by a trigger on enrollment.';
comment on column family.external_ref is 'Its number in the system it was imported from.';
comment on column family.merged_into is 'The family this one turned out to be. Nothing else is left here, and old links lead there.';
comment on column family.merges is 'The merges in force in this household, of families into it and of two of its people, in their order.';
comment on column family.name is 'How the household is called in lists, such as Ortega.';
comment on column family.safe_contact is 'What else to know before calling, texting or writing, in words; shown wherever somebody is about to.';
comment on column family.unsafe_people is 'Who must not learn of the contact.';
comment on column family.words_never is 'What must never be said, written or left as a message.';
CREATE INDEX break_glass_family_by_name ON public.family USING btree (agency_id, alongside.plain_name(name)) WHERE (voided_at IS NULL);
CREATE INDEX family_by_name ON public.family USING btree (agency_id, sorted_as, id) WHERE (voided_at IS NULL);
CREATE INDEX family_merged ON public.family USING btree (agency_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX family_not_enrolled ON public.family USING btree (agency_id, sorted_as, id) WHERE ((NOT enrolled) AND (voided_at IS NULL));
CREATE INDEX family_of_import ON public.family USING btree (agency_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX family_once_imported ON public.family USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NOT NULL));
CREATE UNIQUE INDEX family_external_ref ON public.family USING btree (agency_id, external_ref) WHERE ((external_ref IS NOT NULL) AND (voided_at IS NULL));
create policy added on family for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family.id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family.id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family.id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy closing on family for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id IN ( SELECT w.family_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on))));
create policy followed on family for select to alongside_owner
  using (true);
create policy found_by_break_glass on family for select to alongside_owner
  using (true);
create policy marked on family for update to alongside_owner
  using (true)
  with check (true);
create policy merged on family for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family for select to alongside_owner
  using (true);
create policy purged on family for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family.id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('sorted_as', 'enrolled');
CREATE TRIGGER sorted BEFORE INSERT OR UPDATE OF name, sorted_as ON public.family FOR EACH ROW EXECUTE FUNCTION alongside.family_sorted();
grant insert, select, update on family to alongside_app;

-- family_access -----------------------------------------------------------------------------------------------------
create table family_access (
  agency_id uuid not null,
  account_id uuid not null,
  family_id uuid not null,
  basis text not null,
  source_id uuid not null,
  link_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  constraint family_access_basis_check CHECK (basis = ANY (ARRAY['assignment'::text, 'supervision'::text, 'break-glass'::text])),
  constraint family_access_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint family_access_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint family_access_pkey PRIMARY KEY (agency_id, account_id, family_id, basis, source_id, link_id)
);
alter table family_access enable row level security, force row level security;
comment on table family_access is 'Who may see which family, why, and from when until when (not counted). Kept by triggers on assignment, supervision and break_glass; nothing else writes it.';
comment on column family_access.source_id is 'The assignment or break-glass grant it comes from; link_id the supervision, or the source again.';
CREATE INDEX family_access_of_family ON public.family_access USING btree (agency_id, family_id);
CREATE INDEX family_access_of_source ON public.family_access USING btree (agency_id, source_id);
create policy kept on family_access for all to alongside_owner
  using (true)
  with check (true);
create policy own on family_access for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all)));
create policy purged on family_access for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
grant select on family_access to alongside_app;

-- family_address ----------------------------------------------------------------------------------------------------
create table family_address (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  kind text not null,
  lines text not null,
  confidential boolean default false not null,
  program text default ''::text not null,
  note text default ''::text not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  starts_on date,
  ends_on date,
  constraint ends_after_it_starts CHECK (ends_on >= starts_on),
  constraint family_address_lines_check CHECK (lines <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint family_address_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint family_address_pkey PRIMARY KEY (agency_id, id)
);
alter table family_address enable row level security, force row level security;
comment on column family_address.kind is 'Code from the address-kinds list.';
comment on column family_address.lines is 'Where mail goes: of a confidential address the substitute. The true one is in family_secret, under the id of this row.';
comment on column family_address.program is 'The address confidentiality program that gives the substitute.';
comment on column family_address.starts_on is 'First day, and ends_on the last, both counted in; null where nobody knows, or it goes on.';
CREATE INDEX family_address_of_family ON public.family_address USING btree (agency_id, family_id);
create policy added on family_address for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_address.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_address.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_address for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_address.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_address.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_address.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_address.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_address for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_address for select to alongside_owner
  using (true);
create policy purged on family_address for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_address for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_address.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_address.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_address FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on family_address to alongside_app;

-- family_alert ------------------------------------------------------------------------------------------------------
create table family_alert (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  kind text not null,
  words text not null,
  starts_on date not null,
  ends_on date,
  created_at timestamp with time zone default alongside.now() not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint ends_after_it_starts CHECK (ends_on >= starts_on),
  constraint family_alert_words_check CHECK (words <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint family_alert_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint family_alert_pkey PRIMARY KEY (agency_id, id)
);
alter table family_alert enable row level security, force row level security;
comment on table family_alert is 'What everybody who opens the family must see first, for as long as it holds.';
comment on column family_alert.ends_on is 'The last day, counted in.';
comment on column family_alert.kind is 'Code from the alert-kinds list.';
CREATE INDEX family_alert_of_family ON public.family_alert USING btree (agency_id, family_id);
create policy added on family_alert for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_alert.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_alert.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_alert for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_alert.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_alert.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_alert.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_alert.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_alert for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_alert for select to alongside_owner
  using (true);
create policy purged on family_alert for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_alert for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_alert.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_alert.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_alert FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on family_alert to alongside_app;

-- family_helper -----------------------------------------------------------------------------------------------------
create table family_helper (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  name text not null,
  role text default ''::text not null,
  organisation text default ''::text not null,
  phone text default ''::text not null,
  may_talk text not null,
  does text default ''::text not null,
  ends_on date,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint family_helper_may_talk_check CHECK (may_talk = ANY (ARRAY['yes'::text, 'no'::text, 'not-asked'::text])),
  constraint family_helper_name_check CHECK (name <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint family_helper_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint family_helper_pkey PRIMARY KEY (agency_id, id)
);
alter table family_helper enable row level security, force row level security;
comment on table family_helper is 'Who else helps a family, and with what.';
comment on column family_helper.ends_on is 'The last day of their help, counted in.';
comment on column family_helper.may_talk is 'What the caregiver said about talking with them; a note, not a consent.';
CREATE INDEX family_helper_of_family ON public.family_helper USING btree (agency_id, family_id);
create policy added on family_helper for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_helper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_helper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_helper for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_helper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_helper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_helper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_helper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_helper for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_helper for select to alongside_owner
  using (true);
create policy purged on family_helper for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_helper for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_helper.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_helper.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_helper FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on family_helper to alongside_app;

-- family_report -----------------------------------------------------------------------------------------------------
create table family_report (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  kind text not null,
  kind_version integer not null,
  from_day date not null,
  to_day date not null,
  partner_id uuid not null,
  purpose text not null,
  amends_id uuid,
  amends_why text default ''::text not null,
  begun_at timestamp with time zone default alongside.now() not null,
  begun_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint an_amendment_says_why CHECK ((amends_id IS NULL) = (amends_why = ''::text)),
  constraint ends_after_it_starts CHECK (to_day >= from_day),
  constraint family_report_kind_check CHECK (kind <> ''::text),
  constraint family_report_kind_version_check CHECK (kind_version > 0),
  constraint family_report_purpose_check CHECK (purpose <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint family_report_agency_id_amends_id_family_id_fkey FOREIGN KEY (agency_id, amends_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_agency_id_partner_id_fkey FOREIGN KEY (agency_id, partner_id) REFERENCES partner(agency_id, id),
  constraint family_report_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_pkey PRIMARY KEY (agency_id, id),
  constraint family_report_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id)
);
alter table family_report enable row level security, force row level security;
comment on table family_report is 'What is told to whom about a caregiver. Released when family_report_release has a row of it.';
comment on column family_report.amends_id is 'The released report that this one stands in place of.';
comment on column family_report.from_day is 'The first day it is about; to_day the last, counted in.';
comment on column family_report.kind is 'Id of the definition of kind report-kind; kind_version the one it began with and keeps.';
comment on column family_report.purpose is 'A word of the consent engine.';
CREATE INDEX family_report_amending ON public.family_report USING btree (agency_id, amends_id) WHERE (amends_id IS NOT NULL);
CREATE INDEX family_report_of_family ON public.family_report USING btree (agency_id, family_id, begun_at DESC, id DESC);
CREATE INDEX family_report_of_person ON public.family_report USING btree (agency_id, person_id, to_day DESC);
CREATE INDEX family_report_to ON public.family_report USING btree (agency_id, partner_id);
create policy added on family_report for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_report for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy followed on family_report for select to alongside_owner
  using (true);
create policy merged on family_report for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_report for select to alongside_owner
  using (true);
create policy purged on family_report for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_report for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy released on family_report for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('partner'::text) AS has_role) AND (id IN ( SELECT alongside.released_to_me() AS released_to_me)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_report FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER released_stays AFTER UPDATE ON public.family_report FOR EACH ROW EXECUTE FUNCTION alongside.released_stays();
grant insert, select, update on family_report to alongside_app;

-- family_report_comment ---------------------------------------------------------------------------------------------
create table family_report_comment (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  report_id uuid not null,
  words text not null,
  written_at timestamp with time zone default alongside.now() not null,
  written_by uuid default alongside.actor(),
  constraint family_report_comment_words_check CHECK (btrim(words) <> ''::text),
  constraint family_report_comment_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_comment_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_comment_pkey PRIMARY KEY (agency_id, id)
);
alter table family_report_comment enable row level security, force row level security;
comment on table family_report_comment is 'What a caregiver says to the writer about a draft. It is not in the report.';
CREATE INDEX family_report_comment_by ON public.family_report_comment USING btree (agency_id, person_id);
CREATE INDEX family_report_comment_of_family ON public.family_report_comment USING btree (agency_id, family_id, written_at);
CREATE INDEX family_report_comment_of_report ON public.family_report_comment USING btree (agency_id, report_id);
create policy added on family_report_comment for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_comment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_comment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.is_system() AS is_system));
create policy changed on family_report_comment for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_comment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_comment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_comment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_comment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_report_comment for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_report_comment for select to alongside_owner
  using (true);
create policy own_person on family_report_comment for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy own_person_says on family_report_comment for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)) AND (EXISTS ( SELECT 1
   FROM family_report_offer o
  WHERE o.agency_id = family_report_comment.agency_id AND o.report_id = family_report_comment.report_id)));
create policy purged on family_report_comment for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_report_comment for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_comment.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_comment.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_report_comment FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('words');
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.family_report_comment FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on family_report_comment to alongside_app;

-- family_report_offer -----------------------------------------------------------------------------------------------
create table family_report_offer (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  report_id uuid not null,
  offered_at timestamp with time zone default alongside.now() not null,
  offered_by uuid default alongside.actor(),
  constraint family_report_offer_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_offer_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_offer_pkey PRIMARY KEY (agency_id, id),
  constraint offered_once UNIQUE (agency_id, report_id)
);
alter table family_report_offer enable row level security, force row level security;
comment on table family_report_offer is 'That a report stands on the own pages of the caregiver it is about. Only ever added to.';
CREATE INDEX family_report_offer_of_family ON public.family_report_offer USING btree (agency_id, family_id);
CREATE INDEX family_report_offer_to ON public.family_report_offer USING btree (agency_id, person_id);
create policy added on family_report_offer for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_offer.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_offer.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_report_offer for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_offer.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_offer.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_offer.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_offer.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_report_offer for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_report_offer for select to alongside_owner
  using (true);
create policy own_person on family_report_offer for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND person_id = (( SELECT alongside.door_person() AS door_person)));
create policy purged on family_report_offer for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_report_offer for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_offer.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_offer.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_report_offer FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.family_report_offer FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on family_report_offer to alongside_app;

-- family_report_reading ---------------------------------------------------------------------------------------------
create table family_report_reading (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  report_id uuid not null,
  on_day date not null,
  way text default ''::text not null,
  hard_news text default ''::text not null,
  own_words text default ''::text not null,
  not_read text default ''::text not null,
  told_sha256 bytea not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  constraint family_report_reading_told_sha256_check CHECK (octet_length(told_sha256) = 32),
  constraint read_or_why_not CHECK ((way = ''::text) = (not_read <> ''::text)),
  constraint unread_nobody_comments CHECK (not_read = ''::text OR own_words = ''::text AND hard_news = ''::text),
  constraint family_report_reading_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_reading_pkey PRIMARY KEY (agency_id, id)
);
alter table family_report_reading enable row level security, force row level security;
comment on table family_report_reading is 'The parent first: that a report was read with the caregiver before anybody else has it, or why it could not be.';
comment on column family_report_reading.hard_news is 'Code from the hard-news-ways list: who tells the partner of hard news; empty where there is none.';
comment on column family_report_reading.own_words is 'What the caregiver wants to say in the report, in their own words.';
comment on column family_report_reading.told_sha256 is 'SHA-256 of what the report told at that moment, own words included. Nothing else can be released under this reading.';
comment on column family_report_reading.way is 'Code from the report-reading-ways list.';
CREATE INDEX family_report_reading_of_family ON public.family_report_reading USING btree (agency_id, family_id);
CREATE INDEX family_report_reading_of_report ON public.family_report_reading USING btree (agency_id, report_id, recorded_at DESC, id DESC);
create policy added on family_report_reading for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_reading.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_reading.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_report_reading for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_reading.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_reading.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_reading.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_reading.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_report_reading for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_report_reading for select to alongside_owner
  using (true);
create policy own_person_reads on family_report_reading for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND way = 'alone'::text AND recorded_by = (( SELECT alongside.actor() AS actor)) AND (EXISTS ( SELECT 1
   FROM family_report_offer o
  WHERE o.agency_id = family_report_reading.agency_id AND o.report_id = family_report_reading.report_id AND o.person_id = (( SELECT alongside.door_person() AS door_person)))));
create policy own_reading on family_report_reading for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND way = 'alone'::text AND recorded_by = (( SELECT alongside.actor() AS actor)) AND (( SELECT alongside.door_person() AS door_person)) IS NOT NULL);
create policy purged on family_report_reading for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_report_reading for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_reading.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_reading.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_report_reading FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.family_report_reading FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
CREATE TRIGGER released_stays AFTER INSERT ON public.family_report_reading FOR EACH ROW EXECUTE FUNCTION alongside.released_stays();
grant insert, select on family_report_reading to alongside_app;

-- family_report_release ---------------------------------------------------------------------------------------------
create table family_report_release (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  report_id uuid not null,
  told_sha256 bytea not null,
  content text not null,
  sources text not null,
  sha256 bytea not null,
  released_at timestamp with time zone default alongside.now() not null,
  released_by uuid default alongside.actor(),
  constraint family_report_release_check CHECK (sha256 = sha256(convert_to(content || sources, 'UTF8'::name))),
  constraint family_report_release_content_check CHECK (content <> ''::text),
  constraint family_report_release_sources_check CHECK (sources <> ''::text),
  constraint family_report_release_told_sha256_check CHECK (octet_length(told_sha256) = 32),
  constraint family_report_release_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_release_pkey PRIMARY KEY (agency_id, id),
  constraint report_released_once UNIQUE (agency_id, report_id)
);
alter table family_report_release enable row level security, force row level security;
comment on table family_report_release is 'A report as it left: every word of it, and what it was made from, item by item with what it rested on. Never changed.';
comment on column family_report_release.content is 'JSON: all that is printed.';
comment on column family_report_release.id is 'The act in the ledger of disclosures.';
comment on column family_report_release.sources is 'JSON: what was in and out and why, and which contacts were counted.';
CREATE INDEX family_report_release_of_family ON public.family_report_release USING btree (agency_id, family_id);
create policy added on family_report_release for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_release.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_release.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_report_release for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_release.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_release.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_release.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_release.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy followed on family_report_release for select to alongside_owner
  using (true);
create policy merged on family_report_release for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_report_release for select to alongside_owner
  using (true);
create policy purged on family_report_release for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_report_release for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_release.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_release.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy released on family_report_release for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('partner'::text) AS has_role) AND (report_id IN ( SELECT alongside.released_to_me() AS released_to_me)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_report_release FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('content', 'sources');
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.family_report_release FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
CREATE TRIGGER the_parent_first AFTER INSERT ON public.family_report_release FOR EACH ROW EXECUTE FUNCTION alongside.the_parent_first();
grant insert, select on family_report_release to alongside_app;

-- family_report_text ------------------------------------------------------------------------------------------------
create table family_report_text (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  family_id uuid not null,
  report_id uuid not null,
  number integer not null,
  sections text[] not null,
  texts text[] not null,
  left_out text[] default '{}'::text[] not null,
  saved_at timestamp with time zone default alongside.now() not null,
  saved_by uuid default alongside.actor(),
  constraint a_text_for_each_section CHECK (cardinality(sections) = cardinality(texts)),
  constraint family_report_text_number_check CHECK (number > 0),
  constraint family_report_text_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint family_report_text_pkey PRIMARY KEY (agency_id, id),
  constraint one_text_after_another UNIQUE (agency_id, report_id, number)
);
alter table family_report_text enable row level security, force row level security;
comment on table family_report_text is 'The writer''s own words, section by section. Append-only: the highest number is what holds.';
comment on column family_report_text.left_out is 'What of the record the writer leaves out, by the keys of the report.';
CREATE INDEX family_report_text_of_family ON public.family_report_text USING btree (agency_id, family_id);
create policy added on family_report_text for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_text.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_text.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_report_text for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_text.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_text.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_text.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_text.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_report_text for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_report_text for select to alongside_owner
  using (true);
create policy purged on family_report_text for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_report_text for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_report_text.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_report_text.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_report_text FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('texts');
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.family_report_text FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
CREATE TRIGGER released_stays AFTER INSERT ON public.family_report_text FOR EACH ROW EXECUTE FUNCTION alongside.released_stays();
grant insert, select on family_report_text to alongside_app;

-- family_secret -----------------------------------------------------------------------------------------------------
create table family_secret (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  words text not null,
  version integer default 1 not null,
  constraint family_secret_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint family_secret_pkey PRIMARY KEY (agency_id, id)
);
alter table family_secret enable row level security, force row level security;
comment on table family_secret is 'What only those who walk with a family, and their supervisors, may read: under the id of the family its code word, under the id of an address the place that an address confidentiality program keeps hidden. History keeps that it changed, not the words.';
CREATE INDEX family_secret_of_family ON public.family_secret USING btree (agency_id, family_id);
create policy added on family_secret for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.is_system() AS is_system) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_secret.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_secret.family_id AND (fa.basis = ANY (ARRAY['assignment'::text, 'supervision'::text])) AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on family_secret for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.is_system() AS is_system) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_secret.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_secret.family_id AND (fa.basis = ANY (ARRAY['assignment'::text, 'supervision'::text])) AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.is_system() AS is_system) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_secret.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_secret.family_id AND (fa.basis = ANY (ARRAY['assignment'::text, 'supervision'::text])) AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on family_secret for update to alongside_owner
  using (true)
  with check (true);
create policy merging on family_secret for select to alongside_owner
  using (true);
create policy purged on family_secret for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on family_secret for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.is_system() AS is_system) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = family_secret.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = family_secret.family_id AND (fa.basis = ANY (ARRAY['assignment'::text, 'supervision'::text])) AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.family_secret FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('words');
grant insert, select, update on family_secret to alongside_app;

-- file --------------------------------------------------------------------------------------------------------------
create table file (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 bytea not null,
  content bytea not null,
  uploaded_by uuid default alongside.actor(),
  uploaded_at timestamp with time zone default alongside.now() not null,
  constraint file_bytes_check CHECK (bytes >= 0 AND bytes <= 52428800),
  constraint file_name_check CHECK (name <> ''::text),
  constraint file_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint file_pkey PRIMARY KEY (agency_id, id)
);
alter table file enable row level security, force row level security;
comment on table file is 'Files people gave us. Type and size are checked on the way in; they are only ever downloaded, never shown or run.';
create policy attests on file for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM credential_check c
  WHERE c.agency_id = file.agency_id AND c.file_id = file.id)));
create policy evidence on file for select to alongside_app
  using ((EXISTS ( SELECT 1
   FROM audit_step s
  WHERE s.agency_id = file.agency_id AND s.file_id = file.id AND (s.agency_id = (( SELECT alongside.agency() AS agency)) OR s.body_agency_id = (( SELECT alongside.agency() AS agency))))));
create policy given on file for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy not_for_partners on file as restrictive for all to alongside_app
  using (NOT ( SELECT alongside.has_role('partner'::text) AS has_role) AND (agency_id = (( SELECT alongside.agency() AS agency)) OR ( SELECT alongside.has_role('steward'::text) AS has_role)));
create policy own on file for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (uploaded_by = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy proves on file for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM certificate c
  WHERE c.agency_id = file.agency_id AND c.file_id = file.id)));
create policy sent_along on file for select to alongside_app
  using ((EXISTS ( SELECT 1
   FROM application_document d
  WHERE d.agency_id = file.agency_id AND d.file_id = file.id AND (d.agency_id = (( SELECT alongside.agency() AS agency)) OR d.body_agency_id = (( SELECT alongside.agency() AS agency))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.file FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('content', 'sha256');
grant insert, select on file to alongside_app;

-- follow_up ---------------------------------------------------------------------------------------------------------
create table follow_up (
  agency_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  family_id uuid not null,
  supporter_id uuid not null,
  what text not null,
  due_on date not null,
  version integer default 1 not null,
  done_at timestamp with time zone,
  done_by uuid,
  voided_at timestamp with time zone,
  from_on date,
  not_needed boolean default false not null,
  was_from_on date,
  was_due_on date,
  put_off_at timestamp with time zone,
  constraint done_by_someone_at_some_time CHECK ((done_at IS NULL) = (done_by IS NULL)),
  constraint follow_up_what_check CHECK (btrim(what) <> ''::text),
  constraint not_needed_is_finished CHECK (NOT not_needed OR done_at IS NOT NULL),
  constraint put_off_from_some_day CHECK ((was_due_on IS NULL) = (put_off_at IS NULL)),
  constraint window_has_a_beginning CHECK (from_on <= due_on),
  constraint follow_up_agency_id_contact_id_family_id_fkey FOREIGN KEY (agency_id, contact_id, family_id) REFERENCES contact(agency_id, id, family_id) DEFERRABLE,
  constraint follow_up_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint follow_up_pkey PRIMARY KEY (agency_id, id),
  constraint follow_up_agency_id_contact_id_key UNIQUE (agency_id, contact_id)
);
alter table follow_up enable row level security, force row level security;
comment on table follow_up is 'The next step of a contact that has a day, until it is done. Its id is the contact''s own.';
comment on column follow_up.from_on is 'The first day of the window; null for the usual three days before due_on, which is its last.';
comment on column follow_up.not_needed is 'It was not done, and need not be. done_at and done_by say when and by whom that was found.';
comment on column follow_up.was_due_on is 'The last day of the window before it was last put off, to go back to; was_from_on is the first, as from_on was.';
CREATE INDEX follow_up_finished ON public.follow_up USING btree (agency_id, supporter_id, done_at DESC) WHERE ((done_at IS NOT NULL) AND (voided_at IS NULL));
CREATE INDEX follow_up_open ON public.follow_up USING btree (agency_id, supporter_id, due_on) WHERE ((done_at IS NULL) AND (voided_at IS NULL));
create policy added on follow_up for insert to alongside_app
  with check (agency_id = alongside.agency() AND
CASE
    WHEN alongside.reaches(family_id) AND (supporter_id = alongside.actor() AND alongside.walks() OR alongside.is_system()) THEN true
    ELSE supporter_id = alongside.actor() AND (EXISTS ( SELECT
       FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on)
      WHERE w.supporter_id = alongside.actor() AND w.family_id = follow_up.family_id))
END);
create policy changed on follow_up for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = follow_up.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = follow_up.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system) OR ( SELECT alongside.has_role('manager'::text) AS has_role)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = follow_up.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = follow_up.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy closing on follow_up for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ((supporter_id, family_id) IN ( SELECT w.supporter_id,
    w.family_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on))));
create policy followed on follow_up for select to alongside_owner
  using (true);
create policy mended_late on follow_up for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND supporter_id = (( SELECT alongside.actor() AS actor)) AND (family_id IN ( SELECT w.family_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on)
  WHERE w.supporter_id = (( SELECT alongside.actor() AS actor)))))
  with check (agency_id = alongside.agency() AND supporter_id = alongside.actor());
create policy merged on follow_up for update to alongside_owner
  using (true)
  with check (true);
create policy merging on follow_up for select to alongside_owner
  using (true);
create policy purged on follow_up for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on follow_up for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = follow_up.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = follow_up.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.follow_up FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on follow_up to alongside_app;

-- gathering ---------------------------------------------------------------------------------------------------------
create table gathering (
  agency_id uuid not null,
  id uuid not null,
  facilitator_id uuid not null,
  helper_id uuid,
  kind text not null,
  topic text not null,
  on_day date not null,
  at_time time without time zone not null,
  zone text not null,
  minutes integer not null,
  place text not null,
  support_types text[] default '{}'::text[] not null,
  what_happened text default ''::text not null,
  large_because text default ''::text not null,
  payload_hash bytea not null,
  entered_at timestamp with time zone default alongside.now() not null,
  entered_by uuid default alongside.actor(),
  version integer default 1 not null,
  said_before jsonb default '[]'::jsonb not null,
  constraint gathering_kind_check CHECK (kind = ANY (ARRAY['support-group'::text, 'class'::text, 'outing'::text, 'recovery-meeting'::text])),
  constraint gathering_minutes_check CHECK (minutes >= 1 AND minutes <= 1440),
  constraint gathering_said_before_check CHECK (jsonb_typeof(said_before) = 'array'::text),
  constraint gathering_topic_check CHECK (btrim(topic) <> ''::text),
  constraint nobody_helps_themselves CHECK (helper_id IS DISTINCT FROM facilitator_id),
  constraint gathering_agency_id_facilitator_id_fkey FOREIGN KEY (agency_id, facilitator_id) REFERENCES account(agency_id, id),
  constraint gathering_agency_id_helper_id_fkey FOREIGN KEY (agency_id, helper_id) REFERENCES account(agency_id, id),
  constraint gathering_pkey PRIMARY KEY (agency_id, id)
);
alter table gathering enable row level security, force row level security;
comment on table gathering is 'A group or an outing: what holds for all who came. Who came stands in the contacts of the families, each seen by those who see that family.';
comment on column gathering.helper_id is 'The co-facilitator, who adds the families she walks with.';
comment on column gathering.large_because is 'Why more families came than a group should have.';
CREATE INDEX gathering_by_day ON public.gathering USING btree (agency_id, on_day DESC, id DESC);
CREATE INDEX gathering_of_facilitator ON public.gathering USING btree (agency_id, facilitator_id, on_day DESC, id DESC);
CREATE INDEX gathering_of_helper ON public.gathering USING btree (agency_id, helper_id, on_day DESC, id DESC);
create policy followed on gathering for select to alongside_owner
  using (true);
create policy held on gathering for insert to alongside_app
  with check (agency_id = alongside.agency() AND facilitator_id = alongside.actor() AND alongside.walks());
create policy led on gathering for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ((( SELECT alongside.actor() AS actor)) = facilitator_id OR (( SELECT alongside.actor() AS actor)) = helper_id) AND ( SELECT alongside.walks() AS walks))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ((( SELECT alongside.actor() AS actor)) = facilitator_id OR (( SELECT alongside.actor() AS actor)) = helper_id));
create policy reach on gathering for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR facilitator_id = (( SELECT alongside.actor() AS actor)) OR helper_id = (( SELECT alongside.actor() AS actor)) OR (facilitator_id IN ( SELECT s.supporter_id
   FROM supervision s
  WHERE s.agency_id = gathering.agency_id AND s.supervisor_id = (( SELECT alongside.actor() AS actor)) AND s.during @> (( SELECT alongside.now() AS now))::date))));
CREATE TRIGGER finishes_its_draft AFTER INSERT OR UPDATE OF topic ON public.gathering FOR EACH ROW EXECUTE FUNCTION alongside.finish_group_draft();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.gathering FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('payload_hash');
grant insert, select on gathering to alongside_app;
grant update (helper_id, kind, topic, on_day, at_time, zone, minutes, place, support_types, what_happened, large_because, version, said_before) on gathering to alongside_app;

-- gathering_absence -------------------------------------------------------------------------------------------------
create table gathering_absence (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  gathering_id uuid not null,
  family_id uuid not null,
  enrollment_id uuid not null,
  on_day date not null,
  kind text not null,
  topic text not null,
  noted_by uuid default alongside.actor() not null,
  noted_at timestamp with time zone default alongside.now() not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  version integer default 1 not null,
  constraint taken_back_by_someone_at_some_time CHECK ((voided_by IS NULL) = (voided_at IS NULL)),
  constraint gathering_absence_agency_id_enrollment_id_fkey FOREIGN KEY (agency_id, enrollment_id) REFERENCES enrollment(agency_id, id),
  constraint gathering_absence_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint gathering_absence_agency_id_gathering_id_fkey FOREIGN KEY (agency_id, gathering_id) REFERENCES gathering(agency_id, id),
  constraint gathering_absence_agency_id_noted_by_fkey FOREIGN KEY (agency_id, noted_by) REFERENCES account(agency_id, id),
  constraint gathering_absence_pkey PRIMARY KEY (agency_id, id)
);
alter table gathering_absence enable row level security, force row level security;
comment on table gathering_absence is 'A family that was expected at a group and did not come: no contact and no hours. Voided where it turns out that they came, or were not expected.';
comment on column gathering_absence.enrollment_id is 'In which whoever noted it walks with the family on that day.';
comment on column gathering_absence.topic is 'Like on_day and kind as the group has it: whoever reads the family''s story may not see the group.';
CREATE INDEX gathering_absence_by ON public.gathering_absence USING btree (agency_id, noted_by);
CREATE INDEX gathering_absence_in ON public.gathering_absence USING btree (agency_id, enrollment_id);
CREATE INDEX gathering_absence_of ON public.gathering_absence USING btree (agency_id, gathering_id);
CREATE INDEX gathering_absence_of_family ON public.gathering_absence USING btree (agency_id, family_id);
create policy added on gathering_absence for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = gathering_absence.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = gathering_absence.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND noted_by = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.walks() AS walks) AND (EXISTS ( SELECT 1
   FROM gathering g
  WHERE g.agency_id = gathering_absence.agency_id AND g.id = gathering_absence.gathering_id AND ((( SELECT alongside.actor() AS actor)) = g.facilitator_id OR (( SELECT alongside.actor() AS actor)) = g.helper_id))));
create policy changed on gathering_absence for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = gathering_absence.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = gathering_absence.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND noted_by = (( SELECT alongside.actor() AS actor)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = gathering_absence.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = gathering_absence.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on gathering_absence for update to alongside_owner
  using (true)
  with check (true);
create policy merging on gathering_absence for select to alongside_owner
  using (true);
create policy purged on gathering_absence for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on gathering_absence for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = gathering_absence.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = gathering_absence.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.gathering_absence FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on gathering_absence to alongside_app;

-- hand_over ---------------------------------------------------------------------------------------------------------
create table hand_over (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  enrollment_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  on_day date not null,
  note text not null,
  told_on date,
  told_how text,
  told_words text default ''::text not null,
  read_at timestamp with time zone,
  handed_at timestamp with time zone default alongside.now() not null,
  handed_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint hand_over_note_check CHECK (btrim(note) <> ''::text),
  constraint told_on_a_day_in_some_way CHECK ((told_on IS NULL) = (told_how IS NULL)),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint hand_over_agency_id_enrollment_id_family_id_fkey FOREIGN KEY (agency_id, enrollment_id, family_id) REFERENCES enrollment(agency_id, id, family_id) DEFERRABLE,
  constraint hand_over_agency_id_from_id_family_id_fkey FOREIGN KEY (agency_id, from_id, family_id) REFERENCES assignment(agency_id, id, family_id) DEFERRABLE,
  constraint hand_over_agency_id_to_id_family_id_fkey FOREIGN KEY (agency_id, to_id, family_id) REFERENCES assignment(agency_id, id, family_id) DEFERRABLE,
  constraint hand_over_pkey PRIMARY KEY (agency_id, id)
);
alter table hand_over enable row level security, force row level security;
comment on table hand_over is 'One supporter hands a family over to another. Its id is that of the assignment that begins.';
comment on column hand_over.read_at is 'When the next supporter said that they read it.';
comment on column hand_over.told_on is 'When the caregiver was told; told_how is a code from the tell-ways list.';
CREATE INDEX hand_over_from ON public.hand_over USING btree (agency_id, from_id);
CREATE INDEX hand_over_of_enrollment ON public.hand_over USING btree (agency_id, enrollment_id);
CREATE INDEX hand_over_to ON public.hand_over USING btree (agency_id, to_id);
create policy added on hand_over for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = hand_over.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = hand_over.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on hand_over for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = hand_over.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = hand_over.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = hand_over.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = hand_over.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on hand_over for update to alongside_owner
  using (true)
  with check (true);
create policy merging on hand_over for select to alongside_owner
  using (true);
create policy purged on hand_over for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on hand_over for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = hand_over.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = hand_over.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.hand_over FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on hand_over to alongside_app;

-- history -----------------------------------------------------------------------------------------------------------
create table history (
  id bigint generated always as identity not null,
  agency_id uuid not null,
  tx bigint default alongside.tx() not null,
  at timestamp with time zone default alongside.now() not null,
  entered_at timestamp with time zone default clock_timestamp() not null,
  actor_id uuid default alongside.actor(),
  grant_id uuid default alongside.grant_id(),
  operation text not null,
  record text not null,
  record_id uuid not null,
  family_id uuid,
  before jsonb,
  after jsonb,
  constraint history_operation_check CHECK (operation = ANY (ARRAY['insert'::text, 'update'::text, 'delete'::text, 'view'::text])),
  constraint history_pkey PRIMARY KEY (agency_id, id)
);
alter table history enable row level security, force row level security;
comment on table history is 'Before and after of every domain row, and each view of a family''s record. Written by alongside.keep_history(); never changed.';
comment on column history.at is 'By the program''s clock. entered_at is by the database''s own.';
comment on column history.record is 'The table, or for a view what was opened.';
CREATE INDEX history_by_day_and_person ON public.history USING brin (at, actor_id uuid_bloom_ops) WITH (pages_per_range='32', autosummarize='on');
CREATE INDEX history_in_order ON public.history USING btree (tx, id);
CREATE INDEX history_looks ON public.history USING btree (agency_id, at DESC, id DESC) WHERE (operation = 'view'::text);
CREATE INDEX history_milestones ON public.history USING btree (agency_id, family_id, at DESC, id DESC) WHERE ((operation <> 'view'::text) AND (record = ANY (ARRAY['enrollment'::text, 'assignment'::text, 'hand_over'::text, 'caregiver_goal'::text])));
CREATE INDEX history_of_family ON public.history USING btree (agency_id, family_id, at DESC, id DESC) WHERE (family_id IS NOT NULL);
CREATE INDEX history_of_grant ON public.history USING btree (agency_id, grant_id, at, id) WHERE (grant_id IS NOT NULL);
CREATE INDEX history_of_record ON public.history USING btree (agency_id, record_id) WHERE (family_id IS NULL);
CREATE INDEX history_story ON public.history USING btree (agency_id, family_id, at DESC, id DESC) WHERE ((operation <> 'view'::text) AND (record = ANY (ARRAY['family'::text, 'family_secret'::text, 'family_alert'::text, 'caregiver_goal'::text, 'family_address'::text, 'family_helper'::text, 'person_about'::text, 'kinship'::text, 'care_period'::text, 'person'::text, 'person_phone'::text, 'enrollment'::text, 'assignment'::text, 'break_glass'::text, 'enrollment_phase'::text, 'enrollment_pause'::text, 'agreement'::text, 'hand_over'::text, 'gathering_absence'::text, 'partner_note'::text, 'test_result'::text, 'test_result_version'::text])));
create policy followed on history for select to alongside_owner
  using (true);
create policy in_its_place on history as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND
CASE record
    WHEN 'contact_message'::text THEN (EXISTS ( SELECT 1
       FROM contact_message m
      WHERE m.agency_id = history.agency_id AND m.id = history.record_id))
    WHEN 'contact_review'::text THEN (EXISTS ( SELECT 1
       FROM contact_review r
      WHERE r.agency_id = history.agency_id AND r.id = history.record_id))
    WHEN 'scope_note'::text THEN (EXISTS ( SELECT 1
       FROM scope_note s
      WHERE s.agency_id = history.agency_id AND s.id = history.record_id))
    WHEN 'look_answer'::text THEN (EXISTS ( SELECT 1
       FROM look_answer l
      WHERE l.agency_id = history.agency_id AND l.id = history.record_id))
    ELSE true
END);
create policy incidents_apart on history as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ((record <> ALL (ARRAY['incident'::text, 'incident_step'::text, 'incident_letter'::text])) OR (EXISTS ( SELECT 1
   FROM incident i
  WHERE i.agency_id = history.agency_id AND i.id = COALESCE((history.after ->> 'incident_id'::text)::uuid, (history.before ->> 'incident_id'::text)::uuid, history.record_id)))));
create policy kept on history for insert to alongside_owner
  with check (true);
create policy merged on history for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (family_id IN ( SELECT alongside.merged_within_reach() AS merged_within_reach)));
create policy purged on history for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on history for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = history.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = history.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy sealed on history for select to alongside_keeper
  using (true);
create policy viewed on history for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND operation = 'view'::text AND actor_id = (( SELECT alongside.actor() AS actor)));
grant select on history to alongside_app;
grant select on history to alongside_keeper;
grant insert (agency_id, operation, record, record_id, family_id) on history to alongside_app;

-- history_check -----------------------------------------------------------------------------------------------------
create table history_check (
  agency_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone default alongside.now() not null,
  done bigint default 0 not null,
  total bigint default 0 not null,
  ended_at timestamp with time zone,
  whole boolean,
  report text[] default '{}'::text[] not null,
  constraint ended_with_an_answer CHECK (ended_at IS NULL OR whole IS NOT NULL),
  constraint history_check_agency_id_asked_by_fkey FOREIGN KEY (agency_id, asked_by) REFERENCES account(agency_id, id),
  constraint history_check_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint history_check_pkey PRIMARY KEY (agency_id, id)
);
alter table history_check enable row level security, force row level security;
comment on table history_check is 'A check of the chain that a privacy officer asked for, while it goes on and what it found.';
comment on column history_check.done is 'Batches checked so far, of total.';
CREATE INDEX history_check_by_time ON public.history_check USING btree (agency_id, asked_at DESC);
CREATE INDEX history_check_of_account ON public.history_check USING btree (agency_id, asked_by);
create policy answered on history_check for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy asked on history_check for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND asked_by = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('privacy-officer'::text) AS has_role));
create policy found on history_check for select to alongside_keeper
  using (true);
create policy own on history_check for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
grant insert, select on history_check to alongside_app;
grant select on history_check to alongside_keeper;
grant update (done, total, ended_at, whole, report) on history_check to alongside_app;

-- history_checkpoint ------------------------------------------------------------------------------------------------
create table history_checkpoint (
  seal_number bigint not null,
  hash bytea not null,
  signed_at timestamp with time zone not null,
  signature bytea not null,
  public_key bytea not null,
  constraint history_checkpoint_seal_number_fkey FOREIGN KEY (seal_number) REFERENCES history_seal(number),
  constraint history_checkpoint_pkey PRIMARY KEY (seal_number)
);
comment on table history_checkpoint is 'Ed25519 signature over number, hash and time of a batch; also appended to a file that can be kept elsewhere.';
grant insert, select on history_checkpoint to alongside_keeper;

-- history_clock -----------------------------------------------------------------------------------------------------
create table history_clock (
  one boolean default true not null,
  lead bigint not null,
  constraint history_clock_one_check CHECK (one),
  constraint history_clock_pkey PRIMARY KEY (one)
);
comment on table history_clock is 'Added to the transaction number, so that the order of history goes on rising after a move to a fresh server, whose own numbers start again.';
grant select on history_clock to alongside_app;
grant select on history_clock to alongside_keeper;

-- history_remainder -------------------------------------------------------------------------------------------------
create table history_remainder (
  seal_number bigint not null,
  purge_id uuid not null,
  entries bigint not null,
  hash bytea not null,
  signed_at timestamp with time zone not null,
  signature bytea not null,
  public_key bytea not null,
  constraint history_remainder_entries_check CHECK (entries >= 0),
  constraint history_remainder_hash_check CHECK (length(hash) = 32),
  constraint history_remainder_seal_number_fkey FOREIGN KEY (seal_number) REFERENCES history_seal(number),
  constraint history_remainder_pkey PRIMARY KEY (seal_number, entries)
);
comment on table history_remainder is 'How many entries of a batch are left after a purge, and their hash, made as that of the batch was. The fewest count.';
grant insert, select on history_remainder to alongside_keeper;

-- history_seal ------------------------------------------------------------------------------------------------------
create table history_seal (
  number bigint not null,
  from_tx bigint not null,
  until_tx bigint not null,
  entries bigint not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null,
  constraint history_seal_check CHECK (until_tx > from_tx),
  constraint history_seal_entries_check CHECK (entries > 0),
  constraint history_seal_hash_check CHECK (length(hash) = 32),
  constraint history_seal_number_check CHECK (number > 0),
  constraint history_seal_pkey PRIMARY KEY (number)
);
comment on table history_seal is 'A batch: all entries with from_tx <= tx < until_tx, in the order (tx, id). hash is SHA-256 over the previous hash and the entries.';
comment on column history_seal.hash is 'SHA-256 over the hash of the batch before, this batch''s number, range and time, and every column of its entries. See SealDigest.';
CREATE UNIQUE INDEX history_seal_in_order ON public.history_seal USING btree (until_tx);
grant insert, select on history_seal to alongside_keeper;

-- import ------------------------------------------------------------------------------------------------------------
create table import (
  agency_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  file_name text not null,
  kind text not null,
  tabs text[] default '{}'::text[] not null,
  tab text,
  charset text,
  separator text,
  signature text not null,
  columns jsonb not null,
  plan jsonb default '{}'::jsonb not null,
  state text default 'mapping'::text not null,
  problem text,
  rows_total integer default 0 not null,
  reached_row integer default 0 not null,
  rows_done integer default 0 not null,
  creates integer default 0 not null,
  updates integer default 0 not null,
  sames integer default 0 not null,
  refusals integer default 0 not null,
  left_alone integer default 0 not null,
  created_at timestamp with time zone default alongside.now() not null,
  created_by uuid default alongside.actor(),
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  finished_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  version integer default 1 not null,
  constraint confirmed_by_someone_at_some_time CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  constraint import_file_name_check CHECK (file_name <> ''::text),
  constraint import_kind_check CHECK (kind = ANY (ARRAY['families'::text, 'enrollments'::text, 'assignments'::text, 'contacts'::text])),
  constraint import_rows_total_check CHECK (rows_total >= 0),
  constraint import_state_check CHECK (state = ANY (ARRAY['mapping'::text, 'judging'::text, 'judged'::text, 'writing'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'discarded'::text])),
  constraint undone_by_someone_at_some_time CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
  constraint import_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES file(agency_id, id),
  constraint import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint import_pkey PRIMARY KEY (agency_id, id)
);
alter table import enable row level security, force row level security;
comment on table import is 'A file of records from elsewhere, from upload to done, and undone if need be.';
comment on column import.columns is 'What was found in each column: heading, samples, looks, values if few.';
comment on column import.left_alone is 'Rows that an undo did not put back, because somebody has changed the record since.';
comment on column import.plan is 'How the columns are to be understood.';
comment on column import.reached_row is 'The last row dealt with in the state it is in; work goes on after it when the program starts again.';
comment on column import.signature is 'Its headings: the plan of the last import with the same is proposed again.';
comment on column import.tabs is 'The sheets of a workbook; tab is the one read. charset and separator are those of a text file, as guessed.';
CREATE INDEX import_by_time ON public.import USING btree (agency_id, created_at DESC, id DESC);
CREATE INDEX import_of_file ON public.import USING btree (agency_id, file_id);
create policy own on import for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy resumed on import for select to alongside_keeper
  using (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.import FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('columns', 'reached_row', 'rows_done');
grant insert, select, update on import to alongside_app;
grant select on import to alongside_keeper;

-- import_row --------------------------------------------------------------------------------------------------------
create table import_row (
  agency_id uuid not null,
  import_id uuid not null,
  row_no integer not null,
  cells text[] not null,
  mended boolean default false not null,
  verdict text,
  key text,
  target_id uuid,
  refusals jsonb,
  changes jsonb,
  before jsonb,
  left_why text,
  constraint import_row_row_no_check CHECK (row_no > 0),
  constraint import_row_verdict_check CHECK (verdict = ANY (ARRAY['create'::text, 'update'::text, 'same'::text, 'refused'::text])),
  constraint import_row_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES import(agency_id, id),
  constraint import_row_pkey PRIMARY KEY (agency_id, import_id, row_no)
);
alter table import_row enable row level security, force row level security;
comment on table import_row is 'The rows of an import with what becomes of each. A working copy: it has no history, the records that it makes have.';
comment on column import_row.before is 'Of records that the row changed: what they said, for undoing.';
comment on column import_row.key is 'By which the record is found again when the same file comes once more: its reference elsewhere, or a hash of what tells it apart.';
comment on column import_row.left_why is 'Why an undo left something alone: changed, or has-later-records.';
comment on column import_row.row_no is 'As the spreadsheet counts, headings included.';
comment on column import_row.target_id is 'The record that the row tells of, or will make: a family, an enrollment, an assignment or a contact.';
CREATE INDEX import_row_by_key ON public.import_row USING btree (agency_id, import_id, key) WHERE (key IS NOT NULL);
CREATE INDEX import_row_by_verdict ON public.import_row USING btree (agency_id, import_id, verdict, row_no);
create policy own on import_row for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy purged on import_row for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
grant delete, insert, select, update on import_row to alongside_app;

-- incident ----------------------------------------------------------------------------------------------------------
create table incident (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  audience text[] not null,
  family_id uuid,
  supporter_id uuid,
  about_id uuid,
  voice text default 'own'::text not null,
  reporter text,
  discovered_on date not null,
  words text default ''::text not null,
  begun_on date not null,
  begun_at timestamp with time zone default alongside.now() not null,
  begun_by uuid default alongside.actor(),
  closed_at timestamp with time zone,
  closed_by uuid,
  ending text,
  ending_words text,
  constraint closed_with_an_outcome CHECK ((closed_at IS NULL) = (ending IS NULL)),
  constraint discovered_before_it_is_entered CHECK (discovered_on <= begun_on),
  constraint incident_audience_check CHECK (audience <@ ARRAY['supervisor'::text, 'manager'::text, 'privacy-officer'::text]),
  constraint incident_reporter_check CHECK (reporter = ANY (ARRAY['mandated'::text, 'not-mandated'::text])),
  constraint incident_voice_check CHECK (voice = ANY (ARRAY['own'::text, 'caregiver'::text, 'unnamed'::text])),
  constraint nobody_enters_what_is_about_themselves CHECK (about_id <> begun_by),
  constraint incident_agency_id_about_id_fkey FOREIGN KEY (agency_id, about_id) REFERENCES account(agency_id, id),
  constraint incident_agency_id_begun_by_fkey FOREIGN KEY (agency_id, begun_by) REFERENCES account(agency_id, id),
  constraint incident_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint incident_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint incident_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint incident_pkey PRIMARY KEY (agency_id, id)
);
alter table incident enable row level security, force row level security;
comment on table incident is 'What must be handled with care and seen by few. Its steps are added and never changed.';
comment on column incident.about_id is 'Whom a grievance or concern is about. They never see it, whatever their duties.';
comment on column incident.audience is 'Duties that see it besides its writer, as the definition of its kind says.';
comment on column incident.begun_by is 'Null where somebody without an account wrote it: nothing is kept that could tell who.';
comment on column incident.discovered_on is 'The first day it was known, or should have been: clocks of breaches count from it.';
comment on column incident.kind is 'Id of the definition of kind incident-kind, as it held on begun_on.';
comment on column incident.reporter is 'Whether the law makes the writer a mandated reporter in this assignment, as it stood when they began.';
comment on column incident.supporter_id is 'Whose own matter it is: a relationship, a gift. They see it.';
comment on column incident.voice is 'own: the writer''s; caregiver: entered for a caregiver; unnamed: by or for somebody who does not say who they are.';
CREATE INDEX incident_about ON public.incident USING btree (agency_id, about_id);
CREATE INDEX incident_by ON public.incident USING btree (agency_id, begun_by);
CREATE INDEX incident_by_time ON public.incident USING btree (agency_id, begun_at DESC, id);
CREATE INDEX incident_of_family ON public.incident USING btree (agency_id, family_id);
CREATE INDEX incident_of_supporter ON public.incident USING btree (agency_id, supporter_id);
CREATE INDEX incident_open ON public.incident USING btree (agency_id, begun_at) WHERE (closed_at IS NULL);
create policy begun on incident for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND closed_at IS NULL AND (( SELECT alongside.is_system() AS is_system) OR begun_by = (( SELECT alongside.actor() AS actor)) AND (( SELECT alongside.writes() AS writes) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role))));
create policy closed on incident for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND closed_at IS NULL AND (( SELECT alongside.has_role('supervisor'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (closed_by = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy purged on incident for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy seen on incident for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (about_id IS NULL OR about_id IS DISTINCT FROM (( SELECT alongside.actor() AS actor))) AND (begun_by = (( SELECT alongside.actor() AS actor)) OR supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system) OR ('manager'::text = ANY (audience)) AND ( SELECT alongside.has_role('manager'::text) AS has_role) OR ('privacy-officer'::text = ANY (audience)) AND ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ('supervisor'::text = ANY (audience)) AND ( SELECT alongside.has_role('supervisor'::text) AS has_role) AND ((begun_by IN ( SELECT alongside.supervised() AS supervised)) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised)) OR (about_id IN ( SELECT alongside.supervised() AS supervised)))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.incident FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on incident to alongside_app;
grant update (closed_at, closed_by, ending, ending_words) on incident to alongside_app;

-- incident_letter ---------------------------------------------------------------------------------------------------
create table incident_letter (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  incident_id uuid not null,
  account_id uuid not null,
  step text not null,
  what text not null,
  told_at timestamp with time zone default alongside.now() not null,
  constraint incident_letter_what_check CHECK (what = ANY (ARRAY['begun'::text, 'due'::text, 'overdue'::text])),
  constraint incident_letter_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint incident_letter_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint incident_letter_agency_id_incident_id_fkey FOREIGN KEY (agency_id, incident_id) REFERENCES incident(agency_id, id),
  constraint incident_letter_pkey PRIMARY KEY (agency_id, id),
  constraint written_to_once UNIQUE (agency_id, incident_id, account_id, step, what)
);
alter table incident_letter enable row level security, force row level security;
comment on table incident_letter is 'Who was written to about what, so that nobody is told twice. Written with the letter, in one transaction.';
CREATE INDEX incident_letter_to ON public.incident_letter USING btree (agency_id, account_id);
create policy not_for_partners on incident_letter as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy purged on incident_letter for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy telling on incident_letter for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM incident i
  WHERE i.agency_id = incident_letter.agency_id AND i.id = incident_letter.incident_id)));
create policy told on incident_letter for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM incident i
  WHERE i.agency_id = incident_letter.agency_id AND i.id = incident_letter.incident_id)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.incident_letter FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on incident_letter to alongside_app;

-- incident_step -----------------------------------------------------------------------------------------------------
create table incident_step (
  agency_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  step text not null,
  answers jsonb not null,
  written_at timestamp with time zone default alongside.now() not null,
  written_by uuid default alongside.actor(),
  constraint incident_step_answers_check CHECK (jsonb_typeof(answers) = 'object'::text),
  constraint incident_step_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint incident_step_agency_id_incident_id_fkey FOREIGN KEY (agency_id, incident_id) REFERENCES incident(agency_id, id),
  constraint incident_step_agency_id_written_by_fkey FOREIGN KEY (agency_id, written_by) REFERENCES account(agency_id, id),
  constraint incident_step_pkey PRIMARY KEY (agency_id, id)
);
alter table incident_step enable row level security, force row level security;
comment on table incident_step is 'One step done, or a note. Added, never changed: what was wrong gets another entry.';
comment on column incident_step.answers is 'What was written, by the code of the field.';
comment on column incident_step.step is 'Code of the step in the definition of the kind; note for what was added apart from any.';
CREATE INDEX incident_step_by ON public.incident_step USING btree (agency_id, written_by);
CREATE INDEX incident_step_of ON public.incident_step USING btree (agency_id, incident_id, written_at);
create policy done on incident_step for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (written_by = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)) AND (EXISTS ( SELECT 1
   FROM incident i
  WHERE i.agency_id = incident_step.agency_id AND i.id = incident_step.incident_id AND (i.closed_at IS NULL OR incident_step.step = 'note'::text))));
create policy purged on incident_step for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy seen on incident_step for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM incident i
  WHERE i.agency_id = incident_step.agency_id AND i.id = incident_step.incident_id)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.incident_step FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on incident_step to alongside_app;

-- job_description ---------------------------------------------------------------------------------------------------
create table job_description (
  agency_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  begun_at timestamp with time zone default alongside.now() not null,
  retired_at timestamp with time zone,
  constraint job_description_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint job_description_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint job_description_pkey PRIMARY KEY (agency_id, id)
);
alter table job_description enable row level security, force row level security;
comment on table job_description is 'What it says is its latest version.';
comment on column job_description.retired_at is 'Since when it is used no longer; null while it is.';
CREATE INDEX job_description_of ON public.job_description USING btree (agency_id, program_id);
create policy made on job_description for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy read on job_description for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.reads_positions() AS reads_positions));
create policy retired on job_description for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.job_description FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on job_description to alongside_app;
grant update (retired_at) on job_description to alongside_app;

-- job_description_version -------------------------------------------------------------------------------------------
create table job_description_version (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  job_description_id uuid not null,
  number integer not null,
  title text not null,
  hours_a_week numeric(4,2) not null,
  documentation_hours numeric(4,2) not null,
  families_at_most integer not null,
  working_hours text not null,
  headings text[] not null,
  texts text[] not null,
  saved_by uuid default alongside.actor() not null,
  saved_at timestamp with time zone default alongside.now() not null,
  constraint a_text_under_each_heading CHECK (cardinality(headings) = cardinality(texts) AND cardinality(headings) > 0),
  constraint documentation_is_part_of_the_hours CHECK (documentation_hours < hours_a_week),
  constraint job_description_version_documentation_hours_check CHECK (documentation_hours > 0::numeric),
  constraint job_description_version_families_at_most_check CHECK (families_at_most >= 1 AND families_at_most <= 200),
  constraint job_description_version_hours_a_week_check CHECK (hours_a_week > 0::numeric AND hours_a_week <= 60::numeric),
  constraint job_description_version_number_check CHECK (number > 0),
  constraint job_description_version_title_check CHECK (btrim(title) <> ''::text),
  constraint job_description_version_working_hours_check CHECK (btrim(working_hours) <> ''::text),
  constraint job_description_version_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint job_description_version_agency_id_job_description_id_fkey FOREIGN KEY (agency_id, job_description_id) REFERENCES job_description(agency_id, id),
  constraint job_description_version_agency_id_saved_by_fkey FOREIGN KEY (agency_id, saved_by) REFERENCES account(agency_id, id),
  constraint job_description_version_pkey PRIMARY KEY (agency_id, id),
  constraint one_version_after_another UNIQUE (agency_id, job_description_id, number)
);
alter table job_description_version enable row level security, force row level security;
comment on table job_description_version is 'Append-only: the highest number is what holds.';
comment on column job_description_version.documentation_hours is 'Hours a week to complete documentation, within the hours of the week.';
comment on column job_description_version.families_at_most is 'With how many families at a time.';
comment on column job_description_version.texts is 'Under each heading one. A line that begins with a hyphen is one of a list.';
comment on column job_description_version.working_hours is 'When: only while the place is open, or at other times too.';
CREATE INDEX job_description_saved_by ON public.job_description_version USING btree (agency_id, saved_by);
create policy read on job_description_version for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.reads_positions() AS reads_positions));
create policy saved on job_description_version for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) AND saved_by = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.job_description_version FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('texts');
grant insert, select on job_description_version to alongside_app;

-- kept_elsewhere ----------------------------------------------------------------------------------------------------
create table kept_elsewhere (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  item text not null,
  place text not null,
  noted_at timestamp with time zone default alongside.now() not null,
  noted_by uuid default alongside.actor(),
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint kept_elsewhere_place_check CHECK (btrim(place) <> ''::text),
  constraint voided_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint kept_elsewhere_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint kept_elsewhere_pkey PRIMARY KEY (agency_id, id)
);
alter table kept_elsewhere enable row level security, force row level security;
comment on table kept_elsewhere is 'Where a part of a family''s record is kept that is not kept here, such as the assessment at a clinic.';
comment on column kept_elsewhere.item is 'Code of an item of the record-minimum definition.';
comment on column kept_elsewhere.place is 'Where, and with whom to ask; nothing of what it says.';
CREATE INDEX kept_elsewhere_of_family ON public.kept_elsewhere USING btree (agency_id, family_id);
create policy added on kept_elsewhere for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kept_elsewhere.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kept_elsewhere.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on kept_elsewhere for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kept_elsewhere.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kept_elsewhere.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kept_elsewhere.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kept_elsewhere.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on kept_elsewhere for update to alongside_owner
  using (true)
  with check (true);
create policy merging on kept_elsewhere for select to alongside_owner
  using (true);
create policy purged on kept_elsewhere for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on kept_elsewhere for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kept_elsewhere.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kept_elsewhere.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.kept_elsewhere FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on kept_elsewhere to alongside_app;

-- kept_figures ------------------------------------------------------------------------------------------------------
create table kept_figures (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  network boolean not null,
  counted_on date not null,
  counted_at timestamp with time zone not null,
  figures jsonb not null,
  constraint kept_figures_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint kept_figures_pkey PRIMARY KEY (agency_id, id),
  constraint figures_of_agency_or_network UNIQUE (agency_id, network)
);
alter table kept_figures enable row level security, force row level security;
comment on table kept_figures is 'What alongside.people_counted said last, for some minutes, where counting takes long. Made anew whenever it is older.';
comment on column kept_figures.network is 'Of the network of a certifying body, for its stewards; else of the agency''s own people, for managers.';
create policy counted on kept_figures for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system));
create policy told on kept_figures for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND
CASE
    WHEN network THEN ( SELECT alongside.has_role('steward'::text) AS has_role)
    ELSE ( SELECT alongside.has_role('manager'::text) AS has_role)
END);
grant insert, select, update on kept_figures to alongside_app;

-- kept_mail ---------------------------------------------------------------------------------------------------------
create table kept_mail (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  to_address text not null,
  subject text not null,
  words text not null,
  sent_at timestamp with time zone default alongside.now() not null,
  constraint kept_mail_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint kept_mail_pkey PRIMARY KEY (agency_id, id)
);
alter table kept_mail enable row level security, force row level security;
comment on table kept_mail is 'In the demo: the mail that would have been sent.';
create policy kept on kept_mail for insert to alongside_keeper
  with check (true);
create policy not_for_guests on kept_mail as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on kept_mail as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy own on kept_mail for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy read_in_the_demo on kept_mail for select to alongside_keeper
  using (true);
grant insert, select on kept_mail to alongside_app;
grant insert, select on kept_mail to alongside_keeper;

-- kept_record -------------------------------------------------------------------------------------------------------
create table kept_record (
  agency_id uuid not null,
  id uuid not null,
  work bytea not null,
  supervision bytea not null,
  training bytea not null,
  lessons text[] not null,
  packed_at timestamp with time zone default alongside.now() not null,
  constraint kept_record_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint kept_record_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES account(agency_id, id),
  constraint kept_record_pkey PRIMARY KEY (agency_id, id)
);
alter table kept_record enable row level security, force row level security;
comment on table kept_record is 'What alongside.records_packed said of a supporter, whose id is its id. Counts only where record_outdated names them not.';
create policy marked on kept_record for select to alongside_owner
  using (true);
create policy packed on kept_record for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system));
create policy reckoned on kept_record for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (id IN ( SELECT alongside.supervised() AS supervised))));
grant insert, select, update on kept_record to alongside_app;

-- kept_standing -----------------------------------------------------------------------------------------------------
create table kept_standing (
  agency_id uuid not null,
  id uuid not null,
  as_of date not null,
  rank integer not null,
  sorted_as text not null,
  standard text default ''::text not null,
  stage text default ''::text not null,
  standing text default ''::text not null,
  asked integer default 0 not null,
  missing text[] default '{}'::text[] not null,
  short_of text[] default '{}'::text[] not null,
  until_on date,
  short_on date,
  reckoned_at timestamp with time zone default alongside.now() not null,
  constraint kept_standing_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint kept_standing_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES account(agency_id, id),
  constraint kept_standing_pkey PRIMARY KEY (agency_id, id)
);
alter table kept_standing enable row level security, force row level security;
comment on table kept_standing is 'What an evaluation of a supporter, whose id is its id, said on a day. Of an earlier day, or where record_outdated names them, it is to be made anew.';
comment on column kept_standing.missing is 'Ids of requirements that are not met, in the order of the definition.';
comment on column kept_standing.rank is 'The place in a list of those who need a look: lowest first.';
comment on column kept_standing.short_of is 'Of what they are short: supervision, continuing-education.';
comment on column kept_standing.short_on is 'The first day of the next 90 on which something that is met falls short, if things go on as lately.';
comment on column kept_standing.standard is '"" while none is known for whom they serve in their state.';
comment on column kept_standing.until_on is 'The last day of the certificate that decides, while it is in force.';
CREATE INDEX kept_standing_listed ON public.kept_standing USING btree (agency_id, rank, sorted_as, id);
create policy kept on kept_standing for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system));
create policy reckoned on kept_standing for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (id IN ( SELECT alongside.supervised() AS supervised))));
create policy unknown on kept_standing for all to alongside_owner
  using (true)
  with check (true);
grant insert, select, update on kept_standing to alongside_app;

-- kinship -----------------------------------------------------------------------------------------------------------
create table kinship (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  relation text not null,
  to_id uuid not null,
  from_on date,
  until_on date,
  note text default ''::text not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint ends_after_it_starts CHECK (until_on >= from_on),
  constraint nobody_is_kin_to_themselves CHECK (person_id <> to_id),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint kinship_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint kinship_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint kinship_agency_id_to_id_fkey FOREIGN KEY (agency_id, to_id) REFERENCES person(agency_id, id),
  constraint kinship_pkey PRIMARY KEY (agency_id, id),
  constraint one_kinship_between_two_at_a_time EXCLUDE USING gist (agency_id WITH =, LEAST(person_id, to_id) WITH =, GREATEST(person_id, to_id) WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (voided_at IS NULL)
);
alter table kinship enable row level security, force row level security;
comment on table kinship is 'One person of a family is a parent, grandparent, partner ... of another, from one day to another, both counted in.';
comment on column kinship.from_on is 'Null where it has always been so, or nobody knows since when.';
comment on column kinship.relation is 'Code from the kinships list: what person_id is to to_id.';
CREATE INDEX kinship_of_family ON public.kinship USING btree (agency_id, family_id);
CREATE INDEX kinship_of_person ON public.kinship USING btree (agency_id, person_id);
CREATE INDEX kinship_to_person ON public.kinship USING btree (agency_id, to_id);
create policy added on kinship for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kinship.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kinship.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on kinship for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kinship.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kinship.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kinship.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kinship.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on kinship for update to alongside_owner
  using (true)
  with check (true);
create policy merging on kinship for select to alongside_owner
  using (true);
create policy purged on kinship for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on kinship for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = kinship.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = kinship.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.kinship FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on kinship to alongside_app;

-- legal_hold --------------------------------------------------------------------------------------------------------
create table legal_hold (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  why text not null,
  from_on date not null,
  placed_at timestamp with time zone default alongside.now() not null,
  placed_by uuid default alongside.actor(),
  lifted_on date,
  lifted_by uuid,
  lifted_why text default ''::text not null,
  version integer default 1 not null,
  constraint legal_hold_why_check CHECK (btrim(why) <> ''::text),
  constraint lifted_after_it_was_placed CHECK (lifted_on >= from_on),
  constraint lifted_by_someone_for_a_reason CHECK ((lifted_on IS NULL) = (btrim(lifted_why) = ''::text)),
  constraint legal_hold_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint legal_hold_pkey PRIMARY KEY (agency_id, id)
);
alter table legal_hold enable row level security, force row level security;
comment on table legal_hold is 'A lawsuit, an audit or an inquiry for which a family''s record is kept beyond its time. Lifted, never taken out.';
CREATE INDEX legal_hold_of_family ON public.legal_hold USING btree (agency_id, family_id);
create policy added on legal_hold for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = legal_hold.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = legal_hold.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on legal_hold for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = legal_hold.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = legal_hold.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = legal_hold.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = legal_hold.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on legal_hold for update to alongside_owner
  using (true)
  with check (true);
create policy merging on legal_hold for select to alongside_owner
  using (true);
create policy purged on legal_hold for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on legal_hold for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = legal_hold.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = legal_hold.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.legal_hold FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on legal_hold to alongside_app;

-- lived_experience_counted ------------------------------------------------------------------------------------------
create table lived_experience_counted (
  agency_id uuid not null,
  id uuid not null,
  counted boolean not null,
  version integer default 1 not null,
  constraint lived_experience_counted_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint lived_experience_counted_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES account(agency_id, id),
  constraint lived_experience_counted_pkey PRIMARY KEY (agency_id, id)
);
alter table lived_experience_counted enable row level security, force row level security;
comment on table lived_experience_counted is 'Whether a supporter, whose id is its id, lets the kinds of need they lived with be counted in figures. Without a row they are not.';
create policy changed on lived_experience_counted for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy counted on lived_experience_counted for select to alongside_owner
  using (true);
create policy own on lived_experience_counted for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy said on lived_experience_counted for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.lived_experience_counted FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on lived_experience_counted to alongside_app;
grant update (counted, version) on lived_experience_counted to alongside_app;

-- look_answer -------------------------------------------------------------------------------------------------------
create table look_answer (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  on_day date not null,
  family_id uuid,
  words text not null,
  answered_at timestamp with time zone default alongside.now() not null,
  answered_by uuid default alongside.actor(),
  constraint look_answer_words_check CHECK (btrim(words) <> ''::text),
  constraint look_answer_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint look_answer_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint look_answer_pkey PRIMARY KEY (agency_id, id),
  constraint answered_once UNIQUE NULLS NOT DISTINCT (agency_id, account_id, kind, on_day, family_id)
);
alter table look_answer enable row level security, force row level security;
comment on table look_answer is 'What a privacy officer found who asked about a look into records that is not usual.';
comment on column look_answer.account_id is 'Who looked.';
comment on column look_answer.family_id is 'Whose record it was; null where it is about several.';
comment on column look_answer.kind is 'many, night, own-name or long-over: see the definition unusual-looks.';
CREATE INDEX look_answer_of_family ON public.look_answer USING btree (agency_id, family_id);
create policy answered on look_answer for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND answered_by = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('privacy-officer'::text) AS has_role));
create policy purged on look_answer for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy seen on look_answer for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.look_answer FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on look_answer to alongside_app;

-- merge -------------------------------------------------------------------------------------------------------------
create table merge (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  from_family_id uuid not null,
  from_people uuid[] default '{}'::uuid[] not null,
  into_people uuid[] default '{}'::uuid[] not null,
  from_name text not null,
  into_name text not null,
  taken jsonb default '{}'::jsonb not null,
  code_word_too boolean default false not null,
  why text default ''::text not null,
  merged_at timestamp with time zone default alongside.now() not null,
  merged_by uuid default alongside.actor(),
  tx bigint default alongside.tx() not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone_tx bigint,
  version integer default 1 not null,
  constraint each_person_into_one CHECK (cardinality(from_people) = cardinality(into_people)),
  constraint families_or_people CHECK (from_family_id <> family_id OR cardinality(from_people) > 0),
  constraint undone_at_some_time CHECK ((undone_at IS NULL) = (undone_tx IS NULL)),
  constraint merge_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint merge_agency_id_from_family_id_fkey FOREIGN KEY (agency_id, from_family_id) REFERENCES family(agency_id, id),
  constraint merge_pkey PRIMARY KEY (agency_id, id)
);
alter table merge enable row level security, force row level security;
comment on table merge is 'Two families, or two people of one family, that turned out to be one. The merged ones are voided and point to the survivors.';
comment on column merge.from_family_id is 'The family itself where only people of it were merged.';
comment on column merge.from_people is 'Who were merged, each into the one at the same place of into_people.';
comment on column merge.taken is 'Which columns were taken over from the merged one, by the id of the survivor.';
comment on column merge.tx is 'As in history: what a merge changes is told once, not row by row.';
CREATE INDEX merge_from_family ON public.merge USING btree (agency_id, from_family_id);
CREATE INDEX merge_of_family ON public.merge USING btree (agency_id, family_id, merged_at);
create policy merging on merge for all to alongside_owner
  using (true)
  with check (true);
create policy purged on merge for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on merge for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = merge.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND (fa.family_id = ANY (ARRAY[merge.family_id, merge.from_family_id])) AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.merge FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant select on merge to alongside_app;

-- merge_row ---------------------------------------------------------------------------------------------------------
create table merge_row (
  agency_id uuid not null,
  merge_id uuid not null,
  record text not null,
  record_id uuid not null,
  was jsonb not null,
  became jsonb not null,
  aside boolean not null,
  constraint merge_row_agency_id_merge_id_fkey FOREIGN KEY (agency_id, merge_id) REFERENCES merge(agency_id, id),
  constraint merge_row_pkey PRIMARY KEY (agency_id, merge_id, record, record_id)
);
alter table merge_row enable row level security, force row level security;
comment on table merge_row is 'Each row that a merge changed: the columns as they were and as they became. Nothing of what a note says.';
comment on column merge_row.aside is 'Said the same as a row of the survivor, or could not stand beside it, and was voided for as long as the merge holds.';
create policy merging on merge_row for all to alongside_owner
  using (true)
  with check (true);
create policy purged on merge_row for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on merge_row for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.sees_all() AS sees_all));
grant select on merge_row to alongside_app;

-- onboarding --------------------------------------------------------------------------------------------------------
create table onboarding (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  program_id uuid not null,
  site_id uuid,
  setting text not null,
  begun_on date not null,
  begun_by uuid default alongside.actor(),
  constraint onboarding_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint onboarding_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint onboarding_agency_id_site_id_fkey FOREIGN KEY (agency_id, site_id) REFERENCES site(agency_id, id),
  constraint onboarding_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint onboarding_pkey PRIMARY KEY (agency_id, id)
);
alter table onboarding enable row level security, force row level security;
comment on table onboarding is 'A supporter beginning in a program, at a site or in a place of a partner''s.';
comment on column onboarding.setting is 'Code from peer-support-settings.';
CREATE INDEX onboarding_at_site ON public.onboarding USING btree (agency_id, site_id);
CREATE INDEX onboarding_in_program ON public.onboarding USING btree (agency_id, program_id);
CREATE UNIQUE INDEX begins_once_at_a_place ON public.onboarding USING btree (agency_id, supporter_id, program_id, site_id) NULLS NOT DISTINCT;
create policy begun on onboarding for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised)) OR ( SELECT alongside.is_system() AS is_system)));
create policy seen on onboarding for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.onboarding FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on onboarding to alongside_app;

-- onboarding_tick ---------------------------------------------------------------------------------------------------
create table onboarding_tick (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  onboarding_id uuid not null,
  item text not null,
  done_on date not null,
  words text default ''::text not null,
  ticked_by uuid default alongside.actor() not null,
  ticked_at timestamp with time zone default alongside.now() not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint voided_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint onboarding_tick_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint onboarding_tick_agency_id_onboarding_id_fkey FOREIGN KEY (agency_id, onboarding_id) REFERENCES onboarding(agency_id, id),
  constraint onboarding_tick_agency_id_ticked_by_fkey FOREIGN KEY (agency_id, ticked_by) REFERENCES account(agency_id, id),
  constraint onboarding_tick_pkey PRIMARY KEY (agency_id, id)
);
alter table onboarding_tick enable row level security, force row level security;
comment on column onboarding_tick.item is 'Code from onboarding-items.';
comment on column onboarding_tick.words is 'What was said or agreed, such as how many families at a time. Nothing about a family.';
CREATE INDEX onboarding_tick_by ON public.onboarding_tick USING btree (agency_id, ticked_by);
CREATE INDEX onboarding_tick_of ON public.onboarding_tick USING btree (agency_id, onboarding_id);
CREATE UNIQUE INDEX ticked_once ON public.onboarding_tick USING btree (agency_id, onboarding_id, item) WHERE (voided_at IS NULL);
create policy seen on onboarding_tick for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM onboarding o
  WHERE o.agency_id = onboarding_tick.agency_id AND o.id = onboarding_tick.onboarding_id)));
create policy taken_back on onboarding_tick for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM onboarding o
  WHERE o.agency_id = onboarding_tick.agency_id AND o.id = onboarding_tick.onboarding_id AND (o.supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR (o.supporter_id IN ( SELECT alongside.supervised() AS supervised))))))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND voided_by = (( SELECT alongside.actor() AS actor)));
create policy ticked on onboarding_tick for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (ticked_by = (( SELECT alongside.actor() AS actor)) AND (EXISTS ( SELECT 1
   FROM onboarding o
  WHERE o.agency_id = onboarding_tick.agency_id AND o.id = onboarding_tick.onboarding_id AND (o.supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR (o.supporter_id IN ( SELECT alongside.supervised() AS supervised))))) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.onboarding_tick FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on onboarding_tick to alongside_app;
grant update (voided_at, voided_by, void_reason) on onboarding_tick to alongside_app;

-- outbox ------------------------------------------------------------------------------------------------------------
create table outbox (
  id bigint generated always as identity not null,
  agency_id uuid not null,
  kind text not null,
  payload jsonb not null,
  created_at timestamp with time zone default alongside.now() not null,
  due_at timestamp with time zone default alongside.now() not null,
  attempts integer default 0 not null,
  problem text,
  delivered_at timestamp with time zone,
  given_up_at timestamp with time zone,
  constraint outbox_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint outbox_pkey PRIMARY KEY (id)
);
alter table outbox enable row level security, force row level security;
comment on table outbox is 'News that leaves a transaction, written inside it and delivered after it, at least once. Handlers are idempotent.';
comment on column outbox.given_up_at is 'When delivery was tried for the last time; problem says why. Set to null again, with due_at, it is tried afresh.';
CREATE INDEX outbox_due ON public.outbox USING btree (due_at, id) WHERE ((delivered_at IS NULL) AND (given_up_at IS NULL));
CREATE INDEX outbox_given_up ON public.outbox USING btree (given_up_at DESC, id) WHERE (given_up_at IS NOT NULL);
CREATE INDEX outbox_of_agency ON public.outbox USING btree (agency_id);
create policy announced on outbox for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy delivered on outbox for all to alongside_keeper
  using (true)
  with check (true);
grant insert on outbox to alongside_app;
grant delete, insert, select, update on outbox to alongside_keeper;

-- own_family_mark ---------------------------------------------------------------------------------------------------
create table own_family_mark (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  own boolean default true not null,
  marked_at timestamp with time zone default alongside.now() not null,
  marked_by uuid default alongside.actor(),
  constraint own_family_mark_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint own_family_mark_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES contact(agency_id, id),
  constraint own_family_mark_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint own_family_mark_pkey PRIMARY KEY (agency_id, id)
);
alter table own_family_mark enable row level security, force row level security;
comment on table own_family_mark is 'That the family of the contact of this id is its supporter''s own: it holds for all their contacts with it, also when it is merged.';
comment on column own_family_mark.own is 'False once somebody said that it is not.';
CREATE INDEX own_family_mark_of ON public.own_family_mark USING btree (agency_id, supporter_id);
create policy changed on own_family_mark for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on own_family_mark for select to alongside_owner
  using (true);
create policy marked on own_family_mark for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised)) OR ( SELECT alongside.is_system() AS is_system)) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = own_family_mark.agency_id AND c.id = own_family_mark.id AND c.supporter_id = own_family_mark.supporter_id)));
create policy purged on own_family_mark for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy seen on own_family_mark for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.own_family_mark FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.own_family_mark FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on own_family_mark to alongside_app;
grant update (own) on own_family_mark to alongside_app;

-- part2_review ------------------------------------------------------------------------------------------------------
create table part2_review (
  agency_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  status text not null,
  why text not null,
  reviewed_on date not null,
  reviewed_by uuid default alongside.actor(),
  reviewer_name text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  constraint part2_review_status_check CHECK (status = ANY (ARRAY['confirmed'::text, 'pending'::text, 'not'::text])),
  constraint part2_review_why_check CHECK (btrim(why) <> ''::text),
  constraint part2_review_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint part2_review_pkey PRIMARY KEY (agency_id, id)
);
alter table part2_review enable row level security, force row level security;
comment on table part2_review is 'Only ever added to: the latest review by a day says what held on it.';
CREATE INDEX part2_review_of_program ON public.part2_review USING btree (agency_id, program_id, reviewed_on DESC, recorded_at DESC);
create policy colleagues on part2_review for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy not_for_guests on part2_review as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on part2_review as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy reviewed on part2_review for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.part2_review FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on part2_review to alongside_app;

-- partner -----------------------------------------------------------------------------------------------------------
create table partner (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  organization text default ''::text not null,
  classes text[] not null,
  address text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  reach text default ''::text not null,
  closed_on date,
  version integer default 1 not null,
  constraint partner_classes_check CHECK (cardinality(classes) > 0),
  constraint partner_name_check CHECK (btrim(name) <> ''::text),
  constraint partner_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint partner_pkey PRIMARY KEY (agency_id, id),
  constraint one_partner_of_a_name UNIQUE (agency_id, name, organization)
);
alter table partner enable row level security, force row level security;
comment on table partner is 'An outside organization or person: child welfare, court, treatment provider, school, clinic. Nothing of families is in it.';
comment on column partner.address is 'As an accounting of disclosures has to give it (45 CFR 164.528).';
comment on column partner.classes is 'Codes from the recipient-classes list: a consent that names one of them names this partner too.';
comment on column partner.closed_on is 'From this day on nothing new is shared with them; null while they are a partner.';
comment on column partner.kind is 'Code from the partner-kinds list.';
comment on column partner.organization is 'Where a person works; empty for an organization itself.';
comment on column partner.reach is 'How to reach them, in words.';
create policy added on partner for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on partner for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy colleagues on partner for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy followed on partner for select to alongside_owner
  using (true);
create policy guests_see_who_may_know on partner as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role) OR (EXISTS ( SELECT 1
   FROM consent c
  WHERE c.agency_id = partner.agency_id AND c.person_id = (( SELECT alongside.door_person() AS door_person)) AND ((('partner:'::text || partner.id) = ANY (c.recipients)) OR c.discloser = ('partner:'::text || partner.id)))) OR (EXISTS ( SELECT 1
   FROM disclosure d
  WHERE d.agency_id = partner.agency_id AND d.person_id = (( SELECT alongside.door_person() AS door_person)) AND d.recipient = ('partner:'::text || partner.id)))));
create policy own on partner for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('partner'::text) AS has_role) AND (EXISTS ( SELECT 1
   FROM partner_invitation i
  WHERE i.agency_id = partner.agency_id AND i.partner_id = partner.id AND i.account_id = (( SELECT alongside.actor() AS actor)) AND i.ended_at IS NULL)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.partner FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on partner to alongside_app;

-- partner_agreement -------------------------------------------------------------------------------------------------
create table partner_agreement (
  agency_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  title text not null,
  terms text not null,
  starts_on date not null,
  ends_on date,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint ends_after_it_starts CHECK (ends_on >= starts_on),
  constraint partner_agreement_terms_check CHECK (btrim(terms) <> ''::text),
  constraint partner_agreement_title_check CHECK (btrim(title) <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint partner_agreement_agency_id_partner_id_fkey FOREIGN KEY (agency_id, partner_id) REFERENCES partner(agency_id, id),
  constraint partner_agreement_pkey PRIMARY KEY (agency_id, id)
);
alter table partner_agreement enable row level security, force row level security;
comment on table partner_agreement is 'An agreement with a partner on sharing information: what, how, and who answers for it. It lets nothing out by itself.';
CREATE INDEX partner_agreement_of_partner ON public.partner_agreement USING btree (agency_id, partner_id, starts_on DESC);
create policy added on partner_agreement for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on partner_agreement for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy colleagues on partner_agreement for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy not_for_guests on partner_agreement as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.partner_agreement FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on partner_agreement to alongside_app;

-- partner_invitation ------------------------------------------------------------------------------------------------
create table partner_invitation (
  agency_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  partner_id uuid not null,
  family_id uuid,
  invited_at timestamp with time zone default alongside.now() not null,
  invited_by uuid default alongside.actor(),
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  version integer default 1 not null,
  constraint ended_by_someone_for_a_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL) AND (end_reason IS NULL OR btrim(end_reason) <> ''::text)),
  constraint partner_invitation_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint partner_invitation_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint partner_invitation_agency_id_partner_id_fkey FOREIGN KEY (agency_id, partner_id) REFERENCES partner(agency_id, id),
  constraint partner_invitation_pkey PRIMARY KEY (agency_id, id)
);
alter table partner_invitation enable row level security, force row level security;
comment on table partner_invitation is 'That an account may see what is shared with a partner: of one family, or of all of them where family_id is null. It opens no record: consents decide at every viewing.';
CREATE INDEX partner_invitation_of_account ON public.partner_invitation USING btree (agency_id, account_id);
CREATE INDEX partner_invitation_of_family ON public.partner_invitation USING btree (agency_id, family_id);
CREATE INDEX partner_invitation_of_partner ON public.partner_invitation USING btree (agency_id, partner_id);
create policy ended on partner_invitation for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.keeps_partners() AS keeps_partners) OR family_id IS NOT NULL AND ( SELECT alongside.writes() AS writes) AND alongside.reaches(family_id)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on partner_invitation for select to alongside_owner
  using (true);
create policy invited on partner_invitation for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND
CASE
    WHEN family_id IS NULL THEN ( SELECT alongside.keeps_partners() AS keeps_partners)
    ELSE ( SELECT alongside.writes() AS writes) AND alongside.reaches(family_id)
END);
create policy known on partner_invitation for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.keeps_partners() AS keeps_partners) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR account_id = (( SELECT alongside.actor() AS actor)) OR family_id IS NULL AND ( SELECT alongside.writes() AS writes) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_invitation.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_invitation.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on partner_invitation for update to alongside_owner
  using (true)
  with check (true);
create policy merging on partner_invitation for select to alongside_owner
  using (true);
create policy purged on partner_invitation for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.partner_invitation FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on partner_invitation to alongside_app;
grant update (ended_at, ended_by, end_reason, version) on partner_invitation to alongside_app;

-- partner_note ------------------------------------------------------------------------------------------------------
create table partner_note (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  report_id uuid not null,
  account_id uuid not null,
  from_name text not null,
  words text not null,
  sud boolean not null,
  written_at timestamp with time zone default alongside.now() not null,
  read_at timestamp with time zone,
  read_by uuid,
  version integer default 1 not null,
  constraint partner_note_from_name_check CHECK (btrim(from_name) <> ''::text),
  constraint partner_note_words_check CHECK (btrim(words) <> ''::text),
  constraint read_by_someone CHECK ((read_at IS NULL) = (read_by IS NULL)),
  constraint partner_note_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint partner_note_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint partner_note_pkey PRIMARY KEY (agency_id, id)
);
alter table partner_note enable row level security, force row level security;
comment on table partner_note is 'Beside the report under which they see the family. from_name: who wrote it and where they are from, as it was then.';
comment on column partner_note.read_at is 'When the first who works with the family read it.';
comment on column partner_note.sud is 'Whether it is information of a program under 42 CFR Part 2: it is not told on without a permission that says so.';
CREATE INDEX partner_note_by ON public.partner_note USING btree (agency_id, account_id);
CREATE INDEX partner_note_of_family ON public.partner_note USING btree (agency_id, family_id, written_at DESC, id DESC);
CREATE INDEX partner_note_of_report ON public.partner_note USING btree (agency_id, report_id);
CREATE INDEX partner_note_unread ON public.partner_note USING btree (agency_id, family_id) WHERE (read_at IS NULL);
create policy added on partner_note for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_note.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_note.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false);
create policy changed on partner_note for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_note.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_note.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_note.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_note.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on partner_note for update to alongside_owner
  using (true)
  with check (true);
create policy merging on partner_note for select to alongside_owner
  using (true);
create policy own on partner_note for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)) AND (report_id IN ( SELECT alongside.released_to_me() AS released_to_me)));
create policy purged on partner_note for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on partner_note for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_note.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_note.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy written on partner_note for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('partner'::text) AS has_role) AND (report_id IN ( SELECT alongside.released_to_me() AS released_to_me)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.partner_note FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on partner_note to alongside_app;
grant update (read_at, read_by, version) on partner_note to alongside_app;

-- partner_receipt ---------------------------------------------------------------------------------------------------
create table partner_receipt (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  report_id uuid not null,
  account_id uuid not null,
  given_name text not null,
  given_at timestamp with time zone default alongside.now() not null,
  constraint partner_receipt_given_name_check CHECK (btrim(given_name) <> ''::text),
  constraint partner_receipt_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint partner_receipt_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint partner_receipt_pkey PRIMARY KEY (agency_id, id),
  constraint received_once_each UNIQUE (agency_id, report_id, account_id)
);
alter table partner_receipt enable row level security, force row level security;
comment on table partner_receipt is 'Only ever added to. given_name: who said so, by the name they had then.';
CREATE INDEX partner_receipt_by ON public.partner_receipt USING btree (agency_id, account_id);
CREATE INDEX partner_receipt_of_family ON public.partner_receipt USING btree (agency_id, family_id);
create policy added on partner_receipt for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_receipt.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_receipt.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false);
create policy changed on partner_receipt for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_receipt.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_receipt.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_receipt.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_receipt.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy given on partner_receipt for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('partner'::text) AS has_role) AND (report_id IN ( SELECT alongside.released_to_me() AS released_to_me)));
create policy merged on partner_receipt for update to alongside_owner
  using (true)
  with check (true);
create policy merging on partner_receipt for select to alongside_owner
  using (true);
create policy own on partner_receipt for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND account_id = (( SELECT alongside.actor() AS actor)));
create policy purged on partner_receipt for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on partner_receipt for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = partner_receipt.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = partner_receipt.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.partner_receipt FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.partner_receipt FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on partner_receipt to alongside_app;

-- partner_referral --------------------------------------------------------------------------------------------------
create table partner_referral (
  agency_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  account_id uuid not null,
  called text not null,
  sent_at timestamp with time zone default alongside.now() not null,
  constraint partner_referral_called_check CHECK (btrim(called) <> ''::text),
  constraint partner_referral_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, id),
  constraint partner_referral_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES referral(agency_id, id),
  constraint partner_referral_agency_id_partner_id_fkey FOREIGN KEY (agency_id, partner_id) REFERENCES partner(agency_id, id),
  constraint partner_referral_pkey PRIMARY KEY (agency_id, id)
);
alter table partner_referral enable row level security, force row level security;
comment on table partner_referral is 'Has the id of the referral. called: whom they referred, as they wrote it.';
CREATE INDEX partner_referral_by ON public.partner_referral USING btree (agency_id, account_id, sent_at DESC);
CREATE INDEX partner_referral_of_partner ON public.partner_referral USING btree (agency_id, partner_id, sent_at DESC);
create policy own on partner_referral for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (account_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all)));
create policy purged on partner_referral for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy sent on partner_referral for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.partner_referral FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on partner_referral to alongside_app;

-- passkey_challenge -------------------------------------------------------------------------------------------------
create table passkey_challenge (
  hash bytea not null,
  challenge bytea not null,
  account_id uuid,
  until_at timestamp with time zone not null,
  constraint passkey_challenge_hash_check CHECK (length(hash) = 32),
  constraint passkey_challenge_pkey PRIMARY KEY (hash)
);
alter table passkey_challenge enable row level security, force row level security;
comment on table passkey_challenge is 'What a passkey is to sign next, good once and for minutes.';
comment on column passkey_challenge.account_id is 'Whose new passkey it will be; null for signing in.';
comment on column passkey_challenge.hash is 'SHA-256 of the cookie it was asked with.';
create policy signing_in on passkey_challenge for all to alongside_keeper
  using (true)
  with check (true);
grant delete, insert, select on passkey_challenge to alongside_keeper;

-- person ------------------------------------------------------------------------------------------------------------
create table person (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  kind text not null,
  given_name text not null,
  family_name text default ''::text not null,
  name_to_use text default ''::text not null,
  relation text default ''::text not null,
  born_on date,
  languages text[] default '{}'::text[] not null,
  interpreter boolean default false not null,
  import_id uuid,
  created_at timestamp with time zone default alongside.now() not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  born_month_only boolean default false not null,
  over_age_reason text default ''::text not null,
  merged_into uuid,
  constraint a_merged_person_is_voided CHECK (merged_into IS NULL OR voided_at IS NOT NULL),
  constraint a_month_has_a_birthday CHECK (NOT born_month_only OR born_on IS NOT NULL),
  constraint person_given_name_check CHECK (given_name <> ''::text),
  constraint person_kind_check CHECK (kind = ANY (ARRAY['caregiver'::text, 'child'::text, 'other'::text])),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint person_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint person_agency_id_merged_into_fkey FOREIGN KEY (agency_id, merged_into) REFERENCES person(agency_id, id),
  constraint person_pkey PRIMARY KEY (agency_id, id),
  constraint person_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id)
);
alter table person enable row level security, force row level security;
comment on column person.born_on is 'The birthday, or the first of the month where only the month is known.';
comment on column person.languages is 'BCP 47 tags, the best one first.';
comment on column person.merged_into is 'The person this one turned out to be, in the same family.';
comment on column person.name_to_use is 'What this person asks to be called, when it is not the given name.';
comment on column person.over_age_reason is 'Why somebody of 21 years or more stands as a child.';
comment on column person.relation is 'Code from the family-relations list: to the caregiver.';
CREATE INDEX break_glass_person_by_full_name ON public.person USING btree (agency_id, alongside.plain_name(((given_name || ' '::text) || family_name))) WHERE ((kind = 'caregiver'::text) AND (voided_at IS NULL));
CREATE INDEX break_glass_person_by_used_name ON public.person USING btree (agency_id, alongside.plain_name(((name_to_use || ' '::text) || family_name))) WHERE ((kind = 'caregiver'::text) AND (voided_at IS NULL) AND (name_to_use <> ''::text));
CREATE INDEX person_by_birthday ON public.person USING btree (agency_id, born_on) WHERE ((born_on IS NOT NULL) AND (voided_at IS NULL));
CREATE INDEX person_merged ON public.person USING btree (agency_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_of_family ON public.person USING btree (agency_id, family_id);
CREATE INDEX person_of_import ON public.person USING btree (agency_id, import_id) WHERE (import_id IS NOT NULL);
create policy added on person for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on person for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy closing on person for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (family_id IN ( SELECT w.family_id
   FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on))));
create policy followed on person for select to alongside_owner
  using (true);
create policy found_by_break_glass on person for select to alongside_owner
  using (true);
create policy merged on person for update to alongside_owner
  using (true)
  with check (true);
create policy merging on person for select to alongside_owner
  using (true);
create policy purged on person for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on person for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on person to alongside_app;

-- person_about ------------------------------------------------------------------------------------------------------
create table person_about (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  pronouns text default ''::text not null,
  writes_in text[] default '{}'::text[] not null,
  race_said text default 'unknown'::text not null,
  races text[] default '{}'::text[] not null,
  race_words text default ''::text not null,
  tribe text default ''::text not null,
  tribal_enrollment text default ''::text not null,
  needs text[] default '{}'::text[] not null,
  needs_note text default ''::text not null,
  identity_how text default ''::text not null,
  identity_on date,
  identity_by text default ''::text not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint person_about_race_said_check CHECK (race_said = ANY (ARRAY['unknown'::text, 'said'::text, 'not-said'::text])),
  constraint races_are_theirs_to_say CHECK (race_said = 'said'::text OR races = '{}'::text[] AND race_words = ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint person_about_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint person_about_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint person_about_pkey PRIMARY KEY (agency_id, id)
);
alter table person_about enable row level security, force row level security;
comment on table person_about is 'What a person says about themselves. Never used to decide who is served.';
comment on column person_about.needs is 'Codes from the need-kinds list: context for walking beside the caregiver, who is the one served. Never a diagnosis.';
comment on column person_about.race_said is 'said: they answered; not-said: they prefer not to say; unknown: nobody asked.';
comment on column person_about.races is 'Codes from the race-and-ethnicity list, one question, as many as they chose.';
comment on column person_about.writes_in is 'BCP 47 tags of the languages they read and write, the best one first.';
CREATE INDEX person_about_of_family ON public.person_about USING btree (agency_id, family_id);
CREATE INDEX person_about_of_person ON public.person_about USING btree (agency_id, person_id);
CREATE UNIQUE INDEX one_description_of_a_person ON public.person_about USING btree (agency_id, person_id) WHERE (voided_at IS NULL);
create policy added on person_about for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_about.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_about.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on person_about for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_about.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_about.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_about.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_about.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on person_about for update to alongside_owner
  using (true)
  with check (true);
create policy merging on person_about for select to alongside_owner
  using (true);
create policy purged on person_about for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on person_about for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_about.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_about.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.person_about FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on person_about to alongside_app;

-- person_phone ------------------------------------------------------------------------------------------------------
create table person_phone (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  number text not null,
  as_typed text default ''::text not null,
  may_text boolean default false not null,
  import_id uuid,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  note text default ''::text not null,
  kind text default ''::text not null,
  constraint person_phone_number_check CHECK (number ~ '^\+[0-9]{4,15}$'::text),
  constraint person_phone_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint person_phone_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint person_phone_pkey PRIMARY KEY (agency_id, id)
);
alter table person_phone enable row level security, force row level security;
comment on column person_phone.kind is 'Code from the phone-kinds list; empty where nobody said.';
comment on column person_phone.note is 'What to know before using this number, such as whose it is too.';
comment on column person_phone.number is 'E.164. What was typed is kept beside it.';
CREATE INDEX break_glass_phone_by_number ON public.person_phone USING btree (agency_id, number) WHERE (voided_at IS NULL);
CREATE INDEX person_phone_of_family ON public.person_phone USING btree (agency_id, family_id);
CREATE INDEX person_phone_of_import ON public.person_phone USING btree (agency_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX person_phone_of_person ON public.person_phone USING btree (agency_id, person_id);
create policy added on person_phone for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_phone.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_phone.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on person_phone for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_phone.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_phone.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_phone.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_phone.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy found_by_break_glass on person_phone for select to alongside_owner
  using (true);
create policy merged on person_phone for update to alongside_owner
  using (true)
  with check (true);
create policy merging on person_phone for select to alongside_owner
  using (true);
create policy purged on person_phone for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on person_phone for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_phone.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_phone.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.person_phone FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on person_phone to alongside_app;

-- person_token ------------------------------------------------------------------------------------------------------
create table person_token (
  agency_id uuid not null,
  token text not null,
  person_id uuid not null,
  family_id uuid not null,
  constraint person_token_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint person_token_agency_id_person_id_fkey FOREIGN KEY (agency_id, person_id) REFERENCES person(agency_id, id),
  constraint person_token_pkey PRIMARY KEY (agency_id, token, person_id) INCLUDE (family_id)
);
alter table person_token enable row level security, force row level security;
comment on table person_token is 'What a person can be found by, in plain letters: every turn of the words of a name ("maria jose ortega", "jose ortega maria", "ortega maria jose"), names joined ("mariajose ortega"), nicknames marked ~, two words by how they begin, with all words, marked + ("+maor jose maria ortega"), phone digits marked # and, from the last one on, #<. Derived from person and person_phone; plain equality and range, which policies let use the index.';
CREATE INDEX person_token_of_family ON public.person_token USING btree (agency_id, family_id, token);
CREATE INDEX person_token_of_person ON public.person_token USING btree (agency_id, person_id, token) INCLUDE (family_id);
create policy added on person_token for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_token.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_token.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on person_token for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_token.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_token.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_token.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_token.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy dropped on person_token for delete to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.writes() AS writes) AND (EXISTS ( SELECT 1
   FROM person p
  WHERE p.agency_id = person_token.agency_id AND p.id = person_token.person_id)));
create policy purged on person_token for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on person_token for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = person_token.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = person_token.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
grant delete, insert, select, update on person_token to alongside_app;

-- program -----------------------------------------------------------------------------------------------------------
create table program (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  peer_kind text not null,
  supporter_title text not null,
  version integer default 1 not null,
  late_entry_days integer default 14 not null,
  caseload_limit integer default 15,
  unseen_after_days integer default 14 not null,
  group_size_limit integer default 12 not null,
  constraint program_caseload_limit_check CHECK (caseload_limit >= 1 AND caseload_limit <= 200),
  constraint program_group_size_limit_check CHECK (group_size_limit >= 2 AND group_size_limit <= 60),
  constraint program_late_entry_days_check CHECK (late_entry_days >= 0 AND late_entry_days <= 90),
  constraint program_name_check CHECK (name <> ''::text),
  constraint program_peer_kind_check CHECK (peer_kind = ANY (ARRAY['family'::text, 'recovery'::text])),
  constraint program_supporter_title_check CHECK (supporter_title <> ''::text),
  constraint program_unseen_after_days_check CHECK (unseen_after_days >= 1 AND unseen_after_days <= 366),
  constraint program_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint program_pkey PRIMARY KEY (agency_id, id),
  constraint program_agency_id_name_key UNIQUE (agency_id, name)
);
alter table program enable row level security, force row level security;
comment on column program.caseload_limit is 'With how many families one supporter walks at most, each weighed by its phase; null where nothing is said. 10 to 15 is the common range.';
comment on column program.group_size_limit is 'How many families a group should have at most; more are allowed for a reason that is kept. No standard fixes it: 12 is the house''s own, so that everybody gets to speak.';
comment on column program.late_entry_days is 'For how many days after an assignment its supporter may still write down contacts of the days in it.';
comment on column program.peer_kind is 'family: the child has the need and the caregiver is served. recovery: the parent has the need and is served.';
comment on column program.supporter_title is 'The title this program shows for a supporter, such as Parent Partner.';
comment on column program.unseen_after_days is 'A family whom nobody reached for so many days is shown to the supervisor.';
create policy changed on program for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on program for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on program for select to alongside_owner
  using (true);
create policy not_for_guests on program as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on program as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy published on program for select to alongside_keeper
  using (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.program FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on program to alongside_app;
grant select on program to alongside_keeper;

-- program_credential ------------------------------------------------------------------------------------------------
create table program_credential (
  agency_id uuid not null,
  id uuid not null,
  standard text default ''::text not null,
  required boolean default false not null,
  version integer default 1 not null,
  constraint program_credential_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint program_credential_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES program(agency_id, id),
  constraint program_credential_pkey PRIMARY KEY (agency_id, id)
);
alter table program_credential enable row level security, force row level security;
comment on table program_credential is 'What a program asks of those who walk with its families; its id is the program''s.';
comment on column program_credential.required is 'Whether only candidates and certified people may be assigned. Candidates work under supervision.';
comment on column program_credential.standard is '"" where the program does not say.';
create policy changed on program_credential for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy colleagues on program_credential for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy not_for_guests on program_credential as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on program_credential as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy said on program_credential for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.program_credential FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER standings_unknown AFTER INSERT OR UPDATE ON public.program_credential FOR EACH ROW EXECUTE FUNCTION alongside.standings_unknown();
grant insert, select on program_credential to alongside_app;
grant update (standard, required, version) on program_credential to alongside_app;

-- program_phase -----------------------------------------------------------------------------------------------------
create table program_phase (
  agency_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  position integer not null,
  name text not null,
  expected_days integer,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  load numeric(3,2) default 1 not null,
  constraint program_phase_expected_days_check CHECK (expected_days >= 1 AND expected_days <= 3650),
  constraint program_phase_load_check CHECK (load >= 0::numeric AND load <= 5::numeric),
  constraint program_phase_name_check CHECK (name <> ''::text),
  constraint program_phase_position_check CHECK ("position" > 0),
  constraint program_phase_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint program_phase_pkey PRIMARY KEY (agency_id, id)
);
alter table program_phase enable row level security, force row level security;
comment on column program_phase.expected_days is 'How long a family usually stays in it; null where that is not said.';
comment on column program_phase.load is 'What a family in this phase weighs in a supporter''s caseload: 1 is one family, 0 to 5.';
CREATE INDEX program_phase_of_program ON public.program_phase USING btree (agency_id, program_id, "position");
create policy changed on program_phase for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on program_phase for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on program_phase for select to alongside_owner
  using (true);
create policy not_for_guests on program_phase as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on program_phase as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.program_phase FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on program_phase to alongside_app;

-- program_rhythm ----------------------------------------------------------------------------------------------------
create table program_rhythm (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  program_id uuid not null,
  phase_id uuid,
  cadence text not null,
  from_on date not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  voided_at timestamp with time zone,
  version integer default 1 not null,
  constraint a_program_cannot_go_by_itself CHECK (phase_id IS NOT NULL OR cadence <> 'program'::text),
  constraint program_rhythm_cadence_check CHECK (cadence <> ''::text),
  constraint program_rhythm_agency_id_phase_id_fkey FOREIGN KEY (agency_id, phase_id) REFERENCES program_phase(agency_id, id),
  constraint program_rhythm_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint program_rhythm_pkey PRIMARY KEY (agency_id, id)
);
alter table program_rhythm enable row level security, force row level security;
comment on table program_rhythm is 'How often families are to be met: holds from from_on until the next of the same program and phase. What was planned and never held is voided.';
comment on column program_rhythm.cadence is 'Id of a cadence definition; none: nothing by the calendar; program, for a phase: as the program.';
comment on column program_rhythm.phase_id is 'Null: for families in any phase that says nothing of its own.';
CREATE INDEX program_rhythm_of_phase ON public.program_rhythm USING btree (agency_id, phase_id);
CREATE INDEX program_rhythm_of_program ON public.program_rhythm USING btree (agency_id, program_id);
CREATE UNIQUE INDEX program_rhythm_from ON public.program_rhythm USING btree (agency_id, program_id, phase_id, from_on) NULLS NOT DISTINCT WHERE (voided_at IS NULL);
create policy changed on program_rhythm for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on program_rhythm for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy not_for_guests on program_rhythm as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on program_rhythm as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.program_rhythm FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on program_rhythm to alongside_app;

-- program_test_policy -----------------------------------------------------------------------------------------------
create table program_test_policy (
  agency_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  from_on date not null,
  collects boolean not null,
  receives text[] not null,
  tells text not null,
  words text default ''::text not null,
  by_name text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  constraint program_test_policy_by_name_check CHECK (btrim(by_name) <> ''::text),
  constraint program_test_policy_tells_check CHECK (tells <> ''::text),
  constraint somebody_receives CHECK (cardinality(receives) > 0 AND receives <@ ARRAY['supporter'::text, 'supervisor'::text, 'manager'::text]),
  constraint program_test_policy_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint program_test_policy_pkey PRIMARY KEY (agency_id, id)
);
alter table program_test_policy enable row level security, force row level security;
comment on table program_test_policy is 'The one with the latest from_on by a day, and of these the last recorded, holds on it. Where there is none, the definition test-policy does.';
comment on column program_test_policy.collects is 'Whether supporters collect samples.';
comment on column program_test_policy.receives is 'Duties in which results are taken from partners and written down.';
comment on column program_test_policy.tells is 'Code from the test-result-tellers list: who talks with the parent first.';
CREATE INDEX program_test_policy_of_program ON public.program_test_policy USING btree (agency_id, program_id, from_on DESC, recorded_at DESC);
create policy agreed on program_test_policy for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on program_test_policy for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy not_for_guests on program_test_policy as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on program_test_policy as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.program_test_policy FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.program_test_policy FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on program_test_policy to alongside_app;

-- purge -------------------------------------------------------------------------------------------------------------
create table purge (
  agency_id uuid not null,
  id uuid not null,
  record uuid not null,
  why text not null,
  rule text not null,
  last_service_on date not null,
  kept_through date not null,
  asked_at timestamp with time zone default alongside.now() not null,
  asked_by uuid default alongside.actor(),
  not_before date not null,
  called_off_at timestamp with time zone,
  called_off_by uuid,
  hindered text default ''::text not null,
  done_at timestamp with time zone,
  records jsonb,
  entries bigint,
  batches bigint,
  version integer default 1 not null,
  constraint done_or_called_off CHECK (done_at IS NULL OR called_off_at IS NULL),
  constraint done_with_its_numbers CHECK ((done_at IS NULL) = (records IS NULL) AND (done_at IS NULL) = (entries IS NULL)),
  constraint purge_rule_check CHECK (btrim(rule) <> ''::text),
  constraint purge_why_check CHECK (btrim(why) <> ''::text),
  constraint the_law_allows_it CHECK (not_before > kept_through AND kept_through > last_service_on),
  constraint purge_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint purge_pkey PRIMARY KEY (agency_id, id)
);
alter table purge enable row level security, force row level security;
comment on table purge is 'A family''s record that is to be taken out, or was. Names nobody of it.';
comment on column purge.entries is 'Entries of history taken out, in this many batches of the chain.';
comment on column purge.hindered is 'Why the job did not do it when it last tried: held, open-incident, in-a-program or history-broken.';
comment on column purge.not_before is 'From this day on the job does it; before, it may be called off.';
comment on column purge.record is 'Id that the family had. Nothing else of it is left once done.';
comment on column purge.records is 'How many rows of which tables were taken out.';
comment on column purge.rule is 'The rule of the definition record-keeping by which it was kept longest, in its words.';
CREATE INDEX purge_done ON public.purge USING btree (agency_id, done_at DESC, id DESC) WHERE (done_at IS NOT NULL);
CREATE UNIQUE INDEX purge_once ON public.purge USING btree (agency_id, record) WHERE (called_off_at IS NULL);
create policy asked on purge for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) AND done_at IS NULL);
create policy called_off on purge for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND done_at IS NULL AND (( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy looked_up on purge for select to alongside_keeper
  using (true);
create policy purging on purge for all to alongside_owner
  using (true)
  with check (true);
create policy seen on purge for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.purge FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on purge to alongside_app;
grant select on purge to alongside_keeper;
grant update (called_off_at, called_off_by, hindered, version) on purge to alongside_app;

-- purge_figure ------------------------------------------------------------------------------------------------------
create table purge_figure (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  purge_id uuid not null,
  program_id uuid,
  month date not null,
  mode text not null,
  made boolean not null,
  contacts integer not null,
  minutes bigint not null,
  constraint purge_figure_month_check CHECK (EXTRACT(day FROM month) = 1::numeric),
  constraint purge_figure_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint purge_figure_agency_id_purge_id_fkey FOREIGN KEY (agency_id, purge_id) REFERENCES purge(agency_id, id),
  constraint purge_figure_pkey PRIMARY KEY (agency_id, id)
);
alter table purge_figure enable row level security, force row level security;
comment on table purge_figure is 'What was done with a family whose record was taken out, in numbers: contacts that counted, by month, mode and whether made.';
CREATE INDEX purge_figure_of ON public.purge_figure USING btree (agency_id, purge_id);
CREATE INDEX purge_figure_of_program ON public.purge_figure USING btree (agency_id, program_id);
create policy counted on purge_figure for insert to alongside_owner
  with check (true);
create policy seen on purge_figure for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.purge_figure FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant select on purge_figure to alongside_app;

-- record_outdated ---------------------------------------------------------------------------------------------------
create table record_outdated (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  supporter_id uuid not null,
  constraint record_outdated_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint record_outdated_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint record_outdated_pkey PRIMARY KEY (agency_id, id)
);
alter table record_outdated enable row level security, force row level security;
comment on table record_outdated is 'Whose kept record no longer follows from the ledger. Several rows say it no louder than one: so that nobody waits for anybody, none is unique.';
CREATE INDEX record_outdated_of ON public.record_outdated USING btree (agency_id, supporter_id);
create policy marked on record_outdated for all to alongside_owner
  using (true)
  with check (true);
create policy not_for_guests on record_outdated as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on record_outdated as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy packed on record_outdated for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system));
create policy told on record_outdated for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
grant delete, insert, select on record_outdated to alongside_app;

-- referral ----------------------------------------------------------------------------------------------------------
create table referral (
  agency_id uuid not null,
  id uuid not null,
  received_on date not null,
  way text not null,
  source text not null,
  source_name text default ''::text not null,
  source_phone text default ''::text not null,
  given_name text not null,
  family_name text default ''::text not null,
  phone text default ''::text not null,
  town text default ''::text not null,
  safe_contact text default ''::text not null,
  what_for text default ''::text not null,
  program_id uuid,
  reacher_id uuid,
  closed_on date,
  ending text,
  ending_note text default ''::text not null,
  family_id uuid,
  enrollment_id uuid,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  known_id uuid,
  name_key text default
CASE
    WHEN (btrim(family_name) = ''::text) THEN ''::text
    ELSE lower(((btrim(given_name) || ' '::text) || btrim(family_name)))
END,
  phone_key text default "right"(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), 10),
  constraint accepted_into_a_family CHECK ((family_id IS NULL) = (enrollment_id IS NULL)),
  constraint closed_after_it_came CHECK (closed_on >= received_on),
  constraint closed_in_one_way CHECK ((closed_on IS NULL) = (ending IS NULL AND enrollment_id IS NULL) AND (ending IS NULL OR enrollment_id IS NULL)),
  constraint referral_given_name_check CHECK (given_name <> ''::text),
  constraint referral_agency_id_enrollment_id_family_id_fkey FOREIGN KEY (agency_id, enrollment_id, family_id) REFERENCES enrollment(agency_id, id, family_id) DEFERRABLE,
  constraint referral_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint referral_agency_id_known_id_fkey FOREIGN KEY (agency_id, known_id) REFERENCES person(agency_id, id),
  constraint referral_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint referral_agency_id_reacher_id_fkey FOREIGN KEY (agency_id, reacher_id) REFERENCES account(agency_id, id),
  constraint referral_pkey PRIMARY KEY (agency_id, id)
);
alter table referral enable row level security, force row level security;
comment on column referral.known_id is 'Who it is about, where somebody saw that they are in the records already; null where nobody is known.';
comment on column referral.name_key is 'Both names in small letters; none where one is not known.';
comment on column referral.phone_key is 'The last ten digits.';
comment on column referral.reacher_id is 'The supporter who is asked to reach the family; they see this referral while it is open.';
comment on column referral.way is 'Code from the referral-ways list; source from referral-sources; ending, without an enrollment, from referral-endings.';
CREATE INDEX referral_by_name ON public.referral USING btree (agency_id, name_key) WHERE (name_key <> ''::text);
CREATE INDEX referral_by_phone ON public.referral USING btree (agency_id, phone_key) WHERE (phone_key <> ''::text);
CREATE INDEX referral_closed ON public.referral USING btree (agency_id, closed_on DESC, id) WHERE (closed_on IS NOT NULL);
CREATE INDEX referral_of_enrollment ON public.referral USING btree (agency_id, enrollment_id);
CREATE INDEX referral_of_known ON public.referral USING btree (agency_id, known_id);
CREATE INDEX referral_of_program ON public.referral USING btree (agency_id, program_id);
CREATE INDEX referral_of_reacher ON public.referral USING btree (agency_id, reacher_id);
CREATE INDEX referral_open ON public.referral USING btree (agency_id, received_on, id) WHERE (closed_on IS NULL);
create policy added on referral for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.leads() AS leads));
create policy changed on referral for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.leads() AS leads))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy intake on referral for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR ( SELECT alongside.has_role('supervisor'::text) AS has_role) AND closed_on IS NULL OR reacher_id = (( SELECT alongside.actor() AS actor)) AND closed_on IS NULL OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = referral.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = referral.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now))))) OR ( SELECT alongside.has_role('supervisor'::text) AS has_role) AND family_id IS NULL));
create policy merged on referral for update to alongside_owner
  using (true)
  with check (true);
create policy merging on referral for select to alongside_owner
  using (true);
create policy purged on referral for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.referral FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on referral to alongside_app;

-- referral_try ------------------------------------------------------------------------------------------------------
create table referral_try (
  agency_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  on_day date not null,
  way text not null,
  reached boolean not null,
  words text default ''::text not null,
  tried_by uuid not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  constraint referral_try_agency_id_referral_id_fkey FOREIGN KEY (agency_id, referral_id) REFERENCES referral(agency_id, id),
  constraint referral_try_agency_id_tried_by_fkey FOREIGN KEY (agency_id, tried_by) REFERENCES account(agency_id, id),
  constraint referral_try_pkey PRIMARY KEY (agency_id, id)
);
alter table referral_try enable row level security, force row level security;
comment on table referral_try is 'Reaching out before there is an enrollment: no contact yet, and counted nowhere as one.';
CREATE INDEX referral_try_by ON public.referral_try USING btree (agency_id, tried_by);
CREATE INDEX referral_try_of_referral ON public.referral_try USING btree (agency_id, referral_id, on_day);
create policy added on referral_try for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND tried_by = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.writes() AS writes) AND (EXISTS ( SELECT 1
   FROM referral r
  WHERE r.agency_id = referral_try.agency_id AND r.id = referral_try.referral_id AND r.closed_on IS NULL)));
create policy intake on referral_try for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM referral r
  WHERE r.agency_id = referral_try.agency_id AND r.id = referral_try.referral_id)));
create policy purged on referral_try for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.referral_try FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on referral_try to alongside_app;

-- report_batch ------------------------------------------------------------------------------------------------------
create table report_batch (
  agency_id uuid not null,
  id uuid not null,
  program_id uuid not null,
  partner_id uuid not null,
  kind text not null,
  month date not null,
  begun_at timestamp with time zone default alongside.now() not null,
  begun_by uuid default alongside.actor(),
  constraint report_batch_kind_check CHECK (kind <> ''::text),
  constraint report_batch_month_check CHECK (EXTRACT(day FROM month) = 1::numeric),
  constraint report_batch_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint report_batch_agency_id_partner_id_fkey FOREIGN KEY (agency_id, partner_id) REFERENCES partner(agency_id, id),
  constraint report_batch_agency_id_program_id_fkey FOREIGN KEY (agency_id, program_id) REFERENCES program(agency_id, id),
  constraint report_batch_pkey PRIMARY KEY (agency_id, id)
);
alter table report_batch enable row level security, force row level security;
comment on table report_batch is 'A month''s drafts of a program for one partner. Done when each of its items has its paper.';
comment on column report_batch.month is 'Its first day.';
CREATE INDEX report_batch_by_time ON public.report_batch USING btree (agency_id, begun_at DESC);
CREATE INDEX report_batch_of_program ON public.report_batch USING btree (agency_id, program_id);
CREATE INDEX report_batch_to ON public.report_batch USING btree (agency_id, partner_id);
create policy begun on report_batch for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) AND begun_by = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
create policy looked_up on report_batch for select to alongside_keeper
  using (true);
create policy read on report_batch for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.report_batch FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on report_batch to alongside_app;
grant select on report_batch to alongside_keeper;

-- report_batch_item -------------------------------------------------------------------------------------------------
create table report_batch_item (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  batch_id uuid not null,
  family_id uuid not null,
  report_id uuid not null,
  printed_at timestamp with time zone,
  paper bytea,
  left_out boolean default false not null,
  constraint printed_or_left_out CHECK (printed_at IS NULL OR NOT left_out),
  constraint printed_when_there_is_a_paper CHECK ((printed_at IS NULL) = (paper IS NULL)),
  constraint report_batch_item_agency_id_batch_id_fkey FOREIGN KEY (agency_id, batch_id) REFERENCES report_batch(agency_id, id),
  constraint report_batch_item_agency_id_report_id_family_id_fkey FOREIGN KEY (agency_id, report_id, family_id) REFERENCES family_report(agency_id, id, family_id) DEFERRABLE,
  constraint report_batch_item_pkey PRIMARY KEY (agency_id, id),
  constraint once_in_a_batch UNIQUE (agency_id, batch_id, report_id)
);
alter table report_batch_item enable row level security, force row level security;
comment on table report_batch_item is 'A draft of a batch, with the PDF to read it from. The draft goes its own way from here: this paper is of the moment it was printed.';
comment on column report_batch_item.left_out is 'Whether there was nothing to print any more: given up or released meanwhile.';
CREATE INDEX report_batch_item_of_family ON public.report_batch_item USING btree (agency_id, family_id);
CREATE INDEX report_batch_item_of_report ON public.report_batch_item USING btree (agency_id, report_id, family_id);
CREATE INDEX report_batch_item_waiting ON public.report_batch_item USING btree (agency_id, batch_id) WHERE ((printed_at IS NULL) AND (NOT left_out));
create policy added on report_batch_item for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = report_batch_item.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = report_batch_item.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy changed on report_batch_item for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = report_batch_item.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = report_batch_item.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.is_system() AS is_system))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = report_batch_item.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = report_batch_item.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on report_batch_item for update to alongside_owner
  using (true)
  with check (true);
create policy merging on report_batch_item for select to alongside_owner
  using (true);
create policy purged on report_batch_item for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on report_batch_item for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = report_batch_item.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = report_batch_item.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.report_batch_item FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('paper');
grant insert, select, update on report_batch_item to alongside_app;

-- report_template ---------------------------------------------------------------------------------------------------
create table report_template (
  agency_id uuid not null,
  id uuid not null,
  kind text not null,
  number integer not null,
  name text not null,
  from_day date not null,
  content bytea not null,
  uploaded_at timestamp with time zone default alongside.now() not null,
  uploaded_by uuid default alongside.actor(),
  retired_at timestamp with time zone,
  retired_by uuid,
  constraint report_template_content_check CHECK (octet_length(content) >= 1 AND octet_length(content) <= 2097152),
  constraint report_template_kind_check CHECK (kind <> ''::text),
  constraint report_template_name_check CHECK (btrim(name) <> ''::text),
  constraint report_template_number_check CHECK (number > 0),
  constraint retired_by_someone_at_some_time CHECK (retired_by IS NULL OR retired_at IS NOT NULL),
  constraint report_template_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint report_template_agency_id_uploaded_by_fkey FOREIGN KEY (agency_id, uploaded_by) REFERENCES account(agency_id, id),
  constraint report_template_pkey PRIMARY KEY (agency_id, id),
  constraint one_template_after_another UNIQUE (agency_id, kind, number)
);
alter table report_template enable row level security, force row level security;
comment on table report_template is 'An agency''s own templates of reports as DOCX. Never changed: a newer one is a new row, an unwanted one is retired.';
comment on column report_template.from_day is 'Reports released from this day on look like it, until a later one begins.';
comment on column report_template.kind is 'Id of the definition of kind report-kind.';
CREATE INDEX report_template_uploaded_by ON public.report_template USING btree (agency_id, uploaded_by);
create policy read on report_template for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.writes() AS writes) OR ( SELECT alongside.sees_all() AS sees_all) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)));
create policy retired on report_template for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy uploaded on report_template for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ((( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)) AND uploaded_by = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.report_template FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('content');
grant insert, select on report_template to alongside_app;
grant update (retired_at, retired_by) on report_template to alongside_app;

-- scheduled_tasks ---------------------------------------------------------------------------------------------------
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  constraint scheduled_tasks_pkey PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON public.scheduled_tasks USING btree (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON public.scheduled_tasks USING btree (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON public.scheduled_tasks USING btree (priority DESC, execution_time);
grant delete, insert, select, update on scheduled_tasks to alongside_app;

-- scope_note --------------------------------------------------------------------------------------------------------
create table scope_note (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  contact_id uuid not null,
  family_id uuid not null,
  supporter_id uuid not null,
  concern text not null,
  words text not null,
  noted_at timestamp with time zone default alongside.now() not null,
  mended_at timestamp with time zone,
  seen_at timestamp with time zone,
  seen_by uuid,
  answer text default ''::text not null,
  version integer default 1 not null,
  addendum_id uuid,
  constraint answered_by_who_saw_it CHECK (answer = ''::text OR seen_at IS NOT NULL),
  constraint scope_note_concern_check CHECK (concern = ANY (ARRAY['diagnosis'::text, 'treatment'::text, 'medication'::text, 'legal'::text, 'case-management'::text])),
  constraint scope_note_words_check CHECK (btrim(words) <> ''::text),
  constraint seen_by_somebody_else CHECK (seen_by IS DISTINCT FROM supporter_id),
  constraint seen_by_someone_at_some_time CHECK ((seen_by IS NULL) = (seen_at IS NULL)),
  constraint scope_note_agency_id_addendum_id_fkey FOREIGN KEY (agency_id, addendum_id) REFERENCES contact_addendum(agency_id, id),
  constraint scope_note_agency_id_contact_id_family_id_fkey FOREIGN KEY (agency_id, contact_id, family_id) REFERENCES contact(agency_id, id, family_id) DEFERRABLE,
  constraint scope_note_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint scope_note_pkey PRIMARY KEY (agency_id, id)
);
alter table scope_note enable row level security, force row level security;
comment on table scope_note is 'Wording kept in a contact although the scope guard pointed at it. It advises: nothing is blocked, and nothing counts it.';
comment on column scope_note.addendum_id is 'The words added after signing in which it stands; none where it stands in the contact itself.';
comment on column scope_note.words is 'As they stand in the contact. mended_at is when they were changed, before signing.';
CREATE INDEX scope_note_of_addendum ON public.scope_note USING btree (agency_id, addendum_id);
CREATE INDEX scope_note_of_contact ON public.scope_note USING btree (agency_id, contact_id, family_id);
CREATE INDEX scope_note_of_supporter ON public.scope_note USING btree (agency_id, supporter_id);
CREATE INDEX scope_note_unseen ON public.scope_note USING btree (agency_id, noted_at) WHERE ((seen_at IS NULL) AND (mended_at IS NULL));
CREATE UNIQUE INDEX scope_note_once ON public.scope_note USING btree (agency_id, contact_id, concern, words) WHERE (mended_at IS NULL);
create policy added on scope_note for insert to alongside_app
  with check (agency_id = alongside.agency() AND supporter_id = alongside.actor() AND
CASE
    WHEN addendum_id IS NULL THEN (EXISTS ( SELECT 1
       FROM contact c
      WHERE c.agency_id = scope_note.agency_id AND c.id = scope_note.contact_id AND c.supporter_id = alongside.actor() AND c.signed_at IS NULL))
    ELSE (EXISTS ( SELECT 1
       FROM contact_addendum d
      WHERE d.agency_id = scope_note.agency_id AND d.id = scope_note.addendum_id AND d.contact_id = scope_note.contact_id AND d.written_by = alongside.actor()))
END);
create policy changed on scope_note for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR (EXISTS ( SELECT 1
   FROM supervision s
  WHERE s.agency_id = scope_note.agency_id AND s.supporter_id = scope_note.supporter_id AND s.supervisor_id = (( SELECT alongside.actor() AS actor)) AND s.during @> (( SELECT alongside.now() AS now))::date))))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on scope_note for select to alongside_owner
  using (true);
create policy imported on scope_note for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system) AND addendum_id IS NULL AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = scope_note.agency_id AND c.id = scope_note.contact_id AND c.supporter_id = scope_note.supporter_id AND c.import_id IS NOT NULL AND c.signed_at IS NULL)));
create policy imported_anew on scope_note for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.is_system() AS is_system))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy merged on scope_note for update to alongside_owner
  using (true)
  with check (true);
create policy merging on scope_note for select to alongside_owner
  using (true);
create policy purged on scope_note for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on scope_note for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (supporter_id = (( SELECT alongside.actor() AS actor)) OR (EXISTS ( SELECT 1
   FROM supervision s
  WHERE s.agency_id = scope_note.agency_id AND s.supporter_id = scope_note.supporter_id AND s.supervisor_id = (( SELECT alongside.actor() AS actor)) AND s.during @> (( SELECT alongside.now() AS now))::date))) AND (EXISTS ( SELECT 1
   FROM contact c
  WHERE c.agency_id = scope_note.agency_id AND c.id = scope_note.contact_id))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.scope_note FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on scope_note to alongside_app;

-- serving -----------------------------------------------------------------------------------------------------------
create table serving (
  agency_id uuid not null,
  id uuid not null,
  kinds text[] default '{}'::text[] not null,
  version integer default 1 not null,
  constraint serving_kinds_check CHECK (kinds <@ '{family,recovery}'::text[]),
  constraint serving_agency_id_id_fkey FOREIGN KEY (agency_id, id) REFERENCES account(agency_id, id),
  constraint serving_pkey PRIMARY KEY (agency_id, id)
);
alter table serving enable row level security, force row level security;
comment on table serving is 'Which peer kinds a supporter may serve, by their own experience and training. Its id is the account; no row or no kind means that nothing is said.';
create policy changed on serving for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on serving for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR ( SELECT alongside.has_role('supporter'::text) AS has_role) OR ( SELECT alongside.has_role('supervisor'::text) AS has_role) OR ( SELECT alongside.has_role('administrator'::text) AS has_role)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.serving FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on serving to alongside_app;

-- session_addendum --------------------------------------------------------------------------------------------------
create table session_addendum (
  agency_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  written_by uuid not null,
  words text not null,
  written_at timestamp with time zone default alongside.now() not null,
  constraint session_addendum_words_check CHECK (btrim(words) <> ''::text),
  constraint session_addendum_agency_id_session_id_fkey FOREIGN KEY (agency_id, session_id) REFERENCES supervision_session(agency_id, id),
  constraint session_addendum_agency_id_written_by_fkey FOREIGN KEY (agency_id, written_by) REFERENCES account(agency_id, id),
  constraint session_addendum_pkey PRIMARY KEY (agency_id, id)
);
alter table session_addendum enable row level security, force row level security;
CREATE INDEX session_addendum_by ON public.session_addendum USING btree (agency_id, written_by);
CREATE INDEX session_addendum_of ON public.session_addendum USING btree (agency_id, session_id);
create policy added on session_addendum for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND written_by = (( SELECT alongside.actor() AS actor)) AND (EXISTS ( SELECT 1
   FROM supervision_session s
  WHERE s.agency_id = session_addendum.agency_id AND s.id = session_addendum.session_id AND (s.supervisor_id = (( SELECT alongside.actor() AS actor)) OR (EXISTS ( SELECT 1
           FROM session_part p
          WHERE p.agency_id = s.agency_id AND p.session_id = s.id AND p.supporter_id = (( SELECT alongside.actor() AS actor))))))));
create policy counted on session_addendum for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (EXISTS ( SELECT 1
   FROM supervision_session s
  WHERE s.agency_id = session_addendum.agency_id AND s.id = session_addendum.session_id)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.session_addendum FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on session_addendum to alongside_app;

-- session_part ------------------------------------------------------------------------------------------------------
create table session_part (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  session_id uuid not null,
  supervisor_id uuid not null,
  supporter_id uuid not null,
  contacts uuid[] default '{}'::uuid[] not null,
  signed_at timestamp with time zone,
  constraint nobody_supervises_themselves CHECK (supervisor_id <> supporter_id),
  constraint session_part_agency_id_session_id_supervisor_id_fkey FOREIGN KEY (agency_id, session_id, supervisor_id) REFERENCES supervision_session(agency_id, id, supervisor_id),
  constraint session_part_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint session_part_pkey PRIMARY KEY (agency_id, id),
  constraint takes_part_once UNIQUE (agency_id, session_id, supporter_id)
);
alter table session_part enable row level security, force row level security;
comment on column session_part.contacts is 'Contacts looked at together; who may not open a contact sees only that there were some.';
comment on column session_part.signed_at is 'When the supporter signed for themself.';
CREATE INDEX session_part_of_supporter ON public.session_part USING btree (agency_id, supporter_id);
create policy added on session_part for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supervisor_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supervisor'::text) AS has_role) AND signed_at IS NULL OR ( SELECT alongside.is_system() AS is_system)));
create policy counted on session_part for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR supervisor_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))));
create policy followed on session_part for select to alongside_owner
  using (true);
create policy signed on session_part for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND supporter_id = (( SELECT alongside.actor() AS actor)) AND signed_at IS NULL)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND supporter_id = (( SELECT alongside.actor() AS actor)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.session_part FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.session_part FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on session_part to alongside_app;
grant update (signed_at) on session_part to alongside_app;

-- sharing_exception -------------------------------------------------------------------------------------------------
create table sharing_exception (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  kind text not null,
  recipients text[] not null,
  information text[] default '{}'::text[] not null,
  on_day date not null,
  until_on date,
  issuer text default ''::text not null,
  reference text default ''::text not null,
  nature text default ''::text not null,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint an_emergency_is_described_and_ends CHECK (kind <> 'emergency'::text OR btrim(nature) <> ''::text AND until_on IS NOT NULL),
  constraint an_order_says_who_and_what CHECK (kind = 'emergency'::text OR btrim(issuer) <> ''::text AND cardinality(information) > 0),
  constraint ends_after_it_starts CHECK (until_on >= on_day),
  constraint sharing_exception_kind_check CHECK (kind = ANY (ARRAY['court-order'::text, 'subpoena'::text, 'emergency'::text])),
  constraint sharing_exception_recipients_check CHECK (cardinality(recipients) > 0),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint sharing_exception_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint sharing_exception_pkey PRIMARY KEY (agency_id, id)
);
alter table sharing_exception enable row level security, force row level security;
comment on table sharing_exception is 'What lets something be shared without a consent: a court order, with a subpoena where 42 CFR Part 2 protects it (2.61), or a medical emergency (2.51).';
comment on column sharing_exception.on_day is 'The day an order or subpoena bears, or the first day of an emergency.';
comment on column sharing_exception.recipients is 'As in consent. information: what it is for; all is one of its words; empty for an emergency, whose need decides.';
CREATE INDEX sharing_exception_of_family ON public.sharing_exception USING btree (agency_id, family_id);
CREATE INDEX sharing_exception_of_person ON public.sharing_exception USING btree (agency_id, person_id, on_day);
create policy added on sharing_exception for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sharing_exception.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sharing_exception.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.writes() AS writes) AND (kind = 'emergency'::text OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role)));
create policy changed on sharing_exception for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sharing_exception.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sharing_exception.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system) OR ( SELECT alongside.has_role('privacy-officer'::text) AS has_role)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sharing_exception.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sharing_exception.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on sharing_exception for update to alongside_owner
  using (true)
  with check (true);
create policy merging on sharing_exception for select to alongside_owner
  using (true);
create policy purged on sharing_exception for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on sharing_exception for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sharing_exception.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sharing_exception.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.sharing_exception FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on sharing_exception to alongside_app;

-- sign_in_trouble ---------------------------------------------------------------------------------------------------
create table sign_in_trouble (
  key bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  constraint sign_in_trouble_failures_check CHECK (failures > 0),
  constraint sign_in_trouble_pkey PRIMARY KEY (key)
);
alter table sign_in_trouble enable row level security, force row level security;
comment on table sign_in_trouble is 'How often signing in has failed in a row, for an account or from an address.';
comment on column sign_in_trouble.key is 'HMAC of the email address or of the network address: neither can be read here.';
create policy signing_in on sign_in_trouble for all to alongside_keeper
  using (true)
  with check (true);
grant delete, insert, select, update on sign_in_trouble to alongside_keeper;

-- signature ---------------------------------------------------------------------------------------------------------
create table signature (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  statement text not null,
  title text not null,
  version integer not null,
  attests text default ''::text not null,
  signed_text text not null,
  signed_name text not null,
  signed_on date not null,
  signed_at timestamp with time zone default alongside.now() not null,
  constraint signature_signed_name_check CHECK (btrim(signed_name) <> ''::text),
  constraint signature_signed_text_check CHECK (signed_text <> ''::text),
  constraint signature_title_check CHECK (btrim(title) <> ''::text),
  constraint signature_version_check CHECK (version > 0),
  constraint signature_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint signature_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint signature_pkey PRIMARY KEY (agency_id, id)
);
alter table signature enable row level security, force row level security;
comment on table signature is 'Never changed and never taken back: a newer version of a statement asks for another signature.';
comment on column signature.attests is 'What the standards engine counts it as; empty where no standard asks for it.';
comment on column signature.signed_on is 'The agency''s day.';
comment on column signature.signed_text is 'The definition as it was read and signed, so that it can be printed for good.';
comment on column signature.statement is 'Id of the definition of kind statement.';
CREATE UNIQUE INDEX signed_once ON public.signature USING btree (agency_id, supporter_id, statement, md5(signed_text));
create policy seen on signature for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))));
create policy signed on signature for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.signature FOR EACH ROW EXECUTE FUNCTION alongside.keep_history('signed_text');
CREATE TRIGGER record_changed AFTER INSERT ON public.signature FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on signature to alongside_app;

-- site --------------------------------------------------------------------------------------------------------------
create table site (
  agency_id uuid not null,
  id uuid not null,
  name text not null,
  town text,
  version integer default 1 not null,
  constraint site_name_check CHECK (name <> ''::text),
  constraint site_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint site_pkey PRIMARY KEY (agency_id, id),
  constraint site_agency_id_name_key UNIQUE (agency_id, name)
);
alter table site enable row level security, force row level security;
create policy changed on site for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on site for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy not_for_guests on site as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on site as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
create policy published on site for select to alongside_keeper
  using (true);
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.site FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on site to alongside_app;
grant select on site to alongside_keeper;

-- standing_fact -----------------------------------------------------------------------------------------------------
create table standing_fact (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  kind text not null,
  what text default ''::text not null,
  from_on date not null,
  to_on date,
  child_born_on date,
  passed boolean,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint a_check_has_a_result CHECK ((kind = 'background-check'::text) = (passed IS NOT NULL)),
  constraint a_child_with_needs CHECK ((kind = 'lived-experience'::text) = (child_born_on IS NOT NULL) AND child_born_on <= from_on),
  constraint days_have_no_end CHECK ((kind = ANY (ARRAY['lived-experience'::text, 'residence'::text, 'employment'::text])) OR to_on IS NULL),
  constraint ends_after_it_begins CHECK (to_on >= from_on),
  constraint says_what_it_is CHECK ((kind = 'born'::text) = (what = ''::text)),
  constraint standing_fact_kind_check CHECK (kind = ANY (ARRAY['born'::text, 'lived-experience'::text, 'residence'::text, 'employment'::text, 'background-check'::text])),
  constraint taken_back_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint standing_fact_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint standing_fact_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint standing_fact_pkey PRIMARY KEY (agency_id, id),
  constraint one_at_a_time EXCLUDE USING gist (agency_id WITH =, supporter_id WITH =, kind WITH =, (
CASE
    WHEN kind = ANY (ARRAY['born'::text, 'residence'::text]) THEN ''::text
    ELSE what
END) WITH =, COALESCE(child_born_on, '0001-01-01'::date) WITH =, (
CASE kind
    WHEN 'born'::text THEN daterange(NULL::date, NULL::date)
    WHEN 'background-check'::text THEN daterange(from_on, from_on, '[]'::text)
    ELSE daterange(from_on, to_on, '[]'::text)
END) WITH &&) WHERE (voided_at IS NULL)
);
alter table standing_fact enable row level security, force row level security;
comment on table standing_fact is 'Never changed: what was wrong is taken back and written anew. No story: only the days and kinds that a standard asks for.';
comment on column standing_fact.from_on is 'The first day of a stay or of caring; the birthday; the day of a check. to_on is the last day, null while it lasts.';
comment on column standing_fact.what is 'The kind of need, the state (two letters), or the kind of check.';
CREATE INDEX standing_fact_of ON public.standing_fact USING btree (agency_id, supporter_id);
create policy added on standing_fact for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.is_system() AS is_system) OR (kind = ANY (ARRAY['born'::text, 'lived-experience'::text, 'residence'::text])) AND supporter_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) OR (kind = ANY (ARRAY['employment'::text, 'background-check'::text])) AND supporter_id <> (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('manager'::text) AS has_role)));
create policy own on standing_fact for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.is_system() AS is_system) OR (kind = ANY (ARRAY['residence'::text, 'employment'::text, 'background-check'::text])) AND (( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised)))));
create policy reckoned on standing_fact for select to alongside_owner
  using (true);
create policy taken_back on standing_fact for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.is_system() AS is_system) OR (kind = ANY (ARRAY['born'::text, 'lived-experience'::text, 'residence'::text])) AND supporter_id = (( SELECT alongside.actor() AS actor)) OR (kind = ANY (ARRAY['employment'::text, 'background-check'::text])) AND supporter_id <> (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('manager'::text) AS has_role)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.standing_fact FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.standing_fact FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on standing_fact to alongside_app;
grant update (voided_at, voided_by, void_reason) on standing_fact to alongside_app;

-- sud_tag -----------------------------------------------------------------------------------------------------------
create table sud_tag (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  record_id uuid not null,
  sud boolean not null,
  tagged_at timestamp with time zone default alongside.now() not null,
  tagged_by uuid default alongside.actor(),
  constraint sud_tag_agency_id_family_id_fkey FOREIGN KEY (agency_id, family_id) REFERENCES family(agency_id, id),
  constraint sud_tag_pkey PRIMARY KEY (agency_id, id)
);
alter table sud_tag enable row level security, force row level security;
comment on table sud_tag is 'Only ever added to; the latest of a record holds. What a recovery program writes, and treatment and test results, tell so anyway.';
comment on column sud_tag.record_id is 'A contact, a goal or another thing of the record.';
CREATE INDEX sud_tag_of_family ON public.sud_tag USING btree (agency_id, family_id);
CREATE INDEX sud_tag_of_record ON public.sud_tag USING btree (agency_id, record_id, tagged_at DESC, id DESC);
create policy added on sud_tag for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sud_tag.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sud_tag.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on sud_tag for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sud_tag.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sud_tag.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sud_tag.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sud_tag.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on sud_tag for update to alongside_owner
  using (true)
  with check (true);
create policy merging on sud_tag for select to alongside_owner
  using (true);
create policy purged on sud_tag for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on sud_tag for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = sud_tag.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = sud_tag.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.sud_tag FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.sud_tag FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
grant insert, select on sud_tag to alongside_app;

-- supervision -------------------------------------------------------------------------------------------------------
create table supervision (
  agency_id uuid not null,
  id uuid default uuidv7() not null,
  supervisor_id uuid not null,
  supporter_id uuid not null,
  during daterange not null,
  constraint nobody_supervises_themselves CHECK (supervisor_id <> supporter_id),
  constraint supervision_during_check CHECK (NOT isempty(during)),
  constraint supervision_agency_id_supervisor_id_fkey FOREIGN KEY (agency_id, supervisor_id) REFERENCES account(agency_id, id),
  constraint supervision_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint supervision_pkey PRIMARY KEY (agency_id, id),
  constraint one_link_at_a_time EXCLUDE USING gist (agency_id WITH =, supervisor_id WITH =, supporter_id WITH =, during WITH &&)
);
alter table supervision enable row level security, force row level security;
CREATE INDEX supervision_of_supporter ON public.supervision USING btree (agency_id, supporter_id);
create policy changed on supervision for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.has_role('administrator'::text) AS has_role) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on supervision for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on supervision for select to alongside_owner
  using (true);
create policy not_for_guests on supervision as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on supervision as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
CREATE TRIGGER access_added AFTER INSERT ON public.supervision REFERENCING NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.supervision_access();
CREATE TRIGGER access_changed AFTER UPDATE ON public.supervision REFERENCING OLD TABLE AS was NEW TABLE AS is_ FOR EACH STATEMENT EXECUTE FUNCTION alongside.supervision_access();
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.supervision FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR DELETE OR UPDATE ON public.supervision FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select, update on supervision to alongside_app;

-- supervision_session -----------------------------------------------------------------------------------------------
create table supervision_session (
  agency_id uuid not null,
  id uuid not null,
  supervisor_id uuid not null,
  on_day date not null,
  minutes integer not null,
  clinical boolean not null,
  in_group boolean not null,
  remote boolean not null,
  topics text[] default '{}'::text[] not null,
  competencies text[] default '{}'::text[] not null,
  next_steps text default ''::text not null,
  credential text default ''::text not null,
  signed_at timestamp with time zone default alongside.now() not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint clinical_has_topics_and_a_credential CHECK (NOT clinical OR topics <> '{}'::text[] AND credential <> ''::text),
  constraint supervision_session_minutes_check CHECK (minutes >= 1 AND minutes <= 480),
  constraint voided_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint supervision_session_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint supervision_session_agency_id_supervisor_id_fkey FOREIGN KEY (agency_id, supervisor_id) REFERENCES account(agency_id, id),
  constraint supervision_session_pkey PRIMARY KEY (agency_id, id),
  constraint supervision_session_agency_id_id_supervisor_id_key UNIQUE (agency_id, id, supervisor_id)
);
alter table supervision_session enable row level security, force row level security;
comment on table supervision_session is 'Signed by its supervisor as it is written, and never changed: what is missing is added. It counts for a supporter once they signed too. Nothing about anybody''s own health belongs here.';
comment on column supervision_session.clinical is 'Administrative supervision is recorded too, and never counts as clinical.';
comment on column supervision_session.credential is 'The supervisor''s, as it was on the day.';
comment on column supervision_session.topics is 'Codes from the supervision-topics list; competencies from core-competencies.';
CREATE INDEX supervision_session_of ON public.supervision_session USING btree (agency_id, supervisor_id, on_day DESC);
create policy added on supervision_session for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supervisor_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supervisor'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy counted on supervision_session for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supervisor_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM session_part p
  WHERE p.agency_id = supervision_session.agency_id AND p.session_id = supervision_session.id))));
create policy followed on supervision_session for select to alongside_owner
  using (true);
create policy taken_back on supervision_session for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND supervisor_id = (( SELECT alongside.actor() AS actor)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND supervisor_id = (( SELECT alongside.actor() AS actor)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.supervision_session FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER UPDATE ON public.supervision_session FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
CREATE TRIGGER stays_as_both_signed BEFORE UPDATE ON public.supervision_session FOR EACH ROW EXECUTE FUNCTION alongside.stays_as_both_signed();
grant insert, select on supervision_session to alongside_app;
grant update (voided_at, voided_by, void_reason) on supervision_session to alongside_app;

-- supervisor_credential ---------------------------------------------------------------------------------------------
create table supervisor_credential (
  agency_id uuid not null,
  id uuid not null,
  supervisor_id uuid not null,
  title text not null,
  number text default ''::text not null,
  from_on date not null,
  until_on date,
  recorded_at timestamp with time zone default alongside.now() not null,
  constraint ends_after_it_begins CHECK (until_on >= from_on),
  constraint supervisor_credential_title_check CHECK (title <> ''::text),
  constraint supervisor_credential_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint supervisor_credential_agency_id_supervisor_id_fkey FOREIGN KEY (agency_id, supervisor_id) REFERENCES account(agency_id, id),
  constraint supervisor_credential_pkey PRIMARY KEY (agency_id, id)
);
alter table supervisor_credential enable row level security, force row level security;
comment on table supervisor_credential is 'What entitles somebody to supervise clinically, as they state it: a licence or certificate, from a day to a day, both counted in.';
CREATE INDEX supervisor_credential_of ON public.supervisor_credential USING btree (agency_id, supervisor_id, from_on);
create policy added on supervisor_credential for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supervisor_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supervisor'::text) AS has_role) OR ( SELECT alongside.is_system() AS is_system)));
create policy colleagues on supervisor_credential for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy not_for_guests on supervisor_credential as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on supervisor_credential as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.supervisor_credential FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on supervisor_credential to alongside_app;

-- test_result -------------------------------------------------------------------------------------------------------
create table test_result (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  person_id uuid not null,
  partner_id uuid not null,
  way text not null,
  reporter_id uuid,
  recorded_at timestamp with time zone default alongside.now() not null,
  recorded_by uuid default alongside.actor(),
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  constraint test_result_way_check CHECK (way <> ''::text),
  constraint voided_by_someone_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL) AND (void_reason IS NULL OR btrim(void_reason) <> ''::text)),
  constraint test_result_agency_id_partner_id_fkey FOREIGN KEY (agency_id, partner_id) REFERENCES partner(agency_id, id),
  constraint test_result_agency_id_person_id_family_id_fkey FOREIGN KEY (agency_id, person_id, family_id) REFERENCES person(agency_id, id, family_id) DEFERRABLE,
  constraint test_result_agency_id_reporter_id_fkey FOREIGN KEY (agency_id, reporter_id) REFERENCES account(agency_id, id),
  constraint test_result_pkey PRIMARY KEY (agency_id, id),
  constraint test_result_agency_id_id_family_id_key UNIQUE (agency_id, id, family_id)
);
alter table test_result enable row level security, force row level security;
comment on table test_result is 'A result of a drug test of a caregiver, told by a partner. What it says is in test_result_version, the highest number holds.';
comment on column test_result.reporter_id is 'Who of the partner entered it on their pages; null where it came another way and was written down here.';
comment on column test_result.way is 'Code from the test-result-ways list: how it came.';
CREATE INDEX test_result_by ON public.test_result USING btree (agency_id, reporter_id, recorded_at DESC);
CREATE INDEX test_result_from ON public.test_result USING btree (agency_id, partner_id);
CREATE INDEX test_result_of_family ON public.test_result USING btree (agency_id, family_id, recorded_at DESC, id DESC);
CREATE INDEX test_result_of_person ON public.test_result USING btree (agency_id, person_id);
create policy added on test_result for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on test_result for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on test_result for update to alongside_owner
  using (true)
  with check (true);
create policy merging on test_result for select to alongside_owner
  using (true);
create policy purged on test_result for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on test_result for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.test_result FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on test_result to alongside_app;
grant update (version, voided_at, voided_by, void_reason) on test_result to alongside_app;

-- test_result_version -----------------------------------------------------------------------------------------------
create table test_result_version (
  agency_id uuid not null,
  id uuid not null,
  family_id uuid not null,
  result_id uuid not null,
  number integer not null,
  sampled_on date not null,
  reported_on date not null,
  specimen text not null,
  panel text default ''::text not null,
  outcome text not null,
  finding text default ''::text not null,
  substances text[] default '{}'::text[] not null,
  as_prescribed boolean default false not null,
  words text default ''::text not null,
  why text default ''::text not null,
  from_name text not null,
  purpose text not null,
  consent_id uuid not null,
  written_at timestamp with time zone default alongside.now() not null,
  written_by uuid default alongside.actor(),
  constraint a_correction_says_why CHECK ((number = 1) = (why = ''::text)),
  constraint only_what_was_found_is_prescribed CHECK (NOT as_prescribed OR outcome = 'positive'::text),
  constraint positive_for_something CHECK ((outcome = 'positive'::text) = (cardinality(substances) > 0)),
  constraint positive_says_how_sure CHECK (outcome <> 'positive'::text OR finding <> ''::text),
  constraint reported_after_it_was_taken CHECK (reported_on >= sampled_on),
  constraint test_result_version_finding_check CHECK (finding = ANY (ARRAY[''::text, 'screen'::text, 'confirmed'::text])),
  constraint test_result_version_from_name_check CHECK (btrim(from_name) <> ''::text),
  constraint test_result_version_number_check CHECK (number > 0),
  constraint test_result_version_outcome_check CHECK (outcome = ANY (ARRAY['negative'::text, 'positive'::text, 'dilute'::text, 'invalid'::text, 'not-given'::text, 'refused'::text, 'not-tested'::text])),
  constraint test_result_version_purpose_check CHECK (purpose <> ''::text),
  constraint test_result_version_specimen_check CHECK (specimen <> ''::text),
  constraint test_result_version_agency_id_consent_id_family_id_fkey FOREIGN KEY (agency_id, consent_id, family_id) REFERENCES consent(agency_id, id, family_id) DEFERRABLE,
  constraint test_result_version_agency_id_result_id_family_id_fkey FOREIGN KEY (agency_id, result_id, family_id) REFERENCES test_result(agency_id, id, family_id) DEFERRABLE,
  constraint test_result_version_pkey PRIMARY KEY (agency_id, id),
  constraint results_one_version_after_another UNIQUE (agency_id, result_id, number)
);
alter table test_result_version enable row level security, force row level security;
comment on table test_result_version is 'What a result says, as it was told on a day. Append-only: the highest number is what holds.';
comment on column test_result_version.as_prescribed is 'Whether all of it is from medicine that is taken as prescribed.';
comment on column test_result_version.consent_id is 'The permission under which the partner told it; purpose what for, a word of the consent engine.';
comment on column test_result_version.finding is 'screen: presumptive, from a first test; confirmed: by a second method in a laboratory.';
comment on column test_result_version.from_name is 'Who wrote it down and where they are from, as it was then.';
comment on column test_result_version.sampled_on is 'The day the sample was taken, or was to be taken; reported_on the day it was told to this agency.';
comment on column test_result_version.specimen is 'Code from the test-specimens list; panel in plain words.';
comment on column test_result_version.substances is 'Codes from the test-substances list: what it is positive for.';
CREATE INDEX test_result_version_of_family ON public.test_result_version USING btree (agency_id, family_id);
CREATE INDEX test_result_version_under ON public.test_result_version USING btree (agency_id, consent_id);
create policy added on test_result_version for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result_version.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result_version.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND ( SELECT alongside.writes() AS writes));
create policy changed on test_result_version for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result_version.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result_version.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))) AND false)
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result_version.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result_version.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
create policy merged on test_result_version for update to alongside_owner
  using (true)
  with check (true);
create policy merging on test_result_version for select to alongside_owner
  using (true);
create policy purged on test_result_version for all to alongside_owner
  using (agency_id = (( SELECT alongside.purging() AS purging)));
create policy reach on test_result_version for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (( SELECT alongside.sees_all() AS sees_all) OR (EXISTS ( SELECT 1
   FROM family_access fa
  WHERE fa.agency_id = test_result_version.agency_id AND fa.account_id = (( SELECT alongside.actor() AS actor)) AND fa.family_id = test_result_version.family_id AND fa.from_at <= (( SELECT alongside.now() AS now)) AND (fa.until_at IS NULL OR fa.until_at > (( SELECT alongside.now() AS now)))))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.test_result_version FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER only_added BEFORE DELETE OR UPDATE ON public.test_result_version FOR EACH ROW EXECUTE FUNCTION alongside.only_added();
CREATE TRIGGER told_with_permission AFTER INSERT ON public.test_result_version FOR EACH ROW EXECUTE FUNCTION alongside.told_with_permission();
grant insert, select on test_result_version to alongside_app;

-- training ----------------------------------------------------------------------------------------------------------
create table training (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  course_id uuid,
  class_id uuid,
  title text not null,
  provider text not null,
  on_day date not null,
  purpose text not null,
  code text default ''::text not null,
  hours numeric(5,2) not null,
  ceu_hours numeric(5,2) default 0 not null,
  topics text[] default '{}'::text[] not null,
  standards text[] default '{}'::text[] not null,
  practices text[] default '{}'::text[] not null,
  approval text default ''::text not null,
  again boolean default false not null,
  entered_at timestamp with time zone default alongside.now() not null,
  entered_by uuid default alongside.actor(),
  answered_at timestamp with time zone,
  answered_by uuid,
  accepted boolean,
  answer text default ''::text not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  void_reason text,
  version integer default 1 not null,
  constraint answered_by_someone CHECK ((answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (accepted IS NULL)),
  constraint core_hours_are_no_credit CHECK (purpose = 'continuing'::text OR ceu_hours = 0::numeric),
  constraint no_more_credit_than_hours CHECK (ceu_hours >= 0::numeric AND ceu_hours <= hours),
  constraint nobody_accepts_their_own CHECK (answered_by <> supporter_id),
  constraint refused_for_a_reason CHECK (accepted IS DISTINCT FROM false OR btrim(answer) <> ''::text),
  constraint training_hours_check CHECK (hours > 0::numeric AND hours <= 200::numeric),
  constraint training_provider_check CHECK (btrim(provider) <> ''::text),
  constraint training_purpose_check CHECK (purpose = ANY (ARRAY['core'::text, 'continuing'::text])),
  constraint training_title_check CHECK (btrim(title) <> ''::text),
  constraint voided_for_a_reason CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  constraint training_agency_id_class_id_fkey FOREIGN KEY (agency_id, class_id) REFERENCES course_class(agency_id, id),
  constraint training_agency_id_course_id_fkey FOREIGN KEY (agency_id, course_id) REFERENCES course(agency_id, id),
  constraint training_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint training_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint training_pkey PRIMARY KEY (agency_id, id)
);
alter table training enable row level security, force row level security;
comment on table training is 'What a supporter took part in, as it was then: from a class by attendance, or entered by themself and accepted by a supervisor or manager. Only what is accepted counts.';
comment on column training.again is 'Taken another time, where it is a course one repeats.';
comment on column training.on_day is 'The last day.';
CREATE INDEX training_in_class ON public.training USING btree (agency_id, class_id);
CREATE INDEX training_in_course ON public.training USING btree (agency_id, course_id);
CREATE INDEX training_of ON public.training USING btree (agency_id, supporter_id, on_day DESC);
CREATE INDEX training_waiting ON public.training USING btree (agency_id, entered_at) WHERE ((answered_at IS NULL) AND (voided_at IS NULL));
CREATE UNIQUE INDEX training_once ON public.training USING btree (agency_id, supporter_id, COALESCE((course_id)::text, ((lower(title) || ' '::text) || lower(provider))), (
CASE
    WHEN again THEN on_day
    ELSE NULL::date
END)) NULLS NOT DISTINCT WHERE ((voided_at IS NULL) AND (accepted IS DISTINCT FROM false));
create policy answered on training for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND answered_at IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND answered_at IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND (answered_by = (( SELECT alongside.actor() AS actor)) OR voided_by = (( SELECT alongside.actor() AS actor))) OR ( SELECT alongside.is_system() AS is_system)));
create policy attended on training for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND class_id IS NOT NULL AND accepted AND supporter_id <> (( SELECT alongside.actor() AS actor)) AND answered_by = (( SELECT alongside.actor() AS actor)) AND alongside.runs_class(class_id));
create policy entered on training for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) AND answered_at IS NULL AND class_id IS NULL OR ( SELECT alongside.is_system() AS is_system)));
create policy followed on training for select to alongside_owner
  using (true);
create policy not_attended on training for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND class_id IS NOT NULL AND supporter_id <> (( SELECT alongside.actor() AS actor)) AND alongside.runs_class(class_id))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND voided_by = (( SELECT alongside.actor() AS actor)));
create policy seen on training for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised)) OR class_id IS NOT NULL AND answered_by = (( SELECT alongside.actor() AS actor))));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.training FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
CREATE TRIGGER record_changed AFTER INSERT OR UPDATE ON public.training FOR EACH ROW EXECUTE FUNCTION alongside.record_changed();
grant insert, select on training to alongside_app;
grant update (answered_at, answered_by, accepted, answer, voided_at, voided_by, void_reason, version) on training to alongside_app;

-- visit_approval ----------------------------------------------------------------------------------------------------
create table visit_approval (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  from_on date not null,
  until_on date,
  basis text not null,
  given_by uuid default alongside.actor() not null,
  given_at timestamp with time zone default alongside.now() not null,
  version integer default 1 not null,
  voided_at timestamp with time zone,
  voided_by uuid,
  constraint ends_after_it_starts CHECK (until_on >= from_on),
  constraint nobody_approves_themselves CHECK (given_by <> supporter_id),
  constraint visit_approval_basis_check CHECK (btrim(basis) <> ''::text),
  constraint voided_by_someone CHECK ((voided_at IS NULL) = (voided_by IS NULL)),
  constraint visit_approval_agency_id_given_by_fkey FOREIGN KEY (agency_id, given_by) REFERENCES account(agency_id, id),
  constraint visit_approval_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint visit_approval_pkey PRIMARY KEY (agency_id, id),
  constraint approved_once_at_a_time EXCLUDE USING gist (agency_id WITH =, supporter_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (voided_at IS NULL)
);
alter table visit_approval enable row level security, force row level security;
comment on table visit_approval is 'From when to when, both counted in, a supporter may supervise visits with children, and on what training it rests.';
CREATE INDEX visit_approval_of_giver ON public.visit_approval USING btree (agency_id, given_by);
CREATE INDEX visit_approval_of_supporter ON public.visit_approval USING btree (agency_id, supporter_id);
create policy added on visit_approval for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND given_by = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('manager'::text) AS has_role));
create policy changed on visit_approval for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND ( SELECT alongside.has_role('manager'::text) AS has_role))
  with check (agency_id = (( SELECT alongside.agency() AS agency)));
create policy colleagues on visit_approval for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)));
create policy followed on visit_approval for select to alongside_owner
  using (true);
create policy not_for_guests on visit_approval as restrictive for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('caregiver'::text) AS has_role));
create policy not_for_partners on visit_approval as restrictive for all to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND NOT ( SELECT alongside.has_role('partner'::text) AS has_role));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.visit_approval FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select on visit_approval to alongside_app;
grant update (until_on, version, voided_at, voided_by) on visit_approval to alongside_app;

-- work_week ---------------------------------------------------------------------------------------------------------
create table work_week (
  agency_id uuid not null,
  id uuid not null,
  supporter_id uuid not null,
  monday date not null,
  submitted_at timestamp with time zone default alongside.now() not null,
  worked_minutes integer not null,
  direct_minutes integer not null,
  billable_minutes integer not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  approved boolean,
  answer text default ''::text not null,
  version integer default 1 not null,
  constraint answered_by_someone CHECK ((answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (approved IS NULL)),
  constraint nobody_approves_their_own CHECK (answered_by <> supporter_id),
  constraint sent_back_with_a_word CHECK (approved IS DISTINCT FROM false OR answer <> ''::text),
  constraint work_week_monday_check CHECK (EXTRACT(isodow FROM monday) = 1::numeric),
  constraint work_week_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(id),
  constraint work_week_agency_id_supporter_id_fkey FOREIGN KEY (agency_id, supporter_id) REFERENCES account(agency_id, id),
  constraint work_week_pkey PRIMARY KEY (agency_id, id),
  constraint one_sheet_a_week UNIQUE (agency_id, supporter_id, monday)
);
alter table work_week enable row level security, force row level security;
comment on table work_week is 'A week handed in. It has no row before that; handed in again, it waits for an answer anew, and history keeps the earlier one.';
comment on column work_week.worked_minutes is 'What the supporter handed in, so that a change of a contact since can be told: the three counts of docs/record.md.';
CREATE INDEX work_week_waiting ON public.work_week USING btree (agency_id, submitted_at) WHERE (answered_at IS NULL);
create policy added on work_week for insert to alongside_app
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND ( SELECT alongside.has_role('supporter'::text) AS has_role) AND answered_at IS NULL OR ( SELECT alongside.is_system() AS is_system)));
create policy counted on work_week for select to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.sees_all() AS sees_all) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))));
create policy handed_in on work_week for update to alongside_app
  using (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) OR ( SELECT alongside.has_role('manager'::text) AS has_role) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised)) OR ( SELECT alongside.is_system() AS is_system)))
  with check (agency_id = (( SELECT alongside.agency() AS agency)) AND (supporter_id = (( SELECT alongside.actor() AS actor)) AND answered_at IS NULL OR supporter_id <> (( SELECT alongside.actor() AS actor)) AND answered_by = (( SELECT alongside.actor() AS actor)) AND (( SELECT alongside.has_role('manager'::text) AS has_role) OR (supporter_id IN ( SELECT alongside.supervised() AS supervised))) OR ( SELECT alongside.is_system() AS is_system)));
CREATE TRIGGER history AFTER INSERT OR DELETE OR UPDATE ON public.work_week FOR EACH ROW EXECUTE FUNCTION alongside.keep_history();
grant insert, select, update on work_week to alongside_app;

-- Views -------------------------------------------------------------------------------------------------------------

create view account_named with (security_invoker=true) as
 SELECT agency_id,
    id,
    name
   FROM account;
comment on view account_named is 'Published by access: what the people who sign in are called.';

create view consent_ending with (security_invoker=true) as
 SELECT agency_id,
    id AS consent_id,
    family_id,
    expires_on AS ends_on
   FROM consent c
  WHERE expires_on IS NOT NULL AND NOT (EXISTS ( SELECT 1
           FROM consent_end e
          WHERE e.agency_id = c.agency_id AND e.consent_id = c.id));
comment on view consent_ending is 'Permissions to share that end on a day by themselves, if nobody ended them before. Ask it for a range of ends_on.';

create view consent_given with (security_invoker=true) as
 SELECT agency_id,
    id AS consent_id,
    family_id,
    person_id,
    signed_on
   FROM consent;
comment on view consent_given is 'Every permission that was ever signed, ended or not.';

create view contact_counted with (security_invoker=true) as
 SELECT c.agency_id,
    c.id AS contact_id,
    c.family_id,
    c.enrollment_id,
    e.program_id,
    e.caregiver_id,
    c.supporter_id,
    c.on_day,
    date_trunc('month'::text, c.on_day::timestamp without time zone)::date AS month,
    c.mode,
    c.made,
    NOT c.made AS attempted,
        CASE
            WHEN c.made THEN c.minutes
            ELSE 0
        END AS minutes,
    c.place,
    c.support_types,
    c.activities,
    c.signed_at IS NOT NULL AS signed,
    c.travel_minutes,
    c.miles,
        CASE
            WHEN c.together IS NULL THEN '{}'::text[]
            ELSE ARRAY( SELECT 'visit'::text
              WHERE c.together ? 'visit'::text
            UNION ALL
             SELECT 'recovery-meeting'::text
              WHERE c.together ? 'recovery_meeting'::text
            UNION ALL
             SELECT 'meeting-'::text || role.value
               FROM jsonb_array_elements_text((c.together -> 'meeting'::text) -> 'roles'::text) role(value))
        END AS held
   FROM contact c
     LEFT JOIN enrollment e ON e.agency_id = c.agency_id AND e.id = c.enrollment_id
  WHERE c.voided_at IS NULL;
comment on view contact_counted is 'Contacts that count, and with them the hours: one made contact is direct time of the same minutes, and with travel_minutes time worked. All that are not voided, signed or not, by the local day on which they began. made: somebody was reached; attempted: nobody was. Minutes are those with the family, travel left out, and 0 for an attempt; travel_minutes and miles count for both. held: visit, recovery-meeting, meeting-attended, meeting-prepared, meeting-debriefed; what a return to use or a celebration is, nobody counts. Ask it for a range of on_day: the indexes know that, not month.';

create view contact_told with (security_invoker=true) as
 SELECT k.agency_id,
    k.contact_id,
    k.family_id,
    k.caregiver_id,
    k.program_id,
    k.on_day,
    c.entered_at,
    COALESCE(c.together ->> 'accomplishment'::text, ''::text) AS accomplishment,
    COALESCE(c.together #>> '{meeting,kind}'::text[], ''::text) AS meeting,
    ARRAY( SELECT r.value
           FROM jsonb_array_elements_text(c.together #> '{meeting,roles}'::text[]) r(value)) AS meeting_roles,
    (c.together #>> '{meeting,on}'::text[])::date AS meeting_on,
    COALESCE(c.together ->> 'recovery_meeting'::text, ''::text) AS recovery_meeting,
    COALESCE(c.together ? 'visit'::text, false) AS visit,
    ARRAY( SELECT s.value
           FROM jsonb_array_elements_text(c.together -> 'after_return_to_use'::text) s(value)) AS after_return_to_use,
    c.shareable
   FROM contact_counted k
     JOIN contact c ON c.agency_id = k.agency_id AND c.id = k.contact_id;
comment on view contact_told is 'Contacts that count, with what was done together and what may be shared in the supporter''s words, for reports about a family. What was written for the record and the next step are left out: one note, several readers.';

create view contact_written with (security_invoker=true) as
 SELECT c.agency_id,
    c.id AS contact_id,
    c.family_id,
    e.caregiver_id,
    e.program_id,
    c.on_day,
    c.at_time,
    s.name AS supporter,
    c.mode,
    c.made,
    c.minutes,
    c.attempt_outcome,
    c.place,
    c.support_types,
    c.activities,
    c.what_happened,
    c.next_step,
    c.together,
    c.signed_at IS NOT NULL AS signed,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('words', a.words, 'by', w.name, 'at', a.written_at) ORDER BY a.written_at, a.id) AS jsonb_agg
           FROM contact_addendum a
             LEFT JOIN account w ON w.agency_id = a.agency_id AND w.id = a.written_by
          WHERE a.agency_id = c.agency_id AND a.contact_id = c.id), '[]'::jsonb) AS addenda,
    c.shareable
   FROM contact c
     JOIN enrollment e ON e.agency_id = c.agency_id AND e.id = c.enrollment_id
     LEFT JOIN account s ON s.agency_id = c.agency_id AND s.id = c.supporter_id
  WHERE c.voided_at IS NULL;
comment on view contact_written is 'Contacts with what was written in and after them. For the whole record of a caregiver only: reports draw on contact_told, which has no words of the note.';

create view credential_span with (security_invoker=true) as
 SELECT e.agency_id,
    e.holder_id,
    e.issuer_agency_id,
    e.certificate_id,
    c.standard,
    c.stage,
    c.title,
    e.kind,
    e.on_day AS from_on,
    lead(e.on_day) OVER (PARTITION BY e.agency_id, e.certificate_id ORDER BY e."position") AS next_on,
    e.until_on
   FROM credential_event e
     JOIN credential c ON c.agency_id = e.agency_id AND c.id = e.certificate_id;
comment on view credential_span is 'From one event of a certificate until the next, not counted in. Ask credential_state for what it is worth.';

create view enrollment_ended with (security_invoker=true) as
 SELECT agency_id,
    family_id,
    ended_on
   FROM enrollment e
  WHERE ended_on IS NOT NULL AND voided_at IS NULL AND NOT (EXISTS ( SELECT 1
           FROM enrollment l
          WHERE l.agency_id = e.agency_id AND l.family_id = e.family_id AND l.voided_at IS NULL AND l.id <> e.id AND (l.ended_on IS NULL OR ((ROW(l.ended_on, l.id) > ROW(e.ended_on, e.id))))));
comment on view enrollment_ended is 'Families in no program any more, with the day the last one ended; once each.';

create view family_address_known with (security_invoker=true) as
 SELECT a.agency_id,
    a.id,
    a.family_id,
    a.kind,
    a.lines,
    a.confidential,
    a.program,
    a.note,
    a.version,
    a.voided_at,
    a.voided_by,
    a.void_reason,
    COALESCE(s.words, ''::text) AS hidden,
    a.starts_on,
    a.ends_on
   FROM family_address a
     LEFT JOIN family_secret s ON s.agency_id = a.agency_id AND s.id = a.id;
comment on view family_address_known is 'Addresses, with the hidden one for those who may read it.';

create view family_held with (security_invoker=true) as
 SELECT agency_id,
    id AS family_id,
    name,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'given_name', p.given_name, 'family_name', p.family_name, 'name_to_use', p.name_to_use, 'relation', p.relation, 'born_on', p.born_on, 'born_month_only', p.born_month_only, 'languages', p.languages, 'interpreter', p.interpreter) ORDER BY (array_position('{caregiver,child,other}'::text[], p.kind)), p.born_on, p.created_at, p.id), '[]'::jsonb) AS "coalesce"
           FROM person p
          WHERE p.agency_id = f.agency_id AND p.family_id = f.id AND p.voided_at IS NULL) AS people,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('person', t.person_id, 'number', t.number, 'kind', t.kind, 'note', t.note) ORDER BY t.id), '[]'::jsonb) AS "coalesce"
           FROM person_phone t
          WHERE t.agency_id = f.agency_id AND t.family_id = f.id AND t.voided_at IS NULL) AS phones,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('person', a.person_id, 'pronouns', a.pronouns, 'races', a.races, 'race_words', a.race_words, 'tribe', a.tribe, 'needs', a.needs, 'needs_note', a.needs_note) ORDER BY a.id), '[]'::jsonb) AS "coalesce"
           FROM person_about a
          WHERE a.agency_id = f.agency_id AND a.family_id = f.id AND a.voided_at IS NULL) AS abouts,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'lines', d.lines, 'from', d.starts_on, 'until', d.ends_on) ORDER BY d.ends_on DESC, d.starts_on DESC NULLS LAST, d.id), '[]'::jsonb) AS "coalesce"
           FROM family_address d
          WHERE d.agency_id = f.agency_id AND d.family_id = f.id AND d.voided_at IS NULL) AS addresses,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'words', l.words, 'from', l.starts_on, 'until', l.ends_on) ORDER BY l.starts_on, l.id), '[]'::jsonb) AS "coalesce"
           FROM family_alert l
          WHERE l.agency_id = f.agency_id AND l.family_id = f.id AND l.voided_at IS NULL) AS alerts,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', e.id, 'caregiver', e.caregiver_id, 'program', e.program_id, 'program_name', g.name, 'from', e.started_on, 'until', e.ended_on, 'reason', e.end_reason, 'note', e.end_note, 'summary', e.end_summary) ORDER BY e.started_on, e.id), '[]'::jsonb) AS "coalesce"
           FROM enrollment e
             JOIN program g ON g.agency_id = e.agency_id AND g.id = e.program_id
          WHERE e.agency_id = f.agency_id AND e.family_id = f.id AND e.voided_at IS NULL) AS enrollments,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.id, 'enrollment', a.enrollment_id, 'on', a.agreed_on, 'way', a.way, 'explained', a.explained, 'words', a.words) ORDER BY a.agreed_on, a.id), '[]'::jsonb) AS "coalesce"
           FROM agreement a
          WHERE a.agency_id = f.agency_id AND a.family_id = f.id AND a.voided_at IS NULL) AS agreements,
    ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', o.id, 'person', o.person_id, 'words', o.words, 'from', o.since_on, 'reached', o.reached_on) ORDER BY o.since_on, o.id), '[]'::jsonb) AS "coalesce"
           FROM caregiver_goal o
          WHERE o.agency_id = f.agency_id AND o.family_id = f.id AND o.voided_at IS NULL) AS goals
   FROM family f
  WHERE voided_at IS NULL;
comment on view family_held is 'Per family: people, phones, what they say of themselves, addresses (of a confidential one the substitute), alerts, enrollments, agreements and goals, as JSON. Ask it for one family by family_id.';

create view family_named with (security_invoker=true) as
 SELECT agency_id,
    id,
    name
   FROM family;
comment on view family_named is 'Published by families: how a household is called in lists.';

create view family_record_held with (security_invoker=true) as
 SELECT f.agency_id,
    f.id AS family_id,
    f.name,
    count(e.id) AS enrollments,
    count(e.id) FILTER (WHERE e.ended_on IS NULL) AS running,
    count(e.id) FILTER (WHERE e.ended_on IS NOT NULL AND btrim(e.end_summary) = ''::text) AS without_summary,
    count(DISTINCT e.caregiver_id) FILTER (WHERE NOT (EXISTS ( SELECT 1
           FROM person_about a
          WHERE a.agency_id = e.agency_id AND a.person_id = e.caregiver_id AND a.identity_how <> ''::text AND a.voided_at IS NULL))) AS unverified,
    max(e.ended_on) AS last_ended_on,
    ( SELECT count(*) AS count
           FROM caregiver_goal g
          WHERE g.agency_id = f.agency_id AND g.family_id = f.id AND g.voided_at IS NULL) AS goals,
    (EXISTS ( SELECT 1
           FROM agreement a
          WHERE a.agency_id = f.agency_id AND a.family_id = f.id AND ('fees'::text = ANY (a.explained)) AND a.voided_at IS NULL)) AS fees_told,
    ( SELECT max(p.born_on) AS max
           FROM person p
          WHERE p.agency_id = f.agency_id AND p.family_id = f.id AND p.kind = 'child'::text AND p.voided_at IS NULL) AS youngest_born_on
   FROM family f
     LEFT JOIN enrollment e ON e.agency_id = f.agency_id AND e.family_id = f.id AND e.voided_at IS NULL
  WHERE f.voided_at IS NULL
  GROUP BY f.agency_id, f.id;
comment on view family_record_held is 'Per family: its enrollments, those running, those ended without a summary, caregivers whose identity nobody verified, goals, and whether fees were explained. Ask it for few families by family_id.';

create view program_part2 with (security_invoker=true) as
 SELECT p.agency_id,
    p.id AS program_id,
    p.peer_kind,
    r.status,
    r.reviewed_on,
    r.recorded_at
   FROM program p
     LEFT JOIN part2_review r ON r.agency_id = p.agency_id AND r.program_id = p.id;
comment on view program_part2 is 'Each program with each review of its standing under 42 CFR Part 2; once, without a status, where there was none.';

create view referral_standing with (security_invoker=true) as
 SELECT r.agency_id,
    r.id AS referral_id,
    r.closed_on,
    r.enrollment_id IS NOT NULL AS accepted,
    r.reacher_id IS NOT NULL OR (EXISTS ( SELECT 1
           FROM referral_try t
          WHERE t.agency_id = r.agency_id AND t.referral_id = r.id)) AS reaching,
    COALESCE(e.family_id, p.family_id) AS family_id,
    COALESCE(e.caregiver_id, p.id) AS person_id,
    COALESCE(e.program_id, r.program_id) AS program_id
   FROM referral r
     LEFT JOIN enrollment e ON e.agency_id = r.agency_id AND e.id = r.enrollment_id
     LEFT JOIN person p ON p.agency_id = r.agency_id AND p.id = r.known_id;
comment on view referral_standing is 'Where each referral stands, and whom in the records it is about, where that is known.';

create view report_released with (security_invoker=true) as
 SELECT r.agency_id,
    r.id AS report_id,
    r.family_id,
    r.person_id,
    r.partner_id,
    r.purpose,
    r.from_day,
    r.to_day,
    f.id AS act_id,
    f.content,
    f.sources,
    f.sha256,
    f.released_at
   FROM family_report r
     JOIN family_report_release f ON f.agency_id = r.agency_id AND f.report_id = r.id
  WHERE r.voided_at IS NULL AND NOT (EXISTS ( SELECT 1
           FROM family_report n
             JOIN family_report_release nf ON nf.agency_id = n.agency_id AND nf.report_id = n.id
          WHERE n.agency_id = r.agency_id AND n.amends_id = r.id AND n.voided_at IS NULL));
comment on view report_released is 'Reports as they left, those that stand and not those they amended.';

create view supporter_of_family with (security_invoker=true) as
 SELECT a.agency_id,
    a.family_id,
    a.enrollment_id,
    a.id AS assignment_id,
    a.supporter_id,
    c.name AS supporter,
    a.kind,
    a.starts_on,
    a.ends_on
   FROM assignment a
     JOIN account c ON c.agency_id = a.agency_id AND c.id = a.supporter_id
  WHERE a.voided_at IS NULL;
comment on view supporter_of_family is 'Published by workforce: who walks, walked or will walk with whom, and between which days, both counted in.';

create view walking with (security_invoker=true) as
 SELECT a.agency_id,
    a.id AS assignment_id,
    a.supporter_id,
    a.kind,
    a.starts_on,
    a.ends_on,
    a.family_id,
    a.enrollment_id,
    e.program_id,
    e.site_id,
    e.caregiver_id,
    f.name AS family,
    f.safe_contact,
    concat_ws(' '::text, COALESCE(NULLIF(p.name_to_use, ''::text), p.given_name), NULLIF(p.family_name, ''::text)) AS caregiver
   FROM assignment a
     JOIN enrollment e ON e.agency_id = a.agency_id AND e.id = a.enrollment_id AND e.voided_at IS NULL
     JOIN family f ON f.agency_id = a.agency_id AND f.id = a.family_id AND f.voided_at IS NULL
     JOIN person p ON p.agency_id = e.agency_id AND p.id = e.caregiver_id
  WHERE a.voided_at IS NULL;
comment on view walking is 'Each assignment with the family and the caregiver it is with; ask it for a day between starts_on and ends_on, both counted in.';

-- Functions and procedures ------------------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION alongside.actor()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('alongside.actor'::text, true), ''::text))::uuid
;
comment on function alongside.actor() is 'The account acting in this transaction; null for the program itself.';

CREATE OR REPLACE FUNCTION alongside.agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('alongside.agency'::text, true), ''::text))::uuid
;
comment on function alongside.agency() is 'The agency this transaction acts in; null means no agency and no rows.';

CREATE OR REPLACE FUNCTION alongside.answer_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.answered_at is not null
     and (new.answered_at, new.answer, new.answered_by, new.merge_id) is distinct from (old.answered_at, old.answer, old.answered_by, old.merge_id) then
    raise exception 'An answer that was given stays as it is.' using errcode = 'check_violation', constraint = 'answer_stays';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.application_is_open()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from public.application_step s where s.agency_id = new.agency_id and s.application_id = new.application_id and s.requirement = '') then
    raise exception 'Application % has ended and stays as it is.', new.application_id using errcode = 'check_violation', constraint = 'application_is_open';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.approved_for_visits()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if not exists (select 1 from public.visit_approval v
                  where v.agency_id = new.agency_id and v.supporter_id = new.supporter_id and v.voided_at is null
                    and v.from_on <= new.on_day and (v.until_on is null or v.until_on >= new.on_day)) then
    raise exception 'Contact % is a supervised visit by somebody who is not approved for it.', new.id using errcode = 'check_violation', constraint = 'approved_for_visits';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.assignment_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if tg_op <> 'INSERT' then
    delete from public.family_access f using was
     where f.agency_id = was.agency_id and f.source_id = was.id and f.basis in ('assignment', 'supervision');
  end if;
  insert into public.family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at, until_at)
  select r.agency_id, r.supporter_id, r.family_id, 'assignment', r.id, r.id,
         alongside.day_start(r.agency_id, r.starts_on), alongside.day_start(r.agency_id, r.ends_on + 1)
    from is_ r
   where r.voided_at is null
   union all
  select r.agency_id, s.supervisor_id, r.family_id, 'supervision', r.id, s.id,
         alongside.day_start(r.agency_id, lower(both_)), alongside.day_start(r.agency_id, upper(both_))
    from is_ r
    join public.supervision s on s.agency_id = r.agency_id and s.supporter_id = r.supporter_id
   cross join lateral (select s.during * daterange(r.starts_on, r.ends_on, '[]') as both_) o
   where r.voided_at is null and not isempty(both_);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.assignment_walked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  update public.enrollment e set walked_until = last.day
    from (select r.agency_id, r.enrollment_id,
                 coalesce(max(coalesce(a.ends_on, 'infinity')) filter (where a.voided_at is null), '-infinity') as day
            from (select distinct agency_id, enrollment_id from is_) r
            join public.assignment a on a.agency_id = r.agency_id and a.enrollment_id = r.enrollment_id
           group by r.agency_id, r.enrollment_id) last
   where e.agency_id = last.agency_id and e.id = last.enrollment_id and e.walked_until <> last.day;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.audit_was_asked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind <> 'asked' and not exists (
       select from public.audit_step s
        where s.agency_id = new.agency_id and s.member_id = new.member_id and s.kind = 'asked'
          and (s.body_agency_id, s.draw_id, s.holder_id, s.number, s.body_name, s.holder_name)
            = (new.body_agency_id, new.draw_id, new.holder_id, new.number, new.body_name, new.holder_name)) then
    raise exception 'Nothing was asked of % yet.', new.number using errcode = 'check_violation', constraint = 'audit_was_asked';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.barred_from(supporter uuid, program uuid, day date)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select case when s.state = 'valid' then null
              when s.state is not null then s.state
              when exists (select 1 from public.supervision l
                            where l.agency_id = k.agency_id and l.supporter_id = supporter and l.during @> day) then null
              else 'none' end
    from public.program_credential k
    left join lateral (select alongside.credential_state(p.kind, p.until_on, day) as state
                         from public.credential_span p
                         join public.credential c on c.agency_id = p.agency_id and c.id = p.certificate_id
                        where p.agency_id = k.agency_id
                          and p.holder_id = supporter
                          and p.standard = k.standard
                          and p.from_on <= day
                          and (p.next_on is null or p.next_on > day)
                        order by c.level desc, alongside.credential_state(p.kind, p.until_on, day) = 'valid' desc, p.from_on desc
                        limit 1) s on true
   where k.agency_id = (select alongside.agency())
     and k.id = program
     and k.required
$function$
;
comment on function alongside.barred_from(uuid,uuid,date) is 'Why a supporter may not be assigned in a program that requires certification: none, suspended, lapsed, revoked or inactive; null where they may. Whoever is supervised and never held a certificate is a candidate and may.';

CREATE OR REPLACE FUNCTION alongside.break_glass_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  insert into public.family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at, until_at)
  values (new.agency_id, new.account_id, new.family_id, 'break-glass', new.id, new.id, new.from_at, coalesce(new.ended_at, new.until_at))
  on conflict (agency_id, account_id, family_id, basis, source_id, link_id) do update set until_at = excluded.until_at;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.break_glass_find(name text, number text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with asking as (select alongside.agency() as agency where alongside.has_role('supporter') or alongside.has_role('supervisor'))
  select p.family_id
    from asking, public.person p
   where p.agency_id = asking.agency and p.kind = 'caregiver' and p.voided_at is null
     and alongside.plain_name(p.given_name || ' ' || p.family_name) = alongside.plain_name(break_glass_find.name)
   union
  select p.family_id
    from asking, public.person p
   where p.agency_id = asking.agency and p.kind = 'caregiver' and p.voided_at is null and p.name_to_use <> ''
     and alongside.plain_name(p.name_to_use || ' ' || p.family_name) = alongside.plain_name(break_glass_find.name)
   union
  select f.id
    from asking, public.family f
   where f.agency_id = asking.agency and f.voided_at is null
     and alongside.plain_name(f.name) = alongside.plain_name(break_glass_find.name)
   union
  select n.family_id
    from asking, public.person_phone n
   where n.agency_id = asking.agency and n.voided_at is null and n.number = break_glass_find.number
$function$
;
comment on function alongside.break_glass_find(text,text) is 'Families of the acting agency that have exactly this name or telephone number, also those out of reach, told to supporters and supervisors about to break the glass; the program tells them no more than whether it is one.';

CREATE OR REPLACE FUNCTION alongside.certified_since(supporters uuid[], of_standard text, of_stage text, day date)
 RETURNS TABLE(supporter_id uuid, since date)
 LANGUAGE sql
 STABLE
AS $function$
  select s.supporter_id, max(e.on_day)
    from alongside.credential_states(supporters, day) s
    join public.credential_event e on e.agency_id = (select alongside.agency()) and e.certificate_id = s.certificate_id and e.position = 1
   where s.standard = of_standard
     and s.stage = of_stage
     and s.state = 'valid'
   group by s.supporter_id
$function$
;
comment on function alongside.certified_since(uuid[],text,text,date) is 'Since when those of these supporters hold this level whose certificate is in force on the day: from there their certification years are counted.';

CREATE OR REPLACE FUNCTION alongside.certifying_bodies()
 RETURNS TABLE(agency_id uuid, name text, standard text, prefix text, months integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.agency_id, g.name, c.standard, c.prefix, c.months
    from certifying_standard c
    join agency g on g.id = c.agency_id
   where c.ended_at is null
     and alongside.agency() is not null
$function$
;
comment on function alongside.certifying_bodies() is 'Every certifying body of the network with what it certifies, for whoever is signed in: nothing else of that agency.';

CREATE OR REPLACE FUNCTION alongside.closing_walks()
 RETURNS TABLE(supporter_id uuid, family_id uuid, enrollment_id uuid, starts_on date, ends_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with today as (
    select (alongside.now() at time zone a.zone)::date as day from agency a where a.id = alongside.agency()
  ),
  supporters as (
    select alongside.actor() as id where alongside.walks()
     union
    select s.supporter_id from supervision s cross join today
     where s.agency_id = alongside.agency() and s.supervisor_id = alongside.actor() and s.during @> today.day
  )
  select w.supporter_id, w.family_id, w.enrollment_id, w.starts_on, w.ends_on
    from today
   cross join supporters
    join assignment w on w.agency_id = alongside.agency() and w.supporter_id = supporters.id and w.voided_at is null
                     and w.ends_on < today.day and w.ends_on >= today.day - 90
    join enrollment e on e.agency_id = w.agency_id and e.id = w.enrollment_id and e.voided_at is null
    join program p on p.agency_id = e.agency_id and p.id = e.program_id
   where w.ends_on + p.late_entry_days >= today.day
$function$
;
comment on function alongside.closing_walks() is 'Assignments that ended, of which contacts may still be written down: those of the actor, and those of the supporters the actor supervises today.';

CREATE OR REPLACE FUNCTION alongside.counts_work_of(supporter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((supporter = alongside.actor()) OR alongside.sees_all() OR alongside.supervises(supporter))
;
comment on function alongside.counts_work_of(uuid) is 'Whose work the actor may count: their own, those they supervise today, everybody''s for managers and the privacy officer.';

CREATE OR REPLACE FUNCTION alongside.credential_state(kind text, until_on date, day date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (kind = ANY (ARRAY['issued'::text, 'renewed'::text, 'reinstated'::text])) THEN CASE WHEN (day <= until_on) THEN 'valid'::text ELSE 'lapsed'::text END WHEN (kind = 'expired'::text) THEN 'lapsed'::text ELSE kind END
;
comment on function alongside.credential_state(text,date,date) is 'What a certificate is worth on a day, by the last event up to it: the same as Certificate.on(day).';

CREATE OR REPLACE FUNCTION alongside.credential_states(supporters uuid[], day date)
 RETURNS TABLE(supporter_id uuid, certificate_id uuid, standard text, stage text, title text, state text, from_on date, until_on date)
 LANGUAGE sql
 STABLE
AS $function$
  select s.holder_id, s.certificate_id, s.standard, s.stage, s.title, alongside.credential_state(s.kind, s.until_on, day), s.from_on, s.until_on
    from public.credential_span s
   where s.agency_id = (select alongside.agency())
     and s.holder_id = any (supporters)
     and s.from_on <= day
     and (s.next_on is null or s.next_on > day)
$function$
;
comment on function alongside.credential_states(uuid[],date) is 'Each certificate of these supporters with what it is worth on a day, as far as the reader may see it: valid, suspended, lapsed, revoked or inactive.';

CREATE OR REPLACE FUNCTION alongside.day_start(agency uuid, day date)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
RETURN (SELECT ((day_start.day)::timestamp without time zone AT TIME ZONE a.zone) AS timezone FROM agency a WHERE (a.id = day_start.agency))
;

CREATE OR REPLACE FUNCTION alongside.days_worked(supporters uuid[], until_day date)
 RETURNS TABLE(supporter_id uuid, on_day date, minutes bigint)
 LANGUAGE sql
 STABLE
AS $function$
  select w.supporter_id, w.on_day, sum(w.minutes)
    from alongside.work_reckoned(supporters, until_day) w
   group by w.supporter_id, w.on_day
$function$
;
comment on function alongside.days_worked(uuid[],date) is 'Minutes worked a day by these supporters, before until_day: contacts, travel and duties, a group once, as far as the reader may count their work. The sums that Tally makes of single entries.';

CREATE OR REPLACE FUNCTION alongside.door_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (SELECT d.person_id FROM caregiver_door d WHERE (alongside.has_role('caregiver'::text) AND (d.agency_id = alongside.agency()) AND (d.account_id = alongside.actor()) AND (d.closed_at IS NULL)))
;
comment on function alongside.door_person() is 'The person whose own pages are open to the one who acts; null for everybody else.';

CREATE OR REPLACE FUNCTION alongside.draft_families(fields jsonb)
 RETURNS uuid[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(array_agg(distinct said.family::uuid), '{}')
    from (select case when p.pair ->> 0 in ('came', 'missed') then p.pair ->> 1
                      when p.pair ->> 1 <> '' then substring(p.pair ->> 0 from '^(?:note|nextStep)-(.+)$') end as family
            from jsonb_array_elements(fields) p (pair)) said
   where said.family ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
$function$
;
comment on function alongside.draft_families(jsonb) is 'The families that the draft of a group says something of: who came, who did not, and whoever is written about.';

CREATE OR REPLACE FUNCTION alongside.draft_without(d draft, families uuid[])
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(jsonb_agg(p.pair order by p.n), '[]')
    from jsonb_array_elements(d.fields) with ordinality p (pair, n)
   where not (p.pair ->> 0 in ('came', 'missed') and p.pair ->> 1 = any (families::text[]))
     and right(p.pair ->> 0, 36) <> all (families::text[])
     and not (p.pair ->> 0 = 'people'
          and exists (select from public.person q
                       where q.agency_id = d.agency_id and q.family_id = any (families) and q.id::text = p.pair ->> 1))
$function$
;
comment on function alongside.draft_without(draft,uuid[]) is 'What the draft of a group says, without anything of these families or of people in them.';

CREATE OR REPLACE FUNCTION alongside.drafts_left()
 RETURNS TABLE(id uuid, account_id uuid, kind text, families uuid[], saved_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.id, d.account_id, d.kind, case when d.family_id is null then alongside.draft_families(d.fields) else array[d.family_id] end, d.saved_at
    from draft d
   where d.agency_id = alongside.agency() and alongside.has_role('manager')
     and d.finished_at is null and d.thrown_at is null and alongside.left_behind(d)
$function$
;
comment on function alongside.drafts_left() is 'For a manager: drafts that somebody who left, or walks with the family no more, has left behind, and which families they are about. Without their words.';

CREATE OR REPLACE FUNCTION alongside.enrollment_marked()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  update public.family f set enrolled = now_.enrolled
    from (select r.agency_id, r.family_id,
                 exists (select 1 from public.enrollment e
                          where e.agency_id = r.agency_id and e.family_id = r.family_id and e.voided_at is null) as enrolled
            from (select distinct agency_id, family_id from is_) r) now_
   where f.agency_id = now_.agency_id and f.id = now_.family_id and f.enrolled <> now_.enrolled;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.facts_reckoned(supporters uuid[])
 RETURNS TABLE(supporter_id uuid, kind text, what text, from_on date, to_on date, child_born_on date, passed boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select f.supporter_id, f.kind, f.what, f.from_on, f.to_on, f.child_born_on, f.passed
    from standing_fact f
   where f.agency_id = (select alongside.agency())
     and f.supporter_id = any (array(select alongside.reckoned(supporters)))
     and f.voided_at is null
$function$
;
comment on function alongside.facts_reckoned(uuid[]) is 'What an evaluation counts with. Only findings made from it are shown; the days of lived experience are not.';

CREATE OR REPLACE FUNCTION alongside.families_unseen(supporters uuid[], today date, unseen integer)
 RETURNS TABLE(supporter_id uuid, families bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select w.supporter_id, count(*)
    from (select a.supporter_id, a.family_id, min(a.starts_on) as since
            from assignment a
           where a.agency_id = (select alongside.agency()) and a.supporter_id = any (supporters)
             and a.voided_at is null and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
           group by a.supporter_id, a.family_id) w
   where alongside.counts_work_of(w.supporter_id)
     and w.since <= today - unseen
     and not exists (select from contact c
                      where c.agency_id = (select alongside.agency()) and c.family_id = w.family_id
                        and c.on_day > today - unseen and c.on_day <= today and c.made and c.voided_at is null)
   group by w.supporter_id
$function$
;
comment on function alongside.families_unseen(uuid[],date,integer) is 'Families with each of these supporters, whose work the actor may count, for at least so many days, whom nobody reached in that time. Those who have none are left out.';

CREATE OR REPLACE FUNCTION alongside.family_now(family uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT f.merged_into FROM family f WHERE ((f.agency_id = alongside.agency()) AND (f.id = family_now.family) AND (f.merged_into IS NOT NULL) AND alongside.reaches(f.merged_into)))
;
comment on function alongside.family_now(uuid) is 'Into which family within the actor''s reach this one was merged; null where it was not.';

CREATE OR REPLACE FUNCTION alongside.family_sorted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.sorted_as := regexp_replace(lower(normalize(new.name, NFKD)), '[\u0300-\u036f\s''’-]', '', 'g');
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.finish_draft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  writer uuid := alongside.actor();
begin
  if new.supporter_id is distinct from writer then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.id::text, 160));
  perform from public.draft
    where agency_id = new.agency_id and account_id = writer and kind = tg_argv[0] and record_id = new.id and finished_at is null;
  if found then
    update public.draft
       set finished_at = alongside.now(), thrown_at = null, fields = '[]', version = version + 1
     where agency_id = new.agency_id and account_id = writer and kind = tg_argv[0] and record_id = new.id
       and finished_at is null;
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.finish_group_draft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.id::text, 160));
  update public.draft
     set finished_at = alongside.now(), thrown_at = null, fields = '[]', version = version + 1
   where agency_id = new.agency_id and account_id = alongside.actor() and kind = 'gathering' and record_id = new.id
     and finished_at is null;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.further_of_groups(supporters uuid[], from_day date, until_day date)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
RETURN ARRAY(SELECT c.id FROM contact c WHERE ((c.agency_id = (SELECT alongside.agency() AS agency)) AND (c.supporter_id = ANY (further_of_groups.supporters)) AND (c.on_day >= further_of_groups.from_day) AND (c.on_day < further_of_groups.until_day) AND (c.gathering_id IS NOT NULL) AND (c.voided_at IS NULL) AND (EXISTS (SELECT 1 FROM contact o WHERE ((o.agency_id = c.agency_id) AND (o.gathering_id = c.gathering_id) AND (o.supporter_id = c.supporter_id) AND (o.voided_at IS NULL) AND (o.id < c.id))))))
;
comment on function alongside.further_of_groups(uuid[],date,date) is 'The contacts of these supporters whose minutes another contact of the same gathering carries already.';

CREATE OR REPLACE FUNCTION alongside.gave_the_file()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.file_id is not null and not exists (
       select from public.file f where f.agency_id = new.agency_id and f.id = new.file_id and f.uploaded_by = alongside.actor()) then
    raise exception 'File % was given by somebody else.', new.file_id using errcode = 'check_violation', constraint = 'gave_the_file';
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.grant_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('alongside.grant'::text, true), ''::text))::uuid
;
comment on function alongside.grant_id() is 'The break-glass grant under which this transaction runs, if any.';

CREATE OR REPLACE FUNCTION alongside.group_size_limit(gathering uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select min(p.group_size_limit)
    from gathering g
    join contact c on c.agency_id = g.agency_id and c.gathering_id = g.id and c.voided_at is null
    join enrollment e on e.agency_id = c.agency_id and e.family_id = c.family_id and e.ended_on is null and e.voided_at is null
    join program p on p.agency_id = e.agency_id and p.id = e.program_id
   where g.agency_id = (select alongside.agency()) and g.id = group_size_limit.gathering
     and (select alongside.actor()) in (g.facilitator_id, g.helper_id)
$function$
;
comment on function alongside.group_size_limit(uuid) is 'For those who lead it: how many families the most careful of the programs wants in one group, of those that the families in this one are in now.';

CREATE OR REPLACE FUNCTION alongside.groups_attended(from_day date, until_day date, program uuid, gathering uuid)
 RETURNS TABLE(gathering_id uuid, expected bigint, came bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select g.id, count(distinct t.family_id), count(distinct t.family_id) filter (where t.came)
    from gathering g
   cross join lateral (
          select c.family_id, c.enrollment_id, true as came
            from contact c
           where c.agency_id = g.agency_id and c.gathering_id = g.id and c.voided_at is null
           union all
          select a.family_id, a.enrollment_id, false
            from gathering_absence a
           where a.agency_id = g.agency_id and a.gathering_id = g.id and a.voided_at is null) t
    join enrollment e on e.agency_id = g.agency_id and e.id = t.enrollment_id
   where g.agency_id = (select alongside.agency())
     and (groups_attended.gathering is null or g.id = groups_attended.gathering)
     and (from_day is null or g.on_day >= from_day)
     and (until_day is null or g.on_day <= until_day)
     and (groups_attended.program is null or e.program_id = groups_attended.program)
     and ((select alongside.sees_all()) or g.facilitator_id = (select alongside.actor()) or g.helper_id = (select alongside.actor())
       or g.facilitator_id in (select alongside.supervised()))
   group by g.id
$function$
;
comment on function alongside.groups_attended(date,date,uuid,uuid) is 'For the groups that the actor may open, on days from from_day to until_day, both counted in: how many families were expected, and how many of them came, whoever walks with them. Families, not people; contacts and absences that are not voided; of one program or one group where it is given. A group of which nothing stands any more is left out.';

CREATE OR REPLACE PROCEDURE alongside.guard(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  if exists (select 1 from alongside.of_families() f where f.record = target) then
    execute format('create policy purged on %s to alongside_owner using (agency_id = (select alongside.purging()))', target);
  end if;
end $procedure$
;
comment on function alongside.guard(regclass) is 'Row-level security for everyone, the owner too. Policies follow it.';

CREATE OR REPLACE FUNCTION alongside.hand_draft(draft_id uuid, taker uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  given  draft;
  theirs uuid[];
  others uuid[];
begin
  if not exists (select 1 from alongside.may_take(draft_id) t where t.account_id = taker) then
    return false;
  end if;
  select * into given from draft where agency_id = alongside.agency() and id = draft_id for update;
  if given.family_id is not null then
    update draft
       set account_id = taker, record_id = uuidv7(), handed_from = account_id, handed_by = alongside.actor(), handed_at = alongside.now(),
           fields = (select coalesce(jsonb_agg(f.pair order by f.n), '[]')
                       from jsonb_array_elements(given.fields) with ordinality f (pair, n)
                      where f.pair ->> 0 <> 'forSupervisor'),
           version = version + 1
     where agency_id = alongside.agency() and id = draft_id;
    return true;
  end if;
  select coalesce(array_agg(f.id) filter (where w.family_id is not null), '{}'), coalesce(array_agg(f.id) filter (where w.family_id is null), '{}')
    into theirs, others
    from unnest(alongside.draft_families(given.fields)) f (id)
    left join (select distinct family_id from alongside.walks_today(given.agency_id, taker) t (family_id)) w on w.family_id = f.id;
  insert into draft (agency_id, id, account_id, kind, record_id, fields, begun_at, saved_at, handed_from, handed_by, handed_at)
  select given.agency_id, uuidv7(), taker, given.kind,
         case when exists (select from gathering g where g.agency_id = given.agency_id and g.id = given.record_id) then given.record_id else uuidv7() end,
         alongside.draft_without(given, others), given.begun_at, given.saved_at, given.account_id, alongside.actor(), alongside.now()
      on conflict (agency_id, account_id, kind, record_id) do update
     set fields = excluded.fields, begun_at = excluded.begun_at, saved_at = excluded.saved_at, finished_at = null, thrown_at = null,
         handed_from = excluded.handed_from, handed_by = excluded.handed_by, handed_at = excluded.handed_at, version = draft.version + 1;
  update draft
     set fields = case when others = '{}' then '[]' else alongside.draft_without(given, theirs) end,
         finished_at = case when others = '{}' then alongside.now() end,
         version = version + 1
   where agency_id = given.agency_id and id = given.id;
  return true;
end $function$
;
comment on function alongside.hand_draft(uuid,uuid) is 'Gives a draft that was left behind to a colleague who walks with its family, or with some of the families in a group: only what is said of those, and of all. From then on it is theirs, and nobody else reads it.';

CREATE OR REPLACE FUNCTION alongside.has_role(role text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((role = ANY (string_to_array(current_setting('alongside.roles'::text, true), ','::text))), false)
;

CREATE OR REPLACE FUNCTION alongside.hold_record(record uuid)
 RETURNS void
 LANGUAGE sql
RETURN pg_advisory_xact_lock(hashtextextended((record)::text, (160)::bigint))
;

CREATE OR REPLACE FUNCTION alongside.is_guest(email text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (email ~~ '%@guest.invalid'::text)
;
comment on function alongside.is_guest(text) is 'Whether an account is a guest''s: it has no address, and its name is nobody''s.';

CREATE OR REPLACE FUNCTION alongside.is_system()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN alongside.has_role('system'::text)
;
comment on function alongside.is_system() is 'The program acting for an agency by itself: jobs, imports already confirmed, the demo.';

CREATE OR REPLACE FUNCTION alongside.is_written(kind text, record uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN CASE kind WHEN 'contact'::text THEN (EXISTS (SELECT 1 FROM contact c WHERE ((c.agency_id = alongside.agency()) AND (c.id = is_written.record)))) WHEN 'gathering'::text THEN (EXISTS (SELECT 1 FROM gathering g WHERE ((g.agency_id = alongside.agency()) AND (g.id = is_written.record)))) ELSE false END
;
comment on function alongside.is_written(text,uuid) is 'Whether the record that a draft of this kind is for is there already, as far as the actor sees it.';

CREATE OR REPLACE PROCEDURE alongside.keep(IN target regclass, VARIADIC hidden text[] DEFAULT '{}'::text[])
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create trigger history after insert or update or delete on %s for each row execute function alongside.keep_history(%s)',
                 target, (select string_agg(quote_literal(h), ', ') from unnest(hidden) h));
end $procedure$
;
comment on function alongside.keep(regclass,text[]) is 'Has every change of this table written to history; the columns named are left out.';

CREATE OR REPLACE FUNCTION alongside.keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  was jsonb;
  is_ jsonb;
  row_ jsonb;
begin
  if tg_op <> 'INSERT' then
    was := case when tg_nargs = 0 then to_jsonb(old) else to_jsonb(old) - tg_argv end;
    row_ := was;
  end if;
  if tg_op <> 'DELETE' then
    is_ := case when tg_nargs = 0 then to_jsonb(new) else to_jsonb(new) - tg_argv end;
    row_ := is_;
    if was = is_ then
      return null;
    end if;
  end if;
  insert into public.history (agency_id, tx, operation, record, record_id, family_id, before, after)
  values (coalesce(row_ ->> 'agency_id', row_ ->> 'id')::uuid,
          pg_current_xact_id()::text::bigint + (select lead from public.history_clock),
          lower(tg_op), tg_table_name, (row_ ->> 'id')::uuid,
          case when tg_table_name = 'family' then row_ ->> 'id' else row_ ->> 'family_id' end::uuid, was, is_);
  return null;
end $function$
;
comment on function alongside.keep_history() is 'Writes before and after of one row. Trigger arguments name columns that are never copied: secrets and file contents.';

CREATE OR REPLACE FUNCTION alongside.keeps_partners()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('manager'::text) OR alongside.has_role('administrator'::text) OR alongside.is_system())
;
comment on function alongside.keeps_partners() is 'Duties in which one keeps the list of partners and invites their people for the whole organization.';

CREATE OR REPLACE FUNCTION alongside.last_counted(supporters uuid[])
 RETURNS TABLE(supporter_id uuid, on_day date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.id, last.on_day
    from unnest(supporters) t (id)
   cross join lateral (select c.on_day
                         from contact_counted c
                        where c.agency_id = (select alongside.agency())
                          and c.supporter_id = t.id
                        order by c.on_day desc
                        limit 1) last
   where t.id = (select alongside.actor())
      or (select alongside.sees_all())
      or t.id in (select s.supporter_id from supervision s
                   where s.agency_id = (select alongside.agency())
                     and s.supervisor_id = (select alongside.actor())
                     and s.during @> (select (alongside.now() at time zone a.zone)::date from agency a where a.id = alongside.agency()))
$function$
;
comment on function alongside.last_counted(uuid[]) is 'The day of the last contact that counts, made or tried, of each of these supporters whose work the actor may count.';

CREATE OR REPLACE FUNCTION alongside.last_supervised(supporters uuid[], today date)
 RETURNS TABLE(supporter_id uuid, on_day date)
 LANGUAGE sql
 STABLE
AS $function$
  select p.supporter_id, max(s.on_day)
    from public.session_part p
    join public.supervision_session s on s.agency_id = p.agency_id and s.id = p.session_id
   where p.agency_id = (select alongside.agency())
     and p.supporter_id = any (supporters)
     and s.voided_at is null
     and s.on_day <= today
   group by p.supporter_id
$function$
;
comment on function alongside.last_supervised(uuid[],date) is 'The day of the last supervision, clinical or administrative, that each of these supporters had, as far as the reader may count their sessions.';

CREATE OR REPLACE FUNCTION alongside.leads()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('supervisor'::text) OR alongside.has_role('manager'::text) OR alongside.is_system())
;
comment on function alongside.leads() is 'Duties in which one decides about phases and pauses of the families in one''s reach.';

CREATE OR REPLACE FUNCTION alongside.learns()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('supporter'::text) OR alongside.has_role('supervisor'::text) OR alongside.sees_all())
;
comment on function alongside.learns() is 'Duties in which one meets the agency''s courses: taking, running, supervising and looking after them.';

CREATE OR REPLACE FUNCTION alongside.left_behind(d draft)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select d.finished_at is null and d.thrown_at is null
     and (d.family_id is not null or d.kind like 'gathering%')
     and (exists (select 1 from public.account a where a.agency_id = d.agency_id and a.id = d.account_id and a.status = 'closed')
       or d.family_id is not null
      and not exists (select 1 from public.family_access fa
                       where fa.agency_id = d.agency_id and fa.account_id = d.account_id and fa.family_id = d.family_id
                         and fa.from_at <= alongside.now() and (fa.until_at is null or fa.until_at > alongside.now())))
$function$
;
comment on function alongside.left_behind(draft) is 'Whether the writer of this open draft has left, or does not walk with its family any more. A group is left behind only by those who left.';

CREATE OR REPLACE FUNCTION alongside.mark_enrolled(families uuid[])
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update family f set enrolled = not f.enrolled
   where f.agency_id = alongside.agency() and f.id = any (families)
     and f.enrolled <> exists (select 1 from enrollment e where e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null)
$function$
;

CREATE OR REPLACE FUNCTION alongside.may_take(draft_id uuid)
 RETURNS TABLE(account_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with left_one as (
    select d.*, case when d.family_id is null then alongside.draft_families(d.fields) else array[d.family_id] end as families,
           g.facilitator_id, g.helper_id, g.id is not null as written
      from draft d
      left join gathering g on d.family_id is null and g.agency_id = d.agency_id and g.id = d.record_id
     where d.agency_id = alongside.agency() and d.id = draft_id
       and (d.account_id = alongside.actor() or alongside.has_role('manager'))
       and d.finished_at is null and d.thrown_at is null and alongside.left_behind(d)
  )
  select a.id
    from left_one d
    join account a on a.agency_id = d.agency_id and a.status = 'active' and a.id <> d.account_id
   where case when d.families = '{}' and not d.written
              then exists (select from jsonb_array_elements(d.fields) p (pair) where p.pair ->> 0 = 'helper' and p.pair ->> 1 = a.id::text)
                or exists (select from assignment w
                            where w.agency_id = d.agency_id and w.supporter_id = d.account_id and w.voided_at is null
                              and w.family_id in (select alongside.walks_today(d.agency_id, a.id)))
              when d.families = '{}' then true
              else exists (select from alongside.walks_today(d.agency_id, a.id) w (family_id) where w.family_id = any (d.families)) end
     and (not d.written
       or a.id in (d.facilitator_id, d.helper_id)
      and not exists (select from draft o
                       where o.agency_id = d.agency_id and o.account_id = a.id and o.kind = d.kind and o.record_id = d.record_id
                         and o.finished_at is null and o.thrown_at is null))
$function$
;
comment on function alongside.may_take(uuid) is 'Who walks with the family of a draft that was left behind, for its writer and for managers: those it can be handed to.';

CREATE OR REPLACE FUNCTION alongside.may_write_late(family uuid, day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (EXISTS (SELECT 1 FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on) WHERE ((w.supporter_id = alongside.actor()) AND (w.family_id = may_write_late.family) AND ((may_write_late.day >= w.starts_on) AND (may_write_late.day <= w.ends_on)))))
;
comment on function alongside.may_write_late(uuid,date) is 'Whether the actor may still write down a contact of that day with this family, after the assignment.';

CREATE OR REPLACE FUNCTION alongside.merge_asides(from_family uuid, into_family uuid, from_people uuid[], into_people uuid[], taken jsonb)
 RETURNS TABLE(record text, record_id uuid, ever boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with pair as (
    select p.from_id, p.into_id from unnest(from_people, into_people) p (from_id, into_id)
  ),
  kin as (
    select k.id, k.voided_at, daterange(k.from_on, k.until_on, '[]') as during, k.person_id = any (from_people) or k.to_id = any (from_people) as merged,
           coalesce(a.into_id, k.person_id) as one, coalesce(b.into_id, k.to_id) as other
      from kinship k
      left join pair a on a.from_id = k.person_id
      left join pair b on b.from_id = k.to_id
     where k.agency_id = alongside.agency() and k.family_id in (from_family, into_family)
  ),
  care as (
    select c.id, c.voided_at, c.kind, daterange(c.starts_on, c.ends_on, '[]') as during,
           c.child_id = any (from_people) as merged, coalesce(a.into_id, c.child_id) as child, coalesce(b.into_id, c.carer_id) as carer
      from care_period c
      left join pair a on a.from_id = c.child_id
      left join pair b on b.from_id = c.carer_id
     where c.agency_id = alongside.agency() and c.family_id in (from_family, into_family)
  )
  select 'person_phone', n.id, false
    from pair
    join person_phone n on n.agency_id = alongside.agency() and n.person_id = pair.from_id and n.voided_at is null
   where exists (select 1 from person_phone o
                  where o.agency_id = n.agency_id and o.person_id = pair.into_id and o.number = n.number and o.voided_at is null)
   union all
  select 'kinship', k.id, k.voided_at is not null
    from kin k
   where k.merged
     and (k.one = k.other
       or k.voided_at is null
          and exists (select 1 from kin o
                       where o.id <> k.id and o.voided_at is null and o.one <> o.other and o.during && k.during
                         and least(o.one, o.other) = least(k.one, k.other) and greatest(o.one, o.other) = greatest(k.one, k.other)
                         and (not o.merged or o.id < k.id)))
   union all
  select 'care_period', c.id, c.voided_at is not null
    from care c
   where c.child = c.carer
      or c.merged and c.voided_at is null
         and exists (select 1 from care o
                      where o.id <> c.id and o.voided_at is null and o.child = c.child and o.kind = c.kind and o.during && c.during and not o.merged)
   union all
  select 'person_about', d.id, false
    from pair
    join person_about d on d.agency_id = alongside.agency() and d.voided_at is null
                       and d.person_id = case when taken -> pair.into_id::text ? 'about' then pair.into_id else pair.from_id end
   where exists (select 1 from person_about o
                  where o.agency_id = d.agency_id and o.voided_at is null
                    and o.person_id = case when taken -> pair.into_id::text ? 'about' then pair.from_id else pair.into_id end)
$function$
;
comment on function alongside.merge_asides(uuid,uuid,uuid[],uuid[],jsonb) is 'ever: voided already, so that it only keeps whom it names.';

CREATE OR REPLACE FUNCTION alongside.merge_moves(from_family uuid, into_family uuid, from_people uuid[], into_people uuid[])
 RETURNS TABLE(record text, record_id uuid, refers text, what text, was jsonb, became jsonb)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  one record;
begin
  for one in select * from alongside.merge_reference r where r.moves loop
    if one.what = 'family' and from_family <> into_family then
      return query execute format(
        'select %1$L::text, t.id, %2$L::text, ''family''::text, to_jsonb(t.%2$I), to_jsonb($3)
           from public.%1$I t where t.agency_id = $1 and t.%2$I = $2', one.record, one.refers)
        using alongside.agency(), from_family, into_family;
    elsif one.what = 'person' and one.several then
      return query execute format(
        'select %1$L::text, t.id, %2$L::text, ''person''::text, to_jsonb(t.%2$I), to_jsonb(alongside.named_once(t.%2$I, $3, $4))
           from public.%1$I t where t.agency_id = $1 and t.family_id in ($2, $5) and t.%2$I && $3', one.record, one.refers)
        using alongside.agency(), from_family, from_people, into_people, into_family;
    elsif one.what = 'person' then
      return query execute format(
        'select %1$L::text, t.id, %2$L::text, ''person''::text, to_jsonb(t.%2$I), to_jsonb(p.into_id)
           from unnest($2, $3) p (from_id, into_id)
           join public.%1$I t on t.agency_id = $1 and t.%2$I = p.from_id', one.record, one.refers)
        using alongside.agency(), from_people, into_people;
    end if;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.merge_plan(from_family uuid, into_family uuid, from_people uuid[], into_people uuid[], taken jsonb)
 RETURNS TABLE(record text, record_id uuid, was jsonb, became jsonb, aside boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
  with allowed as (
    select where_ from (select alongside.agency() as where_) a where alongside.merges_records()
  ),
  aside as materialized (
    select a.* from allowed cross join lateral alongside.merge_asides(from_family, into_family, from_people, into_people, taken) a
  ),
  voiding as (
    select record, record_id from aside where not ever
     union all
    select 'person', id from unnest(from_people) id
     union all
    select 'family', from_family where from_family <> into_family
  ),
  changed as (
    select m.record, m.record_id, m.refers, m.was, m.became
      from allowed cross join lateral alongside.merge_moves(from_family, into_family, from_people, into_people) m
     where not (m.what = 'person' and exists (select 1 from aside a where a.record = m.record and a.record_id = m.record_id))
     union all
    select v.record, v.record_id, c.refers, 'null'::jsonb, c.became
      from allowed cross join voiding v
     cross join lateral (values ('voided_at', to_jsonb(alongside.now())), ('voided_by', to_jsonb(alongside.actor())), ('void_reason', to_jsonb('merged'::text)))
        as c (refers, became)
     where c.became is not null and (v.record <> 'person_phone' or c.refers = 'voided_at')
     union all
    select 'person', p.from_id, 'merged_into', 'null'::jsonb, to_jsonb(p.into_id)
      from allowed cross join unnest(from_people, into_people) p (from_id, into_id)
     union all
    select 'family', from_family, 'merged_into', 'null'::jsonb, to_jsonb(into_family)
      from allowed where from_family <> into_family
     union all
    select 'person', p.into_id, c.refers, to_jsonb(i) -> c.refers, to_jsonb(f) -> c.refers
      from allowed
     cross join unnest(from_people, into_people) p (from_id, into_id)
      join person f on f.agency_id = allowed.where_ and f.id = p.from_id
      join person i on i.agency_id = allowed.where_ and i.id = p.into_id
     cross join lateral jsonb_array_elements_text(coalesce(taken -> p.into_id::text, '[]')) c (refers)
     where alongside.taken_over('person', c.refers)
     union all
    select 'family', into_family, c.refers, to_jsonb(i) -> c.refers, to_jsonb(f) -> c.refers
      from allowed
      join family f on f.agency_id = allowed.where_ and f.id = from_family
      join family i on i.agency_id = allowed.where_ and i.id = into_family
     cross join lateral jsonb_array_elements_text(coalesce(taken -> into_family::text, '[]')) c (refers)
     where from_family <> into_family and alongside.taken_over('family', c.refers)
  )
  select c.record, c.record_id, jsonb_object_agg(c.refers, c.was), jsonb_object_agg(c.refers, c.became),
         exists (select 1 from aside a where a.record = c.record and a.record_id = c.record_id and not a.ever)
    from changed c
   group by c.record, c.record_id
$function$
;
comment on function alongside.merge_plan(uuid,uuid,uuid[],uuid[],jsonb) is 'Every row that this merge would change, with the columns before and after; nothing for those who merge no records. What it says is what alongside.merge_records does.';

CREATE OR REPLACE FUNCTION alongside.merge_put(record text, record_id uuid, change jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  columns text := (select string_agg(quote_ident(k), ', ') from jsonb_object_keys(change) k);
  versioned boolean := exists (select 1 from pg_attribute a
                                where a.attrelid = ('public.' || quote_ident(record))::regclass and a.attname = 'version' and not a.attisdropped);
begin
  if columns is null then
    return;
  end if;
  execute format('update public.%1$I t set (%2$s) = row(%3$s)%4$s from jsonb_populate_record(null::public.%1$I, $1) n where t.agency_id = $2 and t.id = $3',
                 record, columns, (select string_agg('n.' || quote_ident(k), ', ') from jsonb_object_keys(change) k),
                 case when versioned then ', version = t.version + 1' else '' end)
    using change, alongside.agency(), record_id;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.merge_records(merge uuid, from_family uuid, into_family uuid, from_people uuid[], into_people uuid[], from_name text, into_name text, taken jsonb, why text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  here uuid := alongside.agency();
  code_word boolean := from_family <> into_family and coalesce(taken -> into_family::text ? 'code_word_agreed', false);
  one record;
begin
  perform 1 from family f where f.agency_id = here and f.id in (from_family, into_family) order by f.id for update;
  perform 1 from person p where p.agency_id = here and p.id = any (from_people || into_people) order by p.id for update;
  if not alongside.merges_records()
     or (select count(*) from family f where f.agency_id = here and f.id in (from_family, into_family) and f.voided_at is null)
        <> (case when from_family = into_family then 1 else 2 end)
     or (select count(*) from person p
          where p.agency_id = here and p.voided_at is null
            and (p.id = any (from_people) and p.family_id = from_family or p.id = any (into_people) and p.family_id = into_family))
        <> cardinality(from_people) + cardinality(into_people) then
    raise exception 'Merge % names somebody who is not there, or who stands on both sides.', merge
      using errcode = 'check_violation', constraint = 'merges_two_that_are_there';
  end if;
  set constraints all deferred;
  insert into merge (agency_id, id, family_id, from_family_id, from_people, into_people, from_name, into_name, taken, code_word_too, why)
  values (here, merge, into_family, from_family, from_people, into_people, from_name, into_name, taken, code_word, why);
  insert into merge_row (agency_id, merge_id, record, record_id, was, became, aside)
  select here, merge, p.record, p.record_id, p.was, p.became, p.aside
    from alongside.merge_plan(from_family, into_family, from_people, into_people, taken) p
   where not (p.record = 'merge' and p.record_id = merge);
  for one in select * from merge_row r where r.agency_id = here and r.merge_id = merge order by r.aside desc, r.record, r.record_id loop
    perform alongside.merge_put(one.record, one.record_id, one.became);
  end loop;
  if code_word then
    perform alongside.swap_code_words(from_family, into_family);
  end if;
  update family f set merges = f.merges || merge where f.agency_id = here and f.id = into_family;
  perform alongside.mark_enrolled(array[from_family, into_family]);
  set constraints all immediate;
end $function$
;
comment on function alongside.merge_records(uuid,uuid,uuid,uuid[],uuid[],text,text,jsonb,text) is 'Makes two families, or people of one, one record each, all of it or nothing, and remembers how to take it back. Only for those who merge records.';

CREATE OR REPLACE FUNCTION alongside.merged_within_reach()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select f.id from family f
          where f.agency_id = alongside.agency() and f.merged_into is not null and alongside.reaches(f.merged_into) $function$
;
comment on function alongside.merged_within_reach() is 'Families that were merged into one within the actor''s reach.';

CREATE OR REPLACE FUNCTION alongside.merges_records()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('manager'::text) OR alongside.is_system())
;
comment on function alongside.merges_records() is 'Duties in which one makes two records one.';

CREATE OR REPLACE PROCEDURE alongside.moves_in_a_merge(IN target regclass, IN refers text, IN what text)
 LANGUAGE plpgsql
AS $procedure$
#variable_conflict use_column
begin
  insert into alongside.merge_reference (record, refers, what, moves, several)
  select target::text, moves_in_a_merge.refers, moves_in_a_merge.what, true, a.atttypid = 'uuid[]'::regtype
    from pg_attribute a where a.attrelid = target and a.attname = moves_in_a_merge.refers
      on conflict (record, refers) do nothing;
  if not exists (select 1 from pg_policy p where p.polrelid = target and p.polname = 'merging') then
    execute format('create policy merging on %s for select to alongside_owner using (true)', target);
    execute format('create policy merged on %s for update to alongside_owner using (true) with check (true)', target);
  end if;
end $procedure$
;
comment on function alongside.moves_in_a_merge(regclass,text,text) is 'Has a merge point this column, which names a family or people, to the survivor.';

CREATE OR REPLACE FUNCTION alongside.named_once(people uuid[], from_people uuid[], into_people uuid[])
 RETURNS uuid[]
 LANGUAGE sql
 IMMUTABLE
RETURN (SELECT COALESCE(array_agg(named.id ORDER BY named.first), '{}'::uuid[]) AS "coalesce" FROM (SELECT COALESCE((named_once.into_people)[array_position(named_once.from_people, p.id)], p.id) AS id, min(p.n) AS first FROM unnest(named_once.people) WITH ORDINALITY p(id, n) GROUP BY COALESCE((named_once.into_people)[array_position(named_once.from_people, p.id)], p.id)) named)
;
comment on function alongside.named_once(uuid[],uuid[],uuid[]) is 'These people with each of from_people as the one at the same place of into_people, nobody twice.';

CREATE OR REPLACE FUNCTION alongside.names_the_family()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if cardinality(new.people) <> (select count(*) from public.person p
                                  where p.agency_id = new.agency_id and p.family_id = new.family_id and p.id = any (new.people)) then
    raise exception 'Somebody named in contact % is not of its family.', new.id using errcode = 'foreign_key_violation', constraint = 'names_the_family';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.names_the_goals()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if cardinality(new.goals) <> (select count(*) from public.caregiver_goal g
                                 where g.agency_id = new.agency_id and g.family_id = new.family_id and g.id = any (new.goals)) then
    raise exception 'A goal named in contact % is not of its family.', new.id using errcode = 'foreign_key_violation', constraint = 'names_the_goals';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.not_in_force(supporter uuid, day date)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select case when bool_or(s.state = 'valid') then null else (array_agg(s.state order by s.from_on desc))[1] end
    from alongside.credential_states(array[supporter], day) s
$function$
;
comment on function alongside.not_in_force(uuid,date) is 'suspended, lapsed, revoked or inactive on a day on which somebody held a certificate and none was in force; null else, and for who may not see their certificates. What they do then is kept, and counts neither as experience nor for billing.';

CREATE OR REPLACE FUNCTION alongside.nothing_written_there()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'enrollment' then
    if exists (select 1 from contact c where c.agency_id = new.agency_id and c.enrollment_id = new.id and c.voided_at is null) then
      raise exception 'Enrollment % has contacts and stays.', new.id using errcode = 'check_violation', constraint = 'enrollment_has_contacts';
    end if;
  elsif exists (select 1 from contact c
                 where c.agency_id = new.agency_id and c.enrollment_id = new.enrollment_id and c.supporter_id = new.supporter_id
                   and c.voided_at is null and c.on_day >= new.starts_on and (new.ends_on is null or c.on_day <= new.ends_on)) then
    raise exception 'Assignment % has contacts and stays.', new.id using errcode = 'check_violation', constraint = 'assignment_has_contacts';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('alongside.now'::text, true), ''::text))::timestamp with time zone, transaction_timestamp())
;
comment on function alongside.now() is 'The time by the program''s clock, so that time is a parameter here too.';

CREATE OR REPLACE FUNCTION alongside.of_families()
 RETURNS TABLE(record regclass, its text, by_family boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive reached (id) as (
    select 'family'::regclass::oid
     union
    select k.conrelid from reached r join pg_constraint k on k.confrelid = r.id and k.contype = 'f'
  ), names_it (id, its, always) as (
    select r.id, case when r.id = 'family'::regclass then 't.id = any ($2)'
                      else string_agg(format('t.%I = any ($2)', a.attname), ' or ' order by a.attnum) end,
           r.id = 'family'::regclass or bool_or(a.attname = 'family_id' and a.attnotnull)
      from reached r
      join pg_attribute a on a.attrelid = r.id and not a.attisdropped and a.attnum > 0
     where r.id = 'family'::regclass and a.attname = 'id'
        or r.id <> 'family'::regclass
           and (a.attname = 'family_id'
             or exists (select 1
                          from pg_constraint k
                         where k.conrelid = r.id and k.contype = 'f' and k.confrelid = 'family'::regclass and a.attnum = any (k.conkey)
                           and a.attname <> 'agency_id'))
     group by r.id
  ), hangs_on (id, its) as (
    select k.conrelid,
           string_agg(format('t.%I in (select p.id from %s p where p.agency_id = $1 and (%s))',
                             a.attname, k.confrelid::regclass, replace(p.its, 't.', 'p.')), ' or ' order by k.conname)
      from pg_constraint k
      join names_it p on p.id = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'agency_id'
     where k.contype = 'f'
       and cardinality(k.conkey) = 2
       and k.confrelid <> 'family'::regclass
       and k.conrelid not in (select n.id from names_it n where n.always)
     group by k.conrelid
  )
  select r.id::regclass, concat_ws(' or ', n.its, h.its), coalesce(n.always, false)
    from reached r
    left join names_it n on n.id = r.id
    left join hangs_on h on h.id = r.id
$function$
;
comment on function alongside.of_families() is 'Tables that are of families: family itself and whatever refers to one, or to what does. its: which rows t of them are of families $2 of agency $1; by_family: whether each names its family in every version of it.';

CREATE OR REPLACE FUNCTION alongside.only_added()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user = 'alongside_owner' then
    if tg_op = 'DELETE' and old.agency_id = alongside.purging() then
      return old;
    end if;
    if tg_op = 'UPDATE' and to_jsonb(old) - array['family_id', 'person_id'] = to_jsonb(new) - array['family_id', 'person_id'] then
      return new;
    end if;
  end if;
  raise exception '% is only ever added to.', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;
comment on function alongside.only_added() is 'Refuses every change and deletion, but for a merge that files a row with the survivor and a purge of the whole record.';

CREATE OR REPLACE FUNCTION alongside.own_accomplishments(whom uuid DEFAULT NULL::uuid)
 RETURNS TABLE(words text, on_day date, contact_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select c.together ->> 'accomplishment', c.on_day, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.made and c.voided_at is null and c.together ->> 'accomplishment' <> ''
   order by c.on_day desc, c.id
   limit 100
$function$
;
comment on function alongside.own_accomplishments(uuid) is 'What there was to celebrate in contacts made with the caregiver who asks, the latest first.';

CREATE OR REPLACE FUNCTION alongside.own_families(supporters uuid[])
 RETURNS TABLE(supporter_id uuid, family_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct m.supporter_id, c.family_id
    from own_family_mark m
    join contact c on c.agency_id = m.agency_id and c.id = m.id
   where m.agency_id = (select alongside.agency())
     and m.own
     and m.supporter_id = any (array(select alongside.reckoned(supporters)))
$function$
;
comment on function alongside.own_families(uuid[]) is 'Families that are these supporters'' own, of those whose standing the actor may look at.';

CREATE OR REPLACE FUNCTION alongside.own_goals(whom uuid DEFAULT NULL::uuid)
 RETURNS TABLE(words text, since_on date, reached_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select g.words, g.since_on, g.reached_on
    from public.caregiver_goal g
   where g.agency_id = alongside.agency() and g.person_id = (select alongside.own_person(whom)) and g.voided_at is null
   order by g.reached_on desc nulls first, g.since_on, g.id
$function$
;
comment on function alongside.own_goals(uuid) is 'Goals of the caregiver who asks, in their own words.';

CREATE OR REPLACE FUNCTION alongside.own_lookers(since timestamp with time zone)
 RETURNS TABLE(name text, roles text[], days bigint, last_at timestamp with time zone, urgent boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select a.name,
         array(select r.role from public.account_role r where r.agency_id = a.agency_id and r.account_id = a.id order by r.role),
         count(distinct (h.at at time zone g.zone)::date), max(h.at), bool_or(h.grant_id is not null)
    from public.caregiver_door d
    join public.agency g on g.id = d.agency_id
    join public.history h on h.agency_id = d.agency_id and h.family_id = d.family_id and h.operation = 'view' and h.at >= since
    join public.account a on a.agency_id = h.agency_id and a.id = h.actor_id
   where d.agency_id = alongside.agency() and d.account_id = alongside.actor() and d.person_id = alongside.door_person()
     and not alongside.is_guest(a.email)
   group by a.agency_id, a.id, a.name
   order by max(h.at) desc
$function$
;
comment on function alongside.own_lookers(timestamp with time zone) is 'Who of the agency opened the record of the family of the caregiver who asks: on how many days, when last, and whether under urgent access. Never which part of it.';

CREATE OR REPLACE FUNCTION alongside.own_name(whom uuid DEFAULT NULL::uuid)
 RETURNS TABLE(name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(nullif(p.name_to_use, ''), p.given_name)
    from public.person p
   where p.agency_id = alongside.agency() and p.id = (select alongside.own_person(whom))
$function$
;
comment on function alongside.own_name(uuid) is 'What the caregiver who asks is called.';

CREATE OR REPLACE FUNCTION alongside.own_next(today date, whom uuid DEFAULT NULL::uuid)
 RETURNS TABLE(what text, meeting text, from_on date, on_day date, contact_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select u.what, '', u.from_on, u.due_on, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
    join public.follow_up u on u.agency_id = c.agency_id and u.contact_id = c.id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.made and c.voided_at is null and u.voided_at is null and u.done_at is null
   union all
  select '', c.together #>> '{meeting,kind}', null, (c.together #>> '{meeting,on}')::date, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.made and c.voided_at is null and (c.together #>> '{meeting,on}')::date >= today
   order by 4, 1, 2
$function$
;
comment on function alongside.own_next(date,uuid) is 'What the caregiver who asks agreed on in contacts made with them, and hearings and meetings to come that were prepared with them.';

CREATE OR REPLACE FUNCTION alongside.own_person(whom uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select coalesce(alongside.door_person(),
                  (select p.id from public.person p
                    where p.agency_id = alongside.agency() and p.id = whom and p.kind = 'caregiver' and p.voided_at is null
                      and alongside.reaches(p.family_id)))
$function$
;
comment on function alongside.own_person(uuid) is 'Whose own pages are read: a caregiver''s session reads theirs, whomever it names; whoever sees a family''s record looks at those of the caregiver it names. Null for everybody else.';

CREATE OR REPLACE FUNCTION alongside.own_shared(whom uuid DEFAULT NULL::uuid)
 RETURNS TABLE(words text, supporter text, on_day date, contact_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select c.shareable, a.name, c.on_day, c.id
    from public.enrollment e
    join public.contact c on c.agency_id = e.agency_id and c.enrollment_id = e.id
    join public.account a on a.agency_id = c.agency_id and a.id = c.supporter_id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom)) and e.voided_at is null
     and c.voided_at is null and c.shareable <> ''
   order by c.on_day desc, c.at_time desc, c.id
   limit 100
$function$
;
comment on function alongside.own_shared(uuid) is 'What their supporters wrote for the caregiver who asks to read, the latest first.';

CREATE OR REPLACE FUNCTION alongside.own_supporters(today date, whom uuid DEFAULT NULL::uuid)
 RETURNS TABLE(name text, title text, kind text, email text, program text, since date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select a.name, p.supporter_title, s.kind, a.email, p.name, s.starts_on
    from public.enrollment e
    join public.program p on p.agency_id = e.agency_id and p.id = e.program_id
    join public.assignment s on s.agency_id = e.agency_id and s.enrollment_id = e.id
    join public.account a on a.agency_id = s.agency_id and a.id = s.supporter_id
   where e.agency_id = alongside.agency() and e.caregiver_id = (select alongside.own_person(whom))
     and e.voided_at is null and (e.ended_on is null or e.ended_on >= today)
     and s.voided_at is null and s.starts_on <= today and (s.ends_on is null or s.ends_on >= today)
   order by array_position(array['primary', 'cover', 'secondary'], s.kind), s.starts_on, a.name
$function$
;
comment on function alongside.own_supporters(date,uuid) is 'Who walks with the caregiver who asks, on that day; the main one first.';

CREATE OR REPLACE FUNCTION alongside.own_test_results()
 RETURNS TABLE(sampled_on date, reported_on date, partner text, specimen text, panel text, outcome text, finding text, substances text[], as_prescribed boolean, words text, number integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  select v.sampled_on, v.reported_on, p.name || case p.organization when '' then '' else ', ' || p.organization end, v.specimen, v.panel,
         v.outcome, v.finding, v.substances, v.as_prescribed, v.words, v.number
    from public.test_result r
    join public.partner p on p.agency_id = r.agency_id and p.id = r.partner_id
   cross join lateral (select l.* from public.test_result_version l
                        where l.agency_id = r.agency_id and l.result_id = r.id
                        order by l.number desc
                        limit 1) v
   where r.agency_id = alongside.agency() and r.person_id = alongside.door_person() and r.voided_at is null
   order by v.sampled_on desc, r.id desc
   limit 200
$function$
;
comment on function alongside.own_test_results() is 'Results of tests that were told of the caregiver who asks, as they hold, the latest sample first.';

CREATE OR REPLACE FUNCTION alongside.people_counted(network boolean, day date)
 RETURNS TABLE(what text, code text, people bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with someone as materialized (
    select s.*
      from kept_standing s
      join account c on c.agency_id = s.agency_id and c.id = s.id and c.status = 'active'
     where exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
       and case when (select people_counted.network)
                then s.standard in (select b.standard from certifying_standard b where b.agency_id = (select alongside.agency()) and b.ended_at is null)
                else s.agency_id = (select alongside.agency()) end
       and ((select alongside.is_system()) or case when (select people_counted.network) then (select alongside.has_role('steward')) else (select alongside.has_role('manager')) end)
  ), open as materialized (
    select a.agency_id, a.id
      from application a
     where case when (select people_counted.network) then a.body_agency_id = (select alongside.agency()) else a.agency_id = (select alongside.agency()) end
       and ((select alongside.is_system()) or case when (select people_counted.network) then (select alongside.has_role('steward')) else (select alongside.has_role('manager')) end)
       and not exists (select 1 from application_step e where e.agency_id = a.agency_id and e.application_id = a.id and e.requirement = '')
  )
  select 'people', '', count(*) from someone
   union all
  select 'standing', case when s.standard = '' then 'no-standard' else s.standing end, count(*) from someone s group by 2
   union all
  select 'step', case when s.missing = '{}' then '' else s.standard || ' ' || s.missing[1] end, count(*)
    from someone s where s.standing = 'candidate' group by 2
   union all
  select 'way', case when s.standing = 'none' then 'none' when s.missing = '{}' then '' else s.standard || ' ' || s.missing[1] end, count(*)
    from someone s where s.standing in ('none', 'candidate') group by 2
   union all
  select 'ending', d.days::text, count(*) filter (where s.until_on between day and day + d.days)
    from someone s cross join unnest(array[30, 60, 90]) d (days) group by d.days
   union all
  select 'short', k.kind, count(*) filter (where k.kind = any (s.short_of) or (k.kind = 'in-90' and s.short_on is not null))
    from someone s cross join unnest('{supervision,continuing-education,in-90}'::text[]) k (kind) group by k.kind
   union all
  select 'application', case when r.looked_at then 'under-review' else 'applied' end, count(*)
    from open o
   cross join lateral (select exists (select 1 from application_step e
                                       where e.agency_id = o.agency_id and e.application_id = o.id and e.kind in ('accepted', 'asked', 'refused')) as looked_at) r
   group by 2
   union all
  select 'training', t.covers, count(distinct s.id)
    from someone s
   cross join lateral (select distinct unnest(l.standards) as covers
                         from training l
                        where l.agency_id = s.agency_id and l.supporter_id = s.id and l.accepted and l.voided_at is null) t
   group by t.covers
   union all
  select 'county', county, count(*)
    from someone s join directory_entry e on e.agency_id = s.agency_id and e.account_id = s.id and e.published
   cross join lateral unnest(e.counties) county group by county
   union all
  select 'language', language, count(*)
    from someone s join directory_entry e on e.agency_id = s.agency_id and e.account_id = s.id and e.published
   cross join lateral unnest(e.languages) language group by language
   union all
  select 'peer-kind', w.kinds, count(*)
    from someone s
   cross join lateral (select coalesce(string_agg(distinct p.peer_kind, ' ' order by p.peer_kind), 'none') as kinds
                         from assignment a
                         join enrollment n on n.agency_id = a.agency_id and n.id = a.enrollment_id and n.voided_at is null
                         join program p on p.agency_id = n.agency_id and p.id = n.program_id
                        where a.agency_id = s.agency_id and a.supporter_id = s.id and a.voided_at is null
                          and a.starts_on <= day and (a.ends_on is null or a.ends_on >= day)) w
   group by w.kinds
   union all
  select 'need', f.what, count(distinct s.id)
    from someone s
    join lived_experience_counted l on l.agency_id = s.agency_id and l.id = s.id and l.counted
    join standing_fact f on f.agency_id = s.agency_id and f.supporter_id = s.id and f.kind = 'lived-experience' and f.voided_at is null
   group by f.what
$function$
;
comment on function alongside.people_counted(boolean,date) is 'How many active supporters stand where: of the agency, for managers, or of the network that works towards what the agency certifies, for its stewards. Counts alone, and small ones too: whoever shows them hides those by the definition of kind small-cells. Counties and languages are those of published entries of the directory; kinds of need of those who let them be counted.';

CREATE OR REPLACE FUNCTION alongside.plain_name(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(lower(regexp_replace(NORMALIZE(name, NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)), '[^[:alnum:]]+'::text, ' '::text, 'g'::text))
;
comment on function alongside.plain_name(text) is 'A name without accents, capitals, hyphens and other marks: "María-José" is "maria jose".';

CREATE OR REPLACE PROCEDURE alongside.protect(IN target regclass, IN family_column text, IN adders text, IN changers text)
 LANGUAGE plpgsql
AS $procedure$
declare
  reach text := format($p$agency_id = (select alongside.agency())
    and ((select alongside.sees_all())
      or exists (select 1 from public.family_access fa
                  where fa.agency_id = %1$s.agency_id and fa.account_id = (select alongside.actor()) and fa.family_id = %1$s.%2$I
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now()))))$p$,
    target, family_column);
begin
  call alongside.guard(target);
  execute format('create policy reach on %s for select to alongside_app using (%s)', target, reach);
  execute format('create policy added on %s for insert to alongside_app with check (%s and (%s))', target, reach, adders);
  execute format('create policy changed on %s for update to alongside_app using (%s and (%s)) with check (%s)', target, reach, changers, reach);
  execute format('grant select, insert, update on %s to alongside_app', target);
end $procedure$
;
comment on function alongside.protect(regclass,text,text,text) is 'Policies of a table of family records: who reaches the family reads it; of them, those that meet a condition add to it or change it.';

CREATE OR REPLACE PROCEDURE alongside.protect_learning(IN target regclass, IN added text)
 LANGUAGE plpgsql
AS $procedure$
begin
  call alongside.guard(target);
  call alongside.keep(target);
  execute format($p$create policy seen on %s for select to alongside_app
    using (agency_id = (select alongside.agency())
           and (supporter_id = (select alongside.actor()) or (select alongside.sees_all()) or supporter_id in (select alongside.supervised())%s))$p$, target,
    case when target = 'training'::regclass then ' or (class_id is not null and answered_by = (select alongside.actor()))' else '' end);
  execute format($p$create policy entered on %s for insert to alongside_app
    with check (agency_id = (select alongside.agency())
                and ((supporter_id = (select alongside.actor()) and (select alongside.has_role('supporter')) and answered_at is null%s) or (select alongside.is_system())))$p$, target, added);
  execute format($p$create policy answered on %s for update to alongside_app
    using (agency_id = (select alongside.agency())
           and ((supporter_id = (select alongside.actor()) and answered_at is null)
             or (supporter_id <> (select alongside.actor())
                 and ((select alongside.has_role('manager')) or supporter_id in (select alongside.supervised())))
             or (select alongside.is_system())))
    with check (agency_id = (select alongside.agency())
                and ((supporter_id = (select alongside.actor()) and answered_at is null)
                  or (supporter_id <> (select alongside.actor()) and (answered_by = (select alongside.actor()) or voided_by = (select alongside.actor())))
                  or (select alongside.is_system())))$p$, target);
  execute format('grant select, insert, update (answered_at, answered_by, accepted, answer, voided_at, voided_by, void_reason, version) on %s to alongside_app', target);
end $procedure$
;

CREATE OR REPLACE PROCEDURE alongside.protect_secret(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
declare
  reach text := format($p$agency_id = (select alongside.agency())
    and ((select alongside.is_system())
      or exists (select 1 from public.family_access fa
                  where fa.agency_id = %1$s.agency_id and fa.account_id = (select alongside.actor()) and fa.family_id = %1$s.family_id
                    and fa.basis in ('assignment', 'supervision')
                    and fa.from_at <= (select alongside.now()) and (fa.until_at is null or fa.until_at > (select alongside.now()))))$p$,
    target);
begin
  call alongside.guard(target);
  execute format('create policy reach on %s for select to alongside_app using (%s)', target, reach);
  execute format('create policy added on %s for insert to alongside_app with check (%s and (select alongside.writes()))', target, reach);
  execute format('create policy changed on %s for update to alongside_app using (%s and (select alongside.writes())) with check (%s)', target, reach, reach);
  execute format('grant select, insert, update on %s to alongside_app', target);
end $procedure$
;

CREATE OR REPLACE FUNCTION alongside.purge_batches(which uuid)
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  here uuid := (select p.agency_id from purge p where p.id = which);
  families uuid[];
  loose uuid[];
begin
  perform set_config('alongside.purging', here::text, true);
  families := alongside.purged_families(which);
  loose := alongside.purged_loose(here, families);
  return query
    select distinct s.number
      from (select h.tx from history h where h.agency_id = here and h.family_id = any (families)
             union
            select h.tx from history h where h.agency_id = here and h.family_id is null and h.record_id = any (loose)) e
     cross join lateral (select l.number, l.from_tx from history_seal l where l.until_tx > e.tx order by l.until_tx limit 1) s
     where s.from_tx <= e.tx
     order by 1;
end $function$
;
comment on function alongside.purge_batches(uuid) is 'Numbers of the sealed batches that hold history of this record.';

CREATE OR REPLACE FUNCTION alongside.purge_hindered(which uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  families uuid[];
  here uuid := (select p.agency_id from purge p where p.id = which);
begin
  perform set_config('alongside.purging', here::text, true);
  families := alongside.purged_families(which);
  return case
    when exists (select 1 from legal_hold h where h.agency_id = here and h.family_id = any (families) and h.lifted_on is null) then 'held'
    when exists (select 1 from incident i where i.agency_id = here and i.family_id = any (families) and i.closed_at is null) then 'open-incident'
    when exists (select 1 from enrollment e
                  where e.agency_id = here and e.family_id = any (families) and e.voided_at is null
                    and (e.ended_on is null or e.ended_on > (select p.last_service_on from purge p where p.id = which)))
      or exists (select 1 from contact c
                  where c.agency_id = here and c.family_id = any (families) and c.voided_at is null and c.made
                    and c.on_day > (select p.last_service_on from purge p where p.id = which)) then 'in-a-program'
    else '' end;
end $function$
;
comment on function alongside.purge_hindered(uuid) is 'Why this record may not be taken out now: held, open-incident, or in-a-program, which it is also where something was done since it was decided. Empty if nothing hinders it.';

CREATE OR REPLACE FUNCTION alongside.purge_record(which uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  here uuid := (select p.agency_id from purge p where p.id = which);
  families uuid[];
  loose uuid[];
  numbers jsonb;
  gone bigint;
begin
  if not exists (select 1 from purge p where p.id = which and p.done_at is null and p.called_off_at is null and p.not_before <= alongside.now()::date + 1) then
    raise exception 'Nobody decided that this record is taken out now.';
  end if;
  if alongside.purge_hindered(which) <> '' then
    raise exception 'This record is kept: %', alongside.purge_hindered(which);
  end if;
  perform set_config('alongside.agency', here::text, true);
  families := alongside.purged_families(which);
  perform 1 from family f where f.agency_id = here and f.id = any (families) for update;
  loose := alongside.purged_loose(here, families);

  insert into purge_figure (agency_id, purge_id, program_id, month, mode, made, contacts, minutes)
  select here, which, e.program_id, date_trunc('month', c.on_day)::date, c.mode, c.made, count(*), sum(case when c.made then c.minutes else 0 end)
    from contact c
    left join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
   where c.agency_id = here and c.family_id = any (families) and c.voided_at is null
   group by e.program_id, date_trunc('month', c.on_day), c.mode, c.made;

  -- Hours stay with those who worked them. Of a group they are counted once, for as long as one of its families is there.
  insert into duty (agency_id, id, supporter_id, on_day, minutes, kind, own_family, words, recorded_by)
  select here, uuidv7(), c.supporter_id, c.on_day, least(sum((case when c.made then c.minutes else 0 end) + c.travel_minutes), 1440), 'contact-purged',
         exists (select 1
                   from own_family_mark m
                   join contact k on k.agency_id = m.agency_id and k.id = m.id
                  where m.agency_id = here and m.own and m.supporter_id = c.supporter_id and k.family_id = c.family_id),
         '', null
    from contact c
   where c.agency_id = here and c.family_id = any (families) and c.voided_at is null
     and not (c.made and c.mode = 'group'
              and exists (select 1 from contact o
                           where o.agency_id = here and o.supporter_id = c.supporter_id and o.on_day = c.on_day and o.at_time = c.at_time
                             and o.minutes = c.minutes and o.made and o.mode = 'group' and o.voided_at is null
                             and (o.family_id <> all (families) or o.id < c.id)))
   group by 3, 4, 7
  having sum((case when c.made then c.minutes else 0 end) + c.travel_minutes) > 0;

  -- Rows that were imported say what the records said.
  update import_row r
     set cells = array_fill(''::text, array[cardinality(r.cells)]), key = null, refusals = null, changes = null, before = null
   where r.agency_id = here
     and (r.target_id = any (families)
       or r.target_id in (select c.id from contact c where c.agency_id = here and c.family_id = any (families)
                           union select e.id from enrollment e where e.agency_id = here and e.family_id = any (families)
                           union select a.id from assignment a where a.agency_id = here and a.family_id = any (families)));

  -- In one statement: what refers to what is looked at when all of it is gone.
  execute (
    select 'with ' || string_agg(format('d%s as (delete from %s t where t.agency_id = $1 and (%s) returning 1)', n, f.record, f.its), ', ')
           || ' select jsonb_object_agg(g.record, g.rows) from ('
           || string_agg(format('select %L as record, count(*) as rows from d%s', f.record::text, n), ' union all ') || ') g where g.rows > 0'
      from (select *, row_number() over (order by record::text) as n from alongside.of_families()) f)
    into numbers using here, families;

  -- That the rows went was written into history a moment ago; it goes, too, and was never part of it.
  with named as (
    delete from history h where h.agency_id = here and h.family_id = any (families) returning h.tx
  ), loosely as (
    delete from history h where h.agency_id = here and h.family_id is null and h.record_id = any (loose) returning h.tx
  )
  select count(*) into gone from (select tx from named union all select tx from loosely) e where e.tx <> alongside.tx();

  update purge p
     set done_at = alongside.now(), records = numbers, entries = gone, batches = 0, hindered = '', version = p.version + 1
   where p.id = which;
  return gone;
end $function$
;
comment on function alongside.purge_record(uuid) is 'Takes a family''s record out with all its history, and keeps numbers of it and the hours worked. For the job alone, between checking the batches of history and signing what is left of them. Returns how many entries of history went.';

CREATE OR REPLACE FUNCTION alongside.purge_signed(which uuid, number_of bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update purge set batches = number_of, version = version + 1 where id = which and done_at is not null and batches = 0
$function$
;
comment on function alongside.purge_signed(uuid,bigint) is 'Notes in how many batches of history something of this record was.';

CREATE OR REPLACE FUNCTION alongside.purged_families(which uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive one (agency_id, id) as (
    select f.agency_id, f.id
      from purge p
      join family f on f.agency_id = p.agency_id and f.id = p.record
     where p.id = which
     union
    select f.agency_id, f.id from one o join family f on f.agency_id = o.agency_id and f.merged_into = o.id
  )
  select coalesce(array_agg(one.id), '{}') from one
$function$
;

CREATE OR REPLACE FUNCTION alongside.purged_loose(here uuid, families uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  ids uuid[] := '{}';
  more uuid[];
  one record;
begin
  for one in
    select f.record, f.its
      from alongside.of_families() f
     where not f.by_family
       and exists (select 1 from pg_attribute a where a.attrelid = f.record and a.attname = 'id' and not a.attisdropped)
  loop
    execute format('select array_agg(t.id) from %s t where t.agency_id = $1 and (%s)', one.record, one.its) into more using here, families;
    ids := ids || more;
  end loop;
  return ids;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.purging()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('alongside.purging'::text, true), ''::text))::uuid
;
comment on function alongside.purging() is 'The agency a record of which is being taken out in this transaction.';

CREATE OR REPLACE FUNCTION alongside.reaches(family uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
AS $function$
begin
  return alongside.sees_all()
      or exists (select 1 from public.family_access fa
                  where fa.agency_id = alongside.agency() and fa.account_id = alongside.actor() and fa.family_id = family
                    and fa.from_at <= alongside.now() and (fa.until_at is null or fa.until_at > alongside.now()));
end $function$
;
comment on function alongside.reaches(uuid) is 'Whether the actor sees this family''s records: the definition of alongside.protect, for one row that is about to be added.';

CREATE OR REPLACE FUNCTION alongside.reads_positions()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('supporter'::text) OR alongside.has_role('supervisor'::text) OR alongside.has_role('administrator'::text) OR alongside.sees_all())
;
comment on function alongside.reads_positions() is 'Duties in which one reads what a position asks: having it, supervising it and looking after it.';

CREATE OR REPLACE FUNCTION alongside.reckoned(supporters uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  select t.id
    from unnest(supporters) t (id)
   where t.id = (select alongside.actor())
      or (select alongside.sees_all())
      or t.id in (select alongside.supervised())
$function$
;
comment on function alongside.reckoned(uuid[]) is 'Those of these supporters whose standing the actor may look at: themself, whom they supervise today, everyone for managers and the privacy officer.';

CREATE OR REPLACE FUNCTION alongside.record_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  here uuid;
  whose uuid[];
  who uuid;
begin
  if tg_op = 'DELETE' then
    here := old.agency_id;
  else
    here := new.agency_id;
  end if;
  if tg_table_name = 'credential_event' then
    whose := array[new.holder_id];
  elsif tg_table_name in ('account', 'credential_path') then
    whose := array[new.id];
  elsif tg_table_name = 'supervision_session' then
    whose := array(select p.supporter_id from session_part p where p.agency_id = new.agency_id and p.session_id = new.id);
  elsif tg_table_name = 'account_role' and tg_op = 'DELETE' then
    whose := array[old.account_id];
  elsif tg_table_name = 'account_role' then
    whose := array[new.account_id];
  elsif tg_op = 'INSERT' then
    whose := array[new.supporter_id];
  elsif tg_op = 'DELETE' then
    whose := array[old.supporter_id];
  elsif old.supporter_id = new.supporter_id then
    whose := array[new.supporter_id];
  else
    whose := array[old.supporter_id, new.supporter_id];
  end if;
  foreach who in array whose loop
    perform pg_advisory_xact_lock_shared(hashtextextended(who::text, 290));
    if exists (select 1 from kept_record k where k.agency_id = here and k.id = who)
       and not exists (select 1 from record_outdated o where o.agency_id = here and o.supporter_id = who) then
      insert into record_outdated (agency_id, supporter_id) values (here, who);
    end if;
  end loop;
  return null;
end $function$
;
comment on function alongside.record_changed() is 'Marks the records that follow from this row: they are packed anew.';

CREATE OR REPLACE FUNCTION alongside.records_packed(supporters uuid[])
 RETURNS TABLE(supporter_id uuid, work bytea, supervision bytea, training bytea, lessons text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with worked as (
    select w.supporter_id,
           string_agg(int4send(((w.on_day - date '2000-01-01') << 17)
                               | (w.supervised::int << 16) | (w.paid::int << 15) | ((w.own_family or not w.in_force)::int << 14)
                               | least(w.minutes, 16383)::int), ''::bytea
                      order by w.on_day, w.supervised and w.paid and w.in_force and not w.own_family) as packed
      from alongside.work_reckoned(supporters, 'infinity') w
     where w.on_day >= date '2000-01-01'
     group by w.supporter_id
  ), held as (
    select p.supporter_id,
           string_agg(int4send(((s.on_day - date '2000-01-01') << 17) | (s.in_group::int << 16) | s.minutes), ''::bytea order by s.on_day, s.id) as packed
      from session_part p
      join supervision_session s on s.agency_id = p.agency_id and s.id = p.session_id
     where p.agency_id = (select alongside.agency())
       and p.supporter_id = any (array(select alongside.reckoned(supporters)))
       and p.signed_at is not null
       and s.clinical
       and s.voided_at is null
       and s.on_day >= date '2000-01-01'
     group by p.supporter_id
  ), learned as (
    select t.supporter_id, t.id, t.on_day, (100 * case when t.purpose = 'core' then t.hours else t.ceu_hours end)::bigint as hours,
           concat_ws('|', t.purpose, t.purpose = 'continuing' or t.approval <> '', array_to_string(t.topics, ' '), t.code) as lesson
      from training t
     where t.agency_id = (select alongside.agency())
       and t.supporter_id = any (array(select alongside.reckoned(supporters)))
       and t.voided_at is null
       and t.accepted
       and case when t.purpose = 'core' then t.hours else t.ceu_hours end > 0
  ), kinds as (
    select l.supporter_id, l.lesson, row_number() over (partition by l.supporter_id order by l.lesson) - 1 as number
      from (select distinct k.supporter_id, k.lesson from learned k) l
  ), counted as (
    select l.supporter_id,
           string_agg(int8send(((l.on_day - date '2000-01-01')::bigint << 32) | (l.hours << 16) | k.number), ''::bytea order by l.on_day, l.id) as packed
      from learned l
      join kinds k on k.supporter_id = l.supporter_id and k.lesson = l.lesson
     group by l.supporter_id
  )
  select t.id, coalesce(w.packed, ''), coalesce(h.packed, ''), coalesce(c.packed, ''),
         array(select k.lesson from kinds k where k.supporter_id = t.id order by k.number)
  from alongside.reckoned(supporters) t (id)
    left join worked w on w.supporter_id = t.id
    left join held h on h.supporter_id = t.id
    left join counted c on c.supporter_id = t.id
$function$
;
comment on function alongside.records_packed(uuid[]) is 'Entries that a standard counts of those of these supporters whose standing the actor may look at, one number each in order of days. Of work and sessions four bytes: 15 bits the day, 3 of work whether supervised, whether paid, whether no experience, or 1 of a session whether in a group, the rest minutes. Of training eight: the day, hundredths of an hour in 16 bits, and in 16 which of its lessons: purpose, whether approved, topics and code.';

CREATE OR REPLACE FUNCTION alongside.relationships_disclosed(family uuid)
 RETURNS TABLE(incident_id uuid, supporter_id uuid, disclosed_on date, decision text)
 LANGUAGE sql
 STABLE
AS $function$
  select i.id, i.supporter_id, i.begun_on,
         (select s.answers ->> 'decision'
            from public.incident_step s
           where s.agency_id = i.agency_id and s.incident_id = i.id and s.step = 'decision'
           order by s.written_at desc, s.id desc
           limit 1)
    from public.incident i
   where i.agency_id = (select alongside.agency())
     and i.kind = 'relationship'
     and i.supporter_id is not null
     and i.ending is distinct from 'entered-by-mistake'
     and i.family_id in (select f.id from public.family f
                          where f.agency_id = i.agency_id and (f.id = relationships_disclosed.family or f.merged_into = relationships_disclosed.family))
$function$
;
comment on function alongside.relationships_disclosed(uuid) is 'Relationships with a family, of those the reader may see, and the latest decision; null while nobody has decided. The kind, the step and its answers are those of the definition relationship.';

CREATE OR REPLACE FUNCTION alongside.released_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_user <> 'alongside_owner'
     and exists (select 1 from public.family_report_release r
                  where r.agency_id = new.agency_id
                    and r.report_id = (to_jsonb(new) ->> case when tg_table_name = 'family_report' then 'id' else 'report_id' end)::uuid) then
    raise exception 'A released report stays as it is. Amend it.' using errcode = 'check_violation', constraint = 'released_stays';
  end if;
  return new;
end $function$
;
comment on function alongside.released_stays() is 'A released report is not changed: what is wrong in it is amended by another.';

CREATE OR REPLACE FUNCTION alongside.released_to_me()
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
AS $function$
begin
  return query
  select r.id
    from public.partner_invitation i
    join public.family_report r on r.agency_id = i.agency_id and r.partner_id = i.partner_id and (i.family_id is null or i.family_id = r.family_id)
    join public.family_report_release f on f.agency_id = r.agency_id and f.report_id = r.id
   where alongside.has_role('partner')
     and i.agency_id = alongside.agency()
     and i.account_id = alongside.actor()
     and i.ended_at is null
     and r.voided_at is null;
end $function$
;
comment on function alongside.released_to_me() is 'Reports released to the partner for whom the actor signed in, of the families they are invited for; none for anybody else.';

CREATE OR REPLACE FUNCTION alongside.runs_class(class uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select alongside.has_role('manager')
      or exists (select 1 from public.course_class c
                  where c.agency_id = alongside.agency() and c.id = class and c.trainer_id = alongside.actor())
$function$
;
comment on function alongside.runs_class(uuid) is 'Whether the actor says who was there: the trainer, and managers.';

CREATE OR REPLACE FUNCTION alongside.seats_suffice()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if new.given_up_at is not null or (tg_op = 'UPDATE' and old.given_up_at is null) then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(new.class_id::text, 210));
  if (select count(*) from class_seat s where s.agency_id = new.agency_id and s.class_id = new.class_id and s.given_up_at is null and s.id <> new.id)
     >= (select c.seats from course_class c where c.agency_id = new.agency_id and c.id = new.class_id) then
    raise exception 'No seat is left in class %.', new.class_id using errcode = 'check_violation', constraint = 'seats_suffice';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.seats_taken(classes uuid[])
 RETURNS TABLE(class_id uuid, taken bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.class_id, count(*)
    from class_seat s
   where s.agency_id = alongside.agency()
     and alongside.learns()
     and s.class_id = any (classes)
     and s.given_up_at is null
   group by s.class_id
$function$
;
comment on function alongside.seats_taken(uuid[]) is 'How many seats of each class are taken, never by whom.';

CREATE OR REPLACE FUNCTION alongside.sees_all()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('manager'::text) OR alongside.has_role('privacy-officer'::text) OR alongside.has_role('system'::text))
;
comment on function alongside.sees_all() is 'Duties that require every family record of the agency.';

CREATE OR REPLACE FUNCTION alongside.standings_unknown()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update kept_standing set as_of = '2000-01-01' where agency_id = new.agency_id;
  return null;
end $function$
;
comment on function alongside.standings_unknown() is 'What an agency or a program asks has changed: where everybody stands is made anew.';

CREATE OR REPLACE FUNCTION alongside.stays_as_approved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from public.work_week w
              where w.agency_id = old.agency_id and w.supporter_id = old.supporter_id and w.approved
                and old.on_day between w.monday and w.monday + 6) then
    raise exception 'Duty % is in an approved week and stays. Correct it by another.', old.id using errcode = 'check_violation', constraint = 'stays_as_approved';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.stays_as_both_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select 1 from public.session_part p where p.agency_id = old.agency_id and p.session_id = old.id and p.signed_at is not null) then
    raise exception 'Session % is signed by both and stays. Add to it.', old.id using errcode = 'check_violation', constraint = 'stays_as_both_signed';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.stays_as_signed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(old) - '{voided_at,voided_by,void_reason,version}'::text[] <> to_jsonb(new) - '{voided_at,voided_by,void_reason,version}'::text[] then
    raise exception 'Contact % is signed and stays as it is. Write an addendum.', old.id using errcode = 'check_violation', constraint = 'stays_as_signed';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE PROCEDURE alongside.stays_in_a_merge(IN target regclass, IN refers text, IN what text)
 LANGUAGE sql
AS $procedure$
  insert into alongside.merge_reference (record, refers, what, moves, several) values (target::text, refers, what, false, false)
      on conflict (record, refers) do nothing;
$procedure$
;
comment on function alongside.stays_in_a_merge(regclass,text,text) is 'Has a merge leave this column, which names a family or people, as it is: it is derived, or tells of then.';

CREATE OR REPLACE FUNCTION alongside.supervised()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  select s.supporter_id
    from public.supervision s
   where s.agency_id = (select alongside.agency())
     and s.supervisor_id = (select alongside.actor())
     and s.during @> (select (alongside.now() at time zone a.zone)::date from public.agency a where a.id = alongside.agency())
$function$
;
comment on function alongside.supervised() is 'The supporters whom the actor supervises today, by the agency''s day.';

CREATE OR REPLACE FUNCTION alongside.supervises(supporter uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (EXISTS (SELECT 1 FROM supervision s WHERE ((s.agency_id = alongside.agency()) AND (s.supporter_id = supervises.supporter) AND (s.supervisor_id = alongside.actor()) AND (s.during @> (alongside.now())::date))))
;
comment on function alongside.supervises(uuid) is 'Whether the actor supervises this account today.';

CREATE OR REPLACE FUNCTION alongside.supervision_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
AS $function$
begin
  if tg_op <> 'INSERT' then
    delete from public.family_access f using was
     where f.agency_id = was.agency_id and f.link_id = was.id and f.basis = 'supervision' and f.account_id = was.supervisor_id;
  end if;
  insert into public.family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at, until_at)
  select s.agency_id, s.supervisor_id, r.family_id, 'supervision', r.id, s.id,
         alongside.day_start(r.agency_id, lower(both_)), alongside.day_start(r.agency_id, upper(both_))
    from is_ s
    join public.assignment r on r.agency_id = s.agency_id and r.supporter_id = s.supporter_id and r.voided_at is null
   cross join lateral (select s.during * daterange(r.starts_on, r.ends_on, '[]') as both_) o
   where not isempty(both_);
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION alongside.swap_code_words(one uuid, other uuid)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update family_secret set id = '00000000-0000-0000-0000-000000000000' where agency_id = alongside.agency() and id = one;
  update family_secret set id = one where agency_id = alongside.agency() and id = other;
  update family_secret set id = other where agency_id = alongside.agency() and id = '00000000-0000-0000-0000-000000000000';
$function$
;
comment on function alongside.swap_code_words(uuid,uuid) is 'A code word stands under the id of its family: with the safe contact of the other family comes its code word.';

CREATE OR REPLACE FUNCTION alongside.taken_over(record text, refers text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN CASE record WHEN 'person'::text THEN (refers = ANY (ARRAY['kind'::text, 'given_name'::text, 'family_name'::text, 'name_to_use'::text, 'relation'::text, 'born_on'::text, 'born_month_only'::text, 'over_age_reason'::text, 'languages'::text, 'interpreter'::text])) WHEN 'family'::text THEN (refers = ANY (ARRAY['name'::text, 'town'::text, 'safe_contact'::text, 'call_from'::text, 'call_until'::text, 'call_days'::text, 'no_voicemail'::text, 'shared_phone'::text, 'unsafe_people'::text, 'words_never'::text, 'code_word_agreed'::text])) ELSE false END
;

CREATE OR REPLACE FUNCTION alongside.team_loads(supporters uuid[], today date)
 RETURNS TABLE(supporter_id uuid, load numeric, caseload_limit integer, late bigint, hard bigint, minutes bigint, review bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select t.id, w.load, w.caseload_limit, m.late, m.hard, m.minutes, m.review
    from unnest(supporters) t (id)
   cross join lateral (
         select coalesce(sum(g.load), 0) as load, min(g.caseload_limit) as caseload_limit
           from (select max(coalesce(phase.load, 1)) as load, min(p.caseload_limit) as caseload_limit
                   from assignment a
                   join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
                   join program p on p.agency_id = e.agency_id and p.id = e.program_id
                   left join lateral (select q.load
                                        from enrollment_phase i
                                        join program_phase q on q.agency_id = i.agency_id and q.id = i.phase_id
                                       where i.agency_id = e.agency_id and i.enrollment_id = e.id and i.voided_at is null and i.starts_on <= today
                                       order by i.starts_on desc
                                       limit 1) phase on true
                  where a.agency_id = (select alongside.agency()) and a.supporter_id = t.id and a.voided_at is null
                    and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
                  group by a.family_id) g) w
   cross join lateral (
         select count(*) filter (where c.on_day > today - 14 and c.made and (c.at_time >= '20:00' or c.at_time < '06:00')) as late,
                count(*) filter (where c.on_day > today - 14 and c.made
                                   and (c.together ? 'after_return_to_use' or c.activities && '{crisis-response}')) as hard,
                coalesce(sum(c.minutes) filter (where c.on_day > today - 14 and c.made), 0) as minutes,
                count(*) filter (where c.signed_at is not null and c.supporter_id <> alongside.actor()
                                   and not exists (select 1 from contact_review r where r.agency_id = c.agency_id and r.id = c.id)) as review
           from contact c
          where c.agency_id = (select alongside.agency()) and c.supporter_id = t.id and c.voided_at is null
            and c.on_day >= today - 30 and c.on_day <= today) m
   where alongside.counts_work_of(t.id)
$function$
;
comment on function alongside.team_loads(uuid[],date) is 'Of each of these supporters whose work the actor may count: their families weighed by phase, each family once; the lowest limit of their programs, null for none; and of their own work in the last 14 days contacts late in the evening or at night, hard ones, and minutes; signed contacts of the last 30 days nobody has looked at.';

CREATE OR REPLACE FUNCTION alongside.team_needs(supporters uuid[], today date, unseen integer)
 RETURNS TABLE(supporter_id uuid, unsigned bigint, overdue bigint, kept bigint, unseen bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with team as materialized (select t.id from unnest(supporters) t (id) where alongside.counts_work_of(t.id)),
  walked as materialized (
    select a.supporter_id, a.family_id, min(a.starts_on) as since
      from team t
      join assignment a on a.agency_id = (select alongside.agency()) and a.supporter_id = t.id
     where a.voided_at is null and a.starts_on <= today and (a.ends_on is null or a.ends_on >= today)
     group by a.supporter_id, a.family_id),
  reached as materialized (
    select distinct c.family_id
      from team t
      join contact c on c.agency_id = (select alongside.agency()) and c.supporter_id = t.id
     where c.on_day > today - unseen and c.on_day <= today and c.made and c.voided_at is null),
  quiet as (
    select w.supporter_id, count(*) as families
      from walked w
      left join reached r on r.family_id = w.family_id
     where r.family_id is null and w.since <= today - unseen
     group by w.supporter_id),
  worded as (
    select n.supporter_id, count(distinct n.contact_id) as contacts
      from scope_note n
     where n.agency_id = (select alongside.agency()) and n.seen_at is null and n.mended_at is null
     group by n.supporter_id)
  select t.id,
         (select count(*) from contact c
           where c.agency_id = (select alongside.agency()) and c.supporter_id = t.id and c.signed_at is null and c.voided_at is null),
         (select count(*) from follow_up u
           where u.agency_id = (select alongside.agency()) and u.supporter_id = t.id and u.done_at is null and u.voided_at is null and u.due_on < today),
         coalesce(worded.contacts, 0), coalesce(quiet.families, 0)
    from team t
    left join quiet on quiet.supporter_id = t.id
    left join worded on worded.supporter_id = t.id
$function$
;
comment on function alongside.team_needs(uuid[],date,integer) is 'What waits with each of these supporters whose work the actor may count: contacts not signed, steps overdue, contacts with wording kept that nobody has seen, and families none of these supporters reached for so many days.';

CREATE OR REPLACE FUNCTION alongside.the_parent_first()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1 from public.family_report_reading r
                  where r.agency_id = new.agency_id and r.report_id = new.report_id and r.told_sha256 = new.told_sha256) then
    raise exception 'Report % was not read with the caregiver as it stands.', new.report_id
      using errcode = 'check_violation', constraint = 'the_parent_first';
  end if;
  return new;
end $function$
;
comment on function alongside.the_parent_first() is 'Releases only what was read with the caregiver, to the letter, or has a written reason why not.';

CREATE OR REPLACE FUNCTION alongside.told_with_permission()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (select 1
                   from public.test_result r
                   join public.consent c on c.agency_id = r.agency_id and c.person_id = r.person_id
                  where r.agency_id = new.agency_id and r.id = new.result_id and c.id = new.consent_id
                    and c.discloser = 'partner:' || r.partner_id and 'test-results' = any (c.information)
                    and r.voided_at is null) then
    raise exception 'No permission lets them tell this result.' using errcode = 'check_violation', constraint = 'told_with_permission';
  end if;
  return new;
end $function$
;
comment on function alongside.told_with_permission() is 'A result rests on a permission of the one whom it is about, for the partner who tells it. Whether it holds on the day is decided by the consent engine.';

CREATE OR REPLACE FUNCTION alongside.tx()
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN (((pg_current_xact_id())::text)::bigint + (SELECT history_clock.lead FROM history_clock))
;

CREATE OR REPLACE FUNCTION alongside.unmerge_plan(merge uuid)
 RETURNS TABLE(record text, record_id uuid, how text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
#variable_conflict use_column
declare
  here uuid := alongside.agency();
  m record;
  one record;
  more uuid[];
  found_more boolean := true;
  going jsonb;
  now_ jsonb;
begin
  select * into m from public.merge x where x.agency_id = here and x.id = merge and x.undone_at is null and alongside.merges_records();
  if m.id is null then
    return;
  end if;
  for one in select * from public.merge_row r where r.agency_id = here and r.merge_id = merge loop
    execute format('select to_jsonb(t) from public.%I t where t.agency_id = $1 and t.id = $2', one.record) into now_ using here, one.record_id;
    record := one.record;
    record_id := one.record_id;
    how := case when m.code_word_too and one.record = 'family_secret' or (select bool_and(now_ -> k is not distinct from one.became -> k) from jsonb_object_keys(one.became) k)
                then 'back' else 'changed' end;
    return next;
  end loop;
  if m.family_id = m.from_family_id then
    return;
  end if;
  select jsonb_object_agg(r.record, r.ids) into going
    from (select x.record, jsonb_agg(x.record_id) as ids
            from public.merge_row x where x.agency_id = here and x.merge_id = merge and x.became ? 'family_id' group by x.record) r;
  while found_more loop
    found_more := false;
    for one in
      select distinct c.relname::text as here_, a.attname::text as refers, t.relname::text as there_
        from pg_constraint k
        join pg_class c on c.oid = k.conrelid
        join pg_class t on t.oid = k.confrelid and t.relname <> 'family'
        join alongside.merge_reference own on own.record = c.relname and own.refers = 'family_id' and own.moves
       cross join lateral unnest(k.conkey, k.confkey) pair (from_no, to_no)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.from_no
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.to_no and b.attname = 'id'
       where k.contype = 'f' and going ? t.relname::text and c.relname not in ('kinship', 'care_period', 'merge')
         and (c.relname, a.attname) not in (('referral', 'known_id'), ('person', 'merged_into'))
    loop
      execute format('select array_agg(t.id) from public.%1$I t
                       where t.agency_id = $1 and t.family_id = $2 and t.%2$I in (select x::uuid from jsonb_array_elements_text($3) x)
                         and not coalesce($4, ''[]''::jsonb) ? t.id::text', one.here_, one.refers)
        into more using here, m.family_id, going -> one.there_, going -> one.here_;
      if more is not null then
        found_more := true;
        going := jsonb_set(going, array[one.here_], coalesce(going -> one.here_, '[]') || to_jsonb(more));
        return query select one.here_, id, 'follows'::text from unnest(more) id;
      end if;
    end loop;
  end loop;
  return query
    select t.record_, t.id, case when t.all_go then 'follows' else 'apart' end
      from (select 'kinship'::text as record_, k.id, going -> 'person' ? k.person_id::text and going -> 'person' ? k.to_id::text as all_go,
                   going -> 'person' ? k.person_id::text or going -> 'person' ? k.to_id::text as some_go
              from public.kinship k
             where k.agency_id = here and k.family_id = m.family_id and k.voided_at is null and not coalesce(going -> 'kinship', '[]') ? k.id::text
             union all
            select 'care_period', c.id, going -> 'person' ? c.child_id::text and (c.carer_id is null or going -> 'person' ? c.carer_id::text),
                   going -> 'person' ? c.child_id::text or coalesce(going -> 'person' ? c.carer_id::text, false)
              from public.care_period c
             where c.agency_id = here and c.family_id = m.family_id and c.voided_at is null and not coalesce(going -> 'care_period', '[]') ? c.id::text) t
     where t.some_go;
end $function$
;
comment on function alongside.unmerge_plan(uuid) is 'Every row that taking this merge back would change; nothing for those who merge no records, or where it is taken back already.';

CREATE OR REPLACE FUNCTION alongside.unmerge_records(merge uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  here uuid := alongside.agency();
  m record;
  one record;
  now_ jsonb;
begin
  select * into m from public.merge x where x.agency_id = here and x.id = merge for update;
  perform 1 from family f where f.agency_id = here and f.id in (m.from_family_id, m.family_id) order by f.id for update;
  if m.id is null or m.undone_at is not null or not alongside.merges_records() then
    raise exception 'There is no merge % to take back.', merge using errcode = 'check_violation', constraint = 'merge_in_force';
  end if;
  if exists (select 1 from family f where f.agency_id = here and f.id = m.family_id and f.voided_at is not null)
     or exists (select 1 from person p where p.agency_id = here and p.id = any (m.into_people) and p.voided_at is not null) then
    raise exception 'What merge % was merged into is no longer there.', merge using errcode = 'check_violation', constraint = 'later_merge_first';
  end if;
  set constraints all deferred;
  if m.code_word_too then
    perform alongside.swap_code_words(m.from_family_id, m.family_id);
  end if;
  for one in
    select p.record, p.record_id, p.how, r.was, r.became
      from alongside.unmerge_plan(merge) p
      left join public.merge_row r on r.agency_id = here and r.merge_id = merge and r.record = p.record and r.record_id = p.record_id
     order by r.aside nulls first, p.record, p.record_id
  loop
    if one.how = 'follows' then
      perform alongside.merge_put(one.record, one.record_id, jsonb_build_object('family_id', m.from_family_id));
    elsif one.how = 'apart' then
      perform alongside.merge_put(one.record, one.record_id,
        jsonb_build_object('voided_at', alongside.now(), 'voided_by', alongside.actor(), 'void_reason', 'unmerged'));
    else
      execute format('select to_jsonb(t) from public.%I t where t.agency_id = $1 and t.id = $2', one.record) into now_ using here, one.record_id;
      perform alongside.merge_put(one.record, one.record_id,
        (select jsonb_object_agg(k, one.was -> k) from jsonb_object_keys(one.became) k where now_ -> k is not distinct from one.became -> k));
    end if;
  end loop;
  -- Contacts written since, in an enrollment that goes back to somebody, name that person again.
  update contact c set people = alongside.named_once(c.people, m.into_people, m.from_people), version = c.version + 1
    from public.merge_row e
   where e.agency_id = here and e.merge_id = merge and e.record = 'enrollment'
     and c.agency_id = here and c.enrollment_id = e.record_id and c.people && m.into_people
     and not exists (select 1 from public.merge_row r
                      where r.agency_id = here and r.merge_id = merge and r.record = 'contact' and r.record_id = c.id and r.became ? 'people')
     and (m.from_family_id <> m.family_id or e.became ? 'caregiver_id');
  update family f set merges = array_remove(f.merges, merge) where f.agency_id = here and f.id = m.family_id;
  update public.merge x set undone_at = alongside.now(), undone_by = alongside.actor(), undone_tx = alongside.tx(), version = x.version + 1
   where x.agency_id = here and x.id = merge;
  perform alongside.mark_enrolled(array[m.from_family_id, m.family_id]);
  set constraints all immediate;
end $function$
;
comment on function alongside.unmerge_records(uuid) is 'Takes a merge back: every row it changed says again what it said, but for what somebody changed since. Only for those who merge records.';

CREATE OR REPLACE FUNCTION alongside.walked_in(here uuid, family uuid, enrollment uuid, day date, peer_kinds text[], OUT walked uuid, OUT primary_supporter uuid)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
AS $function$
begin
  if here is distinct from alongside.agency() then
    return;
  end if;
  select e.id into walked
    from public.assignment a
    join public.enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
    join public.program p on p.agency_id = e.agency_id and p.id = e.program_id
   where a.agency_id = here and a.family_id = family and a.supporter_id = alongside.actor() and a.voided_at is null
     and a.starts_on <= day and (a.ends_on is null or a.ends_on >= day)
     and e.voided_at is null and (enrollment is null or e.id = enrollment)
     and e.started_on <= day and (e.ended_on is null or e.ended_on >= day)
     and p.peer_kind = any (peer_kinds)
   order by array_position('{primary,secondary,cover}', a.kind), e.started_on desc, e.id
   limit 1;
  select f.supporter_id into primary_supporter
    from public.assignment f
   where f.agency_id = here and f.family_id = family and f.enrollment_id = walked and f.kind = 'primary' and f.voided_at is null
     and f.starts_on <= day and (f.ends_on is null or f.ends_on >= day);
end $function$
;
comment on function alongside.walked_in(uuid,uuid,uuid,date,text[]) is 'The enrollment of this family in which the actor walks with them on this day, in a program of one of these kinds, and its primary supporter that day; null if there is none. Answers only whoever has the assignment, so it tells nobody more than they may see.';

CREATE OR REPLACE FUNCTION alongside.walks()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('supporter'::text) OR alongside.has_role('supervisor'::text))
;
comment on function alongside.walks() is 'Duties in which one meets families and writes contacts of one''s own.';

CREATE OR REPLACE FUNCTION alongside.walks_today(agency uuid, supporter uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  select w.family_id
    from public.assignment w
    join public.agency g on g.id = w.agency_id
   where w.agency_id = agency and w.supporter_id = supporter and w.voided_at is null
     and w.starts_on <= (alongside.now() at time zone g.zone)::date
     and (w.ends_on is null or w.ends_on >= (alongside.now() at time zone g.zone)::date)
$function$
;
comment on function alongside.walks_today(uuid,uuid) is 'The families that a supporter walks with today, as far as the reader sees assignments.';

CREATE OR REPLACE FUNCTION alongside.work_counted(supporters uuid[], from_day date, until_day date)
 RETURNS SETOF contact_counted
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with mine as materialized (
    select t.id
      from unnest(supporters) t (id)
     where t.id = (select alongside.actor())
        or (select alongside.sees_all())
        or t.id in (select s.supporter_id from supervision s
                     where s.agency_id = (select alongside.agency())
                       and s.supervisor_id = (select alongside.actor())
                       and s.during @> (select (alongside.now() at time zone a.zone)::date from agency a where a.id = alongside.agency()))
  ),
  further as materialized (
    select alongside.further_of_groups(array(select id from mine), from_day, until_day) as ids
  )
  select c.*
    from contact_counted c
   where c.agency_id = (select alongside.agency()) and c.supporter_id = any (array(select id from mine))
     and c.on_day >= from_day and c.on_day < until_day
     and c.contact_id <> all (select unnest(ids) from further)
   union all
  select (jsonb_populate_record(c, '{"minutes": 0}')).*
    from contact_counted c
   where c.agency_id = (select alongside.agency()) and c.contact_id = any (array(select unnest(ids) from further))
$function$
;
comment on function alongside.work_counted(uuid[],date,date) is 'The contacts that count, of these supporters, on days from from_day until until_day (not counted in): one''s own, those of the supporters one supervises today, and everyone''s for managers and the privacy officer. A gathering''s minutes are counted once for each supporter, with the first of her contacts in it; what each family had of it stands in contact_counted. Figures of supporters are sums over this; join family for the names one may see.';

CREATE OR REPLACE FUNCTION alongside.work_reckoned(supporters uuid[], until_day date)
 RETURNS TABLE(supporter_id uuid, on_day date, minutes bigint, paid boolean, own_family boolean, supervised boolean, in_force boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with own as materialized (
    select o.supporter_id, o.family_id from alongside.own_families(supporters) o
  ), worked as (
    select c.supporter_id, c.on_day, true as paid, o.family_id is not null as own_family, c.minutes + c.travel_minutes as minutes
      from contact_counted c
      left join own o on o.supporter_id = c.supporter_id and o.family_id = c.family_id
     where c.agency_id = (select alongside.agency())
       and c.supporter_id = any (array(select alongside.reckoned(supporters)))
       and c.on_day >= '2000-01-01'
       and c.on_day < until_day
       and not (c.made and c.mode = 'group')
     union all
    select g.supporter_id, g.on_day, true, o.family_id is not null,
           case when row_number() over (partition by g.supporter_id, g.on_day, t.at_time, g.minutes order by o.family_id is not null, g.contact_id) > 1
                then 0 else g.minutes + g.travel_minutes end
      from contact_counted g
      join contact t on t.agency_id = g.agency_id and t.id = g.contact_id
      left join own o on o.supporter_id = g.supporter_id and o.family_id = g.family_id
     where g.agency_id = (select alongside.agency())
       and g.supporter_id = any (array(select alongside.reckoned(supporters)))
       and g.on_day >= '2000-01-01'
       and g.on_day < until_day
       and g.made
       and g.mode = 'group'
     union all
    select d.supporter_id, d.on_day, d.paid, d.own_family, d.minutes
      from duty d
     where d.agency_id = (select alongside.agency())
       and d.supporter_id = any (array(select alongside.reckoned(supporters)))
       and d.on_day < until_day
       and d.voided_at is null
       and not exists (select 1 from duty o where o.agency_id = d.agency_id and o.corrects_id = d.id and o.voided_at is null)
  ), days as (
    select w.supporter_id, w.on_day, w.paid, w.own_family, sum(w.minutes) as minutes
      from worked w
     group by w.supporter_id, w.on_day, w.paid, w.own_family
    having sum(w.minutes) > 0
  ), lasting as materialized (
    select a.id,
           (select range_agg(l.during)
              from supervision l
             where l.agency_id = (select alongside.agency()) and l.supporter_id = a.id) as supervised,
           (select range_agg(daterange(s.from_on, s.next_on))
              from credential_span s
             where s.agency_id = (select alongside.agency()) and s.holder_id = a.id) as held,
           (select range_agg(daterange(s.from_on, s.next_on) * daterange(null, s.until_on, '[]'))
              from credential_span s
             where s.agency_id = (select alongside.agency()) and s.holder_id = a.id
               and alongside.credential_state(s.kind, s.until_on, s.until_on) = 'valid') as valid
      from alongside.reckoned(supporters) a (id)
  )
  select d.supporter_id, d.on_day, d.minutes, d.paid, d.own_family, coalesce(l.supervised @> d.on_day, false),
         not coalesce(l.held @> d.on_day, false) or coalesce(l.valid @> d.on_day, false)
    from days d
    join lasting l on l.id = d.supporter_id
$function$
;
comment on function alongside.work_reckoned(uuid[],date) is 'Minutes worked a day before until_day, the sums of alongside.days_worked, told apart: paid or not, for one''s own family, while somebody supervised them, and in_force: not on a day on which they held a certificate and none was valid. Only hours in force are experience.';

CREATE OR REPLACE FUNCTION alongside.work_summed(supporters uuid[], monday date, month_day date, until_day date)
 RETURNS TABLE(supporter_id uuid, made_this_week bigint, minutes_this_week bigint, made_this_month bigint, minutes_this_month bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with further as materialized (
    select alongside.further_of_groups(supporters, least(monday, month_day), until_day) as ids
  )
  select t.id, w.*
    from unnest(supporters) t (id)
   cross join further
   cross join lateral (select count(*) filter (where c.made and c.on_day >= monday),
                              coalesce(sum(c.minutes) filter (where c.on_day >= monday and c.contact_id <> all (further.ids)), 0),
                              count(*) filter (where c.made and c.on_day >= month_day),
                              coalesce(sum(c.minutes) filter (where c.on_day >= month_day and c.contact_id <> all (further.ids)), 0)
                         from contact_counted c
                        where c.agency_id = (select alongside.agency())
                          and c.supporter_id = t.id
                          and c.on_day >= least(monday, month_day)
                          and c.on_day < until_day) w
   where t.id = (select alongside.actor())
      or (select alongside.sees_all())
      or t.id in (select s.supporter_id from supervision s
                   where s.agency_id = (select alongside.agency())
                     and s.supervisor_id = (select alongside.actor())
                     and s.during @> (select (alongside.now() at time zone a.zone)::date from agency a where a.id = alongside.agency()))
$function$
;
comment on function alongside.work_summed(uuid[],date,date,date) is 'Contacts made and their minutes of each of these supporters, from monday and from month_day until until_day (not counted in): the sums over alongside.work_counted, one row each, zeroes too.';

CREATE OR REPLACE FUNCTION alongside.writes()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (alongside.has_role('supporter'::text) OR alongside.has_role('supervisor'::text) OR alongside.has_role('manager'::text) OR alongside.has_role('system'::text))
;
comment on function alongside.writes() is 'Duties in which one writes about families. A privacy officer reads them all and writes nothing.';

CREATE OR REPLACE FUNCTION alongside.writes_about(family uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN ((family IS NULL) OR alongside.reaches(family) OR (family IN (SELECT w.family_id FROM alongside.closing_walks() w(supporter_id, family_id, enrollment_id, starts_on, ends_on) WHERE (w.supporter_id = alongside.actor()))))
;
comment on function alongside.writes_about(uuid) is 'Whether the actor may go on writing about this family, or still write down what happened while they walked with it.';

