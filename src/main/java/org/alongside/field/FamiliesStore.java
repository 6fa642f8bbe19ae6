package org.alongside.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Families in a list, by name: a page of them is chosen first, and only that page is told in full. Where few answer to what is
 * asked, the page is chosen from those few; where many do, from all families in the order of their names.
 */
@Component
class FamiliesStore {
    private static final int FEW = 2_000;

    private final JdbcClient sql;

    FamiliesStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which families: those in a program now, those nobody walks with, those not enrolled yet, or those that have ended. */
    enum Which {
        NOW("e.ended_on is null"),
        WAITING("e.ended_on is null and e.walked_until < :today"),
        NEW("true"),
        ENDED("e.ended_on is not null");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param everyone all of the agency, in the reach of a manager; else those in one's own reach
     * @param supporter who walks with them today
     */
    record Asked(
            UUID actor,
            boolean everyone,
            Which which,
            @Nullable UUID program,
            @Nullable UUID site,
            @Nullable UUID supporter,
            LocalDate today) {

        /** What an enrollment {@code e} must be like. */
        private String condition() {
            var condition = new StringBuilder(which.condition);
            if (program != null) condition.append(" and e.program_id = :program");
            if (site != null) condition.append(" and e.site_id = :site");
            if (supporter != null) condition.append("""
                         and e.id in (select a.enrollment_id from assignment a
                                       where a.agency_id = (select alongside.agency()) and a.supporter_id = :supporter
                                         and a.voided_at is null and a.starts_on <= :today and (a.ends_on is null or a.ends_on >= :today))
                        """);
            return condition.toString();
        }

        private boolean isNarrow() {
            return !everyone || which == Which.WAITING || program != null || site != null || supporter != null;
        }
    }

    /** The last family shown; the page begins after it. */
    record Cursor(String sorted, UUID family) {
        static final Cursor START = new Cursor("", new UUID(0, 0));
    }

    /**
     * @param program null before there is an enrollment
     * @param walked who walks with them first today
     * @param seenOn the day somebody last reached them
     * @param nextOn when the first open step of that supporter is due
     */
    record Listed(
            UUID family,
            String sorted,
            @Nullable String caregiver,
            String household,
            @Nullable String town,
            @Nullable String program,
            @Nullable LocalDate since,
            @Nullable LocalDate endedOn,
            @Nullable String walked,
            @Nullable LocalDate seenOn,
            @Nullable LocalDate nextOn) {
        boolean isOpen() {
            return program != null && endedOn == null;
        }
    }

    List<Listed> page(Asked asked, Cursor after, int most) {
        return asking("", asked, after, most)
                .query((row, n) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("sorted_as"),
                        row.getString("caregiver"),
                        row.getString("name"),
                        row.getString("town"),
                        row.getString("program"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("supporter"),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("next_on", LocalDate.class)))
                .list();
    }

