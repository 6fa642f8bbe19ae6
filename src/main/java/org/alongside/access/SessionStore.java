package org.alongside.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of sessions. Finding, adding and seeing is the keeper's work; listing and ending their owner's. */
@Component
class SessionStore {
    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Session> find(byte[] hash) {
        return sql.sql("""
                select s.id, s.agency_id, s.account_id, s.complete, s.created_at, s.last_seen_at, s.until_at,
                       a.name, g.name as agency, g.zone, b.id as grant_id, b.until_at as grant_until,
                       array(select r.role from account_role r where r.agency_id = a.agency_id and r.account_id = a.id) as roles
                  from account_session s
                  join account a on a.agency_id = s.agency_id and a.id = s.account_id
                  join agency g on g.id = s.agency_id
                  left join lateral
                       (select b.id, b.until_at from break_glass b
                         where b.agency_id = s.agency_id and b.account_id = s.account_id and b.ended_at is null
                           and b.from_at <= alongside.now() and b.until_at > alongside.now()
                         order by b.from_at desc
                         limit 1) b on true
                 where s.hash = :hash
                   and s.ended_at is null
                   and s.until_at > alongside.now()
                   and a.status = 'active'
                """).param("hash", hash).query((row, n) -> session(row)).optional();
    }

    void add(UUID id, UUID agency, UUID account, byte[] hash, boolean complete, String device, Instant until) {
        sql.sql("""
                insert into account_session (agency_id, id, account_id, hash, complete, device, until_at, second_factor_at)
                values (:agency, :id, :account, :hash, :complete, :device, :until,
                        case when :complete then alongside.now() end)
                """)
                .param("agency", agency)
                .param("id", id)
                .param("account", account)
                .param("hash", hash)
                .param("complete", complete)
                .param("device", device)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void seen(Session session, Instant at) {
        sql.sql("update account_session set last_seen_at = :at where agency_id = :agency and id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", session.actor().agency())
                .param("id", session.id())
                .update();
    }

    /** Ends this one by the keeper, who alone acts before anybody is signed in. */
    void end(byte[] hash) {
        sql.sql("update account_session set ended_at = alongside.now() where hash = :hash and ended_at is null")
                .param("hash", hash)
                .update();
    }

    /** Ends those of one account that are still open, apart from {@code but}; the ids ended. */
    List<UUID> endAll(UUID agency, UUID account, @Nullable UUID but) {
        return sql.sql("""
                update account_session
                   set ended_at = alongside.now()
                 where agency_id = :agency
                   and account_id = :account
                   and ended_at is null
                   and id is distinct from :but::uuid
                returning id
                """)
                .param("agency", agency)
                .param("account", account)
                .param("but", but)
                .query(UUID.class)
                .list();
    }

    boolean end(UUID agency, UUID account, UUID id) {
        return sql.sql("""
                update account_session
                   set ended_at = alongside.now()
                 where agency_id = :agency
                   and account_id = :account
                   and id = :id
                   and ended_at is null
                """)
                        .param("agency", agency)
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<OpenSession> open(UUID agency, UUID account, Instant seenSince) {
        return sql.sql("""
                select id, device, created_at, last_seen_at
                  from account_session
                 where agency_id = :agency
                   and account_id = :account
                   and complete
                   and ended_at is null
                   and until_at > alongside.now()
                   and last_seen_at > :since
                 order by last_seen_at desc, id desc
                """)
                .param("agency", agency)
                .param("account", account)
                .param("since", seenSince.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new OpenSession(
                        row.getObject("id", UUID.class),
                        row.getString("device"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant()))
                .list();
    }

    private static Session session(ResultSet row) throws SQLException {
        var actor = new Actor(
                row.getObject("account_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                Arrays.stream(texts(row.getArray("roles"))).map(Role::of).collect(Collectors.toSet()),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                null);
        return new Session(
                row.getObject("id", UUID.class),
                actor,
                row.getString("agency"),
                row.getBoolean("complete"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                row.getObject("grant_id", UUID.class),
                instant(row.getTimestamp("grant_until")));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
