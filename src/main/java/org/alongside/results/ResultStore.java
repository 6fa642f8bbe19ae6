package org.alongside.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results of tests of families within reach, with all their versions. */
@Component
public class ResultStore {
    private static final String ROWS = """
            select r.id, r.family_id, r.person_id, coalesce(nullif(h.name_to_use, ''), h.given_name) || ' ' || h.family_name as person,
                   r.partner_id, p.name || case p.organization when '' then '' else ', ' || p.organization end as partner,
                   r.way, r.reporter_id, r.recorded_at, r.void_reason,
                   v.id as version_id, v.number, v.sampled_on, v.reported_on, v.specimen, v.panel, v.outcome, v.finding, v.substances, v.as_prescribed,
                   v.words, v.why, v.from_name, v.consent_id, v.written_at
              from test_result r
              join person h on h.agency_id = r.agency_id and h.id = r.person_id
              join partner p on p.agency_id = r.agency_id and p.id = r.partner_id
              join test_result_version v on v.agency_id = r.agency_id and v.result_id = r.id
             where r.agency_id = (select alongside.agency())
            """;

    private static final String RECOVERING = """
            select distinct on (e.caregiver_id) e.caregiver_id, e.family_id, e.program_id, g.name as program,
                   e.started_on <= :on and (e.ended_on is null or e.ended_on >= :on) as now,
                   coalesce(nullif(h.name_to_use, ''), h.given_name) || ' ' || h.family_name as person
              from enrollment e
              join program g on g.agency_id = e.agency_id and g.id = e.program_id and g.peer_kind = 'recovery'
              join person h on h.agency_id = e.agency_id and h.id = e.caregiver_id
             where e.agency_id = (select alongside.agency())
               and e.family_id = :family
               and e.voided_at is null
             order by e.caregiver_id, now desc, e.started_on desc
            """;

    private final JdbcClient sql;

    public ResultStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest sample first; what was taken out is there too. */
    public List<TestResult> ofFamily(UUID family) {
        var results = sql.sql(ROWS + " and r.family_id = :family order by r.recorded_at desc, r.id desc, v.number")
                .param("family", family)
                .query((row, n) -> row(row))
                .list();
        return whole(results).stream()
                .sorted((one, other) ->
                        other.now().sampledOn().compareTo(one.now().sampledOn()))
                .toList();
    }

    /** What an account of a partner entered and nobody took out, the latest first. */
    public List<TestResult> by(UUID reporter, int most) {
        var rows = sql.sql(ROWS + """
                   and r.id in (select m.id from test_result m
                                 where m.agency_id = (select alongside.agency()) and m.reporter_id = :reporter and m.voided_at is null
                                 order by m.recorded_at desc, m.id desc
                                 limit :most)
                 order by r.recorded_at desc, r.id desc, v.number
                """)
                .param("reporter", reporter)
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
        return whole(rows);
    }

    public Optional<TestResult> find(UUID id) {
        var rows = sql.sql(ROWS + " and r.id = :id order by v.number")
                .param("id", id)
                .query((row, n) -> row(row))
                .list();
        return whole(rows).stream().findFirst();
    }

    /** Caregivers of a family who take part in a recovery program, or did, each once. @param on the day of now */
    List<Recovering> inRecovery(UUID family, LocalDate on) {
        return sql.sql(RECOVERING)
                .param("family", family)
                .param("on", on)
                .query((row, n) -> recovering(row))
                .list();
    }

    private static Recovering recovering(ResultSet row) throws SQLException {
        return new Recovering(
                row.getObject("family_id", UUID.class),
                row.getObject("caregiver_id", UUID.class),
                row.getString("person").strip(),
                row.getObject("program_id", UUID.class),
                row.getString("program"),
                row.getBoolean("now"));
    }

    /** Once, however often it is sent; false where it is there already. */
    boolean add(UUID id, UUID family, UUID person, UUID partner, String way, @Nullable UUID reporter) {
        return sql.sql("""
                insert into test_result (agency_id, id, family_id, person_id, partner_id, way, reporter_id)
                values (alongside.agency(), :id, :family, :person, :partner, :way, :reporter)
                    on conflict (agency_id, id) do nothing
                """)
                        .param("id", id)
                        .param("family", family)
                        .param("person", person)
                        .param("partner", partner)
                        .param("way", way)
                        .param("reporter", reporter)
                        .update()
                == 1;
    }

    /** False where somebody else wrote that version first. */
    boolean add(UUID family, UUID result, TestResult.Version version, Purpose purpose) {
        var finding = version.finding();
        return sql.sql("""
                insert into test_result_version (agency_id, id, family_id, result_id, number, sampled_on, reported_on, specimen, panel,
                                                 outcome, finding, substances, as_prescribed, words, why, from_name, purpose, consent_id)
                values (alongside.agency(), :id, :family, :result, :number, :sampled, :reported, :specimen, :panel,
                        :outcome, :finding, :substances, :prescribed, :words, :why, :from, :purpose, :consent)
                    on conflict do nothing
                """)
                        .param("id", version.id())
                        .param("family", family)
                        .param("result", result)
                        .param("number", version.number())
                        .param("sampled", version.sampledOn())
                        .param("reported", version.reportedOn())
                        .param("specimen", version.specimen())
                        .param("panel", version.panel())
                        .param("outcome", version.outcome().code())
                        .param("finding", finding == null ? "" : finding.code())
                        .param("substances", version.substances().toArray(String[]::new))
                        .param("prescribed", version.asPrescribed())
                        .param("words", version.words())
                        .param("why", version.why())
                        .param("from", version.from())
                        .param("purpose", purpose.word())
                        .param("consent", version.consent())
                        .update()
                == 1;
    }

    /** False where it was taken out already, or is beyond reach. */
    boolean takeOut(UUID id, String why) {
        return sql.sql("""
                update test_result
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :why, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).param("why", why).update() == 1;
    }

    private record Row(TestResult head, TestResult.Version version) {}

    private static List<TestResult> whole(List<Row> rows) {
        var versions = new LinkedHashMap<UUID, List<TestResult.Version>>();
        var heads = new LinkedHashMap<UUID, TestResult>();
        for (var row : rows) {
            heads.put(row.head().id(), row.head());
            versions.computeIfAbsent(row.head().id(), id -> new ArrayList<>()).add(row.version());
        }
        return heads.values().stream()
                .map(head -> new TestResult(
                        head.id(),
                        head.family(),
                        head.person(),
                        head.personName(),
                        head.partner(),
                        head.partnerName(),
                        head.way(),
                        head.reporter(),
                        head.at(),
                        head.voidReason(),
                        Objects.requireNonNull(versions.get(head.id()))))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new TestResult(
                        row.getObject("id", UUID.class),
                        row.getObject("family_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("person").strip(),
                        row.getObject("partner_id", UUID.class),
                        row.getString("partner"),
                        row.getString("way"),
                        row.getObject("reporter_id", UUID.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("void_reason"),
                        List.of()),
                new TestResult.Version(
                        row.getObject("version_id", UUID.class),
                        row.getInt("number"),
                        row.getObject("sampled_on", LocalDate.class),
                        row.getObject("reported_on", LocalDate.class),
                        row.getString("specimen"),
                        row.getString("panel"),
                        TestOutcome.of(row.getString("outcome")).orElseThrow(),
                        Finding.of(row.getString("finding")).orElse(null),
                        List.of((String[]) row.getArray("substances").getArray()),
                        row.getBoolean("as_prescribed"),
                        row.getString("words"),
                        row.getString("why"),
                        row.getString("from_name"),
                        row.getObject("consent_id", UUID.class),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()));
    }
}
