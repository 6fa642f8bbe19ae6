package org.alongside.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnboardingPagesTest extends PageTest {
    private Actor ira;
    private Actor rhea;
    private String mine;

    @BeforeAll
    void arrange() {
        ira = world.account(world.program, "Ira Many Hides", Role.SUPPORTER);
        rhea = world.account(world.program, "Rhea Tail Feathers", Role.SUPERVISOR);
        world.supervises(rhea, ira);
        mine = "/onboarding/" + ira.person();
    }

    @Test
    void theWayFromTheFirstDayToKnowingThePlace() {
        assertThat(open(ira, "/onboarding")).hasRedirectedUrl(mine);
        assertThat(open(ira, mine)).bodyText().contains("No place yet").doesNotContain("Begin at a place");
        assertThat(post(rhea, mine + "/places", "program", "", "setting", "", "day", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the program.", "Choose what kind of place it is.", "Write the day");
        assertThat(begin(rhea)).hasRedirectedUrl(mine);
        assertThat(begin(rhea)).hasStatus(422).bodyText().contains("begun in this program at this place already");
        var page = open(ira, mine);
        assertThat(page).bodyText().contains("0 of 8 known", "Pediatric clinic or hospital", "What paperwork");
        var load = item(page, "load");
        assertThat(post(ira, load, "words", "Up to 12")).hasRedirectedUrl(mine);
        assertThat(post(rhea, load.replace("/load", "/hours"))).hasRedirectedUrl(mine);
        assertThat(open(rhea, mine)).bodyText().contains("2 of 8 known", "Ira Many Hides, Today: Up to 12");
        assertThat(post(ira, load + "/take-back")).hasRedirectedUrl(mine);
        assertThat(open(rhea, "/onboarding/team")).bodyText().contains("7 items open");
        for (var other : new Actor[] {world.sam, world.linda, world.ana, world.otherManager}) {
            assertThat(open(other, mine)).hasStatus(404);
            assertThat(post(other, load)).hasStatus(404);
            assertThat(begin(other)).hasStatus(404);
        }
        assertThat(open(world.petra, mine)).hasStatusOk();
        assertThat(post(world.petra, load)).hasStatus(404);
        assertThat(post(ira, mine + "/places")).hasStatus(404);
        assertThatThrownBy(() -> database.db.as(
                        world.sam,
                        () -> database.sql
                                .sql("""
                                insert into onboarding_tick (agency_id, onboarding_id, item, done_on, ticked_by)
                                values (?, cast(? as uuid), 'services', '2026-11-20', ?)
                                """)
                                .params(world.agency, load.split("/")[3], world.sam.person())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void takesFewStatements() {
        var supervisor = signIn(rhea);
        for (var path : new String[] {mine, "/onboarding/team"})
            assertThat(Statements.of(() -> open(supervisor, path))).as(path).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        var newcomer = world.account(world.program, "Newt Wells " + width, Role.SUPPORTER);
        world.supervises(rhea, newcomer);
        var path = "/onboarding/" + newcomer.person();
        try (var browser = browse(rhea, width)) {
            browser.go(path);
            browser.isAccessible();
            browser.page.click("#program");
            browser.page.selectOption("#setting", "school");
            browser.page.locator("main form button.main").last().click();
            browser.page.getByText("0 of 8 known").first().waitFor();
            browser.isAccessible();
            browser.page.locator("main summary").first().click();
            browser.page.locator("main details[open] button").click();
            browser.page.getByText("1 of 8 known").first().waitFor();
            browser.picture("onboarding-" + width);
            browser.go("/onboarding");
            browser.isAccessible();
            browser.picture("onboarding-team-" + width);
        }
    }

    private MvcTestResult begin(Actor actor) {
        return post(
                actor,
                mine + "/places",
                "program",
                world.familyProgram.toString(),
                "setting",
                "pediatrics",
                "day",
                "11/16/2026");
    }

    private static String item(MvcTestResult page, String item) {
        var body = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        int end = body.indexOf("/" + item + "\"");
        return body.substring(body.lastIndexOf("/onboarding/ticks/", end), end) + "/" + item;
    }
}
