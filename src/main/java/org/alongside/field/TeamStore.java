package org.alongside.field;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Supporters at work, those with nothing logged too. */
@Component
class TeamStore {
    private final JdbcClient sql;

    TeamStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Which supporters.
     *
     * @param everyone all of the agency, for managers; else those the actor supervises today
     * @param program only those who walk with a family in it today; so with {@code site}
     * @param unseenAfter a family nobody reached for this many days counts as not seen
     */
    record Scope(
            boolean everyone,
            @Nullable UUID program,
            @Nullable UUID site,
            LocalDate today,
            LocalDate monday,
            int unseenAfter) {}

    /** A place in the list of supporters, which goes by name. */
    record Cursor(String name, UUID id) {
        static final Cursor START = new Cursor("", new UUID(0, 0));
    }

    /**
     * One supporter's work.
     *
     * @param lastOn the day of the last contact, made or tried; null where there never was one
     * @param unsigned contacts the reader may open that are not signed
     * @param overdue follow-ups planned for a day before today
     * @param unseen families with her for as many days as {@link Scope#unseenAfter} whom nobody reached in that time
     */
    record Member(
            UUID id,
            String name,
            int families,
            int unseen,
            int madeThisWeek,
            int minutesThisWeek,
            int madeThisMonth,
            int minutesThisMonth,
            @Nullable LocalDate lastOn,
            int unsigned,
            int overdue) {}

    /** After how many days a program, or the most careful of all, wants to know of a family nobody reached. */
    int unseenAfter(@Nullable UUID program) {
        return sql.sql("""
                select coalesce(min(unseen_after_days), 14)
                  from program
                 where agency_id = (select alongside.agency())
                   and (:program::uuid is null or id = :program)
                """).param("program", program).query(Integer.class).single();
    }

    /** A supporter in the list. */
    record Named(UUID id, String name) {}

    /** By name, those after a place in the list. */
    List<Named> people(UUID actor, Scope scope, Optional<Cursor> after, int most) {
        var cursor = after.orElse(Cursor.START);
        return sql.sql("""
                select a.id, a.name
                  from account a
                 where (a.name, a.id) > (:name, :id)
                   and (case when :everyone
                             then a.status <> 'closed'
                                  and exists (select 1
                                                from account_role r
                                               where r.agency_id = a.agency_id
                                                 and r.account_id = a.id
                                                 and r.role = 'supporter')
                             else a.id in (select s.supporter_id
                                             from supervision s
                                            where s.agency_id = (select alongside.agency())
                                              and s.supervisor_id = :actor
                                              and s.during @> :today::date)
                        end)
                   and ((:program::uuid is null and :site::uuid is null)
                     or exists (select 1
                                  from assignment g
                                  join enrollment e on e.agency_id = g.agency_id and e.id = g.enrollment_id
                                 where g.agency_id = a.agency_id
                                   and g.supporter_id = a.id
                                   and g.voided_at is null
                                   and g.starts_on <= :today
                                   and (g.ends_on is null or g.ends_on >= :today)
                                   and (:program::uuid is null or e.program_id = :program)
                                   and (:site::uuid is null or e.site_id = :site)))
                 order by a.name, a.id
                 limit :most
                """)
                .param("actor", actor)
                .param("today", scope.today())
                .param("everyone", scope.everyone())
                .param("program", scope.program())
                .param("site", scope.site())
                .param("name", cursor.name())
                .param("id", cursor.id())
                .param("most", most)
                .query(Named.class)
                .list();
    }

    /**
     * What waits with a supporter.
     *
     * @param kept contacts with wording kept that nobody has seen
     * @param unseen families none of the team reached within {@link Scope#unseenAfter} days
     */
    record Need(UUID supporterId, int unsigned, int overdue, int kept, int unseen) {
        static Need none(UUID supporter) {
            return new Need(supporter, 0, 0, 0, 0);
        }

        int all() {
            return unsigned + overdue + kept + unseen;
        }
    }

