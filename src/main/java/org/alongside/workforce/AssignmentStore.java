package org.alongside.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporters of the agency, and assignments to families that whoever acts may reach. */
@Component
public class AssignmentStore {
    private static final String COLUMNS =
            "id, family_id, enrollment_id, supporter_id, kind, starts_on, ends_on, external_ref, import_id, version";

    private final JdbcClient sql;

    public AssignmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Any number of them. Where a supporter is or will be away, whoever covers for her covers these too. */
    public void add(List<Assignment> assignments) {
        sql.sql("""
                insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on, ends_on,
                                        external_ref, import_id)
                select alongside.agency(), a.*
                  from unnest(cast(:ids as uuid[]), cast(:families as uuid[]), cast(:enrollments as uuid[]),
                              cast(:supporters as uuid[]), cast(:kinds as text[]), cast(:starts as date[]), cast(:ends as date[]),
                              cast(:refs as text[]), cast(:imports as uuid[])) as a
                """)
                .param("ids", Columns.of(assignments, Assignment::id))
                .param("families", Columns.of(assignments, Assignment::familyId))
                .param("enrollments", Columns.of(assignments, Assignment::enrollmentId))
                .param("supporters", Columns.of(assignments, Assignment::supporterId))
                .param(
                        "kinds",
                        Columns.of(assignments, assignment -> assignment.kind().code()))
                .param("starts", Columns.of(assignments, Assignment::startsOn))
                .param("ends", Columns.of(assignments, Assignment::endsOn))
                .param("refs", Columns.of(assignments, Assignment::externalRef))
                .param("imports", Columns.of(assignments, Assignment::importId))
                .update();
        coverAbsences(Columns.of(assignments, Assignment::id));
    }

    /** As when the absence was written down: for the days of both, unless the cover walks with the family through all of it. */
    private void coverAbsences(@Nullable String[] assignments) {
        sql.sql("""
                insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on, ends_on, away_id)
                select w.agency_id, uuidv7(), a.family_id, a.enrollment_id, w.cover_id, 'cover',
                       greatest(a.starts_on, w.from_on), least(a.ends_on, w.until_on), w.id
                  from assignment a
                  join away w on w.agency_id = a.agency_id and w.supporter_id = a.supporter_id and w.voided_at is null
                             and w.until_on >= greatest(a.starts_on, (select alongside.now())::date) and (a.ends_on is null or w.from_on <= a.ends_on)
                 where a.agency_id = (select alongside.agency())
                   and a.id = any (cast(:assignments as uuid[]))
                   and a.kind <> 'cover'
                   and not exists (select 1 from assignment o
                                    where o.agency_id = a.agency_id and o.enrollment_id = a.enrollment_id and o.supporter_id = w.cover_id
                                      and o.voided_at is null and o.starts_on <= greatest(a.starts_on, w.from_on)
                                      and (o.ends_on is null or o.ends_on >= least(a.ends_on, w.until_on)))
                """).param("assignments", assignments).update();
    }

    public Optional<Assignment> find(UUID id) {
        return sql.sql("select " + COLUMNS + """
                  from assignment
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """)
                .param("id", id)
                .query(AssignmentStore::assignment)
                .optional();
    }

    /** The latest first. */
    public List<Assignment> ofEnrollment(UUID enrollment) {
        return sql.sql("select " + COLUMNS + """
                  from assignment
                 where agency_id = (select alongside.agency())
                   and enrollment_id = :enrollment
                   and voided_at is null
                 order by ends_on desc nulls first, starts_on desc, id
                """)
                .param("enrollment", enrollment)
                .query(AssignmentStore::assignment)
                .list();
    }

    /** Everyone who walks, walked or will walk with a family, the latest first. */
    public List<Walker> ofFamily(UUID family) {
        return sql.sql("""
                select a.*, c.name as supporter
                  from assignment a
                  join account c on c.agency_id = a.agency_id and c.id = a.supporter_id
                 where a.agency_id = (select alongside.agency())
                   and a.family_id = :family
                   and a.voided_at is null
                 order by a.ends_on desc nulls first, a.starts_on desc, a.id
                """)
                .param("family", family)
                .query((row, n) -> new Walker(assignment(row, n), row.getString("supporter")))
                .list();
    }

