package org.alongside.supervision;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionPagesTest extends PageTest {
    private Actor june;
    private Actor clara;
    private String mine;
    private String fresh;

    @BeforeAll
    void arrange() {
        june = world.account(world.program, "June Bad Marriage", Role.SUPPORTER);
        clara = world.account(world.program, "Clara Stands Alone", Role.SUPERVISOR);
        world.supervises(clara, june);
        var program = world.program(world.program, "Weekly Visits", "family", "Parent Partner");
        assertThat(post(world.nora, "/programs/" + program + "/rhythm", "version", "1", "cadence", "weekly"))
                .hasStatus3xxRedirection();
        var home = world.household(world.program, program, june, "Hazel", "Old Person", "Ray");
        for (int week = 2; week <= 8; week++)
            new Diary(world)
                    .entry(june, home, TODAY.minusWeeks(week))
                    .by("visit", 180)
                    .write();
        mine = "/supervision/" + june.person();
        fresh = "/supervision/sessions/new/" + june.person();
    }

    @Test
    void theWayOfASession() {
        assertThat(open(june, "/supervision")).hasRedirectedUrl(mine);
        assertThat(open(june, mine)).hasStatusOk().bodyText().contains("1 h owed now", "No sessions yet", "21 h");
        assertThat(open(clara, "/supervision")).bodyText().contains("June Bad Marriage", "1 h owed now", "Add it");
        assertThat(open(clara, fresh))
                .hasStatusOk()
                .bodyText()
                .contains("Old Person", "Was to be met", "not signed yet", "own health");
        assertThat(post(clara, fresh, session()))
                .hasStatus(422)
                .bodyText()
                .contains("You have no credential on record for that day.");
        assertThat(post(clara, "/supervision/credential", "title", "", "from", "1/1/2025"))
                .hasStatus(422)
                .bodyText()
                .contains("Write what your license or certificate is called.");
        assertThat(post(clara, "/supervision/credential", "title", "LCSW", "number", "88", "from", "1/1/2025"))
                .hasRedirectedUrl("/supervision");
        var session = post(clara, fresh, session()).getResponse().getRedirectedUrl();
        assertThat(session).startsWith("/supervision/sessions/");
        assertThat(open(june, session))
                .bodyText()
                .contains("Your signature", "LCSW 88", "Ethics and scope", "Call by Friday");
        assertThat(open(june, mine)).bodyText().contains("1 h owed now", "Waits for the supporter");
        assertThat(post(june, session + "/signature")).hasRedirectedUrl(session);
        assertThat(open(june, mine)).bodyText().contains("Nothing owed", "Counts", mine + "/record");
        onPaper();
        assertThat(post(june, session + "/addenda", "words", "")).hasStatus(422);
        assertThat(post(june, session + "/addenda", "words", "Scope too.")).hasRedirectedUrl(session);
        assertThat(post(clara, session + "/take-back")).hasRedirectedUrl(session);
        assertThat(open(clara, session)).bodyText().contains("Scope too.");
        for (var other : new Actor[] {world.rosa, world.linda, world.otherSupporter, world.otherManager}) {
            assertThat(open(other, session)).hasStatus(404);
            assertThat(post(other, session + "/signature")).hasStatus(404);
        }
    }

    private void onPaper() {
        var days = "?from=2026-11-01&until=" + TODAY;
        for (var reader : new Actor[] {june, clara, world.nora}) {
            var printed = new Printed(
                    open(reader, mine + "/record" + days).getResponse().getContentAsByteArray());
            assertThat(printed.text())
                    .contains("Time that both have signed 1 h", "Clara Stands Alone, LCSW 88", "Ethics and scope")
                    .doesNotContain("Call by Friday", "Old Person");
            if (reader == june) assertThat(printed.problems()).isEmpty();
        }
        assertThat(open(june, mine + "/record" + days + "&form=docx")).hasStatusOk();
        assertThat(new Printed(open(june, mine + "/record?until=2026-10-31")
                                .getResponse()
                                .getContentAsByteArray())
                        .text())
                .contains("1 Jan 2026 to 31 Oct 2026")
                .doesNotContain("Ethics and scope");
        assertThat(open(world.petra, mine + "/record")).hasStatus(404);
    }

    @Test
    void nobodyElseFindsIt() {
        for (var other : new Actor[] {world.rosa, world.linda, world.otherSupporter, world.otherManager})
            for (var path : new String[] {mine, fresh, mine + "/record"})
                assertThat(open(other, path)).hasStatus(404);
        assertThat(open(june, fresh)).hasStatus(404);
        assertThat(open(world.nora, fresh)).hasStatus(404);
        assertThat(open(world.ana, "/supervision")).hasStatus(404);
        assertThat(open(june, "/supervision/credential")).hasStatus(404);
    }

    @Test
    void takesFewStatements() {
        var supervisor = signIn(clara);
        for (var path : new String[] {"/supervision", mine, fresh})
            assertThat(Statements.of(() -> open(supervisor, path))).as(path).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        var ina = world.account(world.program, "Ina Weasel Head " + width, Role.SUPPORTER);
        var ruth = world.account(world.program, "Ruth Heavy Runner " + width, Role.SUPERVISOR);
        world.supervises(ruth, ina);
        var home = world.household(world.program, world.familyProgram, ina, "Pearl", "Kicking Woman", "Ben");
        new Diary(world).entry(ina, home, TODAY.minusDays(3)).by("visit", 180).write();
        assertThat(post(ruth, "/supervision/credential", "title", "LCPC", "from", "1/1/2025"))
                .hasStatus3xxRedirection();
        try (var browser = browse(ruth, width)) {
            browser.go("/supervision");
            browser.isAccessible();
            browser.picture("supervision-board-" + width);
            browser.go("/supervision/sessions/new/" + ina.person());
            browser.isAccessible();
            browser.picture("supervision-new-" + width);
            browser.page.click("#topics");
            browser.page.getByText("Sign and save").click();
            browser.page.getByText("Signed and saved.").waitFor();
            browser.isAccessible();
            browser.picture("supervision-session-" + width);
            browser.go("/supervision/credential");
            browser.isAccessible();
        }
        try (var browser = browse(ina, width)) {
            browser.go("/supervision");
            browser.isAccessible();
            browser.picture("supervision-mine-" + width);
            browser.page.click(".rows a.who");
            browser.page.locator("form[action$=signature] button").click();
            browser.page.getByText("It counts for you.").first().waitFor();
            browser.isAccessible();
        }
    }

    private String[] session() {
        return new String[] {
            "supporters",
            june.person().toString(),
            "day",
            TODAY.toString(),
            "minutes",
            "60",
            "kind",
            "clinical",
            "way",
            "remote",
            "topics",
            "ethics",
            "competencies",
            "empowerment",
            "next-steps",
            "Call by Friday"
        };
    }
}
