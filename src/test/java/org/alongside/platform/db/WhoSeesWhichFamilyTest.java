package org.alongside.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoSeesWhichFamilyTest {
    private TestDatabase database;
    private World world;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aSupporterSeesTheFamiliesSheWalksWith() {
        assertThat(familiesSeenBy(world.rosa))
                .containsExactlyInAnyOrder(world.ortega.family(), world.sorensen.family());
    }

    @Test
    void aSupervisorSeesTheFamiliesOfThoseSheSupervises() {
        assertThat(familiesSeenBy(world.linda))
                .containsExactlyInAnyOrder(world.ortega.family(), world.sorensen.family());
    }

    @Test
    void aManagerAndThePrivacyOfficerSeeEveryFamilyOfTheirAgency() {
        for (var actor : List.of(world.nora, world.petra)) {
            assertThat(familiesSeenBy(actor))
                    .containsExactlyInAnyOrder(world.ortega.family(), world.sorensen.family(), world.lamb.family());
        }
    }

    @Test
    void anAdministratorSeesNoFamily() {
        assertThat(familiesSeenBy(world.ana)).isEmpty();
    }

    @Test
    void nobodySeesAnotherAgencysFamilies() {
        assertThat(familiesSeenBy(world.otherManager)).containsExactly(world.across.family());
    }

    @Test
    void withoutAnActorThereAreNoRows() {
        assertThat(database.sql.sql("select id from family").query(UUID.class).list())
                .isEmpty();
        assertThat(database.sql.sql("select id from history").query(Long.class).list())
                .isEmpty();
    }

    @Test
    void aSupporterCannotOpenAnEnrollment() {
        assertThatThrownBy(() -> database.db.as(world.rosa, () -> {
                    database.sql
                            .sql(
                                    "insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, started_on) values (?, ?, ?, ?, ?, '2026-01-01')")
                            .params(
                                    world.agency,
                                    database.ids.next(),
                                    world.ortega.family(),
                                    world.ortega.caregiver(),
                                    world.recoveryProgram)
                            .update();
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void everyChangeIsInHistoryWithWhoAndWhat() {
        database.db.as(world.rosa, () -> {
            database.sql
                    .sql("update family set safe_contact = 'Shared phone.' where id = ?")
                    .param(world.ortega.family())
                    .update();
        });
        var entry = database.db.read(
                world.linda,
                () -> database.sql
                        .sql(
                                "select actor_id, operation, after ->> 'safe_contact' as words from history where record_id = ? order by id desc limit 1")
                        .param(world.ortega.family())
                        .query()
                        .singleRow());
        assertThat(entry)
                .containsEntry("actor_id", world.rosa.account())
                .containsEntry("operation", "update")
                .containsEntry("words", "Shared phone.");
    }

    private List<UUID> familiesSeenBy(Actor actor) {
        return database.db.read(
                actor,
                () -> database.sql
                        .sql("select id from family")
                        .query(UUID.class)
                        .list());
    }
}
