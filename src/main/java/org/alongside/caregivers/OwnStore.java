package org.alongside.caregivers;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Role;
import org.alongside.results.Finding;
import org.alongside.results.TestOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the functions {@code alongside.own_...} tell the caregiver who acts, and of {@code whom} to those who see their record and
 * look at it as the caregiver reads it. A caregiver names nobody: null.
 */
@Component
class OwnStore {
    private final JdbcClient sql;

    OwnStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Whose pages these are.
     *
     * @param called how to speak to them
     * @param tested whether results of tests were told of them
     */
    record Me(UUID family, UUID person, String called, boolean tested) {}

    /** Empty where no door is open to whoever acts. */
    Optional<Me> me() {
        return sql.sql("""
                select d.family_id, d.person_id, n.name, exists (select from alongside.own_test_results()) as tested
                  from caregiver_door d
                 cross join alongside.own_name() n
                 where d.agency_id = (select alongside.agency())
                   and d.person_id = (select alongside.door_person())
                   and d.account_id = (select alongside.actor())
                """)
                .query((row, n) -> new Me(
                        row.getObject("family_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("tested")))
                .optional();
    }

    List<Own.Supporter> supporters(LocalDate today, @Nullable UUID whom) {
        return sql.sql("select * from alongside.own_supporters(:today, :whom)")
                .param("today", today)
                .param("whom", whom, Types.OTHER)
                .query((row, n) -> new Own.Supporter(
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("kind").equals("cover"),
                        row.getString("email"),
                        row.getString("program"),
                        Objects.requireNonNull(row.getObject("since", LocalDate.class))))
                .list();
    }

    List<Own.Next> next(LocalDate today, @Nullable UUID whom) {
        return sql.sql("select * from alongside.own_next(:today, :whom)")
                .param("today", today)
                .param("whom", whom, Types.OTHER)
                .query((row, n) -> new Own.Next(
                        row.getString("what"),
                        row.getString("meeting"),
                        row.getObject("from_on", LocalDate.class),
                        Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                        row.getObject("contact_id", UUID.class)))
                .list();
    }

    List<Own.Goal> goals(@Nullable UUID whom) {
        return sql.sql("select * from alongside.own_goals(:whom)")
                .param("whom", whom, Types.OTHER)
                .query((row, n) -> new Own.Goal(
                        row.getString("words"),
                        Objects.requireNonNull(row.getObject("since_on", LocalDate.class)),
                        row.getObject("reached_on", LocalDate.class)))
                .list();
    }

    /** What they did, and what was written for them; the latest of each first. */
    record Told(List<Own.Accomplishment> accomplishments, List<Own.Shared> shared) {}

    Told told(@Nullable UUID whom) {
        var done = new ArrayList<Own.Accomplishment>();
        var shared = new ArrayList<Own.Shared>();
        sql.sql("""
                select true as done, d.words, '' as supporter, d.on_day, d.contact_id, d.n
                  from alongside.own_accomplishments(:whom) with ordinality d (words, on_day, contact_id, n)
                 union all
                select false, w.words, w.supporter, w.on_day, w.contact_id, w.n
                  from alongside.own_shared(:whom) with ordinality w (words, supporter, on_day, contact_id, n)
                 order by done, n
                """).param("whom", whom, Types.OTHER).query(row -> {
            var words = row.getString("words");
            var on = Objects.requireNonNull(row.getObject("on_day", LocalDate.class));
            var contact = row.getObject("contact_id", UUID.class);
            if (row.getBoolean("done")) done.add(new Own.Accomplishment(words, on, contact));
            else shared.add(new Own.Shared(words, row.getString("supporter"), on, contact));
        });
        return new Told(List.copyOf(done), List.copyOf(shared));
    }

    /**
     * Somebody whose pages are looked at.
     *
     * @param open whether they can come in today
     * @param tested whether results of tests were told of them, as far as whoever looks may know
     */
    record Looked(String called, boolean open, boolean tested) {}

    /** Empty where there is no such caregiver in the family, or the actor may not look at their pages. */
    Optional<Looked> looked(UUID family, UUID person) {
        return sql.sql("""
                select n.name, exists (select 1
                                         from caregiver_door d
                                        where d.agency_id = p.agency_id
                                          and d.person_id = p.id
                                          and d.closed_at is null) as open,
                       exists (select 1
                                 from test_result r
                                where r.agency_id = p.agency_id
                                  and r.person_id = p.id
                                  and r.voided_at is null) as tested
                  from person p
                 cross join alongside.own_name(p.id) n
                 where p.agency_id = (select alongside.agency())
                   and p.id = :person
                   and p.family_id = :family
                """)
                .param("person", person)
                .param("family", family)
                .query((row, n) -> new Looked(row.getString("name"), row.getBoolean("open"), row.getBoolean("tested")))
                .optional();
    }

    /** The latest sample first. */
    List<Own.Result> results() {
        return sql.sql("select * from alongside.own_test_results()")
                .query((row, n) -> new Own.Result(
                        Objects.requireNonNull(row.getObject("sampled_on", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("reported_on", LocalDate.class)),
                        row.getString("partner"),
                        row.getString("specimen"),
                        row.getString("panel"),
                        TestOutcome.of(row.getString("outcome")).orElseThrow(),
                        Finding.of(row.getString("finding")).orElse(null),
                        List.of((String[]) row.getArray("substances").getArray()),
                        row.getBoolean("as_prescribed"),
                        row.getString("words"),
                        row.getInt("number") > 1))
                .list();
    }

    List<Own.Looker> lookers(Instant since) {
        return sql.sql("select * from alongside.own_lookers(:since)")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Own.Looker(
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::of)
                                .toList(),
                        row.getInt("days"),
                        Objects.requireNonNull(row.getObject("last_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getBoolean("urgent")))
                .list();
    }
}
