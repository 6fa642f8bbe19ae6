package org.alongside.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Some tries in a row are free; each further one makes the next wait twice as long, up to an hour. A
 * day without one forgets them. It counts before it looks, so that many tries at once gain nothing, and it counts for
 * addresses without an account just the same. Works as the keeper.
 */
@Component
class SignInLimits {
    private static final int FREE_OF_ACCOUNT = 5;
    private static final int FREE_OF_ADDRESS = 40;
    private static final int LONGEST_MINUTES = 60;

    private final JdbcClient sql;
    private final Keys.Key key;
    private final Clock clock;

    SignInLimits(JdbcClient sql, Keys keys, Clock clock) {
        this.sql = sql;
        this.key = keys.of("sign-in-trouble");
        this.clock = clock;
    }

    /** Counts a try for an account and from an address; how long to wait instead, if it comes too soon. */
    Optional<Duration> tries(String account, String address) {
        return tries(accountKey(account), FREE_OF_ACCOUNT).or(() -> tries(addressKey(address), FREE_OF_ADDRESS));
    }

    /** Counts a try for an account alone. */
    Optional<Duration> tries(String account) {
        return tries(accountKey(account), FREE_OF_ACCOUNT);
    }

    void succeeded(String account, String address) {
        succeeded(account);
        sql.sql("update sign_in_trouble set failures = failures - 1 where key = :key and failures > 1")
                .param("key", addressKey(address))
                .update();
    }

    void succeeded(String account) {
        sql.sql("delete from sign_in_trouble where key = :key")
                .param("key", accountKey(account))
                .update();
    }

    boolean isLocked(String account) {
        return waitUntil(accountKey(account), FREE_OF_ACCOUNT).isAfter(clock.instant());
    }

    /** What was counted more than a day ago. */
    void forgetOld() {
        sql.sql("delete from sign_in_trouble where last_at < alongside.now() - interval '1 day'")
                .update();
    }

    private Optional<Duration> tries(byte[] key, int free) {
        var counted = sql.sql("""
                insert into sign_in_trouble as t (key, failures, last_at)
                values (:key, 1, alongside.now())
                on conflict (key) do update
                   set failures = case when t.last_at < alongside.now() - interval '1 day' then 1 else t.failures + 1 end,
                       last_at = alongside.now()
                 where t.failures < :free
                    or t.last_at + least(:longest, 2 ^ least(t.failures - :free, 20)) * interval '1 minute' <= alongside.now()
                returning failures
                """)
                .param("key", key)
                .param("free", free)
                .param("longest", LONGEST_MINUTES)
                .query(Integer.class)
                .optional();
        return counted.isPresent()
                ? Optional.empty()
                : Optional.of(Duration.between(clock.instant(), waitUntil(key, free)));
    }

    private Instant waitUntil(byte[] key, int free) {
        return sql.sql("""
                select last_at + least(:longest, 2 ^ least(failures - :free, 20)) * interval '1 minute' as wait_until
                  from sign_in_trouble
                 where key = :key
                   and failures >= :free
                """)
                .param("key", key)
                .param("free", free)
                .param("longest", LONGEST_MINUTES)
                .query((row, n) -> row.getTimestamp("wait_until").toInstant())
                .optional()
                .orElse(Instant.MIN);
    }

    private byte[] accountKey(String account) {
        return key.sign("account:" + account);
    }

    /** Of an IPv6 address the network part: a household has as many of the rest as it likes. */
    private byte[] addressKey(String address) {
        var parts = address.split(":");
        return key.sign(
                "address:" + (parts.length > 4 ? String.join(":", List.of(parts).subList(0, 4)) : address));
    }
}
