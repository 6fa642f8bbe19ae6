package org.alongside.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The templates of an agency's reports. */
@Component
class ReportTemplateStore {
    private final JdbcClient sql;

    ReportTemplateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first. */
    List<ReportTemplate> all() {
        return sql.sql("""
                select t.id, t.kind, t.number, t.name, t.from_day, t.uploaded_at, t.retired_at, coalesce(a.name, '') as uploaded_by_name
                  from report_template t
                  left join account a on a.agency_id = t.agency_id and a.id = t.uploaded_by
                 where t.agency_id = (select alongside.agency())
                 order by t.kind, t.number desc
                """).query((row, n) -> template(row)).list();
    }

    private static ReportTemplate template(ResultSet row) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new ReportTemplate(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getInt("number"),
                row.getString("name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("uploaded_by_name"),
                retired == null ? null : retired.toInstant());
    }

    Optional<byte[]> content(String kind, int number) {
        return sql.sql("""
                select content
                  from report_template
                 where agency_id = (select alongside.agency())
                   and kind = :kind
                   and number = :number
                """)
                .param("kind", kind)
                .param("number", number)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** That which held at a moment, for a report released on that day; empty where there was none of one's own. */
    Optional<byte[]> holding(String kind, Instant at, LocalDate day) {
        return sql.sql("""
                select content
                  from report_template
                 where agency_id = (select alongside.agency())
                   and kind = :kind
                   and from_day <= :day
                   and uploaded_at <= :at
                   and (retired_at is null or retired_at > :at)
                 order by from_day desc, number desc
                 limit 1
                """)
                .param("kind", kind)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** As the next version; the same one again changes nothing. */
    void add(UUID id, String kind, String name, LocalDate from, byte[] content) {
        sql.sql("""
                insert into report_template (agency_id, id, kind, number, name, from_day, content)
                select alongside.agency(), :id, :kind, coalesce(max(number), 0) + 1, :name, :from, :content
                  from report_template
                 where agency_id = alongside.agency()
                   and kind = :kind
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .param("from", from)
                .param("content", content)
                .update();
    }

    void retire(String kind) {
        sql.sql("""
                update report_template
                   set retired_at = alongside.now(), retired_by = alongside.actor()
                 where agency_id = (select alongside.agency())
                   and kind = :kind
                   and retired_at is null
                """).param("kind", kind).update();
    }
}
