package org.alongside.contacts;

import static org.alongside.contacts.ContactList.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Next steps as tasks: open, finished, put off. */
@Component
class FollowUpStore {
    private static final String TASKS = """
            select u.id, u.family_id, u.what, u.from_on, u.due_on, u.done_at, d.name as done_by, u.not_needed, u.was_due_on, u.version,
                   concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
              from follow_up u
              join contact c on c.agency_id = u.agency_id and c.id = u.contact_id
              join enrollment e on e.agency_id = c.agency_id and e.id = c.enrollment_id
              join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
              left join account d on d.agency_id = u.agency_id and d.id = u.done_by
             where u.agency_id = (select alongside.agency()) and u.voided_at is null
            """;

    private final JdbcClient sql;

    FollowUpStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A supporter's open ones, the first to end first. */
    List<Task> open(UUID supporter) {
        return sql.sql(TASKS + " and u.supporter_id = ? and u.done_at is null order by u.due_on, u.id")
                .param(supporter)
                .query(FollowUpStore::task)
                .list();
    }

    /** Those finished since a day, by the program's clock, the last finished first. */
    List<Task> finished(UUID supporter, int days, int most) {
        return sql.sql(TASKS + """
                         and u.supporter_id = ? and u.done_at > alongside.now() - make_interval(days => ?)
                       order by u.done_at desc, u.id
                       limit ?
                       """)
                .params(supporter, days, most)
                .query(FollowUpStore::task)
                .list();
    }

    /** One that this person may change, locked until the transaction ends. */
    Optional<Task> lock(UUID id) {
        return sql.sql(
                        TASKS
                                + " and u.id = ? and (u.supporter_id = alongside.actor() or alongside.has_role('manager')) for update of u")
                .param(id)
                .query(FollowUpStore::task)
                .optional();
    }

    void finish(UUID id, boolean notNeeded) {
        sql.sql("""
                update follow_up
                   set done_at = alongside.now(), done_by = alongside.actor(), not_needed = ?, version = version + 1
                 where id = ?
                """).params(notNeeded, id).update();
    }

    void reopen(UUID id) {
        sql.sql("""
                update follow_up set done_at = null, done_by = null, not_needed = false, version = version + 1 where id = ?
                """).param(id).update();
    }

    /** @param from null for the usual first day */
    void putOff(UUID id, @Nullable LocalDate from, LocalDate until) {
        sql.sql("""
                update follow_up
                   set from_on = cast(:from as date), was_from_on = from_on, was_due_on = due_on, due_on = :until, put_off_at = alongside.now(), version = version + 1
                 where id = :id
                """).param("id", id).param("from", from).param("until", until).update();
    }

    void putBack(UUID id) {
        sql.sql("""
                update follow_up
                   set from_on = was_from_on, due_on = was_due_on, was_from_on = null, was_due_on = null, put_off_at = null, version = version + 1
                 where id = ? and was_due_on is not null
                """).param(id).update();
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("caregiver"),
                row.getString("what"),
                TaskWindow.of(row.getObject("from_on", LocalDate.class), row.getObject("due_on", LocalDate.class)),
                instant(row, "done_at"),
                row.getString("done_by"),
                row.getBoolean("not_needed"),
                row.getObject("was_due_on", LocalDate.class),
                row.getInt("version"));
    }
}
