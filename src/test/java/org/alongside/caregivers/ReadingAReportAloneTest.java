package org.alongside.caregivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.World;
import org.alongside.telling.ReportsUnderTest;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingAReportAloneTest extends OwnPagesTest {
    private static final Pattern VALUE = Pattern.compile("name=\"(told|act|id)\" value=\"([^\"]+)\"");

    private World.Household home;
    private Partner court;
    private Actor caregiver;

    @BeforeAll
    void arrange() {
        home = world.household(world.program, world.recoveryProgram, world.rosa, "Seraphina", "Readwell", "Ty");
        var reports = new ReportsUnderTest(database);
        court = reports.consents.partner(world.nora, "Twelfth District Court", "court", "court");
        reports.consents.allow(world.rosa, home.caregiver(), court, "attendance", "contact-summary", "sud-treatment");
        var diary = new Diary(world);
        for (int day = 3; day < 20; day += 8)
            diary.entry(world.rosa, home, LocalDate.of(2026, 11, day))
                    .giving("emotional", "concrete")
                    .saying("Her cousin drinks.")
                    .write();
        database.db.as(world.program, () -> {
            database.sql.sql("""
                    update contact
                       set together = '{"after_return_to_use": ["listened"], "accomplishment": "Called her sponsor."}'
                     where family_id = ? and on_day = '2026-11-11'
                    """).param(home.family()).update();
        });
        caregiver = letIn(home);
    }

    @Test
    void whatIsReadAloneMayLeaveAndNothingElse() {
        var report = begun();
        var path = "/own/reports/" + report;
        assertThat(open(caregiver, "/own/reports")).hasStatusOk().bodyText().doesNotContain(report.toString());
        assertThat(open(caregiver, path)).hasStatus(404);
        assertThat(open(world.rosa, "/reports/" + report)).bodyText().contains("/own-pages");

        assertThat(post(world.sam, "/reports/" + report + "/own-pages")).hasStatus(404);
        assertThat(post(world.rosa, "/reports/" + report + "/own-pages")).hasStatus(302);
        assertThat(open(caregiver, "/own")).bodyText().containsPattern("reports? about you");
        assertThat(open(caregiver, path))
                .hasStatusOk()
                .bodyText()
                .contains("Called her sponsor.", "Who tells it first?", "Twelfth District Court")
                .doesNotContain("Her cousin drinks.");

        var told = value(path, "told");
        assertThat(post(caregiver, path + "/reading", "told", told, "ownWords", "I work hard."))
                .hasStatus(422)
                .bodyText()
                .contains("There is hard news in it", "I work hard.");
        assertThat(post(caregiver, path + "/comments", "words", " ")).hasStatus(422);
        assertThat(post(caregiver, path + "/comments", "words", "It was the 12th."))
                .hasStatus(302);
        assertThat(open(world.rosa, "/families/" + home.family() + "/own-pages"))
                .bodyText()
                .contains("They say: It was the 12th.");

        post(world.rosa, "/reports/" + report + "/words", "version", "0", "text-shared-notes", "We met each week.");
        assertThat(post(caregiver, path + "/reading", "told", told, "hardNews", "told", "ownWords", "I work hard."))
                .hasStatus(409)
                .bodyText()
                .contains("It changed while you read", "We met each week.", "I work hard.");
        assertThat(post(world.rosa, "/reports/" + report + "/release")).hasStatus(422);

        assertThat(post(
                        caregiver,
                        path + "/reading",
                        "told",
                        value(path, "told"),
                        "hardNews",
                        "told",
                        "ownWords",
                        "I work hard."))
                .hasStatus(302);
        assertThat(open(caregiver, path)).bodyText().contains("You have read it");
        assertThat(open(world.rosa, "/reports/" + report))
                .bodyText()
                .contains("They read it by themselves, on their own pages", "I work hard.");
        assertThat(post(world.rosa, "/reports/" + report + "/release", "act", value("/reports/" + report, "act")))
                .hasRedirectedUrl("/reports/" + report);
        assertThat(open(caregiver, path))
                .bodyText()
                .contains("It has gone out", "I work hard.")
                .doesNotContain("Your turn");
        assertThat(post(caregiver, path + "/reading", "told", told)).hasStatus(404);
        assertThat(open(caregiver, "/own/seen")).bodyText().contains("Twelfth District Court", "Rosa Whitehorse");
    }

    @Test
    void anotherCaregiverFindsNothing() {
        var report = begun();
        post(world.rosa, "/reports/" + report + "/own-pages");
        var other = letIn(home("Leocadia", "Readless"));
        assertThat(open(other, "/own/reports/" + report)).hasStatus(404);
        assertThat(post(other, "/own/reports/" + report + "/comments", "words", "x"))
                .hasStatus(404);
        assertThat(open(other, "/own/permissions")).bodyText().doesNotContain("Twelfth District Court");
    }

    @Test
    void aPermissionIsTakenBackWithOneButton() {
        var theirs = world.household(world.program, world.recoveryProgram, world.rosa, "Apollonia", "Readback", "Ty");
        var consents = new ReportsUnderTest(database).consents;
        var given = consents.give(world.rosa, consents.draft(theirs.caregiver(), court));
        var path = "/own/permissions/" + given.id();
        assertThat(open(caregiver, path)).hasStatus(404);
        assertThat(post(caregiver, path + "/end")).hasStatus(404);
        var actor = letIn(theirs);
        assertThat(open(actor, path)).hasStatusOk().bodyText().contains("Take it back now", "Twelfth District Court");
        assertThat(post(actor, path + "/end")).hasStatus(302);
        assertThat(open(actor, path)).bodyText().contains("Taken back").doesNotContain("Take it back now");
        assertThat(open(world.rosa, "/consents/" + given.id())).bodyText().contains("Apollonia took it back");
    }

    @Test
    void theRecordIsTakenAlongInTwoFormsAndWrittenDownOnce() {
        var act = UUID.randomUUID().toString();
        var pdf = post(caregiver, "/own/record", "act", act, "form", "pdf");
        assertThat(pdf).hasStatusOk();
        assertThat(new Printed(pdf.getResponse().getContentAsByteArray()).text())
                .contains("Seraphina Readwell");
        assertThat(post(caregiver, "/own/record", "act", act, "form", "json"))
                .hasStatusOk()
                .bodyText()
                .contains("alongside-record", "Seraphina");
        var told = database.superuser()
                .sql("select count(distinct act_id) from disclosure where person_id = ? and basis = 'self'")
                .param(home.caregiver())
                .query(Long.class)
                .single();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void pagesAskTheDatabaseLittleAndEverybodyCanUseThem() {
        var report = begun();
        post(world.rosa, "/reports/" + report + "/own-pages");
        var there = signIn(caregiver);
        for (var path : List.of("/own", "/own/reports", "/own/permissions", "/own/seen", "/own/record")) {
            open(there, path);
            assertThat(Statements.of(() -> open(there, path))).as(path).isLessThanOrEqualTo(12);
        }
        for (int width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browser = browse(caregiver, width)) {
                for (var path : List.of("/own/reports", "/own/reports/" + report, "/own/permissions", "/own/record")) {
                    browser.go(path);
                    browser.isAccessible();
                    browser.picture(
                            "care" + path.replaceAll("[0-9a-f-]{36}", "one").replace('/', '-') + "-" + width);
                }
            }
        }
        try (var browser = browse(world.rosa, Browsing.PHONE)) {
            browser.go("/families/" + home.family() + "/own-pages");
            browser.isAccessible();
            browser.picture("care-doors-reports");
        }
    }

    private UUID begun() {
        var answer = post(
                world.rosa,
                "/families/" + home.family() + "/reports/new",
                "id",
                database.ids.next().toString(),
                "person",
                home.caregiver().toString(),
                "kind",
                "monthly-progress",
                "from",
                "2026-11-01",
                "to",
                "2026-11-20",
                "partner",
                court.id().toString(),
                "purpose",
                "care-coordination");
        var location = answer.getResponse().getHeader("Location");
        return UUID.fromString(location.substring(location.length() - 36));
    }

    private String value(String path, String field) {
        var who = path.startsWith("/own") ? caregiver : world.rosa;
        var found = VALUE.matcher(body(open(who, path)));
        while (found.find()) if (found.group(1).equals(field)) return found.group(2);
        throw new AssertionError(field + " is not on " + path);
    }
}
