package org.alongside.keeping;

import static org.assertj.core.api.Assertions.assertThat;

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

/** How a purge itself goes is {@link PurgingRecordsTest}'s; here it is decided, called off and proven on pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurgePagesTest extends PageTest {
    private Actor kit;

    @BeforeAll
    void arrange() {
        kit = world.account(world.program, "Kit Long Since", Role.SUPPORTER);
    }

    @Test
    void whatNeedNotBeKeptIsDecidedOnAndCalledOff() {
        var old = ended("Oldrecord", LocalDate.of(2017, 5, 2));
        var kept = ended("Keptrecord", LocalDate.of(2021, 5, 2));
        assertThat(open(world.petra, "/records/over"))
                .bodyText()
                .contains("Oldrecord", "Last service 2 May 2017, kept through 2 May 2024.")
                .doesNotContain("Keptrecord");
        assertThat(post(world.petra, "/records/over"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one record.", "Write why they are taken out.");
        assertThat(post(world.petra, "/records/over", "families", kept.family().toString(), "why", "Yearly review"))
                .hasStatus(422)
                .bodyText()
                .contains("Keptrecord must still be kept.", "Yearly review");
        assertThat(post(world.petra, "/records/over", "families", old.family().toString(), "why", "Yearly review 2026"))
                .hasRedirectedUrl("/records/over");
        assertThat(open(world.petra, "/records/over"))
                .bodyText()
                .contains("Yearly review 2026", "Decided: Today, 10:00, Petra Lund", "Call it off: Oldrecord")
                .doesNotContain("value=\"" + old.family());
        var id = database.superuser()
                .sql("select id from purge where record = ?")
                .param(old.family())
                .query(String.class)
                .single();
        for (var other : new Actor[] {kit, world.linda, world.nora, world.ana, world.otherManager})
            assertThat(post(other, "/records/over/" + id + "/call-off")).hasStatus(404);
        assertThat(post(world.petra, "/records/over/" + id + "/call-off")).hasRedirectedUrl("/records/over");
        assertThat(open(world.petra, "/records/over")).bodyText().contains("value=\"" + old.family());
    }

    @Test
    void onlyThePrivacyOfficerDecidesAndManagersSeeProofs() {
        for (var other : new Actor[] {kit, world.linda, world.nora, world.ana, world.otherManager})
            assertThat(open(other, "/records/over")).hasStatus(404);
        for (var other : new Actor[] {kit, world.linda, world.ana})
            assertThat(open(other, "/records/gone")).hasStatus(404);
        var id = gone();
        var proof = "/records/gone/" + id;
        assertThat(open(world.nora, "/records/gone")).bodyText().contains("Yearly review 2025", "12 rows");
        assertThat(open(world.nora, proof))
                .bodyText()
                .contains("Yearly review 2025", "34 entries, from 5 batches", "March 2016", "Family to Family");
        assertThat(open(world.otherManager, proof)).hasStatus(404);
        assertThat(open(kit, proof)).hasStatus(404);
        assertThat(open(world.otherManager, "/records/gone")).bodyText().doesNotContain("Yearly review 2025");
    }

    @Test
    void takesFewStatements() {
        var officer = signIn(world.petra);
        for (var one : new String[] {"/records/over", "/records/gone", "/records/gone/" + gone()})
            assertThat(Statements.of(() -> open(officer, one))).as(one).isBetween(2, 12);
    }

    @ParameterizedTest
    @ValueSource(ints = {Browsing.PHONE, Browsing.DESK})
    void everybodyCanUseThePages(int width) {
        ended("Farewell-Longest-Of-All-Family-Names " + width, LocalDate.of(2016, 9, 1));
        try (var browser = browse(world.petra, width)) {
            browser.go("/records/over");
            browser.page.locator("main button.main").click();
            browser.page.getByText("Choose at least one record.").first().waitFor();
            browser.isAccessible();
            browser.page
                    .getByText("Farewell-Longest-Of-All-Family-Names " + width)
                    .first()
                    .click();
            browser.page.locator("#why").fill("Yearly review, " + width);
            browser.page.locator("main button.main").click();
            browser.page.getByText("Yearly review, " + width).waitFor();
            browser.isAccessible();
            browser.picture("records-over-" + width);
            browser.go("/records/gone/" + gone());
            browser.isAccessible();
            browser.picture("records-proof-" + width);
        }
    }

    private Household ended(String name, LocalDate on) {
        var home = world.household(world.program, world.familyProgram, kit, "Una", name, "Ada");
        for (var change : new String[] {
            "update assignment set starts_on = ?, ends_on = starts_on where family_id = ?",
            "update enrollment set started_on = ?, ended_on = started_on, end_reason = 'goals-reached' where family_id = ?"
        }) {
            database.superuser()
                    .sql(change.replace("ends_on = starts_on", "ends_on = '" + on + "'")
                            .replace("ended_on = started_on", "ended_on = '" + on + "'"))
                    .params(on.minusMonths(3), home.family())
                    .update();
        }
        return home;
    }

    /** A proof as the job leaves it. */
    private String gone() {
        var id = database.ids.next();
        database.superuser()
                .sql("""
                insert into purge (agency_id, id, record, why, rule, last_service_on, kept_through, asked_by, not_before, done_at, records,
                                   entries, batches)
                values (?, ?, ?, 'Yearly review 2025', 'Seven years.', '2016-03-09', '2023-03-09', ?, '2025-01-20', '2025-01-20 08:30Z',
                        '{"family": 1, "contact": 11}', 34, 5)
                """)
                .params(world.agency, id, database.ids.next(), world.petra.person())
                .update();
        database.superuser()
                .sql("""
                insert into purge_figure (agency_id, purge_id, program_id, month, mode, made, contacts, minutes)
                values (?, ?, ?, '2016-03-01', 'visit', true, 11, 600)
                """)
                .params(world.agency, id, world.familyProgram)
                .update();
        return id.toString();
    }
}
