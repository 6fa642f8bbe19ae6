package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonasTest {
    private TestDatabase database;
    private World world;
    private Sessions sessions;
    private Personas personas;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        var settings = new SessionSettings(
                Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(15), Duration.ofMinutes(10));
        sessions = new Sessions(database.db, new SessionStore(database.sql), settings, database.ids, database.clock);
        personas = new Personas(database.db, database.sql, sessions);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void everybodyOfTheDemoCanBeChosen() {
        assertThat(personas.all())
                .extracting(Persona::account)
                .contains(world.rosa.account(), world.otherManager.account());
        var token = personas.become(world.rosa.person(), "Test").orElseThrow();
        assertThat(sessions.find(token))
                .get()
                .extracting(session -> session.actor().name())
                .isEqualTo(world.rosa.name());
    }

    @Test
    void whoIsNotThereCannotBeChosen() {
        assertThat(personas.become(database.ids.next(), "Test")).isEmpty();
    }

    @Test
    void whereRealPeopleAreNobodyCanBeChosen() {
        var real = world.account(world.program, "Real Person", Role.SUPPORTER);
        database.superuser()
                .sql("update account set email = 'real@agency.example' where id = ?")
                .param(real.account())
                .update();
        try {
            assertThat(personas.all()).isEmpty();
            assertThat(personas.become(world.rosa.person(), "Test")).isEmpty();
            assertThatThrownBy(personas::refuseRealPeople).hasMessageContaining("accounts that are not of the demo");
        } finally {
            database.superuser()
                    .sql("update account set email = 'real.person@example.org' where id = ?")
                    .param(real.account())
                    .update();
        }
    }
}
