package org.alongside.field;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
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
class MonthPageTest extends PageTest {
    private Actor june;
    private Household home;
    private Household busy;

    @BeforeAll
    void arrange() {
        june = world.account(world.program, "June Running Wolf", Role.SUPPORTER);
        home = world.household(world.program, world.familyProgram, june, "Alma", "Spotted Bear", "Theo");
        busy = world.household(
                world.program,
                world.recoveryProgram,
                june,
                "Bartholomew-Christopher",
                "Featherstonehaugh-Cholmondeley",
                "Ivy");
        var diary = new Diary(world);
        diary.entry(june, home, TODAY.minusDays(12))
                .giving("emotional", "concrete")
                .doing("listening")
                .with(home.caregiver(), home.child())
                .signed()
                .write();
        diary.entry(june, home, TODAY.minusDays(2))
                .tried("call", "no-answer")
                .signed()
                .write();
        diary.entry(june, home, TODAY.minusDays(1))
                .by("call", 25)
                .giving("informational")
                .with(home.caregiver())
                .write();
        for (var i = 0; i < 100; i++)
            diary.entry(june, busy, TODAY.minusDays(i % 20))
                    .by("text", 1 + i)
                    .signed()
                    .write();
    }

    @Test
    void aFamilysMonthIsThereForThoseWhoWalkWithIt() {
        for (var reader : List.of(june, world.nora, world.petra)) {
            assertThat(open(reader, month(home)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Alma Spotted Bear", "November 2026", "1.42");
        }
    }

    @Test
    void whoeverDoesNotReachItFindsNothing() {
        var missing = bytes(open(world.rosa, month(UUID.randomUUID())));
        for (var other : List.of(world.rosa, world.linda, world.ana, world.otherSupporter, world.otherManager)) {
            for (var type : List.of("", ".csv", ".pdf")) {
                var answer = open(other, month(home) + type);
                assertThat(answer).hasStatus(404);
                assertThat(bytes(answer)).isEqualTo(missing);
                assertThat(open(other, own(june) + type)).hasStatus(404);
            }
        }
        for (var bad : List.of("2026-13", "2026-1", "1066-10", "2999-01")) {
            assertThat(bytes(open(june, "/families/" + home.family() + "/months/" + bad)))
                    .isEqualTo(missing);
        }
    }

    @Test
    void mineIsTheCurrentMonth() {
        assertThat(open(june, "/months/mine")).hasStatus3xxRedirection().hasRedirectedUrl(own(june));
        assertThat(open(world.nora, "/months/mine")).hasStatus(404);
        assertThat(open(june, "/families/" + home.family() + "/months")).hasRedirectedUrl(month(home));
    }

    @Test
    void aTotalOpensToTheContactsBehindIt() {
        assertThat(open(june, month(home) + "?mode=call&reached=true"))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 3 contacts", "Contacts made · Call", "25 min")
                .doesNotContain("No answer");
    }

    @Test
    void filesSayNothingOfTheFamilyInTheirNames() {
        var csv = open(june, month(home) + ".csv");
        assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .contains("family-2026-11-")
                .doesNotContainIgnoringCase("alma");
        assertThat(new String(bytes(csv), StandardCharsets.UTF_8)).contains("Alma Spotted Bear", "Theo");
        var pdf = new Printed(bytes(open(june, own(june) + ".pdf")));
        assertThat(pdf.text())
                .contains("June Running Wolf", "Contacts made 102", "Printed by June Running Wolf, 21 Nov 2026, 10:00");
        assertThat(pdf.problems()).isEmpty();
    }

    @Test
    void readsWellOnAPhoneAndAtADesk() {
        for (var width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var browsing = browse(june, width)) {
                browsing.go(month(home));
                browsing.picture("month-family-" + width);
                browsing.isAccessible();
                browsing.go(own(june));
                browsing.picture("month-mine-" + width);
                browsing.isAccessible();
            }
        }
    }

    @Test
    void readsWellAtNightAndOnPaper() {
        try (var browsing = browse(june, Browsing.DESK)) {
            browsing.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            browsing.go(month(home));
            browsing.picture("month-night");
            browsing.isAccessible();
            browsing.page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
            browsing.picture("month-paper");
        }
    }

    @Test
    void totalsOpenWithoutScripts() {
        try (var browsing = browseWithoutScripts(june, Browsing.PHONE)) {
            browsing.go(own(june));
            browsing.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 not yet"))
                    .click();
            assertThat(browsing.page.locator("#contacts .count").textContent()).isEqualTo("1 of 103 contacts");
        }
    }

    @Test
    void takesFewStatements() {
        var who = signIn(june);
        open(who, own(june));
        assertThat(Statements.of(() -> open(who, own(june)))).isBetween(2, 12);
        assertThat(Statements.of(() -> open(who, month(home)))).isBetween(2, 12);
        assertThat(Statements.of(() -> open(who, month(home) + ".csv"))).isBetween(2, 12);
    }

    private static String month(Household home) {
        return month(home.family());
    }

    private static String month(UUID family) {
        return "/families/" + family + "/months/2026-11";
    }

    private static String own(Actor supporter) {
        return "/supporters/" + supporter.person() + "/months/2026-11";
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}
