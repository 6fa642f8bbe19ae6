package org.alongside.field;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyDayPageTest extends PageTest {
    private static final String LONG = "Wilhelmina-Alexandrina van der Schootenbergh-Featherstonehaugh";

    private Actor wren;

    @BeforeAll
    void arrange() {
        wren = world.account(world.program, "Wren Little Light", Role.SUPPORTER);
        var diary = new Diary(world);
        var beth = world.household(world.program, world.familyProgram, wren, "Beth", "Yellowtail", "Ada");
        var long_ = world.household(world.program, world.familyProgram, wren, LONG, "Oyelaran-Okonkwo", "Bo");
        var safe = world.household(world.program, world.familyProgram, wren, "Cora", "Medicine Crow", "Finn");
        database.db.as(world.program, () -> {
            phone(beth.caregiver(), beth.family(), "+14065550101");
            phone(safe.caregiver(), safe.family(), "+14065550102");
            safeContact(beth.family(), "No voicemail");
            safeContact(
                    safe.family(),
                    "Her phone is shared with her mother-in-law. Text first, never before 9, and never say where you are calling from.");
        });
        diary.entry(wren, beth, TODAY.minusDays(12))
                .next("Bring the class list", TODAY)
                .signed()
                .write();
        diary.entry(wren, beth, TODAY.minusDays(2))
                .tried("call", "no-answer")
                .signed()
                .write();
        diary.entry(wren, beth, TODAY.minusDays(1))
                .tried("call", "left-word")
                .signed()
                .write();
        diary.entry(wren, long_, TODAY)
                .giving("emotional", "concrete")
                .by("visit", 95)
                .saying("Went over the plan.")
                .write();
        diary.entry(wren, long_, TODAY.minusDays(4))
                .next("Ask the clinic about Kevin's start date", TODAY.minusDays(3))
                .by("call", 20)
                .write();
    }

    @Test
    void showsWhatIsDueWhomToReachAndWhatIsNotFinished() {
        assertThat(open(wren, "/day"))
                .hasStatusOk()
                .bodyText()
                .contains("Good morning, Wren", "Bring the class list", "tel:+14065550101", "No voicemail");
    }

    @Test
    void onlySupportersHaveADay() {
        var missing = open(world.nora, "/nothing-here");
        for (var other : new Actor[] {world.nora, world.linda, world.petra, world.ana}) {
            assertThat(open(other, "/day")).hasStatus(404).bodyText().isEqualTo(bodyOf(missing));
        }
    }

    @Test
    void everybodyStartsAtTheirOwnFirstPlace() {
        assertThat(open(wren, "/")).hasRedirectedUrl("/day");
        assertThat(open(world.linda, "/")).hasRedirectedUrl("/team");
        assertThat(open(world.nora, "/")).hasRedirectedUrl("/team");
        assertThat(open(world.petra, "/")).hasStatus3xxRedirection();
        assertThat(open(world.ana, "/")).hasStatus3xxRedirection();
    }

    @Test
    void readsWellOnAPhoneAndAtADesk() {
        for (var width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            try (var phone = browse(wren, width)) {
                phone.go("/day");
                phone.picture("day-" + width);
                phone.isAccessible();
            }
        }
        try (var newcomer = browse(world.account(world.program, "Tess Nolan", Role.SUPPORTER), Browsing.PHONE)) {
            newcomer.go("/day");
            newcomer.isAccessible();
            newcomer.picture("day-new");
        }
    }

    @Test
    void readsWellAtNightAndWithoutScripts() {
        try (var night = browseWithoutScripts(wren, Browsing.PHONE)) {
            night.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            night.go("/day");
            night.picture("day-night");
            assertThat(night.page
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign"))
                            .first()
                            .isVisible())
                    .isTrue();
        }
        try (var night = browse(wren, Browsing.PHONE)) {
            night.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            night.go("/day");
            night.isAccessible();
        }
    }

    @Test
    void theDaysStepsAreFinishedFromHereAlsoWithoutScripts() {
        var mae = world.account(world.program, "Mae Stands Alone", Role.SUPPORTER);
        var home = world.household(world.program, world.familyProgram, mae, "Ruth", "Yellow Kidney", "Ada");
        var diary = new Diary(world);
        diary.entry(mae, home, TODAY.minusDays(2))
                .next("Bring the class list", TODAY.minusDays(1))
                .signed()
                .write();
        diary.entry(mae, home, TODAY.minusDays(1)).saying("Went to the clinic.").write();
        diary.entry(mae, home, TODAY).by("call", 10).write();
        try (var browsing = browseWithoutScripts(mae, Browsing.PHONE)) {
            var page = browsing.go("/day");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done: Bring the class list"))
                    .click();
            assertThat(page.url()).endsWith("/day");
            assertThat(page.locator("main").textContent()).doesNotContain("Bring the class list");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign: Ruth Yellow Kidney"))
                    .click();
            assertThat(page.url()).endsWith("/day");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign"))
                            .count())
                    .isZero();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on writing: Ruth Yellow Kidney"))
                    .click();
            assertThat(page.url()).endsWith("/edit");
        }
    }

    @Test
    void inTheEveningTheDayIsWrappedUpAndSignedInOneGo() {
        database.clock.set(TestDatabase.NOW.plus(Duration.ofHours(9)));
        try (var browsing = browse(wren, Browsing.PHONE)) {
            browsing.go("/day");
            browsing.picture("day-evening");
            browsing.isAccessible();
        }
        assertThat(open(wren, "/day")).bodyText().contains("Before you close the day", "Sign those ticked");
    }

    @Test
    void whatWasWrittenAboutTheirCertificationStandsOnTheDayToo() {
        database.db.as(
                world.program,
                () -> database.sql.sql("""
                insert into credential_reminder (agency_id, account_id, kind, about, on_day, days_before, told_on)
                values (?, ?, 'expiry', 'mt-family-peer-support', '2026-12-19', 30, '2026-11-20')
                """).params(world.agency, wren.person()).update());
        assertThat(open(wren, "/day"))
                .bodyText()
                .contains("Your certificate is in force until 19 Dec 2026", "/standing/" + wren.person());
    }

    @Test
    void takesFewStatements() {
        open(wren, "/day");
        var who = signIn(wren);
        assertThat(Statements.of(() -> open(who, "/day"))).isBetween(2, 12);
    }

    private static String bodyOf(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void phone(java.util.UUID person, java.util.UUID family, String number) {
        database.sql
                .sql("insert into person_phone (agency_id, id, family_id, person_id, number) values (?, ?, ?, ?, ?)")
                .params(world.agency, database.ids.next(), family, person, number)
                .update();
    }

    private void safeContact(java.util.UUID family, String words) {
        database.sql
                .sql("update family set safe_contact = ? where id = ?")
                .params(words, family)
                .update();
    }
}
