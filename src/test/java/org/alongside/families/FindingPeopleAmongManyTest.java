package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Search reads what it shows, not what is stored: its plans under row-level security, among 36,000 people with 216,000 tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingPeopleAmongManyTest {
    private static final int FAMILIES = Integer.getInteger("families", 12_000);
    private static final Pattern PAGES = Pattern.compile("shared hit=(\\d+)");

    private TestDatabase database;
    private World world;
    private FamiliesUnderTest under;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        under = new FamiliesUnderTest(database, event -> {});
        database.db.as(
                world.program,
                () -> under.tokens.refresh(List.of(world.ortega.caregiver(), world.sorensen.caregiver())));
        load(database.superuser());
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** Names come from 200 given and 1,000 family names, so that any of them is shared by hundreds. */
    private void load(JdbcClient sql) {
        sql.sql("""
                do $$
                begin
                  set local session_replication_role = replica;
                  insert into family (agency_id, id, name, sorted_as)
                  select '%1$s', uuidv7(), 'Family ' || n, 'family' || n from generate_series(1, %2$d) n;
                  insert into person (agency_id, id, family_id, kind, given_name, family_name)
                  select f.agency_id, uuidv7(), f.id, 'caregiver', chr(97 + (n * 7 + k) %% 20) || chr(97 + (n + k * 3) %% 10) || 'given',
                         chr(97 + n %% 10) || chr(97 + n / 10 %% 10) || chr(97 + n / 100 %% 10) || 'name'
                    from (select agency_id, id, (row_number() over ())::int as n from family where name like 'Family %%') f
                   cross join generate_series(1, 3) k;
                  insert into person_token (agency_id, token, person_id, family_id)
                  select agency_id, t.token, id, family_id from person
                   cross join lateral (values (lower(given_name || ' ' || family_name)), (lower(family_name || ' ' || given_name)),
                                              ('+' || least(left(given_name, 2), left(family_name, 2)) || greatest(left(given_name, 2), left(family_name, 2)) || ' ' || given_name || ' ' || family_name),
                                              ('~nick' || left(given_name, 2)), ('#' || (4060000000 + ('x' || left(md5(id::text), 7))::bit(28)::bigint)),
                                              ('#<' || reverse((4060000000 + ('x' || left(md5(id::text), 7))::bit(28)::bigint)::text)))
                     as t (token)
                   where given_name like '%%given';
                  insert into family_access (agency_id, account_id, family_id, basis, source_id, link_id, from_at)
                  select agency_id, ('00000000-0000-7000-8000-' || lpad((n %% 800)::text, 12, '0'))::uuid, id, 'assignment', id, id, '2026-01-01'
                    from (select agency_id, id, row_number() over () as n from family where name like 'Family %%') f;
                end $$
                """.formatted(world.agency, FAMILIES)).update();
        for (var table : List.of("family", "person", "person_token", "family_access", "assignment")) {
            sql.sql("vacuum analyze " + table).update();
        }
    }

    @Test
    void noPlanReadsAWholeTable() {
        for (var typed : List.of(
                "aagiven", "a", "bcgiven abcname", "abcname b", "0134", "406000", "aagiven 0134", "zzz zzz", "b a")) {
            for (var actor : List.of(world.rosa, world.nora)) {
                assertThat(plan(actor, typed))
                        .as("%s looks for %s", actor.name(), typed)
                        .doesNotContain("Seq Scan");
            }
        }
    }

    /** Pages of eight kilobytes, most of them in memory: what a question costs, however busy the machine is. */
    @ParameterizedTest
    @CsvSource({
        "aagiven, 300, 800",
        "a, 300, 800",
        "bcgiven abcname, 300, 800",
        "abcname b, 300, 800",
        "0134, 300, 800",
        "aagiven 0134, 300, 1500",
        "zzz zzz, 300, 800",
        "maria ort, 300, 800",
        "bc abc, 300, 2500",
    })
    void askingReadsFewPages(String typed, int most, int mostInTheAgency) {
        assertThat(pages(world.rosa, typed)).as("Rosa's").isLessThan(most);
        assertThat(pages(world.nora, typed)).as("Nora's").isLessThan(mostInTheAgency);
    }

    private int pages(Actor actor, String typed) {
        return database.db.read(actor, () -> {
            under.findPeople.explained(actor, typed, "analyze, timing off");
            return under.findPeople.explained(actor, typed, "analyze, timing off, buffers").stream()
                    .map(PAGES::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .orElseThrow();
        });
    }

    private String plan(Actor actor, String typed) {
        return database.db.read(actor, () -> String.join("\n", under.findPeople.explained(actor, typed, "costs off")));
    }
}