    /** False when somebody else changed it since that version. */
    boolean end(UUID id, int version, @Nullable LocalDate endsOn) {
        return sql.sql("""
                update assignment
                   set ends_on = :ends, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and version = :version
                   and voided_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("ends", endsOn)
                        .update()
                == 1;
    }

    /** Ends what goes on beyond the day; what had not begun by then is voided for {@code reason}. */
    void endAll(UUID enrollment, LocalDate lastDay, String reason) {
        sql.sql("""
                update assignment
                   set ends_on = case when starts_on <= :last then cast(:last as date) else ends_on end,
                       voided_at = case when starts_on > :last then alongside.now() end,
                       voided_by = case when starts_on > :last then alongside.actor() end,
                       void_reason = case when starts_on > :last then :reason end,
                       version = version + 1
                 where agency_id = (select alongside.agency())
                   and enrollment_id = :enrollment
                   and (ends_on is null or ends_on > :last)
                   and voided_at is null
                """)
                .param("enrollment", enrollment)
                .param("last", lastDay)
                .param("reason", reason)
                .update();
    }

    void takeBack(UUID id, String reason) {
        sql.sql("""
                update assignment
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason, version = version + 1
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and voided_at is null
                """).param("id", id).param("reason", reason).update();
    }

    /** Those that ended with the enrollment go on, but for covers, and where another first supporter has come since. */
    void reopenAll(UUID enrollment, LocalDate wasLastDay) {
        sql.sql("""
                update assignment a
                   set ends_on = null, version = version + 1
                 where a.agency_id = (select alongside.agency())
                   and a.enrollment_id = :enrollment
                   and a.ends_on = :last
                   and a.kind <> 'cover'
                   and a.voided_at is null
                   and not exists (select 1 from assignment o
                                    where o.agency_id = a.agency_id and o.enrollment_id = a.enrollment_id and o.voided_at is null
                                      and o.kind = 'primary' and a.kind = 'primary' and o.starts_on > :last)
                """).param("enrollment", enrollment).param("last", wasLastDay).update();
    }

    /** The name of an active supporter of the agency. */
    public Optional<String> supporterName(UUID id) {
        return sql.sql("""
                select c.name
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.id = :id
                   and c.status = 'active'
                   and exists (select 1 from account_role r
                                where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                """).param("id", id).query(String.class).optional();
    }

    /** A program in which {@code supporter} walks with families from {@code today} on and {@code cover} may not serve. */
    Optional<String> cannotServe(UUID cover, UUID supporter, LocalDate today) {
        return sql.sql("""
                select p.name
                  from assignment a
                  join enrollment e on e.agency_id = a.agency_id and e.id = a.enrollment_id
                  join program p on p.agency_id = e.agency_id and p.id = e.program_id
                  join serving s on s.agency_id = a.agency_id and s.id = :cover and s.kinds <> '{}' and p.peer_kind <> all (s.kinds)
                 where a.agency_id = (select alongside.agency())
                   and a.supporter_id = :supporter
                   and a.voided_at is null
                   and (a.ends_on is null or a.ends_on >= :today)
                 order by p.name
                 limit 1
                """)
                .param("cover", cover)
                .param("supporter", supporter)
                .param("today", today)
                .query(String.class)
                .optional();
    }

    /** The first {@code most} supporters by name, to choose from. */
    public List<SupporterName> supporterNames(int most) {
        return sql.sql("""
                select c.id, c.name
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and exists (select 1 from account_role r
                                where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                 order by lower(c.name), c.id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new SupporterName(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Everyone who may be assigned, with how many families each walks with that day, as far as whoever acts may see. */
    public List<Supporter> supporters(LocalDate today) {
        return sql.sql("""
                select c.id, c.name,
                       (select count(distinct a.family_id) from assignment a
                         where a.agency_id = c.agency_id and a.supporter_id = c.id and a.voided_at is null
                           and a.starts_on <= :today and (a.ends_on is null or a.ends_on >= :today)) as families
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and exists (select 1 from account_role r
                                where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                 order by lower(c.name), c.id
                """)
                .param("today", today)
                .query((row, n) ->
                        new Supporter(row.getObject("id", UUID.class), row.getString("name"), row.getInt("families")))
                .list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException if the agency has no such account */
    String nameOf(UUID supporter) {
        return sql.sql("""
                select name
                  from account
                 where agency_id = (select alongside.agency())
                   and id = :id
                """).param("id", supporter).query(String.class).single();
    }

    private static Assignment assignment(ResultSet row, int n) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                Assignment.Kind.of(row.getString("kind")).orElseThrow(),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("external_ref"),
                row.getObject("import_id", UUID.class),
                row.getInt("version"));
    }
}
