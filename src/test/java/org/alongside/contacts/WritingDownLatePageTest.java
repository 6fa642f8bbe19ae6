package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** A supporter who walked with a family until yesterday, in a browser and with a phone's own queue. */
class WritingDownLatePageTest extends PageTest {
    private Actor callie;
    private Household home;

    @BeforeEach
    void arrange() {
        callie = world.account(world.program, "Callie Newman " + database.ids.next(), Role.SUPPORTER);
        world.supervises(world.linda, callie);
        home = world.household(world.program, world.familyProgram, callie, "Wren", "Red Elk", "Sky");
        database.db.as(
                world.program,
                () -> database.sql
                        .sql("update assignment set ends_on = '2026-11-20' where family_id = ?")
                        .param(home.family())
                        .update());
    }

    @Test
    void sheFindsTheFamilyBesideHerOwnAndLogsWhatHappened() {
        try (var browser = browseWithoutScripts(callie, Browsing.PHONE)) {
            var page = browser.go("/contacts/new");
            assertThat(page.getByText("You walked with them until 20 Nov 2026. Write it down by 4 Dec 2026.")
                            .isVisible())
                    .isTrue();
            page.getByText("Wren Red Elk").click();
            assertThat(page.locator("[name=day]").inputValue()).isEqualTo("2026-11-20");
        }
        try (var browser = browse(callie, Browsing.PHONE)) {
            browser.go("/contacts/new");
            browser.isAccessible();
        }
    }

    @Test
    void aPhonesOwnQueueIsTakenAndTheSupervisorSeesThatItCameLate() {
        var id = database.ids.next();
        var json = """
                {"family": "%s", "day": "2026-11-20", "time": "10:00", "minutes": "30", "mode": "call", "made": true,
                 "people": ["%s"], "supportTypes": ["emotional"], "whatHappened": "She was glad of the call."}
                """.formatted(home.family(), home.caregiver());
        assertThat(send(callie, HttpMethod.PUT, "/api/contacts/" + id, json)).hasStatus(201);
        assertThat(send(callie, HttpMethod.PUT, "/api/contacts/" + id, json)).hasStatus(200);
        assertThat(open(callie, "/families/" + home.family())).hasStatus(404);
        assertThat(open(callie, "/families/" + home.family() + "/months/2026-11"))
                .hasStatus(404);
        assertThat(open(callie, "/people/" + home.caregiver() + "/edit")).hasStatus(404);
        assertThat(open(callie, "/contacts/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Written after the assignment")
                .doesNotContain("/families/" + home.family());
        assertThat(open(world.linda, "/contacts/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Written after the assignment");
        assertThat(open(world.linda, "/team/" + callie.person())).bodyText().contains("Written after the assignment");
        assertThat(open(world.sam, "/contacts/" + id)).hasStatus(404);
        assertThat(open(world.otherManager, "/contacts/" + id)).hasStatus(404);
    }

    @Test
    void afterTheDaysForLateNotesTheDoorIsShut() {
        database.clock.forward(java.time.Duration.ofDays(14));
        var json = """
                {"family": "%s", "day": "2026-11-20", "time": "10:00", "mode": "call", "made": false, "attemptOutcome": "no-answer"}
                """.formatted(home.family());
        assertThat(send(callie, HttpMethod.PUT, "/api/contacts/" + database.ids.next(), json))
                .hasStatus(404);
        assertThat(open(callie, "/contacts/new?family=" + home.family())).hasStatus(404);
    }
}
