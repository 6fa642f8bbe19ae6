package org.alongside.positions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Job descriptions of the agency that acts, and all their versions. */
@Component
public class DescriptionStore {
    private static final String VERSION = """
            v.id as version_id, v.number, v.title, v.hours_a_week, v.documentation_hours, v.families_at_most, v.working_hours, v.headings,
            v.texts, v.saved_at, a.name as saved_by
            """;
    private static final String NOW = """
            select d.id, d.program_id, p.name as program, d.retired_at is not null as retired, %s
              from job_description d
              join program p on p.agency_id = d.agency_id and p.id = d.program_id
              join lateral (select *
                              from job_description_version v
                             where v.agency_id = d.agency_id
                               and v.job_description_id = d.id
                             order by v.number desc
                             limit 1) v on true
              join account a on a.agency_id = v.agency_id and a.id = v.saved_by
             where d.agency_id = (select alongside.agency())
            """.formatted(VERSION);

    private final JdbcClient sql;

    public DescriptionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those in use first, by program and title. */
    List<JobDescription> all(int most) {
        return sql.sql(NOW + " order by d.retired_at is not null, lower(p.name), lower(v.title), d.id limit :most")
                .param("most", most)
                .query(DescriptionStore::description)
                .list();
    }

    Optional<JobDescription> find(UUID id) {
        return sql.sql(NOW + " and d.id = :id")
                .param("id", id)
                .query(DescriptionStore::description)
                .optional();
    }

    /** The latest first. */
    List<JobDescription.Version> versions(UUID description) {
        return sql.sql("""
                select %s
                  from job_description_version v
                  join account a on a.agency_id = v.agency_id and a.id = v.saved_by
                 where v.agency_id = (select alongside.agency())
                   and v.job_description_id = :description
                 order by v.number desc
                """.formatted(VERSION))
                .param("description", description)
                .query(DescriptionStore::version)
                .list();
    }

    /** Which description a version is of; empty where there is no such version to read. */
    Optional<UUID> descriptionOf(UUID version) {
        return sql.sql("""
                select job_description_id
                  from job_description_version
                 where agency_id = (select alongside.agency())
                   and id = :version
                """).param("version", version).query(UUID.class).optional();
    }

    /** Adding it again changes nothing. */
    void add(UUID id, UUID program) {
        sql.sql("""
                insert into job_description (agency_id, id, program_id)
                values (alongside.agency(), :id, :program)
                    on conflict do nothing
                """).param("id", id).param("program", program).update();
    }

    /** False where there is a version of this number already. */
    boolean save(UUID description, int number, Position position, List<Section> sections) {
        return sql.sql("""
                insert into job_description_version (agency_id, job_description_id, number, title, hours_a_week, documentation_hours,
                                                     families_at_most, working_hours, headings, texts)
                values (alongside.agency(), :description, :number, :title, :hours, :documentation, :families, :working, :headings, :texts)
                    on conflict do nothing
                """)
                        .param("description", description)
                        .param("number", number)
                        .param("title", position.title())
                        .param("hours", position.hoursAWeek())
                        .param("documentation", position.documentationHours())
                        .param("families", position.families())
                        .param("working", position.workingHours())
                        .param(
                                "headings",
                                sections.stream().map(Section::heading).toArray(String[]::new))
                        .param("texts", sections.stream().map(Section::text).toArray(String[]::new))
                        .update()
                == 1;
    }

    void retire(UUID id, boolean retired) {
        sql.sql("""
                update job_description
                   set retired_at = case when :retired then alongside.now() end
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and (retired_at is not null) <> :retired
                """).param("id", id).param("retired", retired).update();
    }

    private static JobDescription description(ResultSet row, int n) throws SQLException {
        return new JobDescription(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getString("program"),
                row.getBoolean("retired"),
                version(row, n));
    }

    private static JobDescription.Version version(ResultSet row, int n) throws SQLException {
        return new JobDescription.Version(
                row.getObject("version_id", UUID.class),
                row.getInt("number"),
                new Position(
                        row.getString("title"),
                        row.getBigDecimal("hours_a_week"),
                        row.getBigDecimal("documentation_hours"),
                        row.getInt("families_at_most"),
                        row.getString("working_hours")),
                sections(row.getArray("headings"), row.getArray("texts")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by"));
    }

    private static List<Section> sections(Array headings, Array texts) throws SQLException {
        var heading = (String[]) headings.getArray();
        var text = (String[]) texts.getArray();
        var sections = new ArrayList<Section>();
        for (int n = 0; n < heading.length; n++) sections.add(new Section(heading[n], text[n]));
        return List.copyOf(sections);
    }
}
