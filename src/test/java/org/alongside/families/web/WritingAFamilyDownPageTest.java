package org.alongside.families.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class WritingAFamilyDownPageTest extends PageTest {
    private static final Pattern A_FAMILY = Pattern.compile("/families/[0-9a-f-]{36}");

    @Test
    void aManagerWritesAFamilyDownEnrollsItAndAssignsASupporter() {
        var id = database.ids.next().toString();
        assertThat(post(
                        world.nora,
                        "/families",
                        "id",
                        id,
                        "p0-given-name",
                        "Dolores",
                        "p0-family-name",
                        "Vega",
                        "p0-phone-0",
                        "406 555 0142",
                        "p0-language-0",
                        "es",
                        "p2-given-name",
                        "Mateo",
                        "p2-born-on",
                        "2016-06-03",
                        "safe-contact",
                        "Call after nine."))
                .hasStatus(302)
                .hasRedirectedUrl("/families/" + id);
        assertThat(open(world.nora, "/families/" + id))
                .bodyText()
                .contains("Dolores Vega", "Call after nine.", "Mateo", "(406) 555-0142", "Spanish", "Not enrolled now");

        var enrollment = database.ids.next().toString();
        var blank = open(world.nora, "/families/" + id + "/enrollments/new");
        assertThat(blank).hasStatusOk().bodyText().contains("Dolores Vega", "Family to Family", "value=\"2026-11-21\"");
        assertThat(post(
                        world.nora,
                        "/families/" + id + "/enrollments",
                        "id",
                        enrollment,
                        "caregiver",
                        caregiver(id),
                        "program",
                        world.familyProgram.toString(),
                        "starts-on",
                        "2026-11-20"))
                .hasRedirectedUrl("/enrollments/" + enrollment + "/assignments/new");
        assertThat(open(world.nora, "/enrollments/" + enrollment + "/assignments/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Rosa Whitehorse (", "Sam Tremblay");
        assertThat(post(
                        world.nora,
                        "/enrollments/" + enrollment + "/assignments",
                        "supporter",
                        world.rosa.person().toString(),
                        "kind",
                        "primary",
                        "starts-on",
                        "2026-11-20",
                        "ends-on",
                        ""))
                .hasRedirectedUrl("/families/" + id);
        assertThat(open(world.rosa, "/families/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("You walk with them since 20 Nov 2026");
    }

    @Test
    void aRefusedFormComesBackWithEveryWordAndEveryReason() {
        assertThat(post(
                        world.nora,
                        "/families",
                        "p0-given-name",
                        "Dolores",
                        "p0-phone-0",
                        "12",
                        "p3-given-name",
                        "Mateo",
                        "p3-born-on",
                        "2030-01-01",
                        "safe-contact",
                        "Line one\r\nline two"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "2 things to mend",
                        "href=\"#p0-phone-0\"",
                        "This is not a phone number we can reach.",
                        "href=\"#p3-born-on\"",
                        "value=\"Dolores\"",
                        "value=\"12\"",
                        "value=\"2030-01-01\"",
                        "Line one\nline two");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownBesideOnesOwn() {
        var home = home();
        var path = "/families/" + home.family();
        assertThat(post(
                        world.nora,
                        path,
                        "version",
                        "1",
                        "name",
                        "Lamb",
                        "town",
                        "Havre",
                        "safe-contact",
                        "Call after nine."))
                .hasRedirectedUrl(path);
        assertThat(post(world.rosa, path, "version", "1", "safe-contact", "Shared phone."))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody else changed this",
                        "Call after nine.",
                        "Shared phone.",
                        "name=\"version\" value=\"2\"");
        assertThat(post(world.rosa, path, "version", "2", "safe-contact", "Shared phone. Call after nine."))
                .hasRedirectedUrl(path);
        assertThat(open(world.nora, path)).bodyText().contains("Shared phone. Call after nine.", "Havre");
    }

    @Test
    void whatIsKnownAboutAPersonIsChangedWithNumbers() {
        var home = home();
        var path = "/people/" + home.caregiver();
        assertThat(open(world.rosa, path + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Name to use", "Another phone number")
                .doesNotContain("Given name", "Birthday");
        assertThat(post(
                        world.rosa,
                        path,
                        "version",
                        "1",
                        "name-to-use",
                        "Kev",
                        "phone-0",
                        "406 555 0171",
                        "phone-0-text",
                        "true",
                        "phone-0-note",
                        "Evenings"))
                .hasRedirectedUrl("/families/" + home.family());
        assertThat(open(world.rosa, "/families/" + home.family()))
                .bodyText()
                .contains("Kev Test", "(406) 555-0171", "texting is fine", "Evenings");
        assertThat(post(
                        world.nora,
                        path,
                        "version",
                        "1",
                        "given-name",
                        "Kevin",
                        "family-name",
                        "Test",
                        "name-to-use",
                        "Kevvy"))
                .hasStatus(409)
                .bodyText()
                .contains("Kev", "Kevvy");
        assertThat(post(world.rosa, path, "version", "2", "name-to-use", "x".repeat(121)))
                .hasStatus(422)
                .bodyText()
                .contains("Use 120 characters or fewer. It has 121 now.");
    }

    @Test
    void somebodyIsAddedAndTakenOutAgain() {
        var home = home();
        var id = database.ids.next().toString();
        assertThat(post(
                        world.nora,
                        "/families/" + home.family() + "/people",
                        "id",
                        id,
                        "kind",
                        "other",
                        "given-name",
                        "Grandma",
                        "relation",
                        "grandparent"))
                .hasRedirectedUrl("/families/" + home.family());
        assertThat(open(world.rosa, "/families/" + home.family())).bodyText().contains("Grandma", "Grandparent");
        assertThat(open(world.nora, "/people/" + id + "/void")).hasStatusOk();
        assertThat(post(world.nora, "/people/" + id + "/void", "version", "1", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write why.");
        assertThat(post(world.nora, "/people/" + id + "/void", "version", "1", "reason", "Entered twice"))
                .hasRedirectedUrl("/families/" + home.family());
        assertThat(open(world.rosa, "/families/" + home.family()))
                .bodyText()
                .contains("Grandma was taken out of the record.", "Entered twice")
                .doesNotContain("Grandparent</div>");
    }

    @Test
    void anEnrollmentEndsWithItsAssignments() {
        var home = home();
        var path = "/enrollments/" + home.enrollment() + "/end";
        assertThat(open(world.nora, path))
                .hasStatusOk()
                .bodyText()
                .contains("End the enrollment in Family to Family", "Enrolled since 3 Jun 2026");
        assertThat(post(world.nora, path, "version", "1", "last-day", "2026-11-30", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("The last day can be today or earlier.", "Choose why it ended.");
        assertThat(post(
                        world.nora,
                        path,
                        "version",
                        "1",
                        "last-day",
                        "2026-11-19",
                        "reason",
                        "goals-met",
                        "note",
                        "She runs the group now."))
                .hasRedirectedUrl("/enrollments/" + home.enrollment());
        assertThat(open(world.rosa, "/families/" + home.family())).hasStatus(404);
        assertThat(open(world.nora, "/families/" + home.family()))
                .bodyText()
                .contains("Ended on 19 Nov 2026. The family reached what it came for", "She runs the group now.");
        assertThat(open(world.nora, path)).hasStatus(404);
    }

    @Test
    void anAssignmentEnds() {
        var home = home();
        var assignment = database.superuser()
                .sql("select id from assignment where enrollment_id = ?")
                .param(home.enrollment())
                .query(UUID.class)
                .single();
        var path = "/assignments/" + assignment + "/end";
        assertThat(open(world.nora, path)).hasStatusOk().bodyText().contains("End the assignment of Rosa Whitehorse");
        assertThat(post(world.nora, path, "version", "1", "last-day", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"soon\"");
        assertThat(post(world.nora, path, "version", "1", "last-day", "2026-11-21"))
                .hasRedirectedUrl("/families/" + home.family());
        assertThat(open(world.nora, "/families/" + home.family())).bodyText().contains("3 Jun 2026 to 21 Nov 2026");
    }

    @Test
    void whoMayNotGetsThePageOfNothing() throws Exception {
        var nothing =
                open(world.rosa, "/families/" + UUID.randomUUID()).getResponse().getContentAsString();
        var home = home();
        for (var path : List.of(
                "/families/new",
                "/families/" + home.family() + "/people/new",
                "/families/" + home.family() + "/enrollments/new",
                "/enrollments/" + home.enrollment() + "/end",
                "/enrollments/" + home.enrollment() + "/assignments/new",
                "/people/" + home.child() + "/void",
                "/programs",
                "/sites")) {
            for (var actor : List.of(world.rosa, world.linda, world.petra)) {
                assertThat(same(open(actor, path), nothing))
                        .as(actor.name() + " " + path)
                        .isTrue();
            }
        }
        for (var path : List.of(
                "/families/" + home.family() + "/edit",
                "/people/" + home.caregiver() + "/edit",
                "/families/" + home.family() + "/people/new",
                "/families/" + home.family() + "/enrollments/new",
                "/enrollments/" + home.enrollment() + "/end",
                "/enrollments/" + home.enrollment() + "/assignments/new")) {
            for (var actor : List.of(world.sam, world.otherManager, world.otherSupporter, world.ana)) {
                assertThat(same(open(actor, path), nothing))
                        .as(actor.name() + " " + path)
                        .isTrue();
            }
        }
        for (var path : List.of(
                "/families/" + home.family(),
                "/people/" + home.caregiver(),
                "/families/" + home.family() + "/people",
                "/families/" + home.family() + "/enrollments",
                "/enrollments/" + home.enrollment() + "/end",
                "/enrollments/" + home.enrollment() + "/assignments")) {
            for (var actor : List.of(world.sam, world.otherManager, world.ana)) {
                var fields = new String[] {
                    "version", "1", "given-name", "X", "last-day", "2026-11-19", "reason", "other", "safe-contact", "X"
                };
                assertThat(same(post(actor, path, fields), nothing))
                        .as(actor.name() + " sends " + path)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programs", "/sites"})
    void programsAndSitesAreKeptByManagersAndAdministrators(String place) {
        var name = "New " + place.substring(1) + " " + UUID.randomUUID();
        var fields = new String[] {
            "name",
            name,
            "peer-kind",
            "recovery",
            "supporter-title",
            "Recovery Coach",
            "late-entry-days",
            "14",
            "town",
            "Havre"
        };
        assertThat(open(world.ana, place + "/new")).hasStatusOk();
        assertThat(post(world.ana, place, fields)).hasRedirectedUrl(place);
        assertThat(post(world.nora, place, fields)).hasStatus(422).bodyText().contains("already");
        assertThat(open(world.nora, place)).hasStatusOk().bodyText().contains(name);
        assertThat(post(world.nora, place, "name", "", "peer-kind", "recovery", "supporter-title", ""))
                .hasStatus(422);
        var id = database.superuser()
                .sql("select id from " + place.substring(1, place.length() - 1) + " where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        assertThat(open(world.nora, place + "/" + id)).hasStatusOk();
        assertThat(post(
                        world.nora,
                        place + "/" + id,
                        "version",
                        "1",
                        "name",
                        name + " too",
                        "supporter-title",
                        "Coach",
                        "late-entry-days",
                        "14",
                        "town",
                        "Havre"))
                .hasRedirectedUrl(place);
        assertThat(post(
                        world.ana,
                        place + "/" + id,
                        "version",
                        "1",
                        "name",
                        name + " also",
                        "supporter-title",
                        "Coach",
                        "late-entry-days",
                        "14",
                        "town",
                        "Havre"))
                .hasStatus(409)
                .bodyText()
                .contains(name + " too", name + " also");
        assertThat(post(
                        world.otherManager,
                        place + "/" + id,
                        "version",
                        "2",
                        "name",
                        "Stolen",
                        "supporter-title",
                        "Coach"))
                .hasStatus(404);
    }

    @Test
    void formsTakeFewStatements() {
        var home = home();
        var nora = signIn(world.nora);
        for (var path : List.of(
                "/families/new",
                "/families/" + home.family() + "/edit",
                "/people/" + home.caregiver() + "/edit",
                "/families/" + home.family() + "/enrollments/new",
                "/enrollments/" + home.enrollment() + "/assignments/new",
                "/enrollments/" + home.enrollment() + "/end")) {
            assertThat(Statements.of(() -> open(nora, path))).as(path).isLessThanOrEqualTo(12);
        }
    }

    @Test
    void everyFormIsAccessibleOnAPhoneAndAtADesk() {
        var home = home();
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var nora = browse(world.nora, width)) {
                for (var path : List.of(
                        "/families/new",
                        "/families/" + home.family() + "/edit",
                        "/people/" + home.caregiver() + "/edit",
                        "/people/" + home.child() + "/void",
                        "/families/" + home.family() + "/people/new",
                        "/families/" + home.family() + "/enrollments/new",
                        "/enrollments/" + home.enrollment() + "/assignments/new",
                        "/enrollments/" + home.enrollment() + "/end",
                        "/programs",
                        "/programs/new",
                        "/sites",
                        "/sites/new")) {
                    nora.go(path);
                    nora.isAccessible();
                }
                nora.go("/families/new");
                nora.page.locator("[name=p0-phone-0]").fill("12");
                nora.page.locator(".done button.main").click();
                nora.page.locator(".problems").waitFor();
                nora.isAccessible();
                nora.picture("new-family-" + width);
                nora.go("/enrollments/" + home.enrollment() + "/assignments/new");
                nora.picture("assign-" + width);
            }
        }
    }

    @Test
    void withoutScriptsAFamilyIsWrittenDownAllTheSame() {
        try (var nora = browseWithoutScripts(world.nora, Browsing.DESK)) {
            nora.go("/families/new");
            nora.page.locator("[name=p0-given-name]").fill("Joana");
            nora.page.locator("[name=p0-family-name]").fill("Red Elk");
            nora.page.locator(".done button.main").click();
            assertThat(nora.page.locator("h1").textContent()).isEqualTo("Joana Red Elk");
            assertThat(A_FAMILY.matcher(nora.page.url()).find()).isTrue();
            assertThat(nora.page.locator(".notice").textContent()).contains("The family is added.");
        }
    }

    private static boolean same(MvcTestResult result, String nothing) throws Exception {
        return result.getResponse().getStatus() == 404
                && result.getResponse().getContentAsString().equals(nothing);
    }

    private Household home() {
        return world.household(world.program, world.familyProgram, world.rosa, "Kevin", "Test", "June");
    }

    private String caregiver(String family) {
        return database.superuser()
                .sql("select id from person where family_id = ? and kind = 'caregiver'")
                .param(UUID.fromString(family))
                .query(UUID.class)
                .single()
                .toString();
    }
}
