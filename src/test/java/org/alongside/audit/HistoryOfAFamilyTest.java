package org.alongside.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.families.RowsOfAFamily;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A row in every table of a family, and what its history tells to each of those who reach the family. */
class HistoryOfAFamilyTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final World world = new World(database);

    /** Managers and the privacy officer may know that there is one: its words are not in history. */
    private static final String WITHOUT_WORDS = "family_secret";

    private record Told(String record, UUID id) {}

    @BeforeAll
    static void fill() {
        new RowsOfAFamily(database, world).fill(world.ortega);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void nobodyReadsThereWhatTheyMayNotReadInItsPlace() {
        var besides = world.account(world.program, "Wendy Walksbeside", Role.SUPPORTER);
        walksBeside(besides);
        assertThat(List.of(world.rosa, besides, world.linda, world.nora, world.petra))
                .allSatisfy(actor ->
                        assertThat(readThereOnly(actor)).as(actor.name()).isEmpty());
    }

    @Test
    void theWordsOfASecretAreNotThere() {
        assertThat(database.superuser()
                        .sql("select coalesce(after, before) from history where record = ?")
                        .param(WITHOUT_WORDS)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("\"words\""));
    }

    private static void walksBeside(Actor supporter) {
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, kind, starts_on) values (?, ?, ?, ?, ?, 'secondary', '2026-07-01')")
                    .params(
                            world.agency,
                            database.ids.next(),
                            world.ortega.family(),
                            world.ortega.enrollment(),
                            supporter.person())
                    .update();
        });
    }

    private static TreeSet<String> readThereOnly(Actor actor) {
        var only = new TreeSet<String>();
        database.db.read(actor, () -> {
            var told = database.sql
                    .sql(
                            "select distinct record, record_id from history where family_id = ? and operation <> 'view' and record <> ?")
                    .params(world.ortega.family(), WITHOUT_WORDS)
                    .query((row, n) -> new Told(row.getString(1), row.getObject(2, UUID.class)))
                    .list();
            assertThat(told).isNotEmpty();
            for (var one : told) if (!reads(one)) only.add(one.record());
            return null;
        });
        return only;
    }

    private static boolean reads(Told one) {
        return database.sql
                .sql("select exists (select 1 from " + one.record() + " where agency_id = ? and id = ?)")
                .params(world.agency, one.id())
                .query(Boolean.class)
                .single();
    }
}
