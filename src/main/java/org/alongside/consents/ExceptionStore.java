package org.alongside.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders, emergencies, and the events that end consents, of families within reach. */
@Component
public class ExceptionStore {
    private final JdbcClient sql;

    ExceptionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What bears on the sharing of one family beside its consents, the latest first. */
    public record OfFamily(List<SharingException> exceptions, List<Happened> events) {}

    /** In one statement. */
    public OfFamily ofFamily(UUID family) {
        var exceptions = new ArrayList<SharingException>();
        var events = new ArrayList<Happened>();
        sql.sql("""
                select id, person_id, kind, recipients, information, on_day, until_on, issuer, reference, nature, '' as event
                  from sharing_exception
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and voided_at is null
                 union all
                select id, person_id, '', '{}', '{}', on_day, null, '', '', note, event
                  from consent_event
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and voided_at is null
                 order by on_day desc, id desc
                """).param("family", family).query(row -> {
            if (row.getString("event").isEmpty()) exceptions.add(exception(row, family));
            else events.add(happened(row, family));
        });
        return new OfFamily(List.copyOf(exceptions), List.copyOf(events));
    }

    private static SharingException exception(ResultSet row, UUID family) throws SQLException {
        return new SharingException(
                row.getObject("id", UUID.class),
                family,
                row.getObject("person_id", UUID.class),
                SharingException.Kind.of(row.getString("kind")).orElseThrow(),
                List.of((String[]) row.getArray("recipients").getArray()),
                List.of((String[]) row.getArray("information").getArray()),
                row.getObject("on_day", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("reference"),
                row.getString("nature"));
    }

    private static Happened happened(ResultSet row, UUID family) throws SQLException {
        return new Happened(
                row.getObject("id", UUID.class),
                family,
                row.getObject("person_id", UUID.class),
                row.getString("event"),
                row.getObject("on_day", LocalDate.class),
                row.getString("nature"));
    }

    /** Once, however often it is sent. */
    void add(SharingException exception) {
        sql.sql("""
                insert into sharing_exception (agency_id, id, family_id, person_id, kind, recipients, information, on_day, until_on, issuer,
                                               reference, nature)
                values (alongside.agency(), :id, :family, :person, :kind, :recipients, :information, :on, :until, :issuer, :reference, :nature)
                    on conflict (agency_id, id) do nothing
                """)
                .param("id", exception.id())
                .param("family", exception.family())
                .param("person", exception.person())
                .param("kind", exception.kind().code())
                .param("recipients", exception.recipients().toArray(String[]::new))
                .param("information", exception.information().toArray(String[]::new))
                .param("on", exception.on())
                .param("until", exception.until())
                .param("issuer", exception.issuer())
                .param("reference", exception.reference())
                .param("nature", exception.nature())
                .update();
    }

    /** Once, however often it is told; one that was taken back holds again. */
    void add(Happened happened) {
        sql.sql("""
                insert into consent_event (agency_id, id, family_id, person_id, event, on_day, note)
                values (alongside.agency(), :id, :family, :person, :event, :on, :note)
                    on conflict (agency_id, id) do update
                   set on_day = excluded.on_day, voided_at = null, voided_by = null, void_reason = null, version = consent_event.version + 1
                """)
                .param("id", happened.id())
                .param("family", happened.family())
                .param("person", happened.person())
                .param("event", happened.event())
                .param("on", happened.on())
                .param("note", happened.note())
                .update();
    }

    /** False where there is none within reach. */
    boolean takeBackEvent(UUID id, String reason) {
        return takeBack("consent_event", id, reason);
    }

    /** False where there is none within reach. */
    boolean takeBack(UUID id, String reason) {
        return takeBack("sharing_exception", id, reason);
    }

    private boolean takeBack(String table, UUID id, String reason) {
        return sql.sql("""
                update %s
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """.formatted(table))
                        .param("id", id)
                        .param("reason", reason)
                        .update()
                == 1;
    }
}
