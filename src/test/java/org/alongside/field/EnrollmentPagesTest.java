package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An enrollment from its agreement to its second episode, through the pages that people use, without scripts. */
class EnrollmentPagesTest extends PageTest {
    private Actor dolores;
    private Actor callie;
    private Household home;
    private UUID program;
    private String path;

    @BeforeEach
    void arrange() {
        var mark = database.ids.next().toString().substring(24);
        dolores = world.account(world.program, "Dolores Reyes " + mark, Role.SUPPORTER);
        callie = world.account(world.program, "Callie Newman " + mark, Role.SUPPORTER);
        world.supervises(world.linda, dolores);
        program = world.program(world.program, "Hand in hand " + mark, "family", "Parent Partner");
        home = world.household(world.program, program, dolores, "Wren", "Red Elk", "Sky");
        path = "/enrollments/" + home.enrollment();
    }

    @Test
    void aLifeIsToldFromTheFirstAgreementToTheHandOverAndTheEnd() {
        try (var browser = browseWithoutScripts(world.nora, Browsing.PHONE)) {
            var page = browser.go("/programs/" + program + "/phases");
            page.locator("#name-0").fill("Getting to know each other");
            page.locator("#days-0").fill("30");
            page.locator("#name-1").fill("Walking together");
            page.getByText("Save the phases").click();
            page.getByText("are saved").first().waitFor();

            browser.go(path + "/phases/new");
            page.locator("#phase").selectOption("Getting to know each other");
            page.locator(".done button.main").click();
            browser.go(path + "/phases/new");
            page.locator("#phase").selectOption("Walking together");
            page.locator("#starts-on").fill("2026-07-10");
            page.locator("#why").fill("She asked for more.");
            page.locator(".done button.main").click();

            browser.go(path + "/pauses/new");
            page.locator("#from").fill("2026-08-01");
            page.locator("#why").fill("With her sister for the summer.");
            page.locator(".done button.main").click();
            page.getByText("Something entered by mistake?").first().waitFor();
            assertThat(page.content()).contains("Paused");
            page.locator("a:has-text('Go on')").click();
            page.locator("#resume-on").fill("2026-09-01");
            page.locator(".done button.main").click();

            browser.go(path + "/transfer");
            page.locator("#supporter").selectOption(callie.person().toString());
            page.locator("#on-day").fill("2026-11-21");
            page.locator("#note").fill("Walks help her talk. The school meeting is on 2 December.");
            page.locator(".done button.main").click();
            assertThat(page.content())
                    .contains(dolores.name() + " handed over to " + callie.name(), "has not been told yet");
        }
        assertThat(post(
                        callie,
                        path + "/agreements",
                        "agreed-on",
                        "2026-11-21",
                        "way",
                        "in-person",
                        "explained",
                        "role",
                        "words",
                        "Mornings, at the park."))
                .hasStatus(302);
        assertThat(open(callie, "/day"))
                .bodyText()
                .contains("Handed over to you", "Walks help her talk.", "Mornings, at the park.");
        var handOver = database.db.read(
                callie,
                () -> database.sql
                        .sql("select id from hand_over where enrollment_id = ?")
                        .param(home.enrollment())
                        .query(UUID.class)
                        .single());
        assertThat(post(
                        callie,
                        "/hand-overs/" + handOver + "/told",
                        "version",
                        "1",
                        "told-on",
                        "2026-11-21",
                        "told-how",
                        "call"))
                .hasStatus(302);
        assertThat(post(callie, "/hand-overs/" + handOver + "/read")).hasStatus(302);
        assertThat(open(callie, "/day")).bodyText().doesNotContain("Handed over to you");
        assertThat(open(dolores, path)).hasStatus(404);
        assertThat(open(world.nora, "/families/" + home.family() + "?show=changes"))
                .bodyText()
                .contains(dolores.name() + " handed over to " + callie.name(), "Paused from", "Walking together");

        var version = version();
        assertThat(post(
                        world.nora,
                        path + "/end",
                        "version",
                        version,
                        "last-day",
                        "2026-11-21",
                        "reason",
                        "goals-met",
                        "summary",
                        "She leads the parents' circle now."))
                .hasStatus(302);
        assertThat(open(world.nora, path)).bodyText().contains("She leads the parents", "The end was a mistake");
        var again = database.ids.next();
        assertThat(post(
                        world.nora,
                        "/families/" + home.family() + "/enrollments",
                        "id",
                        again.toString(),
                        "caregiver",
                        home.caregiver().toString(),
                        "program",
                        program.toString(),
                        "starts-on",
                        "2026-11-25"))
                .hasStatus(302);
        assertThat(open(world.nora, "/enrollments/" + again))
                .bodyText()
                .contains("Came back", "Other episodes", "She leads the parents");
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        assertThat(post(world.nora, "/programs/" + program + "/phases", "version", "1", "name-0", "First weeks"))
                .hasStatus(302);
        assertThat(post(world.nora, "/programs/" + program + "/phases", "version", "1", "name-0", "Later weeks"))
                .hasStatus(409)
                .bodyText()
                .contains("Later weeks");
        for (var form : List.of("/phases", "/pauses", "/agreements", "/transfer", "/end", "/reopen")) {
            var refused = post(
                    world.nora,
                    path + form,
                    "version",
                    "1",
                    "note",
                    "Typed words stay",
                    "why",
                    "Typed words stay",
                    "words",
                    "Typed words stay",
                    "from",
                    "soon",
                    "agreed-on",
                    "soon");
            if (form.equals("/reopen")) assertThat(refused).hasStatus(404);
            else assertThat(refused).as(form).hasStatus(422).bodyText().contains("Typed words stay");
        }
        assertThat(post(world.nora, "/supporters/" + dolores.person() + "/away", "from", "soon-ish"))
                .hasStatus(422)
                .bodyText()
                .contains("soon-ish");
    }

