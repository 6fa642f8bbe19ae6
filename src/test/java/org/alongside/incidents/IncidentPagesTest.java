package org.alongside.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentPagesTest extends PageTest {
    private static final String NEW = "/incidents/new/mandated-report";

    private Actor ada;
    private Actor greta;
    private Household home;

    @BeforeAll
    void arrange() {
        ada = world.account(world.program, "Ada Running Crane", Role.SUPPORTER);
        greta = world.account(world.program, "Greta Old Person", Role.SUPERVISOR);
        world.supervises(greta, ada);
        home = world.household(world.program, world.familyProgram, ada, "Bea", "Stillsmoking", "Cal");
    }

    @Test
    void theWayOfAReportFromTheCallToItsEnd() {
        assertThat(open(ada, NEW + "?family=" + home.family()))
                .bodyText()
                .contains("tel:+18668205437", "tel:911", "You are a mandated reporter here", "Stillsmoking");
        var begun = post(ada, NEW, "family", home.family().toString());
        var path = begun.getResponse().getRedirectedUrl();
        assertThat(path).startsWith("/incidents/");
        assertThat(open(ada, "/day")).bodyText().contains("/incidents/waiting");
        assertThat(open(ada, "/incidents/waiting")).bodyText().contains("Waiting for you", path + "?step=call");
        assertThat(open(ada, path)).bodyText().contains("The least to say", "2026-11-21T10:00", "MCA 41-3-201");
        assertThat(post(ada, path + "/steps/call", "f-said", "Bruises, seen today"))
                .hasStatus(422)
                .bodyText()
                .contains("Whom you called: fill this in.", "Bruises, seen today");
        assertThat(call(path)).hasRedirectedUrl(path);
        assertThat(open(greta, path)).bodyText().contains("26-1121-7", "Ask what became of it", "Close it");
        assertThat(open(greta, "/incidents/waiting")).bodyText().contains("Waiting for you", path + "?step=follow-up");
        assertThat(post(greta, path + "/close", "ending", "reported"))
                .hasStatus(422)
                .bodyText()
                .contains("Steps still wait.");
        assertThat(post(ada, path + "/close", "ending", "reported")).hasStatus(404);
        assertThat(post(ada, path + "/steps/follow-up", "f-words", "x")).hasStatus(404);
        post(ada, path + "/steps/told", "f-at", "2026-11-21T09:50", "f-who", "Greta");
        post(ada, path + "/steps/parent", "f-told", "together");
        post(greta, path + "/steps/follow-up", "f-words", "A worker visits on Monday.");
        assertThat(post(greta, path + "/close", "ending", "reported")).hasRedirectedUrl(path);
        assertThat(post(ada, path + "/notes", "words", "The visit went well.")).hasRedirectedUrl(path);
        assertThat(open(ada, path))
                .bodyText()
                .contains("Reported, and followed up", "The visit went well.")
                .doesNotContain("Keep this step");
        for (var other : new Actor[] {world.sam, world.linda, world.ana, world.otherManager}) {
            assertThat(open(other, path)).hasStatus(404);
            assertThat(post(other, path + "/notes", "words", "x")).hasStatus(404);
        }
        assertThat(open(ada, "/waiting/" + path.substring("/incidents/".length())))
                .hasRedirectedUrl(path);
        assertThat(open(world.ana, "/incidents")).hasStatus(404);
        assertThat(open(world.petra, NEW)).hasStatus(404);
    }

    @Test
    void aManagerSaysThatSomebodyIsNoMandatedReporterHere() {
        var elsewhere = world.household(world.program, world.familyProgram, ada, "Dee", "Attorney Matter", "Eve");
        var family = new String(
                open(world.nora, "/families/" + elsewhere.family())
                        .getResponse()
                        .getContentAsByteArray(),
                UTF_8);
        int end = family.indexOf("/reporter\"");
        var path = family.substring(family.lastIndexOf("/assignments/", end), end) + "/reporter";
        assertThat(open(world.nora, path)).bodyText().contains("Is Ada Running Crane a mandated reporter?");
        assertThat(post(world.nora, path, "version", "1", "as", "")).hasStatus(422);
        assertThat(post(world.nora, path, "version", "1", "as", "attorney"))
                .hasRedirectedUrl("/families/" + elsewhere.family());
        assertThat(post(world.nora, path, "version", "1", "as", "mandated")).hasStatus(409);
        assertThat(open(ada, NEW + "?family=" + elsewhere.family()))
                .bodyText()
                .contains("You are not a mandated reporter here", "Talk with the attorney");
        for (var other : new Actor[] {ada, greta, world.otherManager})
            assertThat(open(other, path)).hasStatus(404);
        try (var browser = browse(world.nora, Browsing.PHONE)) {
            browser.go(path);
            browser.isAccessible();
        }
    }

    @Test
    void anybodyComplainsWithoutANameAndNothingTellsWho() {
        var page = "/grievances/" + world.agency;
        assertThat(open(page)).hasStatusOk().bodyText().contains("High Plains Family Network");
        assertThat(open("/grievances/" + new UUID(7, 7))).hasStatus(404);
        try (var browser = browse(Browsing.PHONE)) {
            browser.go(page);
            browser.isAccessible();
            browser.page.locator("main form button.main").click();
            browser.page.locator("#words-wrong").waitFor();
            browser.page.fill("#words", "Nobody came on Tuesday.");
            browser.page.locator("main form button.main").click();
            browser.page.getByText("write down this number").waitFor();
            browser.isAccessible();
        }
        assertThat(database.superuser()
                        .sql("select to_jsonb(i)::text from incident i where words = 'Nobody came on Tuesday.'")
                        .query(String.class)
                        .single())
                .contains("\"begun_by\": null", "\"family_id\": null", "\"voice\": \"unnamed\"");
        assertThat(open(world.nora, "/incidents")).bodyText().contains("nobody named", page);
        assertThat(open(world.petra, "/privacy-desk")).bodyText().contains("nobody named", "Openings to review");
        for (var other : new Actor[] {world.nora, ada, greta})
            assertThat(open(other, "/privacy-desk")).hasStatus(404);
    }

    @Test
    void whatIsDisclosedStandsWhereSomebodyAssigns() {
        var kin = world.household(world.program, world.familyProgram, ada, "Fay", "Kinship", "Gil");
        var tess = world.account(world.program, "Tess Newbreast", Role.SUPPORTER);
        world.supervises(greta, tess);
        var begun = post(
                world.nora,
                "/incidents/new/relationship",
                "family",
                kin.family().toString(),
                "supporter",
                tess.person().toString(),
                "words",
                "Cousins.");
        var path = begun.getResponse().getRedirectedUrl();
        var assign = "/enrollments/" + kin.enrollment() + "/assignments";
        assertThat(open(world.nora, assign + "/new"))
                .bodyText()
                .contains("Tess Newbreast", "Nobody has decided yet", path);
        assertThat(assigned(assign, tess)).hasStatus(422).bodyText().contains("nobody has decided yet");
        for (var page :
                new String[] {"/enrollments/" + kin.enrollment() + "/transfer", "/supporters/" + ada.person() + "/away"
                })
            assertThat(open(world.nora, page))
                    .bodyText()
                    .contains("Do they know each other?", "Tess Newbreast", "Nobody has decided yet", path);
        assertThat(handedOver(kin, tess)).hasStatus(422).bodyText().contains("nobody has decided yet");
        assertThat(covered(ada, tess)).hasStatus(422).bodyText().contains("nobody has decided yet", "Kinship");
        assertThat(post(tess, path + "/steps/decision", "f-decision", "may-walk", "f-words", "x"))
                .hasStatus(404);
        assertThat(post(greta, path + "/steps/decision", "f-decision", "may-not", "f-words", "Too close"))
                .hasRedirectedUrl(path);
        assertThat(assigned(assign, tess)).hasStatus(422).bodyText().contains("somebody else walks with it");
        assertThat(covered(ada, tess)).hasStatus(422).bodyText().contains("somebody else walks with this family");
        database.clock.forward(Duration.ofMinutes(1));
        assertThat(post(greta, path + "/steps/decision", "f-decision", "with-safeguards", "f-words", "Far cousins"))
                .hasRedirectedUrl(path);
        assertThat(assigned(assign, tess)).hasRedirectedUrl("/families/" + kin.family());
        assertThat(covered(ada, tess)).hasRedirectedUrl("/team/" + ada.person());
    }

    private MvcTestResult handedOver(Household of, Actor supporter) {
        return post(
                world.nora,
                "/enrollments/" + of.enrollment() + "/transfer",
                "supporter",
                supporter.person().toString(),
                "on-day",
                "2026-11-22",
                "note",
                "Likes mornings.");
    }

    private MvcTestResult covered(Actor away, Actor cover) {
        return post(
                world.nora,
                "/supporters/" + away.person() + "/away",
                "cover",
                cover.person().toString(),
                "from",
                "2026-12-01",
                "until",
                "2026-12-03");
    }

    private MvcTestResult assigned(String assign, Actor supporter) {
        return post(
                world.nora,
                assign,
                "supporter",
                supporter.person().toString(),
                "kind",
                "secondary",
                "starts-on",
                "2026-11-22");
    }

    @Test
    void whatIsWrongIsSaidAtTheBeginning() {
        assertThat(post(ada, "/incidents/new/gift", "words", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write what happened");
        assertThat(post(greta, "/incidents/new/relationship", "words", "Cousins", "supporter", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose whose matter it is", "Cousins");
        assertThat(post(
                        ada,
                        "/incidents/new/mandated-report",
                        "family",
                        world.lamb.family().toString()))
                .hasStatus(422);
        assertThat(post(ada, "/incidents/new/privacy-breach", "words", "x", "discovered", "12/24/2026"))
                .hasStatus(422);
        assertThat(open(ada, "/incidents/new/nothing")).hasStatus(404);
    }

    @Test
    void takesFewStatements() {
        var path =
                post(ada, NEW, "family", home.family().toString()).getResponse().getRedirectedUrl();
        var supporter = signIn(ada);
        var officer = signIn(world.petra);
        for (var page : new String[] {"/privacy-desk", "/incidents/trend", "/incidents/trend.csv"})
            assertThat(Statements.of(() -> open(officer, page))).as(page).isBetween(2, 12);
        for (var page : new String[] {"/incidents", NEW + "?family=" + home.family(), path})
            assertThat(Statements.of(() -> open(supporter, page))).as(page).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        try (var browser = browse(world.petra, width)) {
            for (var page : new String[] {"privacy-desk", "incidents/trend"}) {
                browser.go("/" + page);
                browser.isAccessible();
                browser.picture(page.replace('/', '-') + "-" + width);
            }
        }
        try (var browser = browse(ada, width)) {
            browser.go("/incidents");
            browser.isAccessible();
            browser.picture("incidents-" + width);
            browser.go(NEW + "?family=" + home.family());
            browser.isAccessible();
            browser.picture("incidents-begin-" + width);
            browser.page.locator("main form button.main").click();
            browser.page.getByText("The least to say").waitFor();
            browser.isAccessible();
            browser.picture("incidents-call-" + width);
            browser.page.locator("main form button.main").first().click();
            browser.page.locator("#f-said-wrong").waitFor();
            browser.isAccessible();
            browser.page.fill("#f-authority", "Hotline, Kim");
            browser.page.fill("#f-said", "What I saw");
            browser.page.locator("main form button.main").first().click();
            browser.page.getByText("Kept.").first().waitFor();
            browser.isAccessible();
            browser.picture("incidents-told-" + width);
            browser.go("/day");
            browser.page.getByText("Waiting for you").first().waitFor();
            browser.isAccessible();
            browser.picture("incidents-day-" + width);
        }
    }

    private MvcTestResult call(String path) {
        return post(
                ada,
                path + "/steps/call",
                "f-at",
                "2026-11-21T09:45",
                "f-authority",
                "Montana hotline, Kim",
                "f-number",
                "26-1121-7",
                "f-said",
                "Bruises, seen today");
    }
}
