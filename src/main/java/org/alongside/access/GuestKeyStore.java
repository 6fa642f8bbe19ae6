package org.alongside.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of one-time keys. Adding is for whoever opened the door, or the keeper; finding and using the keeper's alone. */
@Component
class GuestKeyStore {
    private final JdbcClient sql;

    GuestKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Key(UUID account, byte[] code) {}

    /** Those that are left work no more. */
    void spend(UUID agency, UUID account) {
        sql.sql("""
                update account_key
                   set used_at = alongside.now()
                 where agency_id = :agency
                   and account_id = :account
                   and used_at is null
                """).param("agency", agency).param("account", account).update();
    }

    void add(UUID agency, UUID account, byte[] hash, byte[] code, Instant until) {
        sql.sql("""
                insert into account_key (agency_id, account_id, hash, code, until_at)
                values (:agency, :account, :hash, :code, :until)
                """)
                .param("agency", agency)
                .param("account", account)
                .param("hash", hash)
                .param("code", code)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Fresh and unused; locked until the transaction ends. */
    Optional<Key> find(byte[] hash) {
        return sql.sql("""
                select account_id, code
                  from account_key
                 where hash = :hash
                   and used_at is null
                   and until_at > alongside.now()
                   for update
                """)
                .param("hash", hash)
                .query((row, n) -> new Key(row.getObject("account_id", UUID.class), row.getBytes("code")))
                .optional();
    }

    void used(byte[] hash) {
        sql.sql("update account_key set used_at = alongside.now() where hash = :hash")
                .param("hash", hash)
                .update();
    }
}
