package org.alongside.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports on caregivers' own pages, and what caregivers say about them. */
@Component
class OfferStore {
    private final JdbcClient sql;

    OfferStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param person whom the report is about */
    record Offer(UUID report, UUID family, UUID person, Instant at) {}

    /** @param at when it was said */
    record Comment(UUID report, String words, Instant at) {}

    /** Once. */
    void add(UUID id, Report report) {
        sql.sql("""
                insert into family_report_offer (agency_id, id, family_id, person_id, report_id)
                values (alongside.agency(), :id, :family, :person, :report)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("family", report.family())
                .param("person", report.person())
                .param("report", report.id())
                .update();
    }

    /** The latest first. To a caregiver, their own. */
    List<Offer> within(UUID family) {
        return sql.sql("""
                select report_id, family_id, person_id, offered_at
                  from family_report_offer
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                 order by offered_at desc, id desc
                """).param("family", family).query(OfferStore::offer).list();
    }

    Optional<Offer> of(UUID report) {
        return sql.sql("""
                select report_id, family_id, person_id, offered_at
                  from family_report_offer
                 where agency_id = (select alongside.agency())
                   and report_id = :report
                """).param("report", report).query(OfferStore::offer).optional();
    }

    /** Once, however often it is sent. */
    void say(UUID id, Offer offer, String words) {
        sql.sql("""
                insert into family_report_comment (agency_id, id, family_id, person_id, report_id, words)
                values (alongside.agency(), :id, :family, :person, :report, :words)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("family", offer.family())
                .param("person", offer.person())
                .param("report", offer.report())
                .param("words", words)
                .update();
    }

    /** The first first. */
    List<Comment> comments(Collection<UUID> reports) {
        return sql.sql("""
                select report_id, words, written_at
                  from family_report_comment
                 where agency_id = (select alongside.agency())
                   and report_id = any (:reports)
                 order by written_at, id
                """)
                .param("reports", reports.toArray(UUID[]::new))
                .query((row, n) -> new Comment(
                        row.getObject("report_id", UUID.class), row.getString("words"), instant(row, "written_at")))
                .list();
    }

    /** When each was last read with or by the caregiver. */
    Map<UUID, Instant> lastRead(Collection<UUID> reports) {
        var read = new HashMap<UUID, Instant>();
        sql.sql("""
                select report_id, max(recorded_at) as at
                  from family_report_reading
                 where agency_id = (select alongside.agency())
                   and report_id = any (:reports)
                   and way <> ''
                 group by report_id
                """).param("reports", reports.toArray(UUID[]::new)).query(row -> {
            read.put(row.getObject("report_id", UUID.class), instant(row, "at"));
        });
        return Map.copyOf(read);
    }

    private static Offer offer(ResultSet row, int n) throws SQLException {
        return new Offer(
                row.getObject("report_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                instant(row, "offered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
