package org.alongside.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families in a list, by name: a page of them is chosen first, and only that page is told in full. */
@Component
class FamiliesStore {
    private final JdbcClient sql;

    FamiliesStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which families: those in a program now, those nobody walks with, or those whose enrollment has ended. */
    enum Which {
        NOW("e.ended_on is null"),
        WAITING("e.ended_on is null and e.walked_until < :today"),
        ENDED("e.ended_on is not null");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** @param everyone all of the agency, in the reach of a manager; else those in one's own reach */
    record Asked(
            UUID actor,
            boolean everyone,
            Which which,
            @Nullable UUID program,
            LocalDate today) {}

    /** The last family shown; the page begins after it. */
    record Cursor(String sorted, UUID family) {
        static final Cursor START = new Cursor("", new UUID(0, 0));
    }

    /**
     * @param walked who walks with them first today
     * @param seenOn the day somebody last reached them
     * @param nextOn when the first open step of that supporter is due
     */
    record Listed(
            UUID family,
            String sorted,
            String caregiver,
            String household,
            @Nullable String town,
            String safeContact,
            String program,
            LocalDate since,
            @Nullable LocalDate endedOn,
            @Nullable String walked,
            @Nullable LocalDate seenOn,
            @Nullable LocalDate nextOn) {
        boolean isOpen() {
            return endedOn == null;
        }
    }

    record Program(UUID id, String name) {}

    List<Program> programs() {
        return sql.sql("select id, name from program order by name, id")
                .query((row, n) -> new Program(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    List<Listed> page(Asked asked, Cursor after, int most) {
        return sql.sql("""
                with chosen as materialized (
                     select f.agency_id, f.id, f.sorted_as, f.name, f.town, f.safe_contact
                       from family f
                      where f.voided_at is null
                        and (f.sorted_as, f.id) > (:sorted, :after)
                        and %1$s
                        and exists (select 1 from enrollment e
                                     where e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null
                                       and %2$s and (:program::uuid is null or e.program_id = :program::uuid))
                      order by f.sorted_as, f.id
                      limit :most)
                select f.id, f.sorted_as, f.name, f.town, f.safe_contact, e.started_on, e.ended_on, r.name as program,
                       concat_ws(' ', coalesce(nullif(c.name_to_use, ''), c.given_name), nullif(c.family_name, '')) as caregiver,
                       s.supporter, seen.on_day as seen_on, next.due_on as next_on
                  from chosen f
                  join lateral (select e.*
                                  from enrollment e
                                 where e.agency_id = f.agency_id and e.family_id = f.id and e.voided_at is null
                                   and %2$s and (:program::uuid is null or e.program_id = :program::uuid)
                                 order by e.started_on desc, e.id
                                 limit 1) e on true
                  join person c on c.agency_id = e.agency_id and c.id = e.caregiver_id
                  join program r on r.agency_id = e.agency_id and r.id = e.program_id
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
                """.formatted(asked.everyone() ? "true" : IN_REACH, asked.which().condition))
                .param("sorted", after.sorted())
                .param("after", after.family())
                .param("actor", asked.actor())
                .param("program", asked.program())
                .param("today", asked.today())
                .param("most", most)
                .query((row, n) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("sorted_as"),
                        row.getString("caregiver"),
                        row.getString("name"),
                        row.getString("town"),
                        row.getString("safe_contact"),
                        row.getString("program"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("supporter"),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("next_on", LocalDate.class)))
                .list();
    }

    /** So that a list of fifteen costs fifteen: the policy alone would look at every family in turn. */
    private static final String IN_REACH = """
            f.id in (select fa.family_id from family_access fa
                      where fa.account_id = :actor and fa.from_at <= (select alongside.now())
                        and (fa.until_at is null or fa.until_at > (select alongside.now())))""";
}
