package org.alongside.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts that count, of one caregiver on some days, as the views that contacts publishes have them. */
@Component
class OutsideStore {
    private static final int MOST = 400;

    private final JdbcClient sql;

    OutsideStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Contact(
            UUID id,
            @Nullable UUID program,
            LocalDate day,
            String mode,
            boolean made,
            List<String> supportTypes,
            List<String> activities,
            String shareable) {}

    /** The oldest first, signed ones only; at most 400. */
    List<Contact> contacts(UUID family, UUID caregiver, LocalDate from, LocalDate until) {
        return sql.sql("""
                select k.contact_id, k.program_id, k.on_day, k.mode, k.made, k.support_types, k.activities, t.shareable
                  from contact_counted k
                  join contact_told t on t.agency_id = k.agency_id and t.contact_id = k.contact_id
                 where k.agency_id = (select alongside.agency())
                   and k.family_id = :family
                   and k.caregiver_id = :caregiver
                   and k.on_day between :from and :until
                   and k.signed
                 order by k.on_day, k.contact_id
                 limit :most
                """)
                .param("family", family)
                .param("caregiver", caregiver)
                .param("from", from)
                .param("until", until)
                .param("most", MOST)
                .query(OutsideStore::contact)
                .list();
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                row.getObject("contact_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getString("mode"),
                row.getBoolean("made"),
                List.of((String[]) row.getArray("support_types").getArray()),
                List.of((String[]) row.getArray("activities").getArray()),
                row.getString("shareable"));
    }
}
