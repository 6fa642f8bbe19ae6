package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How to speak, write to and call each of a family, and with whom each child lives on a day: one statement for all of them. */
@Component
public class PeopleToday {
    private final JdbcClient sql;

    public PeopleToday(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Somebody of the family.
     *
     * @param writesIn BCP 47 tags, the best one first
     * @param placement of a child; null where none is written down for the day
     */
    public record Today(
            String pronouns,
            List<String> writesIn,
            @Nullable Placement placement,
            List<Phone> phones) {
        public static final Today NOTHING_KNOWN = new Today("", List.of(), null, List.of());

        private Today and(Phone phone) {
            var all = new ArrayList<>(phones);
            all.add(phone);
            return new Today(pronouns, writesIn, placement, List.copyOf(all));
        }
    }

    /**
     * Where a child lives.
     *
     * @param arrangement a code from the care-arrangements list
     * @param carer the name of who has them, of the family or not; "" where nobody is named
     */
    public record Placement(String arrangement, String carer, LocalDate since) {}

    /** Everybody of the family, by person. */
    public Map<UUID, Today> ofFamily(UUID family, LocalDate day) {
        var people = new LinkedHashMap<UUID, Today>();
        sql.sql("""
                select p.id as person_id, coalesce(a.pronouns, '') as pronouns, coalesce(a.writes_in, '{}') as writes_in,
                       c.arrangement, c.carer, c.starts_on,
                       concat_ws(' ', coalesce(nullif(k.name_to_use, ''), k.given_name), nullif(k.family_name, '')) as kin,
                       n.id, n.family_id, n.number, n.as_typed, n.kind, n.may_text, n.note, n.import_id, n.version
                  from person p
                  left join person_about a on a.agency_id = p.agency_id and a.person_id = p.id and a.voided_at is null
                  left join care_period c on c.agency_id = p.agency_id and c.child_id = p.id and c.kind = 'placement' and c.voided_at is null
                                         and :day >= c.starts_on and (c.ends_on is null or :day <= c.ends_on)
                  left join person k on k.agency_id = c.agency_id and k.id = c.carer_id
                  left join person_phone n on n.agency_id = p.agency_id and n.person_id = p.id and n.voided_at is null
                 where p.agency_id = (select alongside.agency())
                   and p.family_id = :family
                   and p.voided_at is null
                 order by n.id
                """)
                .param("family", family)
                .param("day", day)
                .query((row, n) -> people.merge(
                        row.getObject("person_id", UUID.class),
                        today(row),
                        (before, more) -> before.and(more.phones().getFirst())))
                .list();
        return people;
    }

    private static Today today(ResultSet row) throws SQLException {
        return new Today(
                row.getString("pronouns"),
                List.of((String[]) row.getArray("writes_in").getArray()),
                row.getString("arrangement") == null ? null : placement(row),
                row.getObject("id") == null ? List.of() : List.of(PersonStore.phone(row, 0)));
    }

    private static Placement placement(ResultSet row) throws SQLException {
        var kin = row.getString("kin");
        return new Placement(
                row.getString("arrangement"),
                kin.isEmpty() ? row.getString("carer") : kin,
                row.getObject("starts_on", LocalDate.class));
    }
}
