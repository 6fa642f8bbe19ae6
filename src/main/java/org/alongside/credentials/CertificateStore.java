package org.alongside.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Certificates that whoever acts may see: their own, those of whom they supervise, all of the agency for managers and the
 * privacy officer, and all that their body issued for a steward.
 */
@Component
public class CertificateStore {
    private static final String ROWS = """
            select c.agency_id, c.id, c.holder_id, c.holder_name, c.issuer_agency_id, c.issuer, c.number, c.standard,
                   c.standard_version, c.stage, c.title, e.id as event_id, e.position, e.kind, e.on_day, e.until_on, e.reason,
                   e.by_name, e.recorded_at
              from credential c
              join credential_event e on e.agency_id = c.agency_id and e.certificate_id = c.id
            """;

    private final JdbcClient sql;

    public CertificateStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Certificate> find(UUID id) {
        return all(sql.sql(ROWS + " where c.id = :id order by c.agency_id, e.position")
                        .param("id", id)
                        .query(CertificateStore::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Of people of the reader's agency, by holder, the oldest first. */
    public Map<UUID, List<Certificate>> of(List<UUID> holders) {
        var found = all(sql.sql(ROWS + """
                 where c.agency_id = (select alongside.agency())
                   and c.holder_id = any (:holders)
                 order by c.holder_id, c.recorded_at, c.id, e.position
                """)
                .param("holders", holders.toArray(UUID[]::new))
                .query(CertificateStore::row)
                .list());
        var byHolder = new LinkedHashMap<UUID, List<Certificate>>();
        for (var one : found)
            byHolder.computeIfAbsent(one.holder(), any -> new ArrayList<>()).add(one);
        return byHolder;
    }

    public List<Certificate> of(UUID holder) {
        return of(List.of(holder)).getOrDefault(holder, List.of());
    }

    /** Of people of any agency, issued by the reader's own, the latest first. For its steward. */
    public List<Certificate> issued(int most) {
        return all(sql.sql(ROWS + """
                 where (c.agency_id, c.id) in (select i.agency_id, i.id
                                                 from credential i
                                                where i.issuer_agency_id = (select alongside.agency())
                                                order by i.recorded_at desc, i.id desc
                                                limit :most)
                 order by c.recorded_at desc, c.id desc, e.position
                """)
                .param("most", most)
                .query(CertificateStore::row)
                .list());
    }

    /** Those of one holder, of any agency, that the reader's own issued, the latest first. For its steward. */
    public List<Certificate> issuedTo(UUID holder) {
        return all(sql.sql(ROWS + """
                 where c.issuer_agency_id = (select alongside.agency())
                   and c.holder_id = :holder
                 order by c.recorded_at desc, c.id desc, e.position
                """)
                .param("holder", holder)
                .query(CertificateStore::row)
                .list());
    }

    /** @param level where its stage stands among the levels of the standard, from 0 */
    void add(Certificate certificate, int level) {
        sql.sql("""
                insert into credential (agency_id, id, holder_id, holder_name, issuer_agency_id, issuer, number, standard,
                                         standard_version, stage, title, level)
                values (:agency, :id, :holder, :name, :issuerAgency, :issuer, :number, :standard, :version, :stage, :title, :level)
                """)
                .param("agency", certificate.agency())
                .param("id", certificate.id())
                .param("holder", certificate.holder())
                .param("name", certificate.holderName())
                .param("issuerAgency", certificate.issuerAgency())
                .param("issuer", certificate.issuer())
                .param("number", certificate.number())
                .param("standard", certificate.standard())
                .param("version", certificate.standardVersion())
                .param("stage", certificate.stage())
                .param("title", certificate.title())
                .param("level", level)
                .update();
        certificate.events().forEach(event -> add(certificate, event));
    }

    void add(Certificate certificate, Certificate.Event event) {
        sql.sql("""
                insert into credential_event (agency_id, id, certificate_id, holder_id, issuer_agency_id, position, kind, on_day,
                                               until_on, reason, by_name, recorded_at)
                values (:agency, :id, :certificate, :holder, :issuer, :position, :kind, :on, :until, :reason, :by, alongside.now())
                """)
                .param("agency", certificate.agency())
                .param("id", event.id())
                .param("certificate", certificate.id())
                .param("holder", certificate.holder())
                .param("issuer", certificate.issuerAgency())
                .param("position", event.position())
                .param("kind", event.kind().code())
                .param("on", event.on())
                .param("until", event.until())
                .param("reason", event.reason())
                .param("by", event.by())
                .update();
    }

    private record Row(Certificate certificate, Certificate.Event event) {}

    private static List<Certificate> all(List<Row> rows) {
        var all = new ArrayList<Certificate>();
        var events = new ArrayList<Certificate.Event>();
        for (int n = 0; n < rows.size(); n++) {
            var one = rows.get(n).certificate();
            events.add(rows.get(n).event());
            boolean last =
                    n + 1 == rows.size() || !rows.get(n + 1).certificate().id().equals(one.id());
            if (!last) continue;
            all.add(one.with(events));
            events.clear();
        }
        return List.copyOf(all);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new Certificate(
                        row.getObject("id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("holder_id", UUID.class),
                        row.getString("holder_name"),
                        row.getObject("issuer_agency_id", UUID.class),
                        row.getString("issuer"),
                        row.getString("number"),
                        row.getString("standard"),
                        row.getInt("standard_version"),
                        row.getString("stage"),
                        row.getString("title"),
                        List.of()),
                new Certificate.Event(
                        row.getObject("event_id", UUID.class),
                        row.getInt("position"),
                        Certificate.Kind.of(row.getString("kind")).orElseThrow(),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("by_name"),
                        Objects.requireNonNull(row.getObject("recorded_at", OffsetDateTime.class))
                                .toInstant()));
    }
}
