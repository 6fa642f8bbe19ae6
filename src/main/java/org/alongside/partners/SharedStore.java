package org.alongside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.alongside.telling.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was released to the partner who acts, and their receipts. Policies let a partner's session read this and no more. */
@Component
class SharedStore {
    private static final String ROWS = """
            select r.*, t.given_at
              from report_released r
              left join partner_receipt t on t.agency_id = r.agency_id and t.report_id = r.report_id
                                         and t.account_id = (select alongside.actor())
             where r.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    SharedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest released first. */
    List<SharedReport> released(int most) {
        return sql.sql(ROWS + " order by r.released_at desc, r.report_id desc limit :most")
                .param("most", most)
                .query((row, n) -> shared(row))
                .list();
    }

    Optional<SharedReport> find(UUID report) {
        return sql.sql(ROWS + " and r.report_id = :report")
                .param("report", report)
                .query((row, n) -> shared(row))
                .optional();
    }

    /** The partner for whom an account may see what is shared. */
    Optional<UUID> partnerOf(UUID account) {
        return sql.sql("""
                select partner_id
                  from partner_invitation
                 where agency_id = (select alongside.agency())
                   and account_id = :account
                   and ended_at is null
                 order by invited_at
                 limit 1
                """).param("account", account).query(UUID.class).optional();
    }

    /** Once, however often it is said. */
    void received(UUID id, SharedReport report, String name) {
        sql.sql("""
                insert into partner_receipt (agency_id, id, family_id, report_id, account_id, given_name)
                values (alongside.agency(), :id, :family, :report, alongside.actor(), :name)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("family", report.family())
                .param("report", report.id())
                .param("name", name)
                .update();
    }

    private static SharedReport shared(ResultSet row) throws SQLException {
        var received = row.getObject("given_at", OffsetDateTime.class);
        return new SharedReport(
                row.getObject("report_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                purpose(row.getString("purpose")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                new Report.Release(
                        row.getObject("act_id", UUID.class),
                        row.getString("content"),
                        row.getString("sources"),
                        HexFormat.of().formatHex(Objects.requireNonNull(row.getBytes("sha256"))),
                        row.getObject("released_at", OffsetDateTime.class).toInstant(),
                        ""),
                received == null ? null : received.toInstant());
    }

    private static Purpose purpose(String word) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
