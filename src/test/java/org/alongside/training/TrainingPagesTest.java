package org.alongside.training;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** An agency of its own, so that its catalogue and its teams are the test's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrainingPagesTest extends PageTest {
    private Actor ina;
    private Actor june;
    private Actor ruth;
    private Actor nell;
    private String mine;

    @BeforeAll
    void arrange() {
        var program = Actor.system(world.agency("Learning Together"), World.MONTANA);
        ina = world.account(program, "Ina Weasel Head", Role.SUPPORTER);
        june = world.account(program, "June Bad Marriage", Role.SUPPORTER);
        ruth = world.account(program, "Ruth Heavy Runner", Role.SUPERVISOR);
        nell = world.account(program, "Nell Still Smoking", Role.MANAGER);
        world.supervises(ruth, ina);
        mine = "/training/" + ina.person();
    }

    @Test
    void theWayOfAClassFromTheCatalogueToTheRecord() {
        assertThat(post(nell, "/training/courses/new", "title", "", "purpose", "continuing"))
                .hasStatus(422)
                .bodyText()
                .contains("Write what the course is called.", "Write the hours as a number");
        var course = course("Crisis planning on the frontier");
        assertThat(open(ina, course)).bodyText().contains("Crisis and safety planning", "1.5 hours of credit");
        assertThat(post(ruth, course + "/classes/new", "from", "11/20/2026", "seats", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Write where it is held.", "from 1 to 500");
        var held = held(course, "1");
        assertThat(open(ina, held))
                .bodyText()
                .contains("Sign up", "0 of 1 taken")
                .doesNotContain("Who was there");
        assertThat(post(ina, held + "/seat")).hasRedirectedUrl(held);
        assertThat(open(ina, mine)).bodyText().contains("Coming up", "You have a seat");
        assertThat(open(june, held)).bodyText().contains("Full").doesNotContain("Ina");
        post(june, held + "/seat");
        assertThat(open(june, held)).bodyText().contains("Full");
        assertThat(open(ruth, "/training/team")).bodyText().contains("Classes to finish");
        assertThat(open(ruth, held)).bodyText().contains("Ina Weasel Head", "June Bad Marriage");
        assertThat(post(
                        ruth,
                        held + "/attendance",
                        "there",
                        ina.person().toString(),
                        "also",
                        june.person().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("No seat is left.");
        assertThat(post(ruth, held + "/attendance", "there", ina.person().toString()))
                .hasRedirectedUrl(held);
        assertThat(open(ina, mine)).bodyText().contains("Crisis planning on the frontier", "Counts", "Seeking Safety");
        assertThat(open(ina, mine + "/curriculum")).bodyText().contains("Crisis planning on the frontier, ");
        assertThat(post(ruth, held + "/cancellation", "reason", "Snow"))
                .hasStatus(422)
                .bodyText()
                .contains("it was held");
        assertThat(post(ruth, held + "/attendance")).hasRedirectedUrl(held);
        assertThat(open(ina, mine)).bodyText().doesNotContain("Counts");
    }

    @Test
    void theWayOfACourseFromElsewhere() {
        assertThat(post(june, "/training/new", "title", "Ethics", "purpose", "continuing", "day", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write who held it.", "value=\"Ethics\"");
        assertThat(post(june, "/training/new", ethics("11/2/2026"))).hasRedirectedUrl("/training/" + june.person());
        assertThat(post(june, "/training/new", ethics("11/3/2026")))
                .hasStatus(422)
                .bodyText()
                .contains("say so here", "I took it another time on purpose");
        assertThat(post(june, "/training/exams/new", "exam", "mt-fps-exam", "day", "11/5/2026", "percent", "101"))
                .hasStatus(422)
                .bodyText()
                .contains("from 0 to 100");
        assertThat(post(june, "/training/exams/new", "exam", "mt-fps-exam", "day", "11/5/2026", "percent", "91.5"))
                .hasStatus3xxRedirection();
        assertThat(open(nell, "/training/team")).bodyText().contains("Ethics on the plains", "91.5%");
        var entry = link(open(june, "/training/" + june.person()).getResponse(), "/training/entries/");
        assertThat(open(ruth, entry)).hasStatus(404);
        assertThat(post(nell, entry + "/answer", "version", "1", "answer", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write why");
        assertThat(post(nell, entry + "/answer", "version", "1", "answer", "Whose was it?"))
                .hasRedirectedUrl("/training/team");
        assertThat(open(june, entry)).bodyText().contains("Refused", "Whose was it?");
        assertThat(post(nell, entry + "/answer", "version", "1", "accepted", "yes"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else answered");
    }

    @Test
    void nobodyElseFindsIt() {
        for (var other : new Actor[] {june, world.rosa, world.linda, world.nora, world.otherManager})
            for (var path : new String[] {mine, mine + "/curriculum"})
                assertThat(open(other, path)).hasStatus(404);
        for (var path : new String[] {"/training/team", "/training/team/curriculum", "/training/courses/new"})
            assertThat(open(ina, path)).hasStatus(404);
        for (var path : new String[] {"/training", "/training/courses", "/training/new", "/training/exams/new"})
            assertThat(open(world.ana, path)).hasStatus(404);
        assertThat(open(ruth, "/training/new")).hasStatus(404);
    }

    @Test
    void takesFewStatements() {
        var supporter = signIn(ina);
        for (var path : new String[] {mine, mine + "/curriculum", "/training/courses", "/training/new"})
            assertThat(Statements.of(() -> open(supporter, path))).as(path).isBetween(2, 12);
        var supervisor = signIn(ruth);
        for (var path : new String[] {"/training/team", "/training/team/curriculum"})
            assertThat(Statements.of(() -> open(supervisor, path))).as(path).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        var course = course("Walking with grief " + width);
        var held = held(course, "12");
        post(june, held + "/seat");
        try (var browser = browse(june, width)) {
            browser.go("/training");
            browser.isAccessible();
            browser.picture("training-mine-" + width);
            browser.go("/training/new");
            browser.page.fill("#title", "Grief of caregivers " + width);
            browser.page.fill("#provider", "Prairie College");
            browser.page.fill("#hours", "2");
            browser.page.fill("#ceu-hours", "2");
            browser.page.fill("#day", "2026-11-02");
            browser.page.setInputFiles("#certificate", Path.of("pom.xml"));
            browser.page.getByText("Save", exactly()).click();
            browser.page.locator("#certificate-wrong").waitFor();
            browser.isAccessible();
            browser.picture("training-new-" + width);
            browser.page.locator("#certificate").evaluate("one => one.value = ''");
            browser.page.getByText("Save", exactly()).click();
            browser.page.getByText("It counts once a supervisor").first().waitFor();
            browser.page.getByText("Grief of caregivers " + width).first().click();
            browser.isAccessible();
            browser.go("/training/" + june.person() + "/curriculum");
            browser.isAccessible();
            browser.picture("training-curriculum-" + width);
        }
        try (var browser = browse(nell, width)) {
            browser.go("/training");
            browser.isAccessible();
            browser.picture("training-team-" + width);
            browser.page.getByText("Grief of caregivers " + width).first().waitFor();
            browser.page.locator(".rows a.who").first().click();
            browser.isAccessible();
            browser.picture("training-entry-" + width);
            for (var path : List.of(
                    "/training/courses",
                    "/training/courses/new",
                    course,
                    course + "/classes/new",
                    held,
                    "/training/team/curriculum")) {
                browser.go(path);
                browser.isAccessible();
            }
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private String course(String title) {
        var course = post(
                        nell,
                        "/training/courses/new",
                        "title",
                        title,
                        "provider",
                        "Montana's Peer Network",
                        "purpose",
                        "continuing",
                        "hours",
                        "2",
                        "ceu-hours",
                        "1.5",
                        "standards",
                        "crisis-planning",
                        "practices",
                        "seeking-safety")
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(course);
    }

    private String held(String course, String seats) {
        var held = post(
                        ruth,
                        course + "/classes/new",
                        "from",
                        TODAY.toString(),
                        "place",
                        "Browning office",
                        "trainer-id",
                        ruth.person().toString(),
                        "seats",
                        seats)
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(held);
    }

    private static String[] ethics(String day) {
        return new String[] {
            "title",
            "Ethics on the plains",
            "provider",
            "Prairie College",
            "purpose",
            "continuing",
            "hours",
            "3",
            "ceu-hours",
            "3",
            "topics",
            "ethics",
            "day",
            day
        };
    }

    private static String link(MockHttpServletResponse page, String start) {
        try {
            var body = page.getContentAsString();
            int at = body.indexOf(start);
            return body.substring(at, body.indexOf('"', at));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
