package org.alongside.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-overs of families that whoever acts may reach. */
@Component
public class HandOverStore {
    private static final String ROWS = """
            select h.id, h.family_id, h.enrollment_id, h.on_day, h.note, h.told_on, h.told_how, h.told_words, h.read_at, h.version,
                   before.name as from_name, next.id as to_id, next.name as to_name,
                   concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
              from hand_over h
              join assignment f on f.agency_id = h.agency_id and f.id = h.from_id
              join account before on before.agency_id = f.agency_id and before.id = f.supporter_id
              join assignment t on t.agency_id = h.agency_id and t.id = h.to_id and t.voided_at is null
              join account next on next.agency_id = t.agency_id and next.id = t.supporter_id
              join enrollment e on e.agency_id = h.agency_id and e.id = h.enrollment_id
              join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
             where h.agency_id = (select alongside.agency()) and h.voided_at is null
            """;

    private final JdbcClient sql;

    public HandOverStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<HandOver> find(UUID id) {
        return sql.sql(ROWS + " and h.id = :id")
                .param("id", id)
                .query(HandOverStore::handOver)
                .optional();
    }

    /** The latest first. */
    public List<HandOver> ofEnrollment(UUID enrollment) {
        return sql.sql(ROWS + " and h.enrollment_id = :enrollment order by h.on_day desc, h.id desc")
                .param("enrollment", enrollment)
                .query(HandOverStore::handOver)
                .list();
    }

    /** Those to this supporter, begun by today or soon, that they have not read yet; the first to begin first. */
    public List<HandOver> waitingFor(UUID supporter) {
        return sql.sql(ROWS + " and t.supporter_id = :supporter and h.read_at is null order by h.on_day, h.id")
                .param("supporter", supporter)
                .query(HandOverStore::handOver)
                .list();
    }

    void add(
            Assignment next,
            UUID from,
            String note,
            @Nullable LocalDate toldOn,
            @Nullable String toldHow,
            String toldWords) {
        sql.sql("""
                insert into hand_over (agency_id, id, family_id, enrollment_id, from_id, to_id, on_day, note, told_on, told_how, told_words)
                values (alongside.agency(), :id, :family, :enrollment, :from, :id, :day, :note, :told_on, :told_how, :told_words)
                """)
                .param("id", next.id())
                .param("family", next.familyId())
                .param("enrollment", next.enrollmentId())
                .param("from", from)
                .param("day", next.startsOn())
                .param("note", note)
                .param("told_on", toldOn)
                .param("told_how", toldHow)
                .param("told_words", toldWords)
                .update();
    }

    /** False when somebody else changed it since that version. */
    boolean told(UUID id, int version, LocalDate on, String how, String words) {
        return sql.sql("""
                update hand_over
                   set told_on = :on, told_how = :how, told_words = :words, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .param("how", how)
                        .param("words", words)
                        .update()
                == 1;
    }

    void read(UUID id) {
        sql.sql("""
                update hand_over
                   set read_at = alongside.now(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and read_at is null
                """).param("id", id).update();
    }

    private static HandOver handOver(ResultSet row, int n) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getString("caregiver"),
                row.getString("from_name"),
                row.getObject("to_id", UUID.class),
                row.getString("to_name"),
                row.getObject("on_day", LocalDate.class),
                row.getString("note"),
                row.getObject("told_on", LocalDate.class),
                row.getString("told_how"),
                row.getString("told_words"),
                read == null ? null : read.toInstant(),
                row.getInt("version"));
    }
}
