package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Phases, pauses and agreements of enrollments that whoever acts may reach. What was taken back is not there. */
@Component
public class LifeStore {
    private final JdbcClient sql;

    public LifeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** From the first on. */
    public List<InPhase> phases(UUID enrollment) {
        return sql.sql("""
                select i.id, i.phase_id, p.name, i.starts_on, i.why, i.version
                  from enrollment_phase i
                  join program_phase p on p.agency_id = i.agency_id and p.id = i.phase_id
                 where i.agency_id = (select alongside.agency())
                   and i.enrollment_id = :enrollment
                   and i.voided_at is null
                 order by i.starts_on
                """)
                .param("enrollment", enrollment)
                .query((row, n) -> new InPhase(
                        row.getObject("id", UUID.class),
                        row.getObject("phase_id", UUID.class),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getString("why"),
                        row.getInt("version")))
                .list();
    }

    void addPhase(UUID id, Enrollment enrollment, UUID phase, LocalDate startsOn, String why) {
        sql.sql("""
                insert into enrollment_phase (agency_id, id, family_id, enrollment_id, phase_id, starts_on, why)
                values (alongside.agency(), :id, :family, :enrollment, :phase, :starts, :why)
                """)
                .param("id", id)
                .param("family", enrollment.familyId())
                .param("enrollment", enrollment.id())
                .param("phase", phase)
                .param("starts", startsOn)
                .param("why", why)
                .update();
    }

    /** From the first on. */
    public List<Pause> pauses(UUID enrollment) {
        return sql.sql("""
                select id, enrollment_id, from_on, until_on, why, version
                  from enrollment_pause
                 where agency_id = (select alongside.agency())
                   and enrollment_id = :enrollment
                   and voided_at is null
                 order by from_on
                """)
                .param("enrollment", enrollment)
                .query(LifeStore::pause)
                .list();
    }

    public Optional<Pause> pause(UUID id) {
        return sql.sql("""
                select id, enrollment_id, from_on, until_on, why, version
                  from enrollment_pause
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).query(LifeStore::pause).optional();
    }

    void addPause(UUID id, Enrollment enrollment, LocalDate from, @Nullable LocalDate until, String why) {
        sql.sql("""
                insert into enrollment_pause (agency_id, id, family_id, enrollment_id, from_on, until_on, why)
                values (alongside.agency(), :id, :family, :enrollment, :from, :until, :why)
                """)
                .param("id", id)
                .param("family", enrollment.familyId())
                .param("enrollment", enrollment.id())
                .param("from", from)
                .param("until", until)
                .param("why", why)
                .update();
    }

    /** False when somebody else changed it since that version. */
    boolean endPause(UUID id, int version, LocalDate lastDay) {
        return sql.sql("""
                update enrollment_pause
                   set until_on = :last, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("last", lastDay)
                        .update()
                == 1;
    }

    /** The latest first. */
    public List<Agreement> agreements(UUID enrollment) {
        return agreements(List.of(enrollment));
    }

    /** Of several enrollments in one go, the latest first. */
    public List<Agreement> agreements(List<UUID> enrollments) {
        if (enrollments.isEmpty()) return List.of();
        return sql.sql("""
                select g.id, g.enrollment_id, g.agreed_on, g.way, g.explained, g.words, c.name, g.version
                  from agreement g
                  left join account c on c.agency_id = g.agency_id and c.id = g.recorded_by
                 where g.agency_id = (select alongside.agency())
                   and g.enrollment_id = any (:enrollments)
                   and g.voided_at is null
                 order by g.agreed_on desc, g.recorded_at desc, g.id
                """)
                .param("enrollments", enrollments.toArray(UUID[]::new))
                .query((row, n) -> new Agreement(
                        row.getObject("id", UUID.class),
                        row.getObject("enrollment_id", UUID.class),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getString("way"),
                        List.of((String[]) row.getArray("explained").getArray()),
                        row.getString("words"),
                        row.getString("name"),
                        row.getInt("version")))
                .list();
    }

    void addAgreement(
            UUID id, Enrollment enrollment, LocalDate agreedOn, String way, List<String> explained, String words) {
        sql.sql("""
                insert into agreement (agency_id, id, family_id, enrollment_id, agreed_on, way, explained, words)
                values (alongside.agency(), :id, :family, :enrollment, :day, :way, :explained, :words)
                """)
                .param("id", id)
                .param("family", enrollment.familyId())
                .param("enrollment", enrollment.id())
                .param("day", agreedOn)
                .param("way", way)
                .param("explained", explained.toArray(String[]::new))
                .param("words", words)
                .update();
    }

    /** Whether a row with this id is there already, taken back or not: sending a form twice adds it once. */
    boolean has(TakeBack.What what, UUID id) {
        return sql.sql("select exists (select 1 from %s where agency_id = (select alongside.agency()) and id = :id)"
                        .formatted(what.table()))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The enrollment it is of; empty where there is none, or it was taken back. */
    Optional<UUID> enrollmentOf(TakeBack.What what, UUID id) {
        return sql.sql(
                        "select %s from %s where agency_id = (select alongside.agency()) and id = :id and voided_at is null"
                                .formatted(what == TakeBack.What.ENROLLMENT ? "id" : "enrollment_id", what.table()))
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** False when somebody took it back before. */
    boolean takeBack(TakeBack.What what, UUID id, String reason) {
        return sql.sql("""
                update %s
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """.formatted(what.table()))
                        .param("id", id)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Pause pause(ResultSet row, int n) throws SQLException {
        return new Pause(
                row.getObject("id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("why"),
                row.getInt("version"));
    }
}
