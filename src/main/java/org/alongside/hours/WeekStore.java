package org.alongside.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weeks of supporters, put together from contacts and duties each time they are asked for. */
@Component
public class WeekStore {
    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(Entry::on)
            .thenComparing(Entry::at, Comparator.nullsLast(Comparator.<LocalTime>naturalOrder()))
            .thenComparing(Entry::id);

    private final JdbcClient sql;

    public WeekStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A supporter whose work the actor may look at: themself, one they supervise today, anyone for managers and the privacy officer. */
    Optional<Week.Whose> whose(UUID supporter) {
        return sql.sql("""
                select c.id, c.name, c.id = alongside.actor() as own,
                       c.id <> alongside.actor() and (alongside.has_role('manager') or c.id in (select alongside.supervised())) as answers,
                       least((select (c.created_at at time zone a.zone)::date from agency a where a.id = c.agency_id),
                             (select min(s.starts_on) from assignment s where s.agency_id = c.agency_id and s.supporter_id = c.id and s.voided_at is null),
                             (select min(lower(l.during)) from supervision l where l.agency_id = c.agency_id and l.supporter_id = c.id)) as first_day
                  from account c
                 where c.agency_id = (select alongside.agency())
                   and c.id = :supporter
                   and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                   and (c.id = alongside.actor() or alongside.sees_all() or c.id in (select alongside.supervised()))
                """)
                .param("supporter", supporter)
                .query((row, n) -> new Week.Whose(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getBoolean("own"),
                        row.getBoolean("answers")))
                .optional();
    }

    Week week(Week.Whose whose, LocalDate monday) {
        var until = monday.plusDays(7);
        return new Week(whose, monday, entries(whose.supporter(), monday, until), sheet(whose.supporter(), monday));
    }

    /** What a supporter did from {@code from} until {@code until}, not counted in; duties that were replaced too. */
    public List<Entry> entries(UUID supporter, LocalDate from, LocalDate until) {
        var entries = new ArrayList<Entry>(met(supporter, from, until));
        entries.addAll(duties(supporter, from, until));
        entries.sort(IN_ORDER);
        return List.copyOf(entries);
    }

    private List<Entry.Met> met(UUID supporter, LocalDate from, LocalDate until) {
        return sql.sql("""
                select w.contact_id, w.on_day, c.at_time, w.minutes, w.travel_minutes, w.mode, w.made, w.signed,
                       alongside.not_in_force(w.supporter_id, w.on_day) is null as in_force,
                       o.family_id is not null as own_family, coalesce(f.name, '') as family, c.id is not null as in_reach
                  from alongside.work_counted(array[:supporter], :from, :until) w
                  left join contact c on c.agency_id = w.agency_id and c.id = w.contact_id
                  left join family f on f.agency_id = w.agency_id and f.id = w.family_id
                  left join alongside.own_families(array[:supporter]) o on o.family_id = w.family_id
                """)
                .param("supporter", supporter)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Entry.Met(
                        row.getObject("contact_id", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getObject("at_time", LocalTime.class),
                        row.getInt("minutes"),
                        row.getInt("travel_minutes"),
                        row.getString("mode"),
                        row.getBoolean("made"),
                        row.getBoolean("signed"),
                        row.getBoolean("in_force"),
                        row.getBoolean("own_family"),
                        row.getString("family"),
                        row.getBoolean("in_reach")))
                .list();
    }

    private List<Entry.Duty> duties(UUID supporter, LocalDate from, LocalDate until) {
        return sql.sql(DutyStore.ROWS + " and d.supporter_id = :supporter and d.on_day >= :from and d.on_day < :until")
                .param("supporter", supporter)
                .param("from", from)
                .param("until", until)
                .query(DutyStore::duty)
                .list();
    }

    private Optional<Week.Sheet> sheet(UUID supporter, LocalDate monday) {
        return sql.sql("""
                select w.submitted_at, w.worked_minutes, w.direct_minutes, w.billable_minutes, w.answered_at, c.name as answered_by,
                       w.approved, w.answer, w.version
                  from work_week w
                  left join account c on c.agency_id = w.agency_id and c.id = w.answered_by
                 where w.agency_id = (select alongside.agency())
                   and w.supporter_id = :supporter
                   and w.monday = :monday
                """)
                .param("supporter", supporter)
                .param("monday", monday)
                .query(WeekStore::sheet)
                .optional();
    }

    /** Hands the week in, anew where it was before: it waits for an answer. */
    void handIn(UUID id, UUID supporter, LocalDate monday, Tally tally) {
        sql.sql("""
                insert into work_week (agency_id, id, supporter_id, monday, worked_minutes, direct_minutes, billable_minutes)
                values (alongside.agency(), :id, :supporter, :monday, :worked, :direct, :billable)
                    on conflict on constraint one_sheet_a_week
                    do update set submitted_at = alongside.now(), worked_minutes = excluded.worked_minutes,
                                  direct_minutes = excluded.direct_minutes, billable_minutes = excluded.billable_minutes,
                                  answered_at = null, answered_by = null, approved = null, answer = '', version = work_week.version + 1
                """)
                .param("id", id)
                .param("supporter", supporter)
                .param("monday", monday)
                .param("worked", tally.worked())
                .param("direct", tally.direct())
                .param("billable", tally.billable())
                .update();
    }

