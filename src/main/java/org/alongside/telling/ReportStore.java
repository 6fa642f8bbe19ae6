package org.alongside.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports about the families whoever acts may reach. */
@Component
public class ReportStore {
    private static final String ROWS = """
            select r.*, p.name as partner_name, p.organization,
                   concat_ws(' ', coalesce(nullif(c.name_to_use, ''), c.given_name), nullif(c.family_name, '')) as person_name,
                   coalesce(b.name, '') as begun_by_name,
                   (select n.id from family_report n
                      join family_report_release nr on nr.agency_id = n.agency_id and nr.report_id = n.id
                     where n.agency_id = r.agency_id and n.amends_id = r.id
                     order by nr.released_at desc
                     limit 1) as amended_by,
                   coalesce(r.amends_id,
                     (select o.id from family_report o
                        join family_report_release f on f.agency_id = o.agency_id and f.report_id = o.id
                       where o.agency_id = r.agency_id and o.person_id = r.person_id and o.partner_id = r.partner_id and o.kind = r.kind
                         and o.to_day < r.from_day
                       order by o.to_day desc, f.released_at desc
                       limit 1)) as before_id,
                   coalesce((select g.peer_kind from enrollment e
                               join program g on g.agency_id = e.agency_id and g.id = e.program_id
                              where e.agency_id = r.agency_id and e.family_id = r.family_id and e.caregiver_id = r.person_id
                                and e.voided_at is null and e.started_on <= r.to_day
                                and (e.ended_on is null or e.ended_on >= r.from_day)
                              order by e.started_on desc
                              limit 1), '') as peer_kind,
                   coalesce(t.number, 0) as number, t.sections, t.texts, t.left_out, t.saved_at, coalesce(tb.name, '') as saved_by_name,
                   f.id as act, f.content, f.sources, f.sha256, f.released_at, coalesce(fb.name, '') as released_by_name
              from family_report r
              join partner p on p.agency_id = r.agency_id and p.id = r.partner_id
              join person c on c.agency_id = r.agency_id and c.id = r.person_id
              left join account b on b.agency_id = r.agency_id and b.id = r.begun_by
              left join lateral (select *
                                   from family_report_text t
                                  where t.agency_id = r.agency_id
                                    and t.report_id = r.id
                                  order by t.number desc
                                  limit 1) t on true
              left join account tb on tb.agency_id = t.agency_id and tb.id = t.saved_by
              left join family_report_release f on f.agency_id = r.agency_id and f.report_id = r.id
              left join account fb on fb.agency_id = f.agency_id and fb.id = f.released_by
             where r.agency_id = (select alongside.agency())
               and r.voided_at is null
            """;

    private final JdbcClient sql;

    public ReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first, without their readings. */
    List<Report> ofFamily(UUID family, int most) {
        return sql.sql(ROWS + " and r.family_id = :family order by r.begun_at desc, r.id desc limit :most")
                .param("family", family)
                .param("most", most)
                .query((row, n) -> report(row, List.of()))
                .list();
    }

    /** What was released to a partner, the newest first, without readings: those that stand, not those they amended. */
    public List<Report> releasedTo(UUID partner, int most) {
        return sql.sql("select * from (" + ROWS + """
                ) r
                 where r.partner_id = :partner and r.act is not null and r.amended_by is null
                 order by r.released_at desc, r.id desc
                 limit :most
                """)
                .param("partner", partner)
                .param("most", most)
                .query((row, n) -> report(row, List.of()))
                .list();
    }

    Optional<Report> find(UUID id) {
        return sql.sql(ROWS + " and r.id = :id")
                .param("id", id)
                .query((row, n) -> report(row, readings(id)))
                .optional();
    }

    /** As it was released; empty where it was not. */
    Optional<Report> released(UUID id) {
        return sql.sql(ROWS + " and r.id = :id and f.id is not null")
                .param("id", id)
                .query((row, n) -> report(row, List.of()))
                .optional();
    }

