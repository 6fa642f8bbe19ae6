package org.alongside.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enrollments of families that whoever acts may reach. */
@Component
public class EnrollmentStore {
    private static final String COLUMNS =
            "id, family_id, caregiver_id, program_id, site_id, started_on, ended_on, end_reason, end_note, end_summary, external_ref, import_id, version";

    private static final String ENROLLED = """
            select e.*, p.name as program, p.peer_kind = 'recovery' as recovery, p.supporter_title, coalesce(s.name, '') as site
              from enrollment e
              join program p on p.agency_id = e.agency_id and p.id = e.program_id
              left join site s on s.agency_id = e.agency_id and s.id = e.site_id
             where e.agency_id = (select alongside.agency())
               and e.voided_at is null
            """;

    private final JdbcClient sql;

    public EnrollmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Any number of them in one statement. */
    public void add(List<Enrollment> enrollments) {
        sql.sql("""
                insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, site_id, started_on, ended_on,
                                        end_reason, end_note, external_ref, import_id)
                select alongside.agency(), e.*
                  from unnest(cast(:ids as uuid[]), cast(:families as uuid[]), cast(:caregivers as uuid[]),
                              cast(:programs as uuid[]), cast(:sites as uuid[]), cast(:starts as date[]), cast(:ends as date[]),
                              cast(:reasons as text[]), cast(:notes as text[]), cast(:refs as text[]), cast(:imports as uuid[])) as e
                """)
                .param("ids", Columns.of(enrollments, Enrollment::id))
                .param("families", Columns.of(enrollments, Enrollment::familyId))
                .param("caregivers", Columns.of(enrollments, Enrollment::caregiverId))
                .param("programs", Columns.of(enrollments, Enrollment::programId))
                .param("sites", Columns.of(enrollments, Enrollment::siteId))
                .param("starts", Columns.of(enrollments, Enrollment::startedOn))
                .param("ends", Columns.of(enrollments, Enrollment::endedOn))
                .param("reasons", Columns.of(enrollments, Enrollment::endReason))
                .param("notes", Columns.of(enrollments, Enrollment::endNote))
                .param("refs", Columns.of(enrollments, Enrollment::externalRef))
                .param("imports", Columns.of(enrollments, Enrollment::importId))
                .update();
    }

    /** The open ones first, then the latest. */
    public List<Enrollment> ofFamily(UUID family) {
        return sql.sql("select " + COLUMNS + """
                  from enrollment
                 where agency_id = (select alongside.agency())
                   and family_id = :family
                   and voided_at is null
                 order by ended_on desc nulls first, started_on desc, id
                """)
                .param("family", family)
                .query(EnrollmentStore::enrollment)
                .list();
    }

    /** The same, with the program and the site in words. */
    public List<Enrolled> enrolledOfFamily(UUID family) {
        return sql.sql(ENROLLED + """
                   and e.family_id = :family
                 order by e.ended_on desc nulls first, e.started_on desc, e.id
                """)
                .param("family", family)
                .query(EnrollmentStore::enrolled)
                .list();
    }

    public Optional<Enrolled> enrolled(UUID id) {
        return sql.sql(ENROLLED + " and e.id = :id")
                .param("id", id)
                .query(EnrollmentStore::enrolled)
                .optional();
    }

    public Optional<Enrollment> find(UUID id) {
        return sql.sql("select " + COLUMNS + """
                  from enrollment
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """)
                .param("id", id)
                .query(EnrollmentStore::enrollment)
                .optional();
    }

    /** False when somebody else changed it since that version. */
    boolean end(UUID id, int version, LocalDate lastDay, String reason, String note, String summary) {
        return sql.sql("""
                update enrollment
                   set ended_on = :last, end_reason = :reason, end_note = :note, end_summary = :summary, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("last", lastDay)
                        .param("reason", reason)
                        .param("note", note)
                        .param("summary", summary)
                        .update()
                == 1;
    }

    /** Takes its end away. False when somebody else changed it since that version. */
    boolean reopen(UUID id, int version, String reason) {
        return sql.sql("""
                update enrollment
                   set ended_on = null, end_reason = null, end_note = '', end_summary = '', reopen_reason = :reason,
                       version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Enrolled enrolled(ResultSet row, int n) throws SQLException {
        return new Enrolled(
                enrollment(row, n),
                row.getString("program"),
                row.getBoolean("recovery"),
                row.getString("supporter_title"),
                row.getString("site"));
    }

    private static Enrollment enrollment(ResultSet row, int n) throws SQLException {
        return new Enrollment(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("caregiver_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                row.getString("end_note"),
                row.getString("end_summary"),
                row.getString("external_ref"),
                row.getObject("import_id", UUID.class),
                row.getInt("version"));
    }
}
