package org.alongside.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts that count, of one caregiver on some days, as the view that contacts publishes has them. */
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
            List<String> activities) {}

    /** The oldest first, signed ones only; at most 400. */
    List<Contact> contacts(UUID family, UUID caregiver, LocalDate from, LocalDate until) {
        return sql.sql("""
                select contact_id, program_id, on_day, mode, made, support_types, activities
                  from contact_counted
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and caregiver_id = :caregiver
                   and on_day between :from and :until
                   and signed
                 order by on_day, contact_id
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
                List.of((String[]) row.getArray("activities").getArray()));
    }
}
