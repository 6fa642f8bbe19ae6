package org.alongside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes from partners: a partner's own, and those about families within reach. */
@Component
class NoteStore {
    private static final String ROWS = """
            select n.id, n.family_id, coalesce(f.name, '') as family, n.from_name, n.words, n.sud, n.written_at, n.read_at is not null as read
              from partner_note n
              left join family f on f.agency_id = n.agency_id and f.id = n.family_id
             where n.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The actor's own beside a report, the latest first. */
    List<PartnerNote> besideReport(UUID report) {
        return sql.sql(ROWS + """
                   and n.report_id = :report
                   and n.account_id = (select alongside.actor())
                 order by n.written_at desc, n.id desc
                """)
                .param("report", report)
                .query((row, n) -> note(row))
                .list();
    }

    /** The latest first. */
    List<PartnerNote> ofFamily(UUID family, int most) {
        return sql.sql(ROWS + " and n.family_id = :family order by n.written_at desc, n.id desc limit :most")
                .param("family", family)
                .param("most", most)
                .query((row, n) -> note(row))
                .list();
    }

    /** About the families with which the actor walks now, that nobody has read; the longest waiting first. */
    List<PartnerNote> waiting(int most) {
        return sql.sql(ROWS + """
                   and n.read_at is null
                   and exists (select 1 from family_access fa
                                where fa.agency_id = n.agency_id and fa.family_id = n.family_id and fa.account_id = (select alongside.actor())
                                  and fa.basis = 'assignment' and fa.from_at <= (select alongside.now())
                                  and (fa.until_at is null or fa.until_at > (select alongside.now())))
                 order by n.written_at, n.id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> note(row))
                .list();
    }

    /** Once, however often it is sent. */
    void add(UUID id, SharedReport report, String from, String words, boolean sud) {
        sql.sql("""
                insert into partner_note (agency_id, id, family_id, report_id, account_id, from_name, words, sud)
                values (alongside.agency(), :id, :family, :report, alongside.actor(), :from, :words, :sud)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("family", report.family())
                .param("report", report.id())
                .param("from", from)
                .param("words", words)
                .param("sud", sud)
                .update();
    }

    /** By the first who reads it; false where there is none within reach that nobody had read. */
    boolean read(UUID id) {
        return sql.sql("""
                update partner_note
                   set read_at = alongside.now(), read_by = alongside.actor(), version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and read_at is null
                """).param("id", id).update() == 1;
    }

    private static PartnerNote note(ResultSet row) throws SQLException {
        return new PartnerNote(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("family"),
                row.getString("from_name"),
                row.getString("words"),
                row.getBoolean("sud"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }
}