    Map<UUID, Need> needs(List<UUID> supporters, Scope scope) {
        return sql
                .sql("select * from alongside.team_needs(:supporters, :today, :unseen)")
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("today", scope.today())
                .param("unseen", scope.unseenAfter())
                .query(Need.class)
                .list()
                .stream()
                .collect(toMap(Need::supporterId, need -> need));
    }

    /**
     * What a supporter carries.
     *
     * @param load their families, each once, by the weight of its phase
     * @param caseloadLimit the lowest of their programs; null where none says
     * @param late contacts late in the evening or at night in 14 days
     * @param hard contacts after a return to use or in a crisis in 14 days
     * @param minutes with families in 14 days
     * @param review signed contacts of 30 days that nobody has looked at
     * @param lastOn the day of the last contact, made or tried; null where there never was one
     * @param supervisedOn the day of the last supervision that the reader may count; null where there was none
     * @param unseen families with them for as many days as {@link Scope#unseenAfter} whom nobody reached in that time
     */
    record Carried(
            UUID supporterId,
            BigDecimal load,
            @Nullable Integer caseloadLimit,
            int late,
            int hard,
            int minutes,
            int review,
            int madeThisWeek,
            int minutesThisWeek,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate supervisedOn,
            int unseen) {}

    /** Those of these supporters whose work the actor may count. */
    Map<UUID, Carried> carried(List<UUID> supporters, Scope scope) {
        return sql
                .sql("""
                select l.*, w.made_this_week, w.minutes_this_week, last.on_day as last_on, had.on_day as supervised_on,
                       coalesce(u.families, 0) as unseen
                  from alongside.team_loads(:supporters, :today) l
                  join alongside.work_summed(:supporters, :monday, :monday, :today::date + 1) w on w.supporter_id = l.supporter_id
                  left join alongside.last_counted(:supporters) last on last.supporter_id = l.supporter_id
                  left join alongside.last_supervised(:supporters, :today) had on had.supporter_id = l.supporter_id
                  left join alongside.families_unseen(:supporters, :today, :unseen) u on u.supporter_id = l.supporter_id
                """)
                .param("supporters", supporters.toArray(UUID[]::new))
                .param("today", scope.today())
                .param("monday", scope.monday())
                .param("unseen", scope.unseenAfter())
                .query(Carried.class)
                .list()
                .stream()
                .collect(toMap(Carried::supporterId, one -> one));
    }

    /** One supporter of whom the actor is the supervisor today, or any where the actor's duties see all. */
    private static final String LED = """
                select a.agency_id, a.id, a.name
                  from account a
                 where a.id = :supporter
                   and ((select alongside.sees_all())
                     or exists (select 1
                                  from supervision s
                                 where s.agency_id = a.agency_id
                                   and s.supporter_id = a.id
                                   and s.supervisor_id = :actor
                                   and s.during @> :today::date))
                   and (exists (select 1
                                  from account_role r
                                 where r.agency_id = a.agency_id
                                   and r.account_id = a.id
                                   and r.role = 'supporter')
                     or exists (select 1
                                  from assignment g
                                 where g.agency_id = a.agency_id
                                   and g.supporter_id = a.id))
            """;

    /** The name of a supporter whose work the actor may count. */
    Optional<String> nameOf(UUID actor, UUID supporter, LocalDate today) {
        return sql.sql("select name from (" + LED + ") led")
                .param("actor", actor)
                .param("supporter", supporter)
                .param("today", today)
                .query(String.class)
                .optional();
    }

    /** One supporter, if their work may be counted by the actor: their own, today's supervisor, or duties that see all. */
    Optional<Member> member(UUID actor, UUID supporter, Scope scope) {
        return measured(LED, scope)
                .param("actor", actor)
                .param("supporter", supporter)
                .query(Member.class)
                .optional();
    }

