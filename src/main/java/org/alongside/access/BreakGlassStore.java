package org.alongside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of break-glass grants, and what history has about them. */
@Component
class BreakGlassStore {
    private static final String GRANT = """
            select b.id, b.account_id, a.name, b.family_id, coalesce(f.name, '') as family, b.reason, b.from_at, b.until_at,
                   b.ended_at, b.reviewed_at, r.name as reviewer, b.review_note
              from break_glass b
              join account a on a.agency_id = b.agency_id and a.id = b.account_id
              left join family f on f.agency_id = b.agency_id and f.id = b.family_id
              left join account r on r.agency_id = b.agency_id and r.id = b.reviewed_by
            """;

    private final JdbcClient sql;

    BreakGlassStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Families of the agency with exactly this name or number, within reach or not. */
    List<UUID> find(String name, @Nullable String number) {
        return sql.sql("select alongside.break_glass_find(:name, :number::text)")
                .param("name", name)
                .param("number", number)
                .query(UUID.class)
                .list();
    }

    boolean isWithinReach(UUID family) {
        return sql.sql("select exists (select 1 from family where id = :id)")
                .param("id", family)
                .query(Boolean.class)
                .single();
    }

    void add(Actor by, UUID id, UUID family, String reason, Instant from, Instant until) {
        sql.sql("""
                insert into break_glass (agency_id, id, account_id, family_id, reason, from_at, until_at)
                values (:agency, :id, :account, :family, :reason, :from, :until)
                """)
                .param("agency", by.agency())
                .param("id", id)
                .param("account", by.person())
                .param("family", family)
                .param("reason", reason)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean end(UUID id) {
        return sql.sql("""
                update break_glass
                   set ended_at = alongside.now()
                 where id = :id
                   and ended_at is null
                   and until_at > alongside.now()
                """).param("id", id).update() == 1;
    }

    boolean review(Actor by, UUID id, String note) {
        return sql.sql("""
                update break_glass
                   set reviewed_at = alongside.now(), reviewed_by = :by, review_note = :note
                 where id = :id
                   and reviewed_at is null
                """)
                        .param("by", by.person())
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Grant> find(UUID id) {
        return sql.sql(GRANT + " where b.id = :id")
                .param("id", id)
                .query((row, n) -> grant(row))
                .optional();
    }

    /** The one under which somebody sees a record now. */
    Optional<Grant> current(Actor of) {
        return sql.sql(GRANT + """
                 where b.account_id = :account
                   and b.ended_at is null
                   and b.from_at <= alongside.now()
                   and b.until_at > alongside.now()
                """)
                .param("account", of.person())
                .query((row, n) -> grant(row))
                .optional();
    }

    /** The newest first; those without a review before all others when {@code waiting}. */
    List<Grant> list(boolean waiting, @Nullable Grant after, int most) {
        return sql.sql(GRANT + """
                 where (b.reviewed_at is null) = :waiting
                   and (:after::uuid is null or (b.from_at, b.id) < (:from::timestamptz, :after::uuid))
                 order by b.from_at desc, b.id desc
                 limit :most
                """)
                .param("waiting", waiting)
                .param("after", after == null ? null : after.id())
                .param("from", after == null ? null : after.from().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> grant(row))
                .list();
    }

    List<GrantEntry> done(Grant grant, int most) {
        return sql.sql("""
                select at, operation, record, family_id = :family as of_the_family
                  from history
                 where grant_id = :grant
                   and record <> 'break_glass'
                 order by at, id
                 limit :most
                """)
                .param("family", grant.family())
                .param("grant", grant.id())
                .param("most", most)
                .query((row, n) -> new GrantEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("operation"),
                        row.getString("record"),
                        row.getBoolean("of_the_family")))
                .list();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getObject("family_id", UUID.class),
                row.getString("family"),
                row.getString("reason"),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                instant(row.getTimestamp("reviewed_at"))
                        .map(at -> new Grant.Review(text(row, "reviewer"), at, text(row, "review_note"))));
    }

    private static String text(ResultSet row, String column) {
        try {
            var value = row.getString(column);
            return value == null ? "" : value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
