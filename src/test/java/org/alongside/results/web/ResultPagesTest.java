package org.alongside.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.results.ResultsUnderTest;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultPagesTest extends PageTest {
    private ResultsUnderTest results;
    private Actor tess;
    private World.Household home;
    private Partner clinic;

    @BeforeAll
    void arrange() {
        results = new ResultsUnderTest(database);
        tess = world.account(world.program, "Tess Yellowkidney", Role.SUPPORTER);
        home = world.household(world.program, world.recoveryProgram, tess, "Verna", "Ironpipe", "Dell");
        clinic = results.clinic(world.nora, "Two Medicine Recovery");
    }

    private String path() {
        return "/families/" + home.family() + "/test-results";
    }

    @Test
    void withoutAPermissionThePageSaysWhichIsMissingAndKeepsWhatWasTyped() {
        var stranger = results.clinic(world.nora, "Birch Creek Recovery");
        assertThat(post(tess, path(), typed(stranger, "outcome", "negative", "words", "They called at noon")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "They may not tell us this result.",
                        "A permission would do.",
                        "/permissions/new/test-results?person=" + home.caregiver() + "&amp;discloser="
                                + stranger.recipient(),
                        "They called at noon");
    }

    @Test
    void aPositiveResultIsTheParentsFirst() {
        permission(clinic);
        var said = post(
                tess,
                path(),
                typed(clinic, "outcome", "positive", "finding", "confirmed", "substances", "methamphetamine"));
        assertThat(said).hasStatus3xxRedirection();
        var result = said.getResponse().getRedirectedUrl();
        assertThat(open(tess, result))
                .bodyText()
                .contains(
                        "Positive for Methamphetamine, confirmed by a laboratory",
                        "The parent first.",
                        "Return to use can be part of recovery",
                        "Two Medicine Recovery");
        assertThat(open(tess, "/families/" + home.family()))
                .bodyText()
                .contains("Test result, sample of", "Positive for Methamphetamine", "/test-results");
        assertThat(Statements.of(() -> open(tess, path()))).isLessThanOrEqualTo(12);
        assertThat(Statements.of(() -> open(tess, result))).isLessThanOrEqualTo(12);

        assertThat(post(tess, result + "/versions", corrected("")))
                .hasStatus(422)
                .bodyText()
                .contains("Write what is corrected.");
        assertThat(post(tess, result + "/versions", corrected("Mixed up at the laboratory")))
                .hasRedirectedUrl(result);
        assertThat(open(tess, result))
                .bodyText()
                .contains("Corrected: Mixed up at the laboratory", "Positive for Methamphetamine")
                .doesNotContain("The parent first.");
        assertThat(post(tess, result + "/versions", corrected("Mixed up again")))
                .hasStatus(409)
                .bodyText()
                .contains("Mixed up again");
        assertThat(post(tess, result + "/void", "out-why", "")).hasStatus(422);
        assertThat(post(tess, result + "/void", "out-why", "Of another Verna")).hasRedirectedUrl(result);
        assertThat(open(tess, result)).bodyText().contains("Taken out. Of another Verna");
        assertThat(open(tess, result + "/versions/new")).hasStatus(404);
        assertThat(open(tess, "/families/" + home.family())).bodyText().contains("A test result was taken out");
    }

    @Test
    void thePagesReadOnAPhoneAndAtADesk() {
        permission(clinic);
        var kept = results.record(
                tess,
                home,
                ResultsUnderTest.positive(results.draft(home, clinic), "screen", false, "cannabis", "alcohol"));
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(tess, width)) {
                for (var page : List.of(path(), path() + "/new", "/test-results/" + kept.id())) {
                    browser.go(page);
                    browser.isAccessible();
                    browser.picture("results-" + page.substring(page.lastIndexOf("/") + 1, page.lastIndexOf("/") + 4)
                            + "-" + width);
                }
            }
        }
    }

    @Test
    void aProgramAgreesOnTests() {
        var path = "/programs/" + world.recoveryProgram + "/tests";
        assertThat(open(world.nora, "/programs/" + world.recoveryProgram))
                .bodyText()
                .contains(path);
        assertThat(open(world.nora, "/programs/" + world.familyProgram))
                .bodyText()
                .doesNotContain("/tests");
        assertThat(open(world.nora, path))
                .bodyText()
                .contains("Supporters collect no samples.", "gets in the way of trust");
        assertThat(post(world.nora, path, "from", "2020-01-01", "collects", "no"))
                .hasStatus(422)
                .bodyText()
                .contains("What held before stays.", "Choose who takes results.");
        assertThat(post(
                        world.nora,
                        path,
                        "from",
                        World.TODAY.toString(),
                        "collects",
                        "no",
                        "receives",
                        "supporter",
                        "tells",
                        "supporter",
                        "words",
                        "Results come on Fridays"))
                .hasRedirectedUrl(path);
        assertThat(open(tess, path()))
                .bodyText()
                .contains("Results come on Fridays", "Results are taken by: Supporters.");
        for (var actor : List.of(tess, world.linda, world.petra, world.otherManager))
            assertThat(open(actor, path)).hasStatus(404);
        try (var browser = browse(world.nora, Browsing.PHONE)) {
            browser.go(path);
            browser.isAccessible();
            browser.picture("results-policy");
        }
    }

    @Test
    void nobodyElseFindsAnything() {
        permission(clinic);
        var kept = results.record(tess, home, results.draft(home, clinic));
        var guest = world.account(world.program, "Jonah Waits", Role.PARTNER);
        var caregiver = world.account(world.program, "Verna Ironpipe", Role.CAREGIVER);
        var result = "/test-results/" + kept.id();
        for (var actor : List.of(world.rosa, world.otherManager, guest, caregiver)) {
            for (var page : List.of(path(), path() + "/new", result, result + "/versions/new"))
                assertThat(open(actor, page)).as(actor.name() + " " + page).hasStatus(404);
            for (var change : List.of(path(), result + "/versions", result + "/void"))
                assertThat(post(actor, change, "out-why", "Why"))
                        .as(actor.name() + " " + change)
                        .hasStatus(404);
        }
        assertThat(open(world.petra, result)).hasStatusOk();
        assertThat(open(world.petra, path() + "/new")).hasStatus(404);
        assertThat(open(world.rosa, "/families/" + world.ortega.family()))
                .bodyText()
                .doesNotContain("/test-results");
    }

    private UUID permission(Partner partner) {
        return results.consents
                .give(tess, results.consents.tellsUs(home.caregiver(), partner))
                .id();
    }

    private static String[] corrected(String why) {
        return new String[] {
            "version",
            "1",
            "sampled-on",
            World.TODAY.minusDays(3).toString(),
            "reported-on",
            World.TODAY.toString(),
            "specimen",
            "urine",
            "outcome",
            "negative",
            "why",
            why
        };
    }

    private String[] typed(Partner partner, String... more) {
        var all = new ArrayList<>(List.of(
                "person",
                home.caregiver().toString(),
                "partner",
                partner.id().toString(),
                "way",
                "letter",
                "sampled-on",
                World.TODAY.minusDays(3).toString(),
                "reported-on",
                World.TODAY.toString(),
                "specimen",
                "urine"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
