package org.alongside.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.cadence.CadenceAnswer.Status;
import org.alongside.cadence.CadenceEnrollment.Contact;
import org.alongside.cadence.CadencePolicies;
import org.alongside.cadence.CadencePolicy;
import org.alongside.platform.definitions.Definitions;
import org.alongside.programs.RhythmRow;
import org.alongside.rhythm.Stretch.Stay;
import org.junit.jupiter.api.Test;

/** An enrollment that began on Wednesday, 1 April 2026. */
class StretchTest {
    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final UUID EARLY = new UUID(0, 1);
    private static final UUID LATE = new UUID(0, 2);

    private static RhythmRow always(String cadence) {
        return new RhythmRow(null, cadence, RhythmRow.ALWAYS);
    }

    private static LocalDate day(int day) {
        return START.plusDays(day);
    }

    @Test
    void oneThingExpectedIsOneStretchThatGoesOn() {
        assertThat(Stretch.of(START, null, List.of(), List.of(always("weekly"))))
                .containsExactly(new Stretch("weekly", START, START, null));
    }

    @Test
    void anEnrollmentThatHasEndedEndsItsStretch() {
        assertThat(Stretch.of(START, day(9), List.of(), List.of(always("weekly"))))
                .containsExactly(new Stretch("weekly", START, START, day(9)));
    }

    @Test
    void aChangeHoldsFromItsDayAndTheDaysBeforeKeepWhatWasExpected() {
        var said = List.of(always("weekly"), new RhythmRow(null, "daily", day(30)));
        assertThat(Stretch.of(START, null, List.of(), said))
                .containsExactly(
                        new Stretch("weekly", START, START, day(29)), new Stretch("daily", START, day(30), null));
    }

    @Test
    void whatWasSaidBeforeTheEnrollmentBeganOrAfterItEndedIsNotItsOwn() {
        var said =
                List.of(always("daily"), new RhythmRow(null, "weekly", day(-5)), new RhythmRow(null, "daily", day(20)));
        assertThat(Stretch.of(START, day(10), List.of(), said))
                .containsExactly(new Stretch("weekly", START, START, day(10)));
    }

    @Test
    void aPhaseThatSaysItsOwnCountsFromTheDayTheFamilyCameIntoIt() {
        var said = List.of(always("weekly"), new RhythmRow(LATE, "twice-a-month", RhythmRow.ALWAYS));
        assertThat(Stretch.of(START, null, List.of(new Stay(EARLY, START), new Stay(LATE, day(60))), said))
                .containsExactly(
                        new Stretch("weekly", START, START, day(59)),
                        new Stretch("twice-a-month", day(60), day(60), null));
    }

    @Test
    void comingBackIntoAPhaseStartsItAnew() {
        var said = List.of(new RhythmRow(EARLY, "weekly", RhythmRow.ALWAYS));
        var stays = List.of(new Stay(EARLY, START), new Stay(LATE, day(30)), new Stay(EARLY, day(40)));
        assertThat(Stretch.of(START, null, stays, said))
                .containsExactly(
                        new Stretch("weekly", START, START, day(29)), new Stretch("weekly", day(40), day(40), null));
    }

    @Test
    void aPhaseCanExpectNothingAndGoBackToTheProgram() {
        var said = List.of(
                always("weekly"),
                new RhythmRow(LATE, RhythmRow.NOTHING, RhythmRow.ALWAYS),
                new RhythmRow(LATE, RhythmRow.AS_THE_PROGRAM, day(50)));
        assertThat(Stretch.of(START, null, List.of(new Stay(LATE, day(20))), said))
                .containsExactly(
                        new Stretch("weekly", START, START, day(19)), new Stretch("weekly", START, day(50), null));
    }

    @Test
    void aPhaseThatSaysNothingCutsNothing() {
        var stays = List.of(new Stay(EARLY, START), new Stay(LATE, day(11)));
        assertThat(Stretch.of(START, null, stays, List.of(always("weekly"))))
                .containsExactly(new Stretch("weekly", START, START, null));
    }

    @Test
    void nothingSaidIsNothingExpected() {
        assertThat(Stretch.of(START, null, List.of(new Stay(EARLY, START)), List.of()))
                .isEmpty();
    }

    /** Weeks of the enrollment begin on Wednesdays; day 31 is a Saturday. */
    @Test
    void aWeekThatTheChangeFallsIntoIsNotCountedAndTheOthersAreCountedOnce() {
        var weekly = policy("weekly");
        var visits = IntStream.range(0, 10)
                .mapToObj(week -> new Contact("c" + week, day(week * 7), "visit", true, 60, null))
                .toList();
        var before = new Stretch("weekly", START, START, day(30));
        var after = new Stretch("weekly", START, day(31), null);
        var first = StretchAnswer.of("e", before, weekly, List.of(), visits, LocalDate.MIN, day(69));
        var second = StretchAnswer.of("e", after, weekly, List.of(), visits, LocalDate.MIN, day(69));
        assertThat(first.kept()).isEqualTo(4);
        assertThat(first.excused()).isOne();
        assertThat(first.periods()).hasSize(5);
        assertThat(first.nextDue()).isNull();
        assertThat(first.overdueSince()).isNull();
        assertThat(second.excused()).isOne();
        assertThat(second.kept()).isEqualTo(5);
        assertThat(second.periods())
                .allSatisfy(period -> assertThat(period.to()).isAfterOrEqualTo(day(31)));
        assertThat(second.periods())
                .noneSatisfy(period -> assertThat(period.status()).isEqualTo(Status.MISSED));
    }

    private static CadencePolicy policy(String id) {
        return new Definitions()
                .shipped(CadencePolicies.KIND).stream()
                        .filter(one -> one.id().equals(id))
                        .map(CadencePolicies::of)
                        .findFirst()
                        .orElseThrow();
    }
}