    /** False when the week is not waiting as the reader saw it. */
    boolean answer(UUID supporter, LocalDate monday, int version, boolean approved, String words) {
        return sql.sql("""
                update work_week
                   set answered_at = alongside.now(), answered_by = alongside.actor(), approved = :approved, answer = :words,
                       version = version + 1
                 where agency_id = (select alongside.agency())
                   and supporter_id = :supporter
                   and monday = :monday
                   and version = :version
                   and answered_at is null
                """)
                        .param("approved", approved)
                        .param("words", words)
                        .param("supporter", supporter)
                        .param("monday", monday)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A week that was handed in and approved already, as it comes with the papers of a program that starts here. */
    public record Settled(
            UUID id, UUID supporter, LocalDate monday, Tally tally, Instant submittedAt, Instant approvedAt, UUID by) {}

    /** Any number of them in one statement. */
    public void settle(List<Settled> settled) {
        sql.sql("""
                insert into work_week (agency_id, id, supporter_id, monday, worked_minutes, direct_minutes, billable_minutes,
                                       submitted_at, answered_at, answered_by, approved)
                select alongside.agency(), w.*, true
                  from unnest(cast(:ids as uuid[]), cast(:supporters as uuid[]), cast(:mondays as date[]), cast(:worked as integer[]),
                              cast(:direct as integer[]), cast(:billable as integer[]), cast(:submitted as timestamptz[]),
                              cast(:approved as timestamptz[]), cast(:by as uuid[])) as w
                """)
                .param("ids", Columns.of(settled, Settled::id))
                .param("supporters", Columns.of(settled, Settled::supporter))
                .param("mondays", Columns.of(settled, Settled::monday))
                .param("worked", Columns.of(settled, one -> one.tally().worked()))
                .param("direct", Columns.of(settled, one -> one.tally().direct()))
                .param("billable", Columns.of(settled, one -> one.tally().billable()))
                .param("submitted", Columns.of(settled, Settled::submittedAt))
                .param("approved", Columns.of(settled, Settled::approvedAt))
                .param("by", Columns.of(settled, Settled::by))
                .update();
    }

    /** A week that waits for an answer. */
    public record Waiting(UUID supporter, String name, LocalDate monday, int worked, int direct) {}

    /** Those the actor may answer, the longest waiting first. */
    List<Waiting> waiting(int most) {
        return sql.sql("""
                select w.supporter_id, c.name, w.monday, w.worked_minutes, w.direct_minutes
                  from work_week w
                  join account c on c.agency_id = w.agency_id and c.id = w.supporter_id
                 where w.agency_id = (select alongside.agency())
                   and w.answered_at is null
                   and w.supporter_id <> alongside.actor()
                 order by w.monday, lower(c.name), w.id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getObject("supporter_id", UUID.class),
                        row.getString("name"),
                        row.getObject("monday", LocalDate.class),
                        row.getInt("worked_minutes"),
                        row.getInt("direct_minutes")))
                .list();
    }

    /** A supporter with the last week they handed in; empty for none. */
    public record Member(UUID supporter, String name, Optional<LocalDate> lastMonday, Optional<Week.State> last) {}

    /** Everybody whose weeks the actor may answer, also those who never handed one in. */
    List<Member> members(int most) {
        return sql.sql("""
                select c.id, c.name, w.monday, w.approved
                  from account c
                  left join lateral (select w.monday, w.approved
                                       from work_week w
                                      where w.agency_id = c.agency_id and w.supporter_id = c.id
                                      order by w.monday desc
                                      limit 1) w on true
                 where c.agency_id = (select alongside.agency())
                   and c.status = 'active'
                   and c.id <> alongside.actor()
                   and exists (select 1 from account_role r where r.agency_id = c.agency_id and r.account_id = c.id and r.role = 'supporter')
                   and ((select alongside.has_role('manager')) or c.id in (select alongside.supervised()))
                 order by w.monday nulls first, lower(c.name), c.id
                 limit :most
                """)
                .param("most", most)
                .query((row, n) -> {
                    var monday = Optional.ofNullable(row.getObject("monday", LocalDate.class));
                    var approved = (Boolean) row.getObject("approved");
                    return new Member(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            monday,
                            monday.map(any -> Week.State.of(approved)));
                })
                .list();
    }

    private static Week.Sheet sheet(ResultSet row, int n) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        var by = row.getString("answered_by");
        return new Week.Sheet(
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getInt("worked_minutes"),
                row.getInt("direct_minutes"),
                row.getInt("billable_minutes"),
                answered == null ? null : answered.toInstant(),
                by == null ? "" : by,
                (Boolean) row.getObject("approved"),
                row.getString("answer"),
                row.getInt("version"));
    }
}
