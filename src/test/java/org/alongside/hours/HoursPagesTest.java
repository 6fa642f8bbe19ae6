package org.alongside.hours;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoursPagesTest extends PageTest {
    private Actor wren;
    private Actor dora;
    private Household home;
    private String week;

    @BeforeAll
    void arrange() {
        wren = world.account(world.program, "Wren Little Light", Role.SUPPORTER);
        dora = world.account(world.program, "Dora Pretty On Top", Role.SUPERVISOR);
        world.supervises(dora, wren);
        home = world.household(world.program, world.familyProgram, wren, "Faye", "Bird Hat", "Theo");
        var monday = TODAY.minusDays(5);
        new Diary(world)
                .entry(wren, home, monday)
                .by("visit", 60)
                .travelling(40, "22.5")
                .write();
        week = "/hours/" + wren.person() + "/" + monday;
    }

    @Test
    void theWayThroughAWeek() {
        assertThat(open(wren, "/hours")).hasRedirectedUrl(week);
        assertThat(open(wren, week)).hasStatusOk().bodyText().contains("1 h 40 min", "Bird Hat", "40 min of travel");
        assertThat(post(wren, week + "/duties", "kind", "documentation", "length", "30", "day", TODAY.toString()))
                .hasRedirectedUrl(week);
        assertThat(open(wren, week)).bodyText().contains("2 h 10 min", "Documentation", "Take back");
        assertThat(post(wren, week + "/duties", "kind", "meeting", "minutes", "soon", "day", TODAY.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Write how long it took", "value=\"soon\"");
        assertThat(post(wren, week + "/hand-in")).hasRedirectedUrl(week);
        assertThat(open(dora, "/hours")).hasRedirectedUrl("/hours/team");
        assertThat(open(dora, "/hours/team")).bodyText().contains("Wren Little Light", "2 h 10 min worked");
        assertThat(post(dora, week + "/return", "version", "1", "answer", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say in a few words what to look at again.");
        assertThat(post(dora, week + "/approval", "version", "7")).hasStatus(409);
        assertThat(post(dora, week + "/approval", "version", "1")).hasRedirectedUrl("/hours/team");
        var approved = open(wren, week);
        assertThat(approved)
                .bodyText()
                .contains("Approved by Dora Pretty On Top")
                .doesNotContain("Take back");
        var correction = body(approved).replaceAll("(?s).*?(/duties/[0-9a-f-]+/correction).*", "$1");
        assertThat(open(wren, correction)).hasStatusOk().bodyText().contains("Correct an entry", "Documentation");
        assertThat(post(wren, correction, "kind", "documentation", "minutes", "20", "day", TODAY.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Say in a few words why.");
        assertThat(post(
                        wren,
                        correction,
                        "kind",
                        "documentation",
                        "minutes",
                        "20",
                        "day",
                        TODAY.toString(),
                        "reason",
                        "Ended early."))
                .hasRedirectedUrl(week);
        assertThat(open(wren, week))
                .bodyText()
                .contains("correction: Ended early.", "replaced", "Waiting for approval");
    }

    @Test
    void nobodyElseFindsIt() {
        for (var other : new Actor[] {world.rosa, world.linda, world.otherSupporter, world.otherManager})
            assertThat(open(other, week)).hasStatus(404);
        assertThat(open(world.rosa, "/hours/team")).hasStatus(404);
        assertThat(post(dora, week + "/duties", "kind", "meeting", "length", "30"))
                .hasStatus(404);
        assertThat(open(wren, "/hours/" + wren.person() + "/" + TODAY)).hasStatus(404);
        assertThat(open(wren, "/hours/" + wren.person() + "/" + TODAY.plusDays(2)))
                .hasStatus(404);
    }

    @Test
    void takesFewStatements() {
        var who = signIn(wren);
        assertThat(Statements.of(() -> open(who, week))).isBetween(2, 12);
        var supervisor = signIn(dora);
        assertThat(Statements.of(() -> open(supervisor, "/hours/team"))).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void aDutyIsTwoTapsAndEverybodyCanUseThePages(int width) {
        var ned = world.account(world.program, "Ned Old Elk " + width, Role.SUPPORTER);
        world.supervises(dora, ned);
        new Diary(world).entry(ned, home, TODAY).by("visit", 45).write();
        try (var browser = browse(ned, width)) {
            browser.go("/hours");
            browser.page.click("#kind-outreach");
            browser.page.click("button[name=length][value='15']");
            browser.page.getByText("Added to your week.").waitFor();
            browser.isAccessible();
            browser.picture("hours-week-" + width);
        }
        try (var browser = browse(dora, width)) {
            browser.go("/hours/team");
            browser.isAccessible();
            browser.picture("hours-team-" + width);
        }
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
