package org.alongside.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.contacts.Attendance.Asked;
import org.alongside.contacts.Attendance.Cursor;
import org.alongside.contacts.Attendance.Figures;
import org.alongside.contacts.Attendance.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How groups were attended, as {@code alongside.groups_attended} counts it. */
@Component
class AttendanceStore {
    private final JdbcClient sql;

    AttendanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nothing where nobody stands in it any more. */
    Figures of(UUID gathering) {
        return sql.sql(
                        "select count(*) as groups, coalesce(sum(expected), 0) as expected, coalesce(sum(came), 0) as came"
                                + " from alongside.groups_attended(null, null, null, ?)")
                .param(gathering)
                .query((row, n) -> figures(row))
                .single();
    }

    Figures sum(Asked asked) {
        return sql.sql("""
                select count(*) as groups, coalesce(sum(expected), 0) as expected, coalesce(sum(came), 0) as came
                  from alongside.groups_attended(:from, :until, :program, null)
                """)
                .param("from", asked.from())
                .param("until", asked.until())
                .param("program", asked.program())
                .query((row, n) -> figures(row))
                .single();
    }

    /** The latest first, after {@code after}. */
    List<Row> rows(Asked asked, @Nullable Cursor after, int most) {
        return sql.sql("""
                select g.id, g.kind, g.topic, g.on_day, f.name as facilitator, h.name as helper, 1 as groups, t.expected, t.came
                  from alongside.groups_attended(:from, :until, :program, null) t
                  join gathering g on g.agency_id = (select alongside.agency()) and g.id = t.gathering_id
                  join account f on f.agency_id = g.agency_id and f.id = g.facilitator_id
                  left join account h on h.agency_id = g.agency_id and h.id = g.helper_id
                 where cast(:day as date) is null or (g.on_day, g.id) < (:day, cast(:after as uuid))
                 order by g.on_day desc, g.id desc
                 limit :most
                """)
                .param("from", asked.from())
                .param("until", asked.until())
                .param("program", asked.program())
                .param("day", after == null ? null : after.day())
                .param("after", after == null ? null : after.id())
                .param("most", most)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("topic"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("facilitator"),
                        row.getString("helper"),
                        figures(row)))
                .list();
    }

    /** The agency's programs, to choose from. */
    List<Named> programs() {
        return sql.sql("select id, name from program where agency_id = (select alongside.agency()) order by name, id")
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name"), "program"))
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(row.getInt("groups"), row.getInt("expected"), row.getInt("came"));
    }
}
