package org.alongside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of passwords, authenticator apps, recovery codes and links. Reading a secret is the keeper's work, in methods that
 * say so; setting one is its owner's.
 */
@Component
class CredentialStore {
    private static final String PROVING = """
            select a.agency_id, a.id, a.email, a.name, a.status, g.name as agency, g.zone, p.encoded,
                   array(select r.role from account_role r where r.agency_id = a.agency_id and r.account_id = a.id) as roles,
                   exists (select 1 from account_totp t
                            where t.agency_id = a.agency_id and t.account_id = a.id and t.confirmed_at is not null) as has_totp,
                   (select count(*) from account_passkey k where k.agency_id = a.agency_id and k.account_id = a.id) as passkeys
              from account a
              join agency g on g.id = a.agency_id
              left join account_password p on p.agency_id = a.agency_id and p.account_id = a.id
            """;

    private final JdbcClient sql;

    CredentialStore(JdbcClient sql) {
        this.sql = sql;
    }

    // As the keeper

    Optional<Proving> byEmail(String email) {
        return sql.sql(PROVING + " where a.email = :email")
                .param("email", email)
                .query((row, n) -> proving(row))
                .optional();
    }

    Optional<Proving> byId(UUID account) {
        return sql.sql(PROVING + " where a.id = :account")
                .param("account", account)
                .query((row, n) -> proving(row))
                .optional();
    }

    /** The account that a link is for, if the link is of this kind, fresh and unused; locked until the transaction ends. */
    Optional<Proving> byLink(String kind, byte[] hash) {
        return sql.sql("""
                select account_id
                  from account_link
                 where kind = :kind
                   and hash = :hash
                   and used_at is null
                   and until_at > alongside.now()
                   for update
                """)
                .param("kind", kind)
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .flatMap(this::byId);
    }

    void usedLink(byte[] hash) {
        sql.sql("update account_link set used_at = alongside.now() where hash = :hash")
                .param("hash", hash)
                .update();
    }

    void activate(UUID account) {
        sql.sql(
                        "update account set status = 'active', version = version + 1 where id = :account and status = 'invited'")
                .param("account", account)
                .update();
    }

    /** The sealed secret of a confirmed authenticator app. */
    Optional<byte[]> totp(UUID account) {
        return sql.sql("select sealed from account_totp where account_id = :account and confirmed_at is not null")
                .param("account", account)
                .query((row, n) -> row.getBytes("sealed"))
                .optional();
    }

    Optional<byte[]> unconfirmedTotp(UUID account) {
        return sql.sql("select sealed from account_totp where account_id = :account and confirmed_at is null")
                .param("account", account)
                .query((row, n) -> row.getBytes("sealed"))
                .optional();
    }

    /** Takes the code of this step, once. */
    boolean takeStep(UUID account, long step) {
        return sql.sql("update account_totp set last_step = :step where account_id = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Takes a recovery code, once. */
    boolean takeRecoveryCode(UUID account, byte[] hash) {
        return sql.sql("""
                update account_recovery_code
                   set used_at = alongside.now()
                 where account_id = :account
                   and hash = :hash
                   and used_at is null
                """).param("account", account).param("hash", hash).update() == 1;
    }

    // As its owner, or as the keeper for someone who holds a link

    void setPassword(UUID agency, UUID account, String encoded) {
        int changed = sql.sql("""
                update account_password
                   set encoded = :encoded, changed_at = alongside.now()
                 where agency_id = :agency
                   and account_id = :account
                """)
                .param("encoded", encoded)
                .param("agency", agency)
                .param("account", account)
                .update();
        if (changed == 1) return;
        sql.sql("insert into account_password (agency_id, account_id, encoded) values (:agency, :account, :encoded)")
                .param("agency", agency)
                .param("account", account)
                .param("encoded", encoded)
                .update();
    }

    void addLink(UUID agency, UUID account, String kind, byte[] hash, Instant until) {
        sql.sql("""
                insert into account_link (agency_id, account_id, kind, hash, until_at)
                values (:agency, :account, :kind, :hash, :until)
                """)
                .param("agency", agency)
                .param("account", account)
                .param("kind", kind)
                .param("hash", hash)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void dropUnusedLinks(Actor by, UUID account) {
        sql.sql("delete from account_link where agency_id = :agency and account_id = :account and used_at is null")
                .param("agency", by.agency())
                .param("account", account)
                .update();
    }

    String agencyName(Actor by) {
        return sql.sql("select name from agency where id = :agency")
                .param("agency", by.agency())
                .query(String.class)
                .single();
    }

    void startTotp(Actor owner, byte[] sealed) {
        sql.sql("insert into account_totp (agency_id, account_id, sealed) values (:agency, :account, :sealed)")
                .param("agency", owner.agency())
                .param("account", owner.person())
                .param("sealed", sealed)
                .update();
    }

    boolean confirmTotp(Actor owner, long step) {
        return sql.sql("""
                update account_totp
                   set confirmed_at = alongside.now(), last_step = :step
                 where agency_id = :agency
                   and account_id = :account
                   and confirmed_at is null
                """)
                        .param("agency", owner.agency())
                        .param("account", owner.person())
                        .param("step", step)
                        .update()
                == 1;
    }

    void removeTotp(Actor by, UUID account) {
        sql.sql("delete from account_totp where agency_id = :agency and account_id = :account")
                .param("agency", by.agency())
                .param("account", account)
                .update();
    }

    void replaceRecoveryCodes(Actor owner, List<byte[]> hashes) {
        removeRecoveryCodes(owner, owner.person());
        for (var hash : hashes) {
            sql.sql("insert into account_recovery_code (agency_id, account_id, hash) values (:agency, :account, :hash)")
                    .param("agency", owner.agency())
                    .param("account", owner.person())
                    .param("hash", hash)
                    .update();
        }
    }

    void removeRecoveryCodes(Actor by, UUID account) {
        sql.sql("delete from account_recovery_code where agency_id = :agency and account_id = :account")
                .param("agency", by.agency())
                .param("account", account)
                .update();
    }

    int recoveryCodesLeft(Actor owner) {
        return sql.sql("""
                select count(*)
                  from account_recovery_code
                 where agency_id = :agency
                   and account_id = :account
                   and used_at is null
                """)
                .param("agency", owner.agency())
                .param("account", owner.person())
                .query(Integer.class)
                .single();
    }

    boolean hasTotp(Actor owner) {
        return sql.sql("""
                select exists (select 1 from account_totp
                                where agency_id = :agency and account_id = :account and confirmed_at is not null)
                """)
                .param("agency", owner.agency())
                .param("account", owner.person())
                .query(Boolean.class)
                .single();
    }

    private static Proving proving(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Proving(
                row.getObject("agency_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("agency"),
                ZoneId.of(row.getString("zone")),
                Arrays.stream(roles).map(Role::of).collect(Collectors.toSet()),
                row.getString("status"),
                row.getString("encoded"),
                row.getBoolean("has_totp"),
                row.getInt("passkeys"));
    }
}
