package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looking for people alike reads what could be them, not who is stored: its plans under row-level security. With
 * {@code -Dmeasure -Dfamilies=250000} it says how long that takes among 500,000 people.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingAlikeAmongManyTest {
    private static final int FAMILIES = Integer.getInteger("families", 6_000);

    /** The commonest names there are, some rare ones, and what else tells somebody. */
    private static final List<Described> TYPED = List.of(
            Described.of("Baba", "Bababa", "", "", List.of()),
            Described.of("Baba", "Badaba", "", "1988-06-03", List.of("406 555 0134")),
            Described.of("Dobe", "Kolimo", "", "", List.of()),
            Described.of("Babba", "Bavaba", "Bab", "6/1988", List.of("406 555 0134")),
            Described.of("Zz", "Qqqq", "", "2001-02-03", List.of()));

    private TestDatabase database;
    private World world;
    private FindAlike findAlike;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        findAlike = new FindAlike(database.db, database.clock, database.sql, FamiliesUnderTest.DEFINITIONS);
        load(database.superuser());
    }

    @AfterAll
    void close() {
        database.close();
    }

    /**
     * Two people a family, with names as unevenly spread as real ones: of 400 given names the commonest is that of 5 in a
     * hundred, of 3,375 family names that of nearly 2. Rosa walks with 15 families, Linda supervises who walks with 150.
     */
    private void load(JdbcClient sql) {
        sql.sql("""
                do $$
                declare
                  syllables text[] := '{ba,be,bo,da,de,do,ka,ko,li,lo,ma,mi,no,ra,sa}';
                begin
                  perform setseed(0.5);
                  set local session_replication_role = replica;
                  insert into family (agency_id, id, name, sorted_as)
                  select '%1$s', uuidv7(), 'Family ' || n, 'family' || n from generate_series(1, %2$d) n;
                  insert into person (agency_id, id, family_id, kind, given_name, family_name, born_on)
                  select agency_id, uuidv7(), id, 'caregiver', initcap(syllables[1 + g %% 15] || syllables[1 + g / 15 %% 15] || case when g > 224 then 'n' else '' end),
                         initcap(syllables[1 + f %% 15] || syllables[1 + f / 15 %% 15] || syllables[1 + f / 225]), date '1950-01-01' + (random() * 25000)::int
                    from (select f.agency_id, f.id, floor(400 * random() * random())::int as g, floor(3375 * random() * random())::int as f
                            from family f cross join generate_series(1, 2) k where f.name like 'Family %%') named;
                  insert into person_token (agency_id, token, person_id, family_id)
                  select p.agency_id, t.token, p.id, p.family_id
                    from (select *, (4060000000 + ('x' || left(md5(id::text), 7))::bit(28)::bigint)::text as number from person where born_on is not null) p
                   cross join lateral (values (lower(given_name || ' ' || family_name)), (lower(family_name || ' ' || given_name)),
                                              ('#' || number), ('#<' || reverse(number))) as t (token);
                  insert into family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at)
                  select agency_id, case when n <= 15 then '%3$s'::uuid else '%4$s'::uuid end, id, 'assignment', id, id, '2026-01-01'
                    from (select agency_id, id, row_number() over (order by id) as n from family where name like 'Family %%') f
                   where n <= 165;
                end $$
                """.formatted(world.agency, FAMILIES, world.rosa.person(), world.linda.person()))
                .update();
        for (var table : List.of("family", "person", "person_phone", "person_token", "family_access", "assignment")) {
            sql.sql("vacuum analyze " + table).update();
        }
    }

    @Test
    void noPlanReadsAWholeTable() {
        for (var one : TYPED) {
            for (var actor : List.of(world.rosa, world.linda, world.nora)) {
                var plan = database.db.read(
                        actor, () -> String.join("\n", findAlike.explained(actor, List.of(one), "costs off")));
                assertThat(plan).as("%s looks for %s", actor.name(), one).doesNotContain("Seq Scan");
            }
        }
    }

    @Test
    void theCommonestNamesAreFound() {
        assertThat(findAlike
                        .find(world.nora, List.of(TYPED.getFirst()), Set.of())
                        .getFirst())
                .isNotEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "measure", matches = ".*")
    void measured() {
        for (var actor : List.of(world.nora, world.linda, world.rosa)) {
            for (var one : TYPED) measure(actor, List.of(one));
            measure(actor, TYPED);
        }
    }

    private void measure(Actor actor, List<Described> all) {
        var took = new double[200];
        for (var i = -60; i < took.length; i++) {
            var from = System.nanoTime();
            findAlike.find(actor, all, Set.of());
            if (i >= 0) took[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                "| %s, %s | p50 %.1f ms, p99 %.1f ms |%n",
                actor.name(),
                all.size() > 1
                        ? "five people at once"
                        : all.getFirst().given() + " " + all.getFirst().family(),
                took[took.length / 2],
                took[took.length * 99 / 100]);
    }
}
