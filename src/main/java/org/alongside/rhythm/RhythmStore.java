package org.alongside.rhythm;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.cadence.CadenceEnrollment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the cadence engine needs to know of enrollments, and what a program expects. */
@Component
class RhythmStore {
    private static final String EXPECTED = """
            select e.id, e.family_id, p.cadence, e.started_on, e.ended_on
              from enrollment e
              join program p on p.agency_id = e.agency_id and p.id = e.program_id and p.cadence is not null
             where e.agency_id = (select alongside.agency())
               and e.voided_at is null
            """;

    private final JdbcClient sql;

    RhythmStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param cadence id of the policy its program expects */
    record Expected(
            UUID id,
            UUID family,
            String cadence,
            LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    /** The enrollments in which somebody walks with families on a day, of programs that expect something. */
    List<Expected> walkedBy(UUID supporter, LocalDate today) {
        return sql.sql(EXPECTED + """
                   and e.id in (select a.enrollment_id
                                  from assignment a
                                 where a.agency_id = (select alongside.agency())
                                   and a.supporter_id = :supporter
                                   and a.voided_at is null
                                   and a.starts_on <= :today
                                   and (a.ends_on is null or a.ends_on >= :today))
                """)
                .param("supporter", supporter)
                .param("today", today)
                .query(RhythmStore::expected)
                .list();
    }

    Optional<Expected> enrollment(UUID id) {
        return sql.sql(EXPECTED + """
                   and e.id = :id
                """)
                .param("id", id)
                .query(RhythmStore::expected)
                .optional();
    }

    /** The open enrollments of a family. */
    List<Expected> ofFamily(UUID family) {
        return sql.sql(EXPECTED + """
                   and e.family_id = :family
                   and e.ended_on is null
                """)
                .param("family", family)
                .query(RhythmStore::expected)
                .list();
    }

    private static Expected expected(ResultSet row, int n) throws SQLException {
        return new Expected(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("cadence"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    /** The contacts that count, of each of these enrollments, on days up to and with {@code until}. */
    Map<UUID, List<CadenceEnrollment.Contact>> contacts(List<UUID> enrollments, LocalDate until) {
        var contacts = new HashMap<UUID, List<CadenceEnrollment.Contact>>();
        sql.sql("""
                select enrollment_id, contact_id, on_day, mode, made, minutes, activities
                  from contact_counted
                 where agency_id = (select alongside.agency())
                   and enrollment_id = any (:enrollments)
                   and on_day <= :until
                """)
                .param("enrollments", enrollments.toArray(UUID[]::new))
                .param("until", until)
                .query(row -> {
                    contacts.computeIfAbsent(row.getObject("enrollment_id", UUID.class), id -> new ArrayList<>())
                            .add(new CadenceEnrollment.Contact(
                                    row.getString("contact_id"),
                                    row.getObject("on_day", LocalDate.class),
                                    row.getString("mode"),
                                    row.getBoolean("made"),
                                    row.getInt("minutes"),
                                    Set.of(texts(row.getArray("activities")))));
                });
        return contacts;
    }

    Map<UUID, List<CadenceEnrollment.Pause>> pauses(List<UUID> enrollments) {
        var pauses = new HashMap<UUID, List<CadenceEnrollment.Pause>>();
        sql.sql("""
                select enrollment_id, from_on, until_on
                  from enrollment_pause
                 where agency_id = (select alongside.agency())
                   and enrollment_id = any (:enrollments)
                   and voided_at is null
                """).param("enrollments", enrollments.toArray(UUID[]::new)).query(row -> {
            pauses.computeIfAbsent(row.getObject("enrollment_id", UUID.class), id -> new ArrayList<>())
                    .add(new CadenceEnrollment.Pause(
                            row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)));
        });
        return pauses;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** What a program expects; empty where it expects nothing. */
    Optional<String> cadence(UUID program) {
        return sql.sql("select cadence from program where agency_id = (select alongside.agency()) and id = ?")
                .param(program)
                .query((row, n) -> Optional.ofNullable(row.getString("cadence")))
                .optional()
                .flatMap(one -> one);
    }

    /** False when somebody else changed the program since {@code version}. */
    boolean expect(UUID program, int version, @Nullable String cadence) {
        return sql.sql("""
                update program
                   set cadence = :cadence, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                """)
                        .param("cadence", cadence)
                        .param("id", program)
                        .param("version", version)
                        .update()
                == 1;
    }
}
