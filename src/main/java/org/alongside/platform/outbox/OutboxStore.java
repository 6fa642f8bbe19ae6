package org.alongside.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of delivery. Works in the keeper's role, across agencies. */
@Component
class OutboxStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    OutboxStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What is due, oldest first, marked as being tried: others look at it again only after {@code lease}. */
    List<News> take(int most, Duration lease) {
        return sql.sql("""
                with due as (
                  select id
                    from outbox
                   where delivered_at is null
                     and given_up_at is null
                     and due_at <= alongside.now()
                   order by due_at, id
                   limit :most
                     for update skip locked)
                update outbox o
                   set attempts = o.attempts + 1, due_at = alongside.now() + :lease * interval '1 second'
                  from due, agency a
                 where o.id = due.id
                   and a.id = o.agency_id
             returning o.id, o.agency_id, a.zone, o.kind, o.payload::text as payload, o.attempts
                """)
                .param("most", most)
                .param("lease", lease.toSeconds())
                .query((row, n) -> news(row))
                .list();
    }

    private News news(ResultSet row) throws SQLException {
        var actor = Actor.system(row.getObject("agency_id", UUID.class), ZoneId.of(row.getString("zone")));
        return new News(
                row.getLong("id"),
                actor,
                row.getString("kind"),
                json.readTree(row.getString("payload")),
                row.getInt("attempts"));
    }

    void delivered(long id) {
        sql.sql("update outbox set delivered_at = alongside.now(), problem = null where id = :id")
                .param("id", id)
                .update();
    }

    void again(long id, Instant due, String problem) {
        sql.sql("update outbox set due_at = :due, problem = :problem where id = :id")
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    void giveUp(long id, String problem) {
        sql.sql("update outbox set given_up_at = alongside.now(), problem = :problem where id = :id")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    List<Undelivered.Item> undelivered(UUID agency, int most) {
        return sql.sql("""
                select id, kind, created_at, attempts, problem, case when given_up_at is null then due_at end as next_at
                  from outbox
                 where agency_id = :agency
                   and delivered_at is null
                   and problem is not null
                 order by given_up_at desc nulls last, id desc
                 limit :most
                """)
                .param("agency", agency)
                .param("most", most)
                .query((row, n) -> {
                    var next = row.getTimestamp("next_at");
                    return new Undelivered.Item(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getInt("attempts"),
                            next == null ? null : next.toInstant(),
                            row.getString("problem"));
                })
                .list();
    }

    boolean afresh(UUID agency, long id) {
        return sql.sql("""
                update outbox
                   set given_up_at = null, attempts = 0, due_at = alongside.now()
                 where id = :id
                   and agency_id = :agency
                   and delivered_at is null
                """).param("id", id).param("agency", agency).update() == 1;
    }

    int forget(Instant deliveredBefore) {
        return sql.sql("delete from outbox where delivered_at < :before")
                .param("before", deliveredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
