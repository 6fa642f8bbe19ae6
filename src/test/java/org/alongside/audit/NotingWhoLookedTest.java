package org.alongside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotingWhoLookedTest {
    private TestDatabase database;
    private World world;
    private ViewLog views;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        views = new ViewLog(database.db, database.sql);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void openingAFamilyIsInItsHistory() {
        views.opened(world.rosa, "family", world.ortega.family(), world.ortega.family());
        var entry = database.db.read(
                world.petra,
                () -> database.sql
                        .sql("select actor_id, record, at from history where operation = 'view' and family_id = ?")
                        .param(world.ortega.family())
                        .query()
                        .singleRow());
        assertThat(entry)
                .containsEntry("actor_id", world.rosa.account())
                .containsEntry("record", "family")
                .containsEntry("at", java.sql.Timestamp.from(TestDatabase.NOW));
    }

    @Test
    void theNoteStandsOrFallsWithTheTransactionThatReads() {
        assertThatThrownBy(() -> database.db.as(world.rosa, () -> {
            views.opened(world.rosa, "family", world.sorensen.family(), world.sorensen.family());
            throw new IllegalStateException("The page failed.");
        }));
        var looked = database.superuser()
                .sql("select count(*) from history where operation = 'view' and family_id = ?")
                .param(world.sorensen.family())
                .query(Long.class)
                .single();
        assertThat(looked).isZero();
    }

    @Test
    void nobodyNotesALookInAnothersNameOrAtAnotherTime() {
        for (var forged : new String[] {"actor_id", "at", "tx", "entered_at", "after"}) {
            var value = switch (forged) {
                case "actor_id" -> "uuidv7()";
                case "tx" -> "1";
                case "after" -> "'{}'";
                default -> "now()";
            };
            assertThatThrownBy(() -> database.db.as(world.rosa, () -> {
                        database.sql
                                .sql(
                                        "insert into history (agency_id, operation, record, record_id, %s) values (?, 'view', 'family', ?, %s)"
                                                .formatted(forged, value))
                                .params(world.agency, world.ortega.family())
                                .update();
                    }))
                    .as(forged)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
