package org.alongside.field;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.alongside.contacts.ContactList;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.alongside.testing.Diary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeeingMyDayTest {
    private static final Definitions DEFINITIONS = new Definitions();

    private TestDatabase database;
    private World world;
    private Diary diary;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        diary = new Diary(world);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void familiesLongestWithoutBeingReachedComeFirst() {
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(12)).write();
        diary.entry(world.rosa, world.sorensen, TODAY.minusDays(20)).write();
        assertThat(myDay(world.rosa).reach())
                .extracting(DayPage.Reach::who, DayPage.Reach::what)
                .containsExactly(
                        tuple("Dana Sorensen", "Last reached 20 days ago"),
                        tuple("María-José Ortega", "Last reached 12 days ago"));
    }

    @Test
    void aFamilyNeverReachedSaysSinceWhenAndWhatWasTried() {
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(3))
                .tried("call", "no-answer")
                .write();
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(1))
                .tried("call", "left-word")
                .write();
        assertThat(myDay(world.rosa).reach())
                .filteredOn(family -> family.family().equals(world.ortega.family()))
                .singleElement()
                .extracting(DayPage.Reach::what)
                .isEqualTo("Not reached yet, together since 3 Jun 2026 · Two calls tried · Left word");
    }

    @Test
    void aFamilyReachedThisWeekNeedsNoCall() {
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(6)).write();
        diary.entry(world.rosa, world.sorensen, TODAY).write();
        var page = myDay(world.rosa);
        assertThat(page.settled()).isTrue();
        assertThat(page.sentence()).isEqualTo("Nothing is due today, and every family was reached within the week.");
    }

    @Test
    void anotherSupportersVisitCountsForTheFamily() {
        diary.entry(world.sam, world.ortega, TODAY.minusDays(2)).write();
        assertThat(myDay(world.rosa).reach())
                .extracting(DayPage.Reach::family)
                .containsExactly(world.sorensen.family());
    }

    @Test
    void voidedContactsReachedNobody() {
        diary.entry(world.rosa, world.ortega, TODAY).voided().write();
        assertThat(myDay(world.rosa).reach()).hasSize(2);
        assertThat(myDay(world.rosa).logged()).isEmpty();
    }

    @Test
    void followUpsAreDueTodayOrKindlyNotedAsPlannedEarlier() {
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(5))
                .next("Ask the clinic about the start date", TODAY.minusDays(3))
                .write();
        diary.entry(world.rosa, world.sorensen, TODAY.minusDays(5))
                .next("Bring the form", TODAY)
                .write();
        diary.entry(world.rosa, world.sorensen, TODAY.minusDays(4))
                .next("Look up the class", TODAY.plusDays(1))
                .write();
        var page = myDay(world.rosa);
        assertThat(page.due())
                .extracting(DayPage.Step::what, DayPage.Step::about)
                .containsExactly(tuple("Bring the form", "Dana Sorensen, due today"));
        assertThat(page.overdue())
                .extracting(DayPage.Step::what, DayPage.Step::about)
                .containsExactly(
                        tuple("Ask the clinic about the start date", "María-José Ortega, was planned for Wed 18 Nov"));
        assertThat(page.sentence()).isEqualTo("One thing is due today.");
    }

    @Test
    void theWeekStartsOnMondayAndCountsWorkWithFamiliesLeftSince() {
        diary.entry(world.rosa, world.ortega, LocalDate.of(2026, 11, 15)).write();
        diary.entry(world.rosa, world.ortega, LocalDate.of(2026, 11, 16))
                .by("visit", 50)
                .write();
        diary.entry(world.rosa, world.sorensen, TODAY).by("call", 25).write();
        diary.entry(world.rosa, world.sorensen, TODAY)
                .tried("call", "no-answer")
                .write();
        database.db.as(world.program, () -> {
            database.sql
                    .sql("update assignment set ends_on = ? where family_id = ?")
                    .params(TODAY.minusDays(1), world.ortega.family())
                    .update();
        });
        var figures = myDay(world.rosa).figures();
        assertThat(figures)
                .isEqualTo(new DayPage.Figures(1, "1 h 15 min", 2, 1, "This week began on Monday 16 November."));
    }

    @Test
    void unsignedContactsWaitOldestFirst() {
        diary.entry(world.rosa, world.ortega, TODAY).write();
        diary.entry(world.rosa, world.sorensen, TODAY.minusDays(2)).write();
        diary.entry(world.rosa, world.sorensen, TODAY.minusDays(1)).signed().write();
        assertThat(myDay(world.rosa).unsigned())
                .extracting(DayPage.Logged::who)
                .containsExactly("Dana Sorensen", "María-José Ortega");
    }

    @Test
    void aNewSupporterIsWelcomed() {
        var tess = world.account(world.program, "Tess Nolan", Role.SUPPORTER);
        var page = myDay(tess);
        assertThat(page.hasFamilies()).isFalse();
        assertThat(page.greeting()).isEqualTo("Good morning, Tess");
        assertThat(page.sentence()).startsWith("Welcome to Alongside.");
    }

    @Test
    void whatIsPlannedForTheWeekIsToldAheadAndNotAsDue() {
        diary.entry(world.rosa, world.ortega, TODAY.minusDays(1))
                .next("Call the school", TODAY.plusDays(3))
                .write();
        diary.entry(world.rosa, world.sorensen, TODAY.minusDays(1))
                .next("Long after", TODAY.plusDays(8))
                .write();
        var page = myDay(world.rosa);
        assertThat(page.due()).isEmpty();
        assertThat(page.later()).extracting(DayPage.Later::who).containsExactly("Call the school");
    }

    @Test
    void theDayIsWrappedUpInTheEveningAndNotBefore() {
        diary.entry(world.rosa, world.ortega, TODAY)
                .by("visit", 50)
                .saying("Went over the plan.")
                .next("Bring the form", TODAY.plusDays(1))
                .write();
        diary.entry(world.rosa, world.sorensen, TODAY).by("call", 25).saying("").write();
        diary.entry(world.rosa, world.sorensen, TODAY)
                .tried("call", "no-answer")
                .signed()
                .write();
        assertThat(myDay(world.rosa, LocalTime.of(16, 59)).wrapUp()).isNull();
        assertThat(myDay(world.rosa, LocalTime.of(17, 0)).wrapUp()).satisfies(wrap -> {
            assertThat(wrap.done()).isEqualTo("You made two contacts today, 1 h 15 min together, and tried once more.");
            assertThat(wrap.unsigned()).extracting(DayPage.Logged::who).containsExactly("María-José Ortega");
            assertThat(wrap.unwritten()).isEqualTo("One more says nothing yet about what happened.");
            assertThat(wrap.tomorrow()).isEqualTo("One step is planned for tomorrow.");
            assertThat(wrap.closing()).startsWith("Thank you for today.");
        });
    }

    private DayPage myDay(Actor supporter) {
        return myDay(supporter, LocalTime.of(10, 0));
    }

    private DayPage myDay(Actor supporter, LocalTime at) {
        var days = new DayStore(database.sql);
        var contacts = new ContactList(database.sql);
        var monday = LocalDate.of(2026, 11, 16);
        var day = database.db.read(
                supporter,
                () -> new Day(
                        days.families(supporter.person(), TODAY),
                        Map.of(),
                        contacts.followUps(supporter.person(), TODAY.plusDays(Day.AHEAD_DAYS)),
                        contacts.ofDayAndUnsigned(supporter.person(), TODAY, 7),
                        6,
                        days.work(supporter.person(), monday, monday.plusWeeks(1)),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        var codes = new ContactWords(Words.english(), DEFINITIONS, supporter.agency(), TODAY);
        return DayPage.of(supporter.name(), TODAY.atTime(at), monday, day, codes);
    }
}
