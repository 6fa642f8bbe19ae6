package org.alongside.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks of the chain that somebody asked for. */
@Component
class CheckStore {
    private final JdbcClient sql;

    CheckStore(JdbcClient sql) {
        this.sql = sql;
    }

    void ask(Actor actor, UUID id) {
        sql.sql("insert into history_check (agency_id, id, asked_by) values (:agency, :id, :by)")
                .param("agency", actor.agency())
                .param("id", id)
                .param("by", actor.person())
                .update();
    }

    Optional<Check> last() {
        return sql.sql("select * from history_check order by asked_at desc, id desc limit 1")
                .query((row, n) -> check(row))
                .optional();
    }

    Optional<Check> one(UUID id) {
        return sql.sql("select * from history_check where id = :id")
                .param("id", id)
                .query((row, n) -> check(row))
                .optional();
    }

    /** For the keeper: for which agency a check was asked. */
    Actor programFor(UUID id) {
        return sql.sql("select a.id, a.zone from history_check c join agency a on a.id = c.agency_id where c.id = :id")
                .param("id", id)
                .query((row, n) -> Actor.system(row.getObject("id", UUID.class), ZoneId.of(row.getString("zone"))))
                .single();
    }

    void progress(UUID id, long done, long total) {
        sql.sql("update history_check set done = :done, total = :total where id = :id")
                .param("done", done)
                .param("total", total)
                .param("id", id)
                .update();
    }

    void ended(UUID id, boolean whole, List<String> report) {
        sql.sql("""
                update history_check
                   set ended_at = alongside.now(), whole = :whole, report = :report, done = total
                 where id = :id
                """)
                .param("whole", whole)
                .param("report", report.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    private static Check check(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Check(
                row.getObject("id", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getLong("done"),
                row.getLong("total"),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("whole"),
                lines(row.getArray("report")));
    }

    private static List<String> lines(Array report) throws SQLException {
        return List.of((String[]) report.getArray());
    }
}