    private JdbcClient.StatementSpec measured(String team, Scope scope) {
        return sql.sql("""
                with team as materialized (
                %s),
                work as (
                  select * from alongside.work_summed((select array_agg(id) from team), :monday, :month, :today::date + 1)
                ),
                last as (
                  select * from alongside.last_counted((select array_agg(id) from team))
                )
                select t.id, t.name, walked.families, walked.unseen,
                       coalesce(work.made_this_week, 0) as made_this_week, coalesce(work.minutes_this_week, 0) as minutes_this_week,
                       coalesce(work.made_this_month, 0) as made_this_month, coalesce(work.minutes_this_month, 0) as minutes_this_month,
                       last.on_day as last_on,
                       (select count(*)
                          from contact c
                         where c.agency_id = t.agency_id
                           and c.supporter_id = t.id
                           and c.signed_at is null
                           and c.voided_at is null) as unsigned,
                       (select count(*)
                          from follow_up u
                         where u.agency_id = t.agency_id
                           and u.supporter_id = t.id
                           and u.done_at is null
                           and u.voided_at is null
                           and u.due_on < :today) as overdue
                  from team t
                  left join work on work.supporter_id = t.id
                  left join last on last.supporter_id = t.id
                 cross join lateral (
                       select count(*) as families,
                              count(*) filter (where g.since <= :today::date - :unseen
                                                 and not exists (select 1
                                                                   from contact_counted c
                                                                  where c.agency_id = t.agency_id
                                                                    and c.family_id = g.family_id
                                                                    and c.made
                                                                    and c.on_day > :today::date - :unseen)) as unseen
                         from (select g.family_id, min(g.starts_on) as since
                                 from assignment g
                                where g.agency_id = t.agency_id
                                  and g.supporter_id = t.id
                                  and g.voided_at is null
                                  and g.starts_on <= :today
                                  and (g.ends_on is null or g.ends_on >= :today)
                                group by g.family_id) g) walked
                 order by t.name, t.id
                """.formatted(team))
                .param("today", scope.today())
                .param("monday", scope.monday())
                .param("month", scope.today().withDayOfMonth(1))
                .param("unseen", scope.unseenAfter());
    }

    /**
     * An enrollment nobody walks with today.
     *
     * @param lastWalked the last day on which somebody did; null where nobody ever has
     */
    record Waiting(
            UUID family,
            String caregiver,
            String program,
            LocalDate enrolledOn,
            @Nullable LocalDate lastWalked) {}

    /** Enrollments nobody walks with, today or later: those never walked with first, then those left longest. */
    List<Waiting> waiting(Scope scope, int most) {
        return sql.sql("""
                select e.family_id, r.name as program, e.started_on, nullif(e.walked_until, '-infinity') as walked_until,
                       concat_ws(' ', coalesce(nullif(p.name_to_use, ''), p.given_name), nullif(p.family_name, '')) as caregiver
                  from (select *
                          from (select * from enrollment where ended_on is null
                                 union all
                                select * from enrollment where ended_on >= :today) e
                         where e.voided_at is null
                           and e.walked_until < :today
                           and e.started_on <= :today
                           and (:program::uuid is null or e.program_id = :program)
                           and (:site::uuid is null or e.site_id = :site)
                         order by e.walked_until, e.family_id
                         limit :most) e
                  join person p on p.agency_id = e.agency_id and p.id = e.caregiver_id
                  join program r on r.agency_id = e.agency_id and r.id = e.program_id
                 order by e.walked_until, e.family_id
                """)
                .param("today", scope.today())
                .param("program", scope.program())
                .param("site", scope.site())
                .param("most", most)
                .query((row, n) -> new Waiting(
                        row.getObject("family_id", UUID.class),
                        row.getString("caregiver"),
                        row.getString("program"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("walked_until", LocalDate.class)))
                .list();
    }

    /** Programs and sites to choose from, by name: a choice's value is {@code program:id} or {@code site:id}. */
    List<Choice> places() {
        return sql.sql("""
                select 'program:' || id as value, name as label from program
                 union all
                select 'site:' || id, name from site
                 order by label, value
                """)
                .query((row, n) -> Choice.of(row.getString("value"), row.getString("label")))
                .list();
    }
}