    private List<Report.Reading> readings(UUID report) {
        return sql.sql("""
                select r.*, coalesce(a.name, '') as name
                  from family_report_reading r
                  left join account a on a.agency_id = r.agency_id and a.id = r.recorded_by
                 where r.agency_id = (select alongside.agency())
                   and r.report_id = :report
                 order by r.recorded_at desc, r.id desc
                """)
                .param("report", report)
                .query((row, n) -> new Report.Reading(
                        row.getObject("id", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("way"),
                        row.getString("hard_news"),
                        row.getString("own_words"),
                        row.getString("not_read"),
                        hex(row, "told_sha256"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list();
    }

    /** What a report begins with. */
    record Begun(
            UUID id,
            UUID family,
            UUID person,
            String kind,
            int kindVersion,
            LocalDate from,
            LocalDate to,
            UUID partner,
            Purpose purpose,
            @Nullable UUID amends,
            String amendsWhy) {}

    /** Once, however often it is sent. */
    void begin(Begun begun) {
        sql.sql("""
                insert into family_report (agency_id, id, family_id, person_id, kind, kind_version, from_day, to_day, partner_id, purpose,
                                           amends_id, amends_why)
                values (alongside.agency(), :id, :family, :person, :kind, :version, :from, :to, :partner, :purpose, :amends, :why)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", begun.id())
                .param("family", begun.family())
                .param("person", begun.person())
                .param("kind", begun.kind())
                .param("version", begun.kindVersion())
                .param("from", begun.from())
                .param("to", begun.to())
                .param("partner", begun.partner())
                .param("purpose", begun.purpose().word())
                .param("amends", begun.amends())
                .param("why", begun.amendsWhy())
                .update();
    }

    /** False where there is a version of this number already. */
    boolean save(Report report, int number, Map<String, String> words, Set<String> leftOut) {
        var sections = words.keySet().stream().sorted().toArray(String[]::new);
        return sql.sql("""
                insert into family_report_text (agency_id, family_id, report_id, number, sections, texts, left_out)
                values (alongside.agency(), :family, :report, :number, :sections, :texts, :out)
                    on conflict (agency_id, report_id, number) do nothing
                """)
                        .param("family", report.family())
                        .param("report", report.id())
                        .param("number", number)
                        .param("sections", sections)
                        .param("texts", Arrays.stream(sections).map(words::get).toArray(String[]::new))
                        .param("out", leftOut.stream().sorted().toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Once, however often it is sent. */
    void read(Report report, Report.Reading reading) {
        sql.sql("""
                insert into family_report_reading (agency_id, id, family_id, report_id, on_day, way, hard_news, own_words, not_read,
                                                   told_sha256)
                values (alongside.agency(), :id, :family, :report, :on, :way, :hard, :words, :not, :told)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", reading.id())
                .param("family", report.family())
                .param("report", report.id())
                .param("on", reading.on())
                .param("way", reading.way())
                .param("hard", reading.hardNews())
                .param("words", reading.ownWords())
                .param("not", reading.notRead())
                .param("told", HexFormat.of().parseHex(reading.told()))
                .update();
    }

    /** False where it was released before. */
    boolean release(Report report, UUID act, String told, String content, String sources, String sha256) {
        return sql.sql("""
                insert into family_report_release (agency_id, id, family_id, report_id, told_sha256, content, sources, sha256)
                values (alongside.agency(), :act, :family, :report, :told, :content, :sources, :sum)
                    on conflict (agency_id, report_id) do nothing
                """)
                        .param("act", act)
                        .param("family", report.family())
                        .param("report", report.id())
                        .param("told", HexFormat.of().parseHex(told))
                        .param("content", content)
                        .param("sources", sources)
                        .param("sum", HexFormat.of().parseHex(sha256))
                        .update()
                == 1;
    }

    boolean drop(UUID id, String why) {
        return sql.sql("""
                update family_report
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :why, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).param("why", why).update() == 1;
    }

    private static Report report(ResultSet row, List<Report.Reading> readings) throws SQLException {
        var organization = row.getString("organization");
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getString("kind"),
                row.getInt("kind_version"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("partner_id", UUID.class),
                organization.isEmpty()
                        ? row.getString("partner_name")
                        : row.getString("partner_name") + ", " + organization,
                purpose(row.getString("purpose")),
                row.getObject("amends_id", UUID.class),
                row.getString("amends_why"),
                row.getObject("amended_by", UUID.class),
                row.getObject("before_id", UUID.class),
                row.getString("peer_kind"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by_name"),
                text(row),
                readings,
                release(row));
    }

    static Purpose purpose(String word) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Report.Text text(ResultSet row) throws SQLException {
        if (row.getInt("number") == 0) return Report.Text.NOTHING;
        var sections = (String[]) row.getArray("sections").getArray();
        var texts = (String[]) row.getArray("texts").getArray();
        var words = new LinkedHashMap<String, String>();
        for (int n = 0; n < sections.length; n++) words.put(sections[n], texts[n]);
        return new Report.Text(
                row.getInt("number"),
                words,
                Set.of((String[]) row.getArray("left_out").getArray()),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by_name"));
    }

    private static Report.@Nullable Release release(ResultSet row) throws SQLException {
        var act = row.getObject("act", UUID.class);
        if (act == null) return null;
        return new Report.Release(
                act,
                row.getString("content"),
                row.getString("sources"),
                hex(row, "sha256"),
                row.getObject("released_at", OffsetDateTime.class).toInstant(),
                row.getString("released_by_name"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(Objects.requireNonNull(row.getBytes(column)));
    }
}
