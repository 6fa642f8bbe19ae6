package org.alongside.rhythm;

import java.sql.Array;
import java.sql.Date;
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
import java.util.stream.IntStream;
import org.alongside.cadence.CadenceEnrollment;
import org.alongside.programs.RhythmRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the cadence engine needs to know of enrollments, and what their programs expect of them. */
@Component
class RhythmStore {
    private static final String EXPECTED = """
            select e.id, e.family_id, e.started_on, e.ended_on, s.stay_phases, s.stays_from, r.phases, r.cadences, r.froms
              from enrollment e
              join lateral (select array_agg(phase_id order by from_on) as phases,
                                   array_agg(cadence order by from_on) as cadences,
                                   array_agg(from_on order by from_on) as froms
                              from program_rhythm
                             where agency_id = e.agency_id
                               and program_id = e.program_id
                               and voided_at is null) r on r.froms is not null
              join lateral (select coalesce(array_agg(phase_id order by starts_on), '{}') as stay_phases,
                                   coalesce(array_agg(starts_on order by starts_on), '{}') as stays_from
                              from enrollment_phase
                             where agency_id = e.agency_id
                               and enrollment_id = e.id
                               and voided_at is null) s on true
             where e.agency_id = (select alongside.agency())
               and e.voided_at is null
            """;

    private final JdbcClient sql;

    RhythmStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param stays in phases of its program
     * @param said what its program expects, and from when
     */
    record Expected(
            UUID id,
            UUID family,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            List<Stretch.Stay> stays,
            List<RhythmRow> said) {

        /** Up to today: what is planned is not yet expected. */
        List<Stretch> stretches(LocalDate today) {
            return Stretch.of(startedOn, endedOn, stays, said).stream()
                    .filter(stretch -> !stretch.from().isAfter(today))
                    .toList();
        }
    }

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
        var stayPhases = (UUID[]) row.getArray("stay_phases").getArray();
        var staysFrom = (Date[]) row.getArray("stays_from").getArray();
        var phases = (@Nullable UUID[]) row.getArray("phases").getArray();
        var cadences = texts(row.getArray("cadences"));
        var froms = (Date[]) row.getArray("froms").getArray();
        return new Expected(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                IntStream.range(0, stayPhases.length)
                        .mapToObj(at -> new Stretch.Stay(stayPhases[at], staysFrom[at].toLocalDate()))
                        .toList(),
                IntStream.range(0, froms.length)
                        .mapToObj(at -> new RhythmRow(phases[at], cadences[at], froms[at].toLocalDate()))
                        .toList());
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
}
