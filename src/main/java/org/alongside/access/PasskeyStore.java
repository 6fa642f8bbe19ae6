package org.alongside.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/** Rows of passkeys and of what they are asked to sign. */
@Component
class PasskeyStore {
    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    // As its owner

    List<Passkey> of(Actor owner) {
        return sql.sql("""
                select id, label, created_at, last_used_at
                  from account_passkey
                 where agency_id = :agency
                   and account_id = :account
                 order by created_at, id
                """)
                .param("agency", owner.agency())
                .param("account", owner.person())
                .query((row, n) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    void add(Actor owner, CredentialRecord made, String label) {
        sql.sql("""
                insert into account_passkey
                       (agency_id, account_id, credential_id, public_key, attestation, signature_count, verified,
                        transports, backup_eligible, backed_up, label)
                values (:agency, :account, :credential, :key, :attestation, :count, :verified,
                        :transports, :eligible, :backed, :label)
                """)
                .param("agency", owner.agency())
                .param("account", owner.person())
                .param("credential", made.getCredentialId().getBytes())
                .param("key", made.getPublicKey().getBytes())
                .param("attestation", bytes(made.getAttestationObject()))
                .param("count", made.getSignatureCount())
                .param("verified", made.isUvInitialized())
                .param(
                        "transports",
                        made.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("eligible", made.isBackupEligible())
                .param("backed", made.isBackupState())
                .param("label", label)
                .update();
    }

    boolean rename(Actor owner, UUID passkey, String label) {
        return sql.sql(
                                "update account_passkey set label = :label where agency_id = :agency and account_id = :account and id = :id")
                        .param("label", label)
                        .param("agency", owner.agency())
                        .param("account", owner.person())
                        .param("id", passkey)
                        .update()
                == 1;
    }

    boolean remove(Actor owner, UUID passkey) {
        return sql.sql("delete from account_passkey where agency_id = :agency and account_id = :account and id = :id")
                        .param("agency", owner.agency())
                        .param("account", owner.person())
                        .param("id", passkey)
                        .update()
                == 1;
    }

    void removeAll(Actor by, UUID account) {
        sql.sql("delete from account_passkey where agency_id = :agency and account_id = :account")
                .param("agency", by.agency())
                .param("account", account)
                .update();
    }

    // As the keeper

    Optional<CredentialRecord> byCredential(byte[] credential) {
        return sql.sql("select * from account_passkey where credential_id = :credential")
                .param("credential", credential)
                .query((row, n) -> record(row))
                .optional();
    }

    List<CredentialRecord> byAccount(UUID account) {
        return sql.sql("select * from account_passkey where account_id = :account")
                .param("account", account)
                .query((row, n) -> record(row))
                .list();
    }

    void used(CredentialRecord passkey) {
        sql.sql("""
                update account_passkey
                   set signature_count = :count, backed_up = :backed, last_used_at = alongside.now()
                 where credential_id = :credential
                """)
                .param("count", passkey.getSignatureCount())
                .param("backed", passkey.isBackupState())
                .param("credential", passkey.getCredentialId().getBytes())
                .update();
    }

    void ask(byte[] hash, byte[] challenge, @Nullable UUID account, Instant until) {
        sql.sql("delete from passkey_challenge where until_at < alongside.now()")
                .update();
        sql.sql("""
                insert into passkey_challenge (hash, challenge, account_id, until_at)
                values (:hash, :challenge, :account, :until)
                """)
                .param("hash", hash)
                .param("challenge", challenge)
                .param("account", account)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was asked with this cookie and for this account; asked no more. */
    Optional<byte[]> take(byte[] hash, @Nullable UUID account) {
        return sql.sql("""
                delete from passkey_challenge
                 where hash = :hash
                   and account_id is not distinct from :account::uuid
                   and until_at > alongside.now()
                returning challenge
                """)
                .param("hash", hash)
                .param("account", account)
                .query((row, n) -> row.getBytes("challenge"))
                .optional();
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    static UUID account(Bytes handle) {
        var buffer = ByteBuffer.wrap(handle.getBytes());
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        var transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("label"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    private static byte[] bytes(@Nullable Bytes value) {
        return value == null ? new byte[0] : value.getBytes();
    }
}
