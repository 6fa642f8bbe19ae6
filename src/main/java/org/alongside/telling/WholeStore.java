package org.alongside.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What a whole record is copied from: views that families, workforce and contacts publish. */
@Component
class WholeStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient sql;

    WholeStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Held> family(UUID family) {
        return sql.sql("""
                select *
                  from family_held
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                """).param("family", family).query((row, n) -> held(row)).optional();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("name"),
                read(row, "people", new TypeReference<List<Held.Human>>() {}),
                read(row, "phones", new TypeReference<List<Held.Number>>() {}),
                read(row, "abouts", new TypeReference<List<Held.Said>>() {}),
                read(row, "addresses", new TypeReference<List<Held.Place>>() {}),
                read(row, "alerts", new TypeReference<List<Held.Warning>>() {}),
                read(row, "enrollments", new TypeReference<List<Held.Episode>>() {}),
                read(row, "agreements", new TypeReference<List<Held.Agreed>>() {}),
                read(row, "goals", new TypeReference<List<Held.Aim>>() {}));
    }

    /** The first to walk first. */
    List<Held.Walked> walked(UUID family) {
        return sql.sql("""
                select enrollment_id, supporter, starts_on, ends_on
                  from supporter_of_family
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                 order by starts_on, supporter
                """)
                .param("family", family)
                .query((row, n) -> new Held.Walked(
                        row.getObject("enrollment_id", UUID.class),
                        row.getString("supporter"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** Of one caregiver, the oldest first; those entered by mistake left out. */
    List<Held.Written> contacts(UUID family, UUID caregiver) {
        return sql.sql("""
                select *
                  from contact_written
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and caregiver_id = :caregiver
                 order by on_day, at_time, contact_id
                """)
                .param("family", family)
                .param("caregiver", caregiver)
                .query((row, n) -> written(row))
                .list();
    }

    private static Held.Written written(ResultSet row) throws SQLException {
        var together = row.getString("together");
        return new Held.Written(
                row.getObject("contact_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                Objects.requireNonNullElse(row.getString("supporter"), ""),
                row.getString("mode"),
                row.getBoolean("made"),
                row.getInt("minutes"),
                row.getString("attempt_outcome"),
                row.getString("place"),
                texts(row, "support_types"),
                texts(row, "activities"),
                row.getString("what_happened"),
                row.getString("next_step"),
                together == null ? Together.NOTHING : JSON.readValue(together, Together.class),
                row.getBoolean("signed"),
                read(row, "addenda", new TypeReference<List<Held.Added>>() {}),
                row.getString("shareable"));
    }

    private static <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        return JSON.readValue(row.getString(column), type);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
