package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.testing.Browsing;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tess has promised some things; it is Saturday 21 November 2026. */
class NextStepsPageTest extends PageTest {
    private Actor tess;
    private Household home;
    private Household other;
    private UUID past;
    private UUID now;
    private UUID later;

    @BeforeEach
    void arrange() {
        tess = world.account(world.program, "Tess Next " + database.ids.next(), Role.SUPPORTER);
        home = world.household(world.program, world.familyProgram, tess, "Wanda", "Promised", "Bo");
        other = world.household(world.program, world.familyProgram, tess, "Xenia", "Besides", "Cy");
        past = promised(home, "Bring the forms", "2026-11-19");
        now = promised(home, "Call the school", "2026-11-23");
        later = promised(other, "Ask about camp", "2026-12-20");
    }

    @Test
    void eachStandsWhereItsDaysAreWithItsWindow() {
        assertThat(list("all")).contains("Bring the forms", "Call the school", "Ask about camp");
        assertThat(list("overdue")).contains("Bring the forms").doesNotContain("Call the school", "Ask about camp");
        assertThat(list("this-week"))
                .contains("Call the school", "from yesterday to Mon 23 Nov", "Any day now")
                .doesNotContain("Bring the forms");
        assertThat(list("later")).contains("Ask about camp").doesNotContain("Bring the forms");
        assertThat(body(open(tess, "/follow-ups?show=all&family=" + other.family())))
                .contains("Ask about camp")
                .doesNotContain("Bring the forms");
    }

    @Test
    void itIsDoneFromTheListAndTakenBack() {
        assertThat(post(tess, "/follow-ups/" + past + "/done", "back", "/follow-ups?show=all"))
                .hasRedirectedUrl("/follow-ups?show=all");
        post(tess, "/follow-ups/" + past + "/done");
        assertThat(list("all")).doesNotContain("Bring the forms");
        assertThat(list("finished")).contains("Bring the forms", "Done", "by " + tess.name());
        post(tess, "/follow-ups/" + past + "/open");
        assertThat(list("overdue")).contains("Bring the forms");
    }

    @Test
    void whatIsNotNeededAnyMoreIsLetGoAndTakenBack() {
        post(tess, "/follow-ups/" + later + "/not-needed");
        assertThat(list("later")).doesNotContain("Ask about camp");
        assertThat(list("finished")).contains("Ask about camp", "Not needed, said");
        post(tess, "/follow-ups/" + later + "/open");
        assertThat(list("later")).contains("Ask about camp");
    }

    @Test
    void itIsPutOffWithOneTapOrToDaysOfOnesOwnAndBack() {
        post(tess, "/follow-ups/" + past + "/later", "days", "7");
        assertThat(list("later")).contains("Bring the forms", "Sat 28 Nov", "Put off, was due Thu 19 Nov");
        post(tess, "/follow-ups/" + past + "/sooner");
        assertThat(list("overdue")).contains("Bring the forms");
        post(tess, "/follow-ups/" + past + "/later", "from", "2026-11-30", "until", "2026-12-04");
        assertThat(list("later")).contains("from Mon 30 Nov to Fri 4 Dec");
        assertThat(body(open(tess, "/contacts/" + past))).contains("From Mon 30 Nov to Fri 4 Dec");
    }

    @Test
    void aWindowThatIsNoneIsRefusedInPlainWords() {
        for (var window : List.of(
                new String[] {"2026-12-04", "2026-12-01"},
                new String[] {"", "2026-11-20"},
                new String[] {"", "2029-01-01"},
                new String[] {"", "soon"})) {
            assertThat(post(tess, "/follow-ups/" + past + "/later", "from", window[0], "until", window[1]))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Choose a last day from today on");
        }
        post(tess, "/follow-ups/" + past + "/done");
        post(tess, "/follow-ups/" + past + "/later", "days", "1");
        assertThat(list("finished")).contains("Bring the forms");
    }

    @Test
    void mendingTheContactMovesItsLastDayWhateverWindowItHad() {
        post(tess, "/follow-ups/" + past + "/later", "from", "2026-12-01", "until", "2026-12-04");
        assertThat(post(
                        tess,
                        "/contacts/" + past,
                        "version",
                        "1",
                        "family",
                        home.family().toString(),
                        "day",
                        "2026-11-10",
                        "time",
                        "10:00",
                        "minutes",
                        "45",
                        "mode",
                        "call",
                        "made",
                        "true",
                        "people",
                        home.caregiver().toString(),
                        "supportTypes",
                        "emotional",
                        "whatHappened",
                        "She asked for the forms.",
                        "nextStep",
                        "Bring the forms",
                        "followUpOn",
                        "2026-11-25"))
                .hasStatus(302);
        assertThat(list("this-week")).contains("from tomorrow to Wed 25 Nov");
    }

    @Test
    void nobodyElseChangesOrListsThem() {
        for (var stranger : List.of(world.sam, world.linda, world.petra, world.otherSupporter)) {
            for (var what : List.of("done", "not-needed", "open", "later", "sooner")) {
                assertThat(post(stranger, "/follow-ups/" + past + "/" + what, "days", "1"))
                        .as(stranger.name() + " " + what)
                        .hasStatus(404);
            }
        }
        assertThat(body(open(world.sam, "/follow-ups"))).doesNotContain("Bring the forms");
        for (var none : List.of(world.nora, world.petra, world.ana)) {
            assertThat(open(none, "/follow-ups")).hasStatus(404);
        }
    }

    @Test
    void historyKeepsWhoPutItOffAndWhen() {
        post(tess, "/follow-ups/" + past + "/later", "days", "1");
        assertThat(database.superuser()
                        .sql(
                                "select actor_id from history where record = 'follow_up' and record_id = ? and operation = 'update'")
                        .param(past)
                        .query(UUID.class)
                        .list())
                .containsExactly(tess.person());
    }

    @Test
    void onAPhoneAndAtADeskInFewStatements() {
        try (var phone = browse(tess, Browsing.PHONE)) {
            phone.go("/follow-ups");
            phone.isAccessible();
            phone.picture("steps-phone");
            phone.page.getByText("In a week").first().click();
            assertThat(phone.page.locator(".notice").innerText()).contains("Put off");
            phone.page.setViewportSize(Browsing.DESK, 800);
            phone.isAccessible();
            phone.picture("steps-desk");
        }
        var signedIn = signIn(tess);
        open(signedIn, "/follow-ups");
        assertThat(Statements.of(() -> open(signedIn, "/follow-ups"))).isBetween(3, 6);
    }

    private String list(String show) {
        return body(open(tess, "/follow-ups?show=" + show));
    }

    private UUID promised(Household of, String what, String due) {
        var id = database.ids.next();
        database.db.as(tess, () -> {
            database.sql
                    .sql(
                            "insert into contact (agency_id, id, family_id, enrollment_id, supporter_id, on_day, at_time, zone, minutes, mode, made, next_step, payload_hash) values (?, ?, ?, ?, ?, '2026-11-10', '10:00', 'America/Denver', 45, 'call', true, ?, '\\x00')")
                    .params(world.agency, id, of.family(), of.enrollment(), tess.person(), what)
                    .update();
            database.sql
                    .sql(
                            "insert into follow_up (agency_id, id, contact_id, family_id, supporter_id, what, due_on) values (?, ?, ?, ?, ?, ?, cast(? as date))")
                    .params(world.agency, id, id, of.family(), tess.person(), what, due)
                    .update();
        });
        return id;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
