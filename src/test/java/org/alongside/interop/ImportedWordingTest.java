package org.alongside.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Notes from elsewhere are read by the scope guard as those typed here are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedWordingTest {
    private static final String CONTACTS = """
            Case ID,Staff email,Service date,Start time,Duration (min),Contact type,Contact made,Support type,Note,Next step,Follow up date
            ORT,rosa.whitehorse@example.org,11/5/2026,2:30 PM,55,Home visit,Yes,Emotional,I diagnosed her with depression.,,
            ORT,rosa.whitehorse@example.org,11/6/2026,2:30 PM,55,Home visit,Yes,Emotional,We went for a walk.,,
            """;

    private TestDatabase database;
    private World world;
    private Importing importing;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        importing = new Importing(database);
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("update family set external_ref = 'ORT' where id = ?")
                        .param(world.ortega.family())
                        .update());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void whatIsFoundIsNotedForTheSupporterAndWhoeverSupervisesThemUntilTheNoteIsMended() {
        importing.imported(world.ana, Kind.CONTACTS, CONTACTS);
        assertThat(notes(world.rosa)).containsExactly("diagnosis");
        assertThat(notes(world.linda)).as("supervises her").containsExactly("diagnosis");
        for (var other : List.of(world.sam, world.ana, world.otherManager))
            assertThat(notes(other)).as(other.name()).isEmpty();

        importing.imported(
                world.ana,
                Kind.CONTACTS,
                CONTACTS.replace("I diagnosed her with depression.", "We talked about sleep."));
        assertThat(notes(world.rosa)).as("a later file mends it").isEmpty();
        importing.imported(world.ana, Kind.CONTACTS, CONTACTS);
        assertThat(notes(world.rosa)).containsExactly("diagnosis");

        var signed = importing.uploaded(world.ana, Kind.CONTACTS, CONTACTS.replace("11/5/2026", "11/7/2026"));
        var plan = importing.get(world.ana, signed).plan();
        importing.check(
                world.ana,
                signed,
                new Plan(plan.columns(), plan.always(), plan.values(), plan.order(), plan.unit(), true));
        importing.confirm(world.ana, signed);
        assertThat(notes(world.rosa)).as("signed, nobody can mend it").hasSize(1);
    }

    private List<String> notes(Actor reader) {
        return database.db.read(
                reader,
                () -> database.sql
                        .sql("select concern from scope_note where mended_at is null")
                        .query(String.class)
                        .list());
    }
}
