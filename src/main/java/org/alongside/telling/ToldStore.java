package org.alongside.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.reports.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reports draw on besides figures: the view {@code contact_told}. */
@Component
class ToldStore {
    private final JdbcClient sql;

    ToldStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Those of {@code counted} that are the caregiver's, in their order.
     *
     * @param zone in which the day of writing down is told
     */
    List<Facts.Noted> contacts(
            UUID family, UUID person, LocalDate from, LocalDate to, List<Month.Contact> counted, ZoneId zone) {
        Map<UUID, Month.Contact> months =
                counted.stream().collect(Collectors.toMap(Month.Contact::id, Function.identity()));
        var rows = sql
                .sql("""
                select *
                  from contact_told
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and caregiver_id = :person
                   and on_day between :from and :to
                """)
                .param("family", family)
                .param("person", person)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> noted(row, months, zone))
                .list()
                .stream()
                .collect(Collectors.toMap(Facts.Noted::id, Function.identity()));
        return counted.stream()
                .map(contact -> rows.get(contact.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Facts.Noted noted(ResultSet row, Map<UUID, Month.Contact> months, ZoneId zone) throws SQLException {
        return new Facts.Noted(
                Objects.requireNonNull(months.get(row.getObject("contact_id", UUID.class))),
                row.getObject("program_id", UUID.class),
                LocalDate.ofInstant(
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(), zone),
                row.getString("accomplishment"),
                row.getString("meeting"),
                texts(row, "meeting_roles"),
                row.getObject("meeting_on", LocalDate.class),
                row.getString("recovery_meeting"),
                row.getBoolean("visit"),
                texts(row, "after_return_to_use"),
                row.getString("shareable"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
