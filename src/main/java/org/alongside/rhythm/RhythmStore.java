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
            select e.id, e.family_id, e.started_on, e.ended_on, s.stay_phases, s.stays_from, r.phases, r.cadences, r.froms,
                   p.pauses_from, p.pauses_until
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
              join lateral (select coalesce(array_agg(from_on order by from_on), '{}') as pauses_from,
                                   coalesce(array_agg(until_on order by from_on), '{}') as pauses_until
                              from enrollment_pause
                             where agency_id = e.agency_id
                               and enrollment_id = e.id
                               and voided_at is null) p on true
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
     * @param pauses in which nothing is expected
     */
    record Expected(
            UUID id,
            UUID family,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            List<Stretch.Stay> stays,
            List<RhythmRow> said,
            List<CadenceEnrollment.Pause> pauses) {

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

    /** An enrollment in which a supporter walks with a family, since when. */
    record Walked(UUID supporter, LocalDate since, Expected expected) {}

    /** The same of several supporters. */
    List<Walked> walkedBy(List<UUID> supporters, LocalDate today) {
        return sql.sql("""
                select a.supporter_id, a.since, x.*
                  from (select supporter_id, enrollment_id, min(starts_on) as since
                          from assignment
                         where agency_id = (select alongside.agency())
                           and supporter_id = any (:supporters)
                           and voided_at is null
                           and starts_on <= :today
                           and (ends_on is null or ends_on >= :today)
                         group by supporter_id, enrollment_id) a
                  join (%s) x on x.id = a.enrollment_id
                """.formatted(EXPECTED))
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("today", today)
                .query((row, n) -> new Walked(
                        row.getObject("supporter_id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        expected(row, n)))
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
        var pausesFrom = (Date[]) row.getArray("pauses_from").getArray();
        var pausesUntil = (@Nullable Date[]) row.getArray("pauses_until").getArray();
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
                        .toList(),
                IntStream.range(0, pausesFrom.length)
                        .mapToObj(at -> new CadenceEnrollment.Pause(
                                pausesFrom[at].toLocalDate(),
                                pausesUntil[at] == null ? null : pausesUntil[at].toLocalDate()))
                        .toList());
    }

    /** The contacts that count, of each of these enrollments, on days from {@code from} up to {@code until}, both counted in. */
    Map<UUID, List<CadenceEnrollment.Contact>> contacts(List<Expected> enrollments, LocalDate from, LocalDate until) {
        var contacts = new HashMap<UUID, List<CadenceEnrollment.Contact>>();
        sql.sql("""
                select enrollment_id, contact_id, on_day, mode, made, minutes, activities
                  from contact_counted
                 where agency_id = (select alongside.agency())
                   and family_id = any (:families)
                   and enrollment_id = any (:enrollments)
                   and on_day between :from and :until
                """)
                .param("families", enrollments.stream().map(Expected::family).toArray(UUID[]::new))
                .param("enrollments", enrollments.stream().map(Expected::id).toArray(UUID[]::new))
                .param("from", from)
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

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
