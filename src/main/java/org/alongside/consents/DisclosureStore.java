package org.alongside.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of disclosures, of families within reach. It is only ever added to. */
@Component
public class DisclosureStore {
    private static final String ROWS = """
            select id, act_id, family_id, person_id, recipient, recipient_name, recipient_address, purpose, information, what, items, way,
                   basis, consent_id, notice, protected, on_day, disclosed_at, disclosed_by, discloser_name
              from disclosure
             where agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    public DisclosureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    public List<Disclosure> ofFamily(UUID family, int most) {
        return sql.sql(ROWS + " and family_id = :family order by disclosed_at desc, id desc limit :most")
                .param("family", family)
                .param("most", most)
                .query(DisclosureStore::disclosure)
                .list();
    }

    /** Of one person from that day on, the earliest first: an accounting. */
    public List<Disclosure> ofPerson(UUID person, LocalDate from) {
        return sql.sql(ROWS + " and person_id = :person and on_day >= :from order by disclosed_at, id")
                .param("person", person)
                .param("from", from)
                .query(DisclosureStore::disclosure)
                .list();
    }

    /** Under one consent, the latest first. */
    public List<Disclosure> under(UUID consent) {
        return sql.sql(ROWS + " and consent_id = :consent order by disclosed_at desc, id desc")
                .param("consent", consent)
                .query(DisclosureStore::disclosure)
                .list();
    }

    /** Of all families within reach, the latest first, from after one of them on; null starts with the latest. */
    public List<Disclosure> latest(@Nullable UUID after, int most) {
        return sql.sql(ROWS + """
                   and (cast(:after as uuid) is null
                     or (disclosed_at, id) < (select d.disclosed_at, d.id from disclosure d
                                               where d.agency_id = (select alongside.agency()) and d.id = cast(:after as uuid)))
                 order by disclosed_at desc, id desc
                 limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query(DisclosureStore::disclosure)
                .list();
    }

    public Optional<Disclosure> find(UUID id) {
        return sql.sql(ROWS + " and id = :id")
                .param("id", id)
                .query(DisclosureStore::disclosure)
                .optional();
    }

    /** All lines of an act in one statement; an act that is there already stays as it is. */
    void add(List<Disclosure> lines) {
        sql.sql("""
                insert into disclosure (agency_id, id, act_id, family_id, person_id, recipient, recipient_name, recipient_address, purpose,
                                        information, what, items, way, basis, consent_id, notice, protected, on_day, disclosed_at,
                                        disclosed_by, discloser_name)
                select alongside.agency(), d.id, d.act, d.family, d.person, d.recipient, d.name, d.address, d.purpose,
                       string_to_array(d.information, ' '), d.what, d.items, d.way, d.basis, d.consent, d.notice, d.protected, d.on_day, d.at,
                       d.by_id, d.by_name
                  from unnest(cast(:ids as uuid[]), cast(:acts as uuid[]), cast(:families as uuid[]), cast(:people as uuid[]),
                              cast(:recipients as text[]), cast(:names as text[]), cast(:addresses as text[]), cast(:purposes as text[]),
                              cast(:information as text[]), cast(:whats as text[]), cast(:items as integer[]), cast(:ways as text[]),
                              cast(:bases as text[]), cast(:consents as uuid[]), cast(:notices as text[]), cast(:protected as boolean[]),
                              cast(:days as date[]), cast(:moments as timestamptz[]), cast(:bys as uuid[]), cast(:byNames as text[]))
                    as d (id, act, family, person, recipient, name, address, purpose, information, what, items, way, basis, consent, notice,
                          protected, on_day, at, by_id, by_name)
                    on conflict do nothing
                """)
                .param("ids", Columns.of(lines, Disclosure::id))
                .param("acts", Columns.of(lines, Disclosure::act))
                .param("families", Columns.of(lines, Disclosure::family))
                .param("people", Columns.of(lines, Disclosure::person))
                .param("recipients", Columns.of(lines, Disclosure::recipient))
                .param("names", Columns.of(lines, Disclosure::recipientName))
                .param("addresses", Columns.of(lines, Disclosure::recipientAddress))
                .param("purposes", Columns.of(lines, Disclosure::purpose))
                .param("information", Columns.of(lines, line -> String.join(" ", line.information())))
                .param("whats", Columns.of(lines, Disclosure::what))
                .param("items", Columns.of(lines, Disclosure::items))
                .param("ways", Columns.of(lines, Disclosure::way))
                .param("bases", Columns.of(lines, Disclosure::basis))
                .param("consents", Columns.of(lines, Disclosure::consent))
                .param("notices", Columns.of(lines, Disclosure::notice))
                .param("protected", Columns.of(lines, Disclosure::isProtected))
                .param("days", Columns.of(lines, Disclosure::on))
                .param("moments", Columns.of(lines, Disclosure::at))
                .param("bys", Columns.of(lines, Disclosure::by))
                .param("byNames", Columns.of(lines, Disclosure::byName))
                .update();
    }

    private static Disclosure disclosure(ResultSet row, int n) throws SQLException {
        return new Disclosure(
                row.getObject("id", UUID.class),
                row.getObject("act_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                row.getString("purpose"),
                List.of((String[]) row.getArray("information").getArray()),
                row.getString("what"),
                row.getInt("items"),
                row.getString("way"),
                row.getString("basis"),
                row.getObject("consent_id", UUID.class),
                row.getString("notice"),
                row.getBoolean("protected"),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                Objects.requireNonNull(row.getObject("disclosed_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("disclosed_by", UUID.class),
                row.getString("discloser_name"));
    }
}