    @Test
    void whoLeadsChangesPhasesWhoManagesTheRestAndOthersSeeNothing() {
        assertThat(open(dolores, path)).hasStatusOk().bodyText().doesNotContain("Hand over", "Discharge");
        assertThat(open(world.linda, path))
                .hasStatusOk()
                .bodyText()
                .contains("Change the phase")
                .doesNotContain("Discharge");
        assertThat(open(world.petra, path)).hasStatusOk().bodyText().doesNotContain("Change the phase");
        for (var stranger : List.of(world.sam, callie, world.ana, world.otherManager, world.otherSupporter)) {
            for (var page : List.of(
                    "",
                    "/phases/new",
                    "/pauses/new",
                    "/agreements/new",
                    "/transfer",
                    "/end",
                    "/mistakes/enrollment/" + home.enrollment())) {
                assertThat(open(stranger, path + page))
                        .as(stranger.name() + page)
                        .hasStatus(404);
            }
        }
        for (var page : List.of("/transfer", "/end", "/reopen", "/mistakes/enrollment/" + home.enrollment())) {
            assertThat(open(world.linda, path + page)).as(page).hasStatus(404);
            assertThat(open(dolores, path + page)).as(page).hasStatus(404);
        }
    }

    @Test
    void whatWasEnteredByMistakeIsTakenBackAndAnAbsenceIsCovered() {
        assertThat(post(world.nora, path + "/mistakes/enrollment/" + home.enrollment(), "reason", ""))
                .hasStatus(422);
        assertThat(post(
                        world.nora,
                        "/supporters/" + dolores.person() + "/away",
                        "cover",
                        callie.person().toString(),
                        "from",
                        "2026-11-21",
                        "until",
                        "2026-11-28"))
                .hasStatus(302);
        assertThat(open(world.nora, "/team/" + dolores.person())).bodyText().contains(callie.name() + " covers from");
        assertThat(open(callie, "/families/" + home.family())).hasStatusOk();
        assertThat(post(world.nora, "/supporters/" + callie.person() + "/serves", "kinds", "recovery"))
                .hasStatus(302);
        assertThat(post(
                        world.nora,
                        path + "/transfer",
                        "supporter",
                        callie.person().toString(),
                        "on-day",
                        "2026-11-30",
                        "note",
                        "Gently"))
                .hasStatus(422)
                .bodyText()
                .contains("serves parents in recovery");
        assertThat(post(world.nora, path + "/mistakes/enrollment/" + home.enrollment(), "reason", "Wrong family"))
                .hasStatus(302);
        assertThat(open(world.nora, path)).hasStatus(404);
    }

    @Test
    void everyPageIsAccessibleAtBothWidths() {
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(world.nora, width)) {
                for (var page : List.of("", "/phases/new", "/pauses/new", "/agreements/new", "/transfer", "/end")) {
                    browser.go(path + page);
                    browser.isAccessible();
                }
                for (var page : List.of(
                        "/programs/" + program + "/phases",
                        "/supporters/" + dolores.person() + "/away",
                        "/supporters/" + dolores.person() + "/serves")) {
                    browser.go(page);
                    browser.isAccessible();
                }
            }
        }
    }

    private String version() {
        return database.db
                .read(
                        world.nora,
                        () -> database.sql
                                .sql("select version from enrollment where id = ?")
                                .param(home.enrollment())
                                .query(Integer.class)
                                .single())
                .toString();
    }
}
