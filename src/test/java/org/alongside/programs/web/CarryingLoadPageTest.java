package org.alongside.programs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A program says how many families one supporter walks with at most, and what each phase weighs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarryingLoadPageTest extends PageTest {
    private UUID program;
    private String page;

    @BeforeAll
    void arrange() {
        program = world.program(world.program, "Carried Families", "family", "Parent Partner");
        page = "/programs/" + program + "/load";
        database.db.as(world.program, () -> {
            database.sql
                    .sql(
                            "insert into program_phase (agency_id, id, program_id, position, name) values (?, ?, ?, 1, 'First weeks')")
                    .params(world.agency, database.ids.next(), program)
                    .update();
        });
    }

    private String version() {
        return database.superuser()
                .sql("select version::text from program where id = ?")
                .param(program)
                .query(String.class)
                .single();
    }

    @Test
    void aManagerSaysIt() {
        assertThat(open(world.nora, page)).hasStatusOk().bodyText().contains("value=\"15\"", "Weight: First weeks");
        assertThat(post(
                        world.nora,
                        page,
                        "version",
                        version(),
                        "limit",
                        "",
                        "days",
                        "21",
                        "group",
                        "8",
                        "weight-0",
                        "1.5"))
                .hasStatus(302);
        assertThat(open(world.nora, page)).bodyText().contains("value=\"21\"", "value=\"8\"", "value=\"1.5\"");
    }

    @Test
    void whatCannotBeIsSaidAndStaysTyped() {
        assertThat(post(
                        world.nora,
                        page,
                        "version",
                        version(),
                        "limit",
                        "201",
                        "days",
                        "0",
                        "group",
                        "1",
                        "weight-0",
                        "5.01"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"201\"",
                        "value=\"5.01\"",
                        "from 1 to 200",
                        "from 1 to 366",
                        "from 2 to 60",
                        "from 0 to 5");
        assertThat(post(world.nora, page, "version", "0", "limit", "12", "days", "14"))
                .hasStatus(409);
    }

    @Test
    void nobodyElseFindsIt() {
        for (var other : List.of(world.rosa, world.linda, world.otherManager)) {
            assertThat(open(other, page)).hasStatus(404);
            assertThat(post(other, page, "version", version(), "limit", "3", "days", "14"))
                    .hasStatus(404);
        }
    }

    @Test
    void readsWellOnAPhoneAndAtADesk() {
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browsing = browse(world.nora, width)) {
                browsing.go(page);
                browsing.picture("program-load-" + width);
                browsing.isAccessible();
            }
        }
    }
}
