package org.alongside.caregivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.RowsOfAFamily;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything the program may read, asked by a caregiver's session: whatever has rows for it is named here, and is theirs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatACaregiversSessionSeesTest {
    /** Tables with rows of one person, and how many of them there are. */
    private static final Map<String, Long> OWN = new TreeMap<>(Map.ofEntries(
            Map.entry("caregiver_door", 1L),
            Map.entry("caregiver_act", 1L),
            Map.entry("consent_ending", 1L),
            Map.entry("partner", 1L),
            Map.entry("consent", 2L),
            Map.entry("consent_end", 1L),
            Map.entry("consent_event", 1L),
            Map.entry("consent_given", 2L),
            Map.entry("disclosure", 1L),
            Map.entry("family_report_offer", 1L),
            Map.entry("family_report_comment", 1L),
            Map.entry("correction", 1L),
            Map.entry("correction_step", 1L)));

    /** The agency they are served by, and the account they sign in as. */
    private static final Map<String, Long> ANYBODY = Map.of("agency", 1L, "account", 1L, "account_named", 1L);

    private TestDatabase database;
    private World world;
    private Actor caregiver;
    private Actor shutOut;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var rows = new RowsOfAFamily(database, world);
        rows.fill(world.sorensen);
        rows.fill(world.ortega);
        caregiver = guest(doorOf(world.ortega));
        shutOut = guest(doorOf(world.sorensen));
        database.superuser()
                .sql("update caregiver_door set closed_at = now(), closed_why = 'Asked for it' where account_id = ?")
                .param(shutOut.person())
                .update();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void onlyWhatIsNamedHasRowsForThem() {
        var expected = new TreeMap<>(OWN);
        expected.putAll(ANYBODY);
        assertThat(rowsSeenBy(caregiver)).isEqualTo(expected);
    }

    @Test
    void noneOfThemIsOfSomebodyElse() {
        var people = OWN.keySet().stream()
                .filter(table -> hasColumn(table, "person_id"))
                .map(table -> "select person_id from " + table)
                .collect(Collectors.joining(" union all "));
        assertThat(database.db.read(
                        caregiver,
                        () -> database.sql.sql(people).query(UUID.class).list()))
                .hasSize(11)
                .containsOnly(world.ortega.caregiver());
    }

    @Test
    void behindAShutDoorThereIsNothing() {
        assertThat(rowsSeenBy(shutOut)).isEqualTo(new TreeMap<>(ANYBODY));
    }

    @Test
    void theFunctionsForTheirPagesTellNobodyElseAnything() {
        for (var actor : List.of(world.rosa, world.nora, world.petra, world.otherSupporter, shutOut)) {
            database.db.read(actor, () -> {
                assertThat(new OwnStore(database.sql).me()).isEmpty();
                assertThat(new OwnStore(database.sql).results()).isEmpty();
                assertThat(new OwnStore(database.sql).lookers(TestDatabase.NOW.minusSeconds(1_000_000)))
                        .isEmpty();
                return null;
            });
            assertThat(told(actor, null)).as(actor.name()).isEmpty();
        }
        assertThat(told(caregiver, null)).isNotEmpty();
    }

    @Test
    void whoSeesTheirRecordLooksAtTheirPagesAndNobodyElse() {
        var theirs = world.ortega.caregiver();
        for (var actor : List.of(world.rosa, world.linda, world.nora, world.petra))
            assertThat(told(actor, theirs)).as(actor.name()).isEqualTo(told(caregiver, null));
        for (var actor : List.of(world.sam, world.ana, world.otherSupporter, world.otherManager, shutOut))
            assertThat(told(actor, theirs)).as(actor.name()).isEmpty();
    }

    @Test
    void aCaregiverWhoNamesSomebodyElseReadsTheirOwn() {
        assertThat(told(caregiver, world.sorensen.caregiver())).isEqualTo(told(caregiver, null));
    }

    private List<Object> told(Actor actor, @Nullable UUID whom) {
        return database.db.read(actor, () -> {
            var store = new OwnStore(database.sql);
            return Stream.<List<?>>of(
                            store.supporters(World.TODAY, whom),
                            store.next(World.TODAY, whom),
                            store.goals(whom),
                            store.told(whom).accomplishments(),
                            store.told(whom).shared())
                    .<Object>flatMap(List::stream)
                    .toList();
        });
    }

    /** Rows by table and view, where there are any. */
    private Map<String, Long> rowsSeenBy(Actor actor) {
        var counts = database.superuser().sql("""
                select string_agg(format('select %L as name, count(*) as rows from %I', c.relname, c.relname), ' union all ')
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind in ('r', 'p', 'v')
                   and has_any_column_privilege('alongside_app', c.oid, 'select')
                   and c.relname not in ('history_clock', 'scheduled_tasks', 'flyway_schema_history')
                """).query(String.class).single();
        var seen = new TreeMap<String, Long>();
        database.db.read(actor, () -> {
            database.sql.sql(counts).query(row -> {
                if (row.getLong("rows") > 0) seen.put(row.getString("name"), row.getLong("rows"));
            });
            return null;
        });
        return seen;
    }

    private boolean hasColumn(String table, String column) {
        return database.superuser()
                .sql("select exists (select 1 from pg_attribute where attrelid = ?::regclass and attname = ?)")
                .params(table, column)
                .query(Boolean.class)
                .single();
    }

    private UUID doorOf(World.Household home) {
        return database.superuser()
                .sql("select account_id from caregiver_door where person_id = ?")
                .param(home.caregiver())
                .query(UUID.class)
                .single();
    }

    private Actor guest(UUID account) {
        return new Actor(account, world.agency, EnumSet.of(Role.CAREGIVER), "A caregiver", World.MONTANA, null);
    }
}