    /** How the database would go about it, for tests. */
    List<String> explained(Asked asked, Cursor after, int most, String how) {
        return asking("explain (" + how + ") ", asked, after, most)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec asking(String before, Asked asked, Cursor after, int most) {
        var statement = before
                + "with " + (asked.which() == Which.NEW ? notEnrolled(asked) : enrolled(asked))
                + TOLD.formatted(asked.condition());
        var spec = sql.sql(statement)
                .param("sorted", after.sorted())
                .param("after", after.family())
                .param("today", asked.today())
                .param("most", most);
        if (!asked.everyone()) spec = spec.param("actor", asked.actor());
        if (asked.program() != null) spec = spec.param("program", asked.program());
        if (asked.site() != null) spec = spec.param("site", asked.site());
        return asked.supporter() == null ? spec : spec.param("supporter", asked.supporter());
    }

    private static String enrolled(Asked asked) {
        var byName = """
                select f.agency_id, f.id, f.sorted_as, f.name, f.town
                  from family f
                 where f.agency_id = (select alongside.agency())
                   and f.voided_at is null
                   and (f.sorted_as, f.id) > (:sorted, :after)
                   and %s
                   and exists (select 1 from enrollment e
                                where e.agency_id = (select alongside.agency()) and e.family_id = f.id and e.voided_at is null and %s)
                 order by f.sorted_as, f.id
                 limit :most
                """;
        if (!asked.isNarrow()) return "chosen as materialized (" + byName.formatted("true", asked.condition()) + ")";
        return """
                few as materialized (
                  select distinct e.family_id
                    from %1$s
                   where e.agency_id = (select alongside.agency())
                     and e.voided_at is null
                     and %2$s
                   limit %3$d
                ), counted as materialized (select count(*) < %3$d as few from few
                ), chosen as materialized (
                  (select f.agency_id, f.id, f.sorted_as, f.name, f.town
                     from few
                     join family f on f.agency_id = (select alongside.agency()) and f.id = few.family_id and f.voided_at is null
                    where (select few from counted)
                      and (f.sorted_as, f.id) > (:sorted, :after)
                    order by f.sorted_as, f.id
                    limit :most)
                   union all
                  (%4$s)
                )
                """.formatted(
                        asked.everyone() ? "enrollment e" : REACHED,
                        asked.condition(),
                        FEW,
                        byName.formatted("not (select few from counted)", asked.condition()));
    }

    private static String notEnrolled(Asked asked) {
        return """
                chosen as materialized (
                  select f.agency_id, f.id, f.sorted_as, f.name, f.town
                    from family f
                   where f.agency_id = (select alongside.agency())
                     and not f.enrolled
                     and f.voided_at is null
                     and (f.sorted_as, f.id) > (:sorted, :after)
                     and %s
                   order by f.sorted_as, f.id
                   limit :most
                )
                """.formatted(
                        asked.everyone()
                                ? "true"
                                : "f.id in (select fa.family_id from family_access fa where fa.account_id = :actor)");
    }

    /** So that a list of fifteen costs fifteen: the policy alone would look at every family in turn. */
    private static final String REACHED = """
            family_access fa
                    join enrollment e on e.agency_id = fa.agency_id and e.family_id = fa.family_id
                                     and fa.account_id = :actor and fa.from_at <= (select alongside.now())
                                     and (fa.until_at is null or fa.until_at > (select alongside.now()))""";

    private static final String TOLD = """
             select f.id, f.sorted_as, f.name, f.town, e.started_on, e.ended_on, r.name as program,
                    concat_ws(' ', coalesce(nullif(c.name_to_use, ''), c.given_name), nullif(c.family_name, '')) as caregiver,
                    s.supporter, seen.on_day as seen_on, next.due_on as next_on
               from chosen f
               left join lateral (select e.*
                                    from enrollment e
                                   where e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null and %s
                                   order by e.started_on desc, e.id
                                   limit 1) e on true
               left join lateral (select p.name_to_use, p.given_name, p.family_name
                                    from person p
                                   where p.agency_id = f.agency_id and p.family_id = f.id and p.voided_at is null and p.kind = 'caregiver'
                                   order by p.id = e.caregiver_id desc nulls last, p.id
                                   limit 1) c on true
               left join program r on r.agency_id = e.agency_id and r.id = e.program_id
               left join lateral (select w.supporter, w.supporter_id
                                    from supporter_of_family w
                                   where w.agency_id = e.agency_id and w.enrollment_id = e.id
                                     and w.starts_on <= :today and (w.ends_on is null or w.ends_on >= :today)
                                   order by array_position('{primary,secondary,cover}', w.kind)
                                   limit 1) s on true
               left join lateral (select k.on_day
                                    from contact_counted k
                                   where k.agency_id = f.agency_id and k.family_id = f.id and k.made
                                   order by k.on_day desc
                                   limit 1) seen on true
               left join lateral (select u.due_on
                                    from follow_up u
                                   where u.agency_id = f.agency_id and u.supporter_id = s.supporter_id and u.family_id = f.id
                                     and u.done_at is null and u.voided_at is null
                                   order by u.due_on
                                   limit 1) next on true
              order by f.sorted_as, f.id
            """;
}
