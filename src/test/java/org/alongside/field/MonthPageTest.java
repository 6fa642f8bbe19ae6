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
import java.util.regex.Pattern;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.World.Household;
import org.alongside.platform.definitions.PutDefinitionInForce;
import org.alongside.testing.Browsing;
import org.alongside.testing.Diary;
import org.alongside.testing.PageTest;
import org.alongside.testing.Printed;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthPageTest extends PageTest {
    /** A number that opens to a part of the list. */
    private static final Pattern TOTAL = Pattern.compile("<a href=\"([^\"#]+\\?[^\"#]+)#contacts\">(\\d+)</a>");

    @Autowired
    private PutDefinitionInForce put;

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
                .in("home")
                .travelling(40, "31.5")
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
        assertThat(open(june, month(home) + "?by=mode&key=call&reached=true"))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 3 contacts", "Contacts made · Call", "25 min")
                .doesNotContain("No answer");
    }

    @Test
    void everyTotalOnThePageOpensToThatManyContacts() {
        var who = signIn(june);
        for (var page : List.of(month(home), own(june))) {
            var links = TOTAL.matcher(new String(bytes(open(who, page)), StandardCharsets.UTF_8));
            var walked = 0;
            while (links.find()) {
                walked++;
                var href = links.group(1).replace("&amp;", "&").replace("%20", " ");
                assertThat(open(who, href)).as(href).hasStatusOk().bodyText().contains(links.group(2) + " of ");
            }
            assertThat(walked).as(page).isGreaterThan(8);
        }
    }

    @Test
    void theMonthOfAProgramIsForThoseWhoSeeAllOfIt() {
        var program = "/programs/" + world.familyProgram + "/months/2026-11";
        for (var reader : List.of(world.nora, world.petra)) {
            assertThat(open(reader, program))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Family to Family", "November 2026", "June Running Wolf");
        }
        assertThat(open(world.nora, "/programs/" + world.familyProgram))
                .bodyText()
                .contains("/programs/" + world.familyProgram + "/months");
        assertThat(open(world.nora, program + ".csv")).hasStatusOk();
        var printed = new Printed(bytes(open(world.nora, program + ".pdf")));
        assertThat(printed.problems()).isEmpty();
        assertThat(printed.text()).as("its families too").contains("Alma Spotted Bear");
        for (var other : List.of(june, world.linda, world.ana, world.otherManager)) {
            for (var type : List.of("", ".csv", ".pdf"))
                assertThat(open(other, program + type)).hasStatus(404);
        }
    }

    @Test
    void mileageIsToldInMoneyToTheSupporterAndNotInTheFamilysMonth() {
        assertThat(open(june, own(june)))
                .bodyText()
                .contains(
                        "$22.84",
                        "72.5 ¢ a mile since 1 Jan 2026: IRS Notice 2026-10.",
                        "40 min on the way",
                        "31.5 mi");
        assertThat(open(june, month(home))).bodyText().contains("31.5").doesNotContain("$22.84", "¢");
        assertThat(new String(bytes(open(june, own(june) + ".csv")), StandardCharsets.UTF_8))
                .contains("Minutes on the way", "Mileage in US dollars", "22.84");
    }

    @Test
    void anAgencyPaysByItsOwnRateFromTheDayItIsInForce() {
        var ada = world.account(world.riversProgram, "Ada Rivers", Role.ADMINISTRATOR);
        var diary = new Diary(world);
        for (var day : List.of(TODAY.minusDays(11), TODAY.minusDays(10)))
            diary.entry(world.otherSupporter, world.across, day)
                    .travelling(30, "10.00")
                    .write();
        assertThat(open(world.otherSupporter, own(world.otherSupporter)))
                .bodyText()
                .contains("$14.50");
        assertThat(put.put(ada, "own.yaml", """
                kind: mileage-rates
                id: business
                version: 2
                title: What Rivers pays
                jurisdiction: US-MT
                effective: {from: 2026-11-11}
                status: in-force
                source: Board decision of 4 November 2026
                rates:
                  - {from: 2026-11-11, cents: "60", source: Board decision of 4 November 2026}
                """)).isInstanceOf(PutDefinitionInForce.Done.class);
        assertThat(open(world.otherSupporter, own(world.otherSupporter)))
                .bodyText()
                .contains(
                        "$13.25", "60 ¢ a mile since 11 Nov 2026: Board decision of 4 November 2026.", "72.5 ¢ a mile");
        assertThat(open(june, own(june))).bodyText().contains("$22.84");
    }

    @Test
    void filesSayNothingOfTheFamilyInTheirNames() {
        var csv = open(june, month(home) + ".csv");
        assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(csv.getResponse().getHeader("Content-Disposition"))
                .contains("for-staff-family-2026-11-")
                .doesNotContainIgnoringCase("alma");
        assertThat(new String(bytes(csv), StandardCharsets.UTF_8)).contains("Alma Spotted Bear", "Theo");
        var pdf = new Printed(bytes(open(june, own(june) + ".pdf")));
        assertThat(pdf.text())
                .contains("For people who work at High Plains Family Network only.")
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
            try (var browsing = browse(world.nora, width)) {
                browsing.go("/programs/" + world.familyProgram + "/months/2026-11");
                browsing.picture("month-program-" + width);
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
