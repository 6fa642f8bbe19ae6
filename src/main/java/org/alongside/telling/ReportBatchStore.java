package org.alongside.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches of drafts of families whom whoever acts may reach. */
@Component
class ReportBatchStore {
    private static final String ROWS = """
            select b.id, g.name as program, concat_ws(', ', p.name, nullif(p.organization, '')) as partner, b.kind, b.month, b.begun_at,
                   coalesce(a.name, '') as begun_by_name, n.drafts, n.printed
              from report_batch b
              join program g on g.agency_id = b.agency_id and g.id = b.program_id
              join partner p on p.agency_id = b.agency_id and p.id = b.partner_id
              left join account a on a.agency_id = b.agency_id and a.id = b.begun_by
             cross join lateral (select count(*) as drafts, count(i.printed_at) as printed
                                   from report_batch_item i
                                  where i.agency_id = b.agency_id
                                    and i.batch_id = b.id
                                    and not i.left_out) n
             where b.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    ReportBatchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<ReportBatch> latest(int most) {
        return sql.sql(ROWS + " order by b.begun_at desc, b.id desc limit :most")
                .param("most", most)
                .query((row, n) -> batch(row))
                .list();
    }

    Optional<ReportBatch> find(UUID id) {
        return sql.sql(ROWS + " and b.id = :id")
                .param("id", id)
                .query((row, n) -> batch(row))
                .optional();
    }

    private static ReportBatch batch(ResultSet row) throws SQLException {
        return new ReportBatch(
                row.getObject("id", UUID.class),
                row.getString("program"),
                row.getString("partner"),
                row.getString("kind"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by_name"),
                row.getInt("drafts"),
                row.getInt("printed"));
    }

    record Program(UUID id, String name) {}

    /** Those in which anybody walks or walked with a family. */
    List<Program> programs() {
        return sql.sql("""
                select p.id, p.name
                  from program p
                 where p.agency_id = (select alongside.agency())
                   and exists (select 1 from walking w where w.agency_id = p.agency_id and w.program_id = p.id)
                 order by lower(p.name), p.id
                """)
                .query((row, n) -> new Program(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** A batch to begin. @param purpose a word of the consent engine */
    record Begun(UUID id, UUID program, UUID partner, String kind, int kindVersion, YearMonth month, String purpose) {}

    /**
     * With a draft for each caregiver with whom somebody walked in that month: the one there is, or a new one. Whoever has had
     * this report released has none. The same one again changes nothing.
     */
    void begin(Begun begun) {
        sql.sql("""
                with batch as (
                  insert into report_batch (agency_id, id, program_id, partner_id, kind, month)
                  values (alongside.agency(), :id, :program, :partner, :kind, :from)
                      on conflict (agency_id, id) do nothing
                  returning id
                ), who as (
                  select distinct w.family_id, w.caregiver_id
                    from walking w
                   where w.agency_id = (select alongside.agency())
                     and w.program_id = :program
                     and w.starts_on <= :to
                     and (w.ends_on is null or w.ends_on >= :from)
                     and exists (select 1 from batch)
                ), there as (
                  select r.id, r.family_id, r.person_id,
                         exists (select 1 from family_report_release f where f.agency_id = r.agency_id and f.report_id = r.id) as released
                    from family_report r
                    join who on who.caregiver_id = r.person_id
                   where r.agency_id = (select alongside.agency())
                     and r.kind = :kind and r.partner_id = :partner and r.from_day = :from and r.to_day = :to
                     and r.voided_at is null
                ), fresh as (
                  insert into family_report (agency_id, id, family_id, person_id, kind, kind_version, from_day, to_day, partner_id, purpose)
                  select alongside.agency(), uuidv7(), who.family_id, who.caregiver_id, :kind, :version, :from, :to, :partner, :purpose
                    from who
                   where not exists (select 1 from there where there.person_id = who.caregiver_id)
                  returning id, family_id
                ), drafts as (
                  select id, family_id from fresh
                   union all
                  select distinct on (person_id) id, family_id
                    from there t
                   where not exists (select 1 from there o where o.person_id = t.person_id and o.released)
                )
                insert into report_batch_item (agency_id, batch_id, family_id, report_id)
                select alongside.agency(), :id, family_id, id from drafts
                """)
                .param("id", begun.id())
                .param("program", begun.program())
                .param("partner", begun.partner())
                .param("kind", begun.kind())
                .param("version", begun.kindVersion())
                .param("from", begun.month().atDay(1))
                .param("to", begun.month().atEndOfMonth())
                .param("purpose", begun.purpose())
                .update();
    }

    record Owner(UUID agency, String zone, String agencyName) {}

    /** Read by the keeper, for the job. */
    Optional<Owner> owner(UUID batch) {
        return sql.sql("""
                select b.agency_id, g.zone, g.name
                  from report_batch b
                  join agency g on g.id = b.agency_id
                 where b.id = :id
                """)
                .param("id", batch)
                .query((row, n) ->
                        new Owner(row.getObject("agency_id", UUID.class), row.getString("zone"), row.getString("name")))
                .optional();
    }

    record Item(UUID id, UUID report) {}

    /** Drafts without a paper yet. */
    List<Item> waiting(UUID batch, UUID after, int most) {
        return sql.sql("""
                select i.id, i.report_id
                  from report_batch_item i
                 where i.agency_id = (select alongside.agency())
                   and i.batch_id = :batch
                   and i.printed_at is null
                   and not i.left_out
                   and i.id > :after
                 order by i.id
                 limit :most
                """)
                .param("batch", batch)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Item(row.getObject("id", UUID.class), row.getObject("report_id", UUID.class)))
                .list();
    }

    void printed(UUID item, byte[] paper) {
        sql.sql("""
                update report_batch_item
                   set printed_at = alongside.now(), paper = :paper
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and printed_at is null
                """).param("id", item).param("paper", paper).update();
    }

    /** A draft that is none any more has nothing to print. */
    void leaveOut(UUID item) {
        sql.sql("""
                update report_batch_item
                   set left_out = true
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and printed_at is null
                """).param("id", item).update();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Paper(UUID id, UUID report, byte[] paper) {}

    /** Those printed, from after one of them on. */
    List<Paper> papers(UUID batch, UUID after, int most) {
        return sql.sql("""
                select i.id, i.report_id, i.paper
                  from report_batch_item i
                 where i.agency_id = (select alongside.agency())
                   and i.batch_id = :batch
                   and i.printed_at is not null
                   and i.id > :after
                 order by i.id
                 limit :most
                """)
                .param("batch", batch)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Paper(
                        row.getObject("id", UUID.class), row.getObject("report_id", UUID.class), row.getBytes("paper")))
                .list();
    }
}
