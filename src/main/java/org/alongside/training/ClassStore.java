package org.alongside.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes of the agency, and who has a seat in them as far as the reader may see it. */
@Component
public class ClassStore {
    private static final String ROWS = """
            select k.id as class_id, k.starts_on, k.ends_on, k.at_time, k.place, k.trainer_id, coalesce(a.name, k.trainer) as runs_it,
                   k.seats, coalesce(n.taken, 0) as taken, coalesce(k.cancel_reason, '') as cancel_reason,
                   alongside.runs_class(k.id) as runs, s.id is not null as mine, s.attended,
                   c.id, %s, c.repeats, c.retired_at is not null as retired, c.version
              from course_class k
              join course c on c.agency_id = k.agency_id and c.id = k.course_id
              left join account a on a.agency_id = k.agency_id and a.id = k.trainer_id
              left join class_seat s on s.agency_id = k.agency_id and s.class_id = k.id and s.supporter_id = alongside.actor() and s.given_up_at is null
              left join lateral alongside.seats_taken(array[k.id]) n on true
             where k.agency_id = (select alongside.agency())
            """.formatted("c." + LessonColumns.NAMES.replace(", ", ", c."));

    private final JdbcClient sql;

    public ClassStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<CourseClass> find(UUID id) {
        return sql.sql(ROWS + " and k.id = :id")
                .param("id", id)
                .query(ClassStore::courseClass)
                .optional();
    }

    /** Those that are not over, the next first. */
    List<CourseClass> coming(LocalDate today, int most) {
        return sql.sql(
                        ROWS
                                + " and k.ends_on >= :today and k.cancelled_at is null order by k.starts_on, k.at_time, k.id limit :most")
                .param("today", today)
                .param("most", most)
                .query(ClassStore::courseClass)
                .list();
    }

    /** Those of a course, the latest first. */
    List<CourseClass> of(UUID course, int most) {
        return sql.sql(ROWS + " and k.course_id = :course order by k.starts_on desc, k.id limit :most")
                .param("course", course)
                .param("most", most)
                .query(ClassStore::courseClass)
                .list();
    }

    /** Classes that are over, that the actor runs, and at which nobody has said who was there: the last first. */
    List<CourseClass> toMark(LocalDate today, int most) {
        return sql.sql(ROWS + """
                   and k.ends_on <= :today
                   and k.cancelled_at is null
                   and alongside.runs_class(k.id)
                   and exists (select 1 from class_seat o where o.agency_id = k.agency_id and o.class_id = k.id and o.given_up_at is null and o.attended is null)
                 order by k.ends_on desc, k.id
                 limit :most
                """)
                .param("today", today)
                .param("most", most)
                .query(ClassStore::courseClass)
                .list();
    }

    public void add(
            UUID id,
            UUID course,
            LocalDate from,
            LocalDate until,
            @Nullable LocalTime at,
            String place,
            @Nullable UUID trainerId,
            String trainer,
            int seats) {
        sql.sql("""
                insert into course_class (agency_id, id, course_id, starts_on, ends_on, at_time, place, trainer_id, trainer, seats)
                values (alongside.agency(), :id, :course, :from, :until, :at, :place, :trainerId, :trainer, :seats)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("course", course)
                .param("from", from)
                .param("until", until)
                .param("at", at)
                .param("place", place)
                .param("trainerId", trainerId)
                .param("trainer", trainer)
                .param("seats", seats)
                .update();
    }

    void cancel(UUID id, String reason) {
        sql.sql("""
                update course_class
                   set cancelled_at = alongside.now(), cancelled_by = alongside.actor(), cancel_reason = :reason
                 where agency_id = (select alongside.agency())
                   and id = :id
                   and cancelled_at is null
                """).param("id", id).param("reason", reason).update();
    }

    /** Seats that are taken, by name. */
    public List<CourseClass.Seat> seats(UUID inClass) {
        return sql.sql("""
                select s.supporter_id, a.name, s.attended
                  from class_seat s
                  join account a on a.agency_id = s.agency_id and a.id = s.supporter_id
                 where s.agency_id = (select alongside.agency())
                   and s.class_id = :class
                   and s.given_up_at is null
                 order by lower(a.name), a.id
                """)
                .param("class", inClass)
                .query((row, n) -> new CourseClass.Seat(
                        row.getObject("supporter_id", UUID.class),
                        row.getString("name"),
                        row.getObject("attended", Boolean.class)))
                .list();
    }

    /** Takes a seat for each, again where it was given up. @throws org.springframework.dao.DataIntegrityViolationException seats_suffice */
    public void take(UUID inClass, Collection<UUID> supporters) {
        sql.sql("""
                insert into class_seat (agency_id, class_id, supporter_id)
                select alongside.agency(), :class, supporter
                  from unnest(:supporters) as supporter
                    on conflict (agency_id, class_id, supporter_id) do update
                   set given_up_at = null, taken_at = alongside.now()
                 where class_seat.given_up_at is not null
                """)
                .param("class", inClass)
                .param("supporters", supporters.toArray(UUID[]::new))
                .update();
    }

    void giveUp(UUID inClass, UUID supporter) {
        sql.sql("""
                update class_seat
                   set given_up_at = alongside.now()
                 where agency_id = (select alongside.agency())
                   and class_id = :class
                   and supporter_id = :supporter
                   and attended is null
                   and given_up_at is null
                """).param("class", inClass).param("supporter", supporter).update();
    }

    /** Everybody who has a seat was there or was not; the actor's own is left to others. */
    void mark(UUID inClass, Collection<UUID> there) {
        sql.sql("""
                update class_seat
                   set attended = supporter_id = any (:there), marked_at = alongside.now(), marked_by = alongside.actor()
                 where agency_id = (select alongside.agency())
                   and class_id = :class
                   and given_up_at is null
                   and supporter_id <> alongside.actor()
                """)
                .param("class", inClass)
                .param("there", there.toArray(UUID[]::new))
                .update();
    }

    public record Colleague(UUID id, String name, boolean supports) {}

    /** Active people of the agency who may run a class; supporters among them may come to one. */
    List<Colleague> colleagues() {
        return sql.sql("""
                select a.id, a.name, bool_or(r.role = 'supporter') as supports
                  from account a
                  join account_role r on r.agency_id = a.agency_id and r.account_id = a.id
                 where a.agency_id = (select alongside.agency())
                   and a.status = 'active'
                   and r.role in ('supporter', 'supervisor', 'manager')
                 group by a.id, a.name
                 order by lower(a.name), a.id
                 limit 500
                """)
                .query((row, n) -> new Colleague(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("supports")))
                .list();
    }

    private static CourseClass courseClass(ResultSet row, int n) throws SQLException {
        return new CourseClass(
                row.getObject("class_id", UUID.class),
                CourseStore.course(row, n),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getString("place"),
                row.getObject("trainer_id", UUID.class),
                row.getString("runs_it"),
                row.getInt("seats"),
                row.getInt("taken"),
                row.getString("cancel_reason"),
                row.getBoolean("runs"),
                mine(row.getBoolean("mine"), row.getObject("attended", Boolean.class)));
    }

    private static CourseClass.Mine mine(boolean mine, @Nullable Boolean attended) {
        if (!mine) return CourseClass.Mine.NONE;
        if (attended == null) return CourseClass.Mine.TAKEN;
        return attended ? CourseClass.Mine.THERE : CourseClass.Mine.MISSED;
    }
}
