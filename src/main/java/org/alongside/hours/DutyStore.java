package org.alongside.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties as they were written; none is ever changed. */
@Component
public class DutyStore {
    static final String ROWS = """
            select d.id, d.supporter_id, d.on_day, d.at_time, d.minutes, d.kind, d.paid, d.own_family, d.words, d.corrects_id, d.reason,
                   exists (select 1 from duty o where o.agency_id = d.agency_id and o.corrects_id = d.id and o.voided_at is null) as replaced,
                   alongside.not_in_force(d.supporter_id, d.on_day) is null as in_force
              from duty d
             where d.agency_id = (select alongside.agency())
               and d.voided_at is null
            """;

    private final JdbcClient sql;

    public DutyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Entry.Duty> find(UUID id) {
        return sql.sql(ROWS + " and d.id = :id")
                .param("id", id)
                .query(DutyStore::duty)
                .optional();
    }

    /** Any number of them in one statement. */
    public void add(List<Entry.Duty> duties) {
        sql.sql("""
                insert into duty (agency_id, id, supporter_id, on_day, at_time, minutes, kind, paid, own_family, words, corrects_id, reason)
                select alongside.agency(), d.*
                  from unnest(cast(:ids as uuid[]), cast(:supporters as uuid[]), cast(:days as date[]), cast(:times as time[]),
                              cast(:minutes as integer[]), cast(:kinds as text[]), cast(:paid as boolean[]), cast(:own as boolean[]),
                              cast(:words as text[]), cast(:corrects as uuid[]), cast(:reasons as text[])) as d
                """)
                .param("ids", Columns.of(duties, Entry.Duty::id))
                .param("supporters", Columns.of(duties, Entry.Duty::supporter))
                .param("days", Columns.of(duties, Entry.Duty::on))
                .param("times", Columns.of(duties, Entry.Duty::at))
                .param("minutes", Columns.of(duties, Entry.Duty::minutes))
                .param("kinds", Columns.of(duties, Entry.Duty::kind))
                .param("paid", Columns.of(duties, Entry.Duty::paid))
                .param("own", Columns.of(duties, Entry.Duty::ownFamily))
                .param("words", Columns.of(duties, Entry.Duty::words))
                .param("corrects", Columns.of(duties, Entry.Duty::corrects))
                .param("reasons", Columns.of(duties, Entry.Duty::reason))
                .update();
    }

    void takeBack(UUID id, String reason) {
        sql.sql("""
                update duty
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).param("reason", reason).update();
    }

    static Entry.Duty duty(ResultSet row, int n) throws SQLException {
        return new Entry.Duty(
                row.getObject("id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getInt("minutes"),
                row.getString("kind"),
                row.getBoolean("paid"),
                row.getBoolean("own_family"),
                row.getString("words"),
                row.getObject("corrects_id", UUID.class),
                row.getString("reason"),
                row.getBoolean("replaced"),
                row.getBoolean("in_force"));
    }
}
