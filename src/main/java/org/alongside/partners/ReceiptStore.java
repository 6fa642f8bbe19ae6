package org.alongside.partners;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts of reports about the families within reach, the latest first. */
@Component
class ReceiptStore {
    private static final String ROWS = """
            select t.report_id, concat_ws(', ', p.name, nullif(p.organization, '')) as partner, t.given_name, t.given_at
              from partner_receipt t
              join family_report r on r.agency_id = t.agency_id and r.id = t.report_id
              join partner p on p.agency_id = r.agency_id and p.id = r.partner_id
             where t.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    ReceiptStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Receipt> ofReport(UUID report) {
        return of(ROWS + " and t.report_id = :of order by t.given_at desc", report);
    }

    List<Receipt> ofFamily(UUID family) {
        return of(ROWS + " and t.family_id = :of order by t.given_at desc limit 100", family);
    }

    private List<Receipt> of(String select, UUID of) {
        return sql.sql(select)
                .param("of", of)
                .query((row, n) -> new Receipt(
                        row.getObject("report_id", UUID.class),
                        row.getString("partner"),
                        row.getString("given_name"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
