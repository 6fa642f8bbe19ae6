package org.alongside.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest extends PageTest {
    private static final Pattern VALUE = Pattern.compile("name=\"(told|act|id)\" value=\"([^\"]+)\"");

    private Actor tess;
    private World.Household home;
    private Partner court;
    private ReportsUnderTest reports;

    @BeforeAll
    void arrange() {
        tess = world.account(world.program, "Tess Running Crane", Role.SUPPORTER);
        home = world.household(world.program, world.recoveryProgram, tess, "Jolene", "Tso", "Ray");
        reports = new ReportsUnderTest(database);
        court = reports.consents.partner(world.nora, "Second District Court", "court", "court");
        reports.consents.allow(tess, home.caregiver(), court, "attendance", "contact-summary", "sud-treatment");
        var diary = new Diary(world);
        for (int day = 3; day < 20; day += 4)
            diary.entry(tess, home, LocalDate.of(2026, 11, day))
                    .giving("emotional", "concrete")
                    .saying("Her sister drinks.")
                    .write();
        database.db.as(world.program, () -> {
            database.sql.sql("""
                    update contact
                       set together = '{"after_return_to_use": ["listened", "back-to-treatment"], "accomplishment": "Called her sponsor."}'
                     where family_id = ? and on_day = '2026-11-07'
                    """).param(home.family()).update();
        });
    }

    @Test
    void fromTheFirstWordToTheSameBytesAgain() {
        var path = begun();
        assertThat(open(tess, path))
                .bodyText()
                .contains(
                        "There is hard news in these days.",
                        "Goals and next steps",
                        "The permission is not for this. A permission would do.",
                        "Read it with Jolene Tso before it goes.")
                .doesNotContain("Her sister drinks.", path + "/release");
        var words = new String[] {"version", "0", "text-shared-notes", "We <met> every week."};
        assertThat(post(tess, path + "/words", words)).hasRedirectedUrl(path);
        words[3] = "Something else.";
        assertThat(post(tess, path + "/words", words))
                .hasStatus(409)
                .bodyText()
                .contains("We &lt;met&gt; every week.", "Something else.");
        assertThat(post(tess, path + "/release")).hasStatus(422).bodyText().contains("Nothing left.");
        var told = value(path + "/reading", "told");
        assertThat(post(tess, path + "/reading", "told", told, "on", "2026-11-21", "way", "together"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who tells it first.");
        read(path, told);
        assertThat(open(tess, path)).bodyText().contains("It was read as it stands.", "I called my sponsor.");
        assertThat(post(tess, path + "/release", "act", value(path, "act"))).hasRedirectedUrl(path);
        assertThat(open(tess, path)).bodyText().contains("Released", "42 CFR part 2 prohibits");
        var once = open(tess, path + "/pdf").getResponse().getContentAsByteArray();
        database.clock.set(database.clock.instant().plusSeconds(90_000));
        assertThat(open(tess, path + "/pdf").getResponse().getContentAsByteArray())
                .isEqualTo(once);
        var printed = new Printed(once);
        assertThat(printed.text())
                .contains(
                        "42 CFR part 2 prohibits",
                        "Return to use can be part of recovery.",
                        "We <met> every week.",
                        "I called my sponsor.",
                        "Contacts made 5",
                        "Not part of this report.")
                .doesNotContain("Her sister drinks.");
        assertThat(printed.problems()).isEmpty();
        var word = open(tess, path + "/docx").getResponse().getContentAsByteArray();
        assertThat(FillingATemplateTest.words(word))
                .contains("We <met> every week.", "I called my sponsor.", "42 CFR part 2 prohibits")
                .doesNotContain("Her sister drinks.");
        assertThat(open(tess, path + "/docx").getResponse().getContentAsByteArray())
                .isEqualTo(word);
        assertThat(post(tess, path + "/amendment", "why", "")).hasStatus(422);
        var amendment = post(tess, path + "/amendment", "why", "A visit was missing.")
                .getResponse()
                .getRedirectedUrl();
        assertThat(open(tess, amendment)).bodyText().contains("A visit was missing.", "We &lt;met&gt; every week.");
        assertThat(post(tess, amendment + "/end", "why", "It was right after all."))
                .hasRedirectedUrl("/families/" + home.family() + "/reports");
        assertThat(open(tess, amendment)).hasStatus(404);
        for (var other : List.of(world.rosa, world.otherManager, world.ana)) {
            assertThat(open(other, path)).hasStatus(404);
            assertThat(open(other, path + "/pdf")).hasStatus(404);
            assertThat(open(other, path + "/docx")).hasStatus(404);
            assertThat(open(other, "/families/" + home.family() + "/reports")).hasStatus(404);
        }
        assertThat(open(world.petra, path)).hasStatusOk();
        assertThat(post(world.petra, path + "/amendment", "why", "x")).hasStatus(404);
    }

    @Test
    void theDraftsOfAMonthAreMadeTogetherAndLookedAt() {
        var page = "/report-batches";
        assertThat(post(world.nora, page, "month", "2026-11", "kind", "monthly-progress"))
                .hasStatus(422)
                .bodyText()
                .contains("That month is not over.", "Choose the program.", "Choose who it is for.");
        var program = world.program(world.program, "Drafts in the valley", "family", "Parent Partner");
        world.household(world.program, program, tess, "Marlys", "Weasel Woman", "Kip");
        var batch = post(
                        world.nora,
                        page,
                        "program",
                        program.toString(),
                        "month",
                        "2026-10",
                        "kind",
                        "monthly-progress",
                        "partner",
                        court.id().toString(),
                        "purpose",
                        "care-coordination")
                .getResponse()
                .getRedirectedUrl();
        assertThat(open(world.nora, batch)).bodyText().contains("Drafts in the valley, October 2026", "of 1 printed");
        assertThat(open(world.nora, batch + "/progress")).hasStatusOk();
        assertThat(open(world.nora, batch + "/papers")).hasStatusOk();
        for (var other : List.of(tess, world.petra, world.ana, world.otherManager))
            for (var path : List.of(batch, batch + "/progress", batch + "/papers"))
                assertThat(open(other, path)).hasStatus(404);
        var manager = signIn(world.nora);
        for (var path : List.of(page, batch))
            assertThat(Statements.of(() -> open(manager, path))).as(path).isBetween(2, 12);
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(world.nora, width)) {
                for (var path : List.of(page, batch)) {
                    browser.go(path);
                    browser.isAccessible();
                    browser.picture("telling-batch" + (path.equals(page) ? "es-" : "-") + width);
                }
            }
        }
    }

    @Test
    void aReferralLetterAsksInTheParentsName() {
        var path = begun("referral-letter");
        assertThat(post(tess, path + "/words", "version", "0", "text-asking", "A place in the Tuesday group."))
                .hasRedirectedUrl(path);
        read(path, value(path + "/reading", "told"));
        assertThat(post(tess, path + "/release", "act", value(path, "act"))).hasRedirectedUrl(path);
        var printed = new Printed(open(tess, path + "/pdf").getResponse().getContentAsByteArray());
        assertThat(printed.text())
                .containsSubsequence(
                        "Who we are to the family",
                        "What the family asks of you",
                        "A place in the Tuesday group.",
                        "How to reach them Not part of this report.");
        assertThat(printed.problems()).isEmpty();
    }

    @Test
    void theWholeRecordOnPaperAndForProgramsSayTheSame() {
        var path = "/families/" + home.family() + "/whole-record";
        var self = "person:" + home.caregiver();
        assertThat(open(world.nora, path + "?person=" + home.caregiver() + "&to=" + self))
                .bodyText()
                .contains("For programs (JSON)")
                .doesNotContain("Not part of this copy.");
        var asked = new String[] {"person", home.caregiver().toString(), "to", self, "form", "json"};
        var json = body(post(world.nora, path, asked));
        asked[5] = "pdf";
        var printed = new Printed(post(world.nora, path, asked).getResponse().getContentAsByteArray());
        for (var said : List.of("Her sister drinks.", "Called her sponsor.", "Jolene", "Emotional"))
            assertThat(List.of(json, printed.text())).as(said).allMatch(form -> form.contains(said));
        assertThat(printed.problems()).isEmpty();
        assertThat(post(world.nora, path, "person", asked[1], "to", "partner:" + court.id(), "purpose", "treatment"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing of it may go to them");
        assertThat(open(tess, path)).hasStatus(404);
        assertThat(post(tess, path, asked)).hasStatus(404);
        assertThat(open(tess, "/families/" + home.family() + "/reports"))
                .bodyText()
                .doesNotContain(path);
        assertThat(open(world.nora, "/families/" + home.family() + "/reports"))
                .bodyText()
                .contains(path);
    }

    @Test
    void whatIsWrongWithABeginningIsSaidAtOnce() {
        var path = "/families/" + home.family() + "/reports/new";
        assertThat(post(tess, path, "from", "2026-12-01", "to", "2026-12-31"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the kind of report.", "That day is still to come.", "Choose who it is for.");
    }

    @Test
    void takesFewStatements() {
        var path = begun();
        var reader = signIn(tess);
        for (var page : List.of("/families/" + home.family() + "/reports", path + "/words", path + "/reading"))
            assertThat(Statements.of(() -> open(reader, page))).as(page).isBetween(2, 12);
        assertThat(Statements.of(() -> open(reader, path))).isBetween(2, 12);
        var manager = signIn(world.nora);
        var whole = "/families/" + home.family() + "/whole-record?person=" + home.caregiver() + "&to=person:"
                + home.caregiver();
        assertThat(Statements.of(() -> open(manager, whole))).isBetween(2, 12);
    }

    @Test
    void everybodyCanUseThePages() {
        var path = begun();
        var released = begun();
        read(released, value(released + "/reading", "told"));
        post(tess, released + "/release", "act", value(released, "act"));
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var browser = browse(tess, width)) {
                for (var page : List.of(
                        "/families/" + home.family() + "/reports",
                        "/families/" + home.family() + "/reports/new",
                        path,
                        path + "/words",
                        path + "/reading",
                        released)) {
                    browser.go(page);
                    browser.isAccessible();
                    browser.picture("telling-"
                            + (page.equals(released)
                                    ? "released"
                                    : page.replaceAll(".*/", "").replaceAll("[0-9a-f-]{36}", "draft"))
                            + "-" + width);
                }
            }
            try (var browser = browse(world.nora, width)) {
                browser.go("/families/" + home.family() + "/whole-record?person=" + home.caregiver() + "&to=partner:"
                        + court.id() + "&purpose=care-coordination");
                browser.isAccessible();
                browser.picture("telling-whole-record-" + width);
            }
        }
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String begun() {
        return begun("monthly-progress");
    }

    private String begun(String kind) {
        return post(
                        tess,
                        "/families/" + home.family() + "/reports/new",
                        "person",
                        home.caregiver().toString(),
                        "kind",
                        kind,
                        "from",
                        "2026-11-01",
                        "to",
                        "2026-11-21",
                        "partner",
                        court.id().toString(),
                        "purpose",
                        "care-coordination")
                .getResponse()
                .getRedirectedUrl();
    }

    private void read(String path, String told) {
        assertThat(post(
                        tess,
                        path + "/reading",
                        "id",
                        UUID.randomUUID().toString(),
                        "told",
                        told,
                        "on",
                        "2026-11-21",
                        "way",
                        "together",
                        "hardNews",
                        "told",
                        "ownWords",
                        "I called my sponsor."))
                .hasRedirectedUrl(path);
    }

    private String value(String path, String name) {
        try {
            var values = VALUE.matcher(open(tess, path).getResponse().getContentAsString());
            while (values.find()) if (values.group(1).equals(name)) return values.group(2);
            throw new IllegalStateException("No " + name + " on " + path);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
