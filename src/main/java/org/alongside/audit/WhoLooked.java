package org.alongside.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks history who looked at what and who changed it, newest first. Shows what the asking person may see. */
@Component
public class WhoLooked {
    private static final int FETCHED_AT_ONCE = 500;

    private final Db db;
    private final JdbcClient sql;
    private final ViewLog views;

    WhoLooked(Db db, JdbcClient sql, ViewLog views) {
        this.db = db;
        this.sql = sql;
        this.views = views;
    }

    /** Where a page begins: after this entry. */
    public record After(Instant at, long id) {}

    /** Someone or some family by name, for a filter. */
    public record Named(UUID id, String name) {}

    /** At most {@code most} entries after {@code after}; from the newest where that is null. */
    public List<Look> page(Actor actor, LookFilter filter, @Nullable After after, int most) {
        return db.read(
                actor,
                () -> query(actor, filter, after, most)
                        .query((row, n) -> look(row))
                        .list());
    }

    /** Every entry, a few in memory at a time. That they were taken out is itself noted in history. */
    public void all(Actor actor, LookFilter filter, Consumer<Look> reader) {
        RowCallbackHandler each = row -> reader.accept(look(row));
        db.as(actor, () -> {
            views.opened(actor, "audit", actor.agency(), filter.family());
            query(actor, filter, null, Integer.MAX_VALUE)
                    .withFetchSize(FETCHED_AT_ONCE)
                    .query(each);
        });
    }

    private JdbcClient.StatementSpec query(Actor actor, LookFilter filter, @Nullable After after, int most) {
        var words = new StringBuilder("""
                select h.id, h.at, h.actor_id, a.name as who, h.operation, h.record, h.family_id, f.name as family,
                       h.grant_id is not null as urgent
                  from history h
                  left join account_named a on a.agency_id = h.agency_id and a.id = h.actor_id
                  left join family_named f on f.agency_id = h.agency_id and f.id = h.family_id
                 where h.agency_id = :agency
                   and h.at >= :from
                   and h.at < :until
                """);
        switch (filter.kind()) {
            case LOOKS -> words.append("   and h.operation = 'view'\n");
            case CHANGES -> words.append("   and h.operation <> 'view'\n");
            case ALL -> {}
        }
        if (filter.family() != null) words.append("   and h.family_id = :family\n");
        if (filter.person() != null) words.append("   and h.actor_id = :person\n");
        if (after != null) words.append("   and (h.at, h.id) < (:at, :id)\n");
        words.append(" order by h.at desc, h.id desc\n limit :most");
        return sql.sql(words.toString())
                .param("agency", actor.agency())
                .param("from", filter.from().atStartOfDay(actor.zone()).toOffsetDateTime())
                .param(
                        "until",
                        filter.until().plusDays(1).atStartOfDay(actor.zone()).toOffsetDateTime())
                .param("family", filter.family())
                .param("person", filter.person())
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? null : after.id())
                .param("most", most);
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("who"),
                row.getString("operation"),
                row.getString("record"),
                row.getObject("family_id", UUID.class),
                row.getString("family"),
                row.getBoolean("urgent"));
    }

    /** Everybody who signs in here, by name. */
    public List<Named> people(Actor actor) {
        return db.read(
                actor,
                () -> sql.sql("select id, name from account_named order by lower(name), id")
                        .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                        .list());
    }

    /** A family's name, if there is such a family. */
    public Optional<Named> family(Actor actor, UUID id) {
        return db.read(
                actor,
                () -> sql.sql("select id, name from family_named where id = :id")
                        .param("id", id)
                        .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                        .optional());
    }
}
