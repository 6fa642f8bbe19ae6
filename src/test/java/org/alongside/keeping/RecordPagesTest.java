package org.alongside.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPagesTest extends PageTest {
    private Actor kit;
    private Household home;
    private String path;

    @BeforeAll
    void arrange() {
        kit = world.account(world.program, "Kit Old Person", Role.SUPPORTER);
        home = world.household(world.program, world.familyProgram, kit, "Orla", "Keepsake", "Finn");
        path = "/families/" + home.family() + "/record";
    }

    @Test
    void whatIsMissingIsNamedUntilItIsThereOrKeptElsewhere() {
        assertThat(open(kit, path))
                .bodyText()
                .contains(
                        "Record of Keepsake",
                        "Not verified for one caregiver",
                        "No goal written down",
                        "Time in the program goes on")
                .contains("ARM 24.219.2301(3)(j)")
                .doesNotContain("Hold this record");
        var note = path + "/elsewhere/assessment";
        assertThat(post(kit, note, "place-assessment", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write where it is kept.");
        assertThat(post(kit, note, "place-assessment", "Riverstone Clinic, records office"))
                .hasRedirectedUrl(path);
        assertThat(open(kit, path))
                .bodyText()
                .contains("Where: Riverstone Clinic, records office. Noted by Kit Old Person");
        assertThat(post(kit, takeBack(open(kit, path)))).hasRedirectedUrl(path);
        assertThat(open(kit, path)).bodyText().contains("Not here, and nobody says where");
        assertThat(post(kit, path + "/elsewhere/horoscope", "place-horoscope", "x"))
                .hasStatus(404);
    }

    @Test
    void aHoldIsPlacedAndLiftedByWhoMay() {
        assertThat(post(world.petra, path + "/holds", "why", "", "from", "11/30/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Write what it is held for.", "A hold starts today or earlier.");
        assertThat(post(world.petra, path + "/holds", "why", "Audit 26-114", "from", "11/20/2026"))
                .hasRedirectedUrl(path);
        var held = open(world.nora, path);
        assertThat(held).bodyText().contains("Held until somebody lifts the hold.", "Audit 26-114", "by Petra Lund");
        assertThat(open(kit, path)).bodyText().contains("Audit 26-114").doesNotContain("Lift the hold");
        var lift = lift(held);
        assertThat(post(kit, lift, "lifted-why", "I would like to")).hasStatus(404);
        assertThat(post(world.nora, lift)).hasStatus(422).bodyText().contains("Write why it may be lifted.");
        assertThat(post(world.nora, lift, "lifted-why", "The audit is closed")).hasRedirectedUrl(path);
        assertThat(post(world.nora, lift, "lifted-why", "Again")).hasStatus(404);
        assertThat(open(kit, path)).bodyText().contains("The audit is closed", "Time in the program goes on");
    }

    @Test
    void nobodyElseSeesItOrWritesInIt() {
        for (var other : new Actor[] {world.sam, world.linda, world.ana, world.otherManager, world.otherSupporter}) {
            assertThat(open(other, path)).hasStatus(404);
            assertThat(post(other, path + "/elsewhere/fees", "place-fees", "Here"))
                    .hasStatus(404);
            assertThat(post(other, path + "/holds", "why", "Curious", "from", "11/20/2026"))
                    .hasStatus(404);
        }
        assertThat(post(world.petra, path + "/elsewhere/fees", "place-fees", "Here"))
                .hasStatus(404);
        assertThat(post(kit, path + "/holds", "why", "Mine", "from", "11/20/2026"))
                .hasStatus(404);
        for (var other : new Actor[] {kit, world.linda, world.ana})
            assertThat(open(other, "/records")).hasStatus(404);
        assertThatThrownBy(() -> database.db.as(
                        kit,
                        () -> database.sql
                                .sql("""
                                insert into legal_hold (agency_id, id, family_id, why, from_on)
                                values (?, ?, ?, 'Mine', '2026-11-20')
                                """)
                                .params(world.agency, database.ids.next(), home.family())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void thoseWhoseTimeEndedAreListedWithWhatTheyLack() {
        var gone = world.household(world.program, world.familyProgram, kit, "Una", "Gonebefore", "Ada");
        end(gone, LocalDate.of(2026, 10, 2));
        assertThat(open(world.nora, "/records"))
                .bodyText()
                .contains("Gonebefore", "Missing: Who they are", "Summary at the end", "At least through 2 Oct 2033.")
                .doesNotContain("Keepsake");
        assertThat(open(world.otherManager, "/records")).bodyText().doesNotContain("Gonebefore");
        assertThat(open(world.nora, "/records?before=2026-10-02&after=00000000-0000-0000-0000-000000000000"))
                .bodyText()
                .doesNotContain("Gonebefore");
    }

    @Test
    void takesFewStatements() {
        var manager = signIn(world.nora);
        for (var one : new String[] {path, "/records"})
            assertThat(Statements.of(() -> open(manager, one))).as(one).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        var gone = world.household(
                world.program, world.familyProgram, kit, "Bea", "Farewell-Longest-Of-Names " + width, "Cy");
        end(gone, LocalDate.of(2026, 9, 1));
        try (var browser = browse(world.nora, width)) {
            browser.go("/families/" + gone.family() + "/record");
            browser.isAccessible();
            browser.page.locator("main li summary").first().click();
            browser.page.locator("main details[open] input[type=text]").first().fill("At the clinic");
            browser.page.locator("main details[open] button").first().click();
            browser.page.getByText("Kept elsewhere").first().waitFor();
            browser.isAccessible();
            browser.picture("record-" + width);
            browser.go("/records");
            browser.isAccessible();
            browser.picture("records-closed-" + width);
        }
    }

    private void end(Household home, LocalDate on) {
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set ends_on = ? where agency_id = ? and family_id = ?")
                    .params(on, world.agency, home.family())
                    .update();
            database.sql
                    .sql(
                            "update enrollment set ended_on = ?, end_reason = 'goals-reached' where agency_id = ? and id = ?")
                    .params(on, world.agency, home.enrollment())
                    .update();
        });
    }

    private static String takeBack(MvcTestResult page) {
        return action(page, "/take-back\"");
    }

    private static String lift(MvcTestResult page) {
        return action(page, "/lift\"");
    }

    private static String action(MvcTestResult page, String end) {
        var body = new String(page.getResponse().getContentAsByteArray(), UTF_8);
        int at = body.indexOf(end);
        int start = body.lastIndexOf("/families/", at);
        return body.substring(start, at + end.length() - 1);
    }
}
