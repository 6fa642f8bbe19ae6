package org.alongside.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries in small: what counts as what, what cannot be so, and what may not be entered. */
class CountingTimeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final UUID ROSA = UUID.randomUUID();

    @Test
    void travelIsWorkedAndOnlySignedTimeIsReadyToBill() {
        var tally = Tally.of(List.of(met("10:00", 60, 20, "visit", true), met("14:00", 30, 0, "call", false)));
        assertThat(tally).isEqualTo(new Tally(110, 90, 60, 0, 0, 0));
    }

    @Test
    void aTryThatReachedNobodyIsTravelAlone() {
        assertThat(Tally.of(List.of(met("10:00", 0, 40, "visit", false)))).isEqualTo(new Tally(40, 0, 0, 0, 0, 0));
    }

    @Test
    void aGroupIsOneStretchOfTimeHoweverManyFamiliesWereThere() {
        var group = List.of(
                met("18:00", 90, 0, "group", true),
                met("18:00", 90, 0, "group", true),
                met("20:00", 90, 0, "group", true));
        assertThat(Tally.of(group)).isEqualTo(new Tally(180, 180, 180, 0, 0, 0));
        assertThat(Oddity.in(group)).isEmpty();
    }

    @Test
    void ownFamilyAndUnpaidTimeIsWorkedAndKeptApart() {
        var tally = Tally.of(List.of(duty(null, 60, true, true, false), duty(null, 30, false, false, false)));
        assertThat(tally).isEqualTo(new Tally(90, 0, 0, 60, 0, 30));
        assertThat(tally.experience()).isEqualTo(30);
    }

    @Test
    void contactsWithOnesOwnFamilyAreWorkAndNoExperienceAndAGroupOnlyWithoutOthers() {
        var own = own("09:00", 30, 10, "visit");
        assertThat(Tally.of(List.of(own))).isEqualTo(new Tally(40, 30, 30, 40, 0, 0));
        var mixed = List.of(own("17:00", 90, 0, "group"), met("17:00", 90, 0, "group", true));
        assertThat(Tally.of(mixed)).isEqualTo(new Tally(90, 90, 90, 0, 0, 0));
        var alone = List.of(own("17:00", 90, 0, "group"));
        assertThat(Tally.of(alone).experience()).isZero();
    }

    private static Entry own(String at, int minutes, int travel, String mode) {
        return new Entry.Met(
                UUID.randomUUID(),
                MONDAY,
                LocalTime.parse(at),
                minutes,
                travel,
                mode,
                true,
                true,
                true,
                true,
                "Whitehorse",
                true);
    }

    @Test
    void onDaysWithoutACertificateInForceTimeIsWorkedAndIsNoExperience() {
        var met = new Entry.Met(
                UUID.randomUUID(),
                MONDAY,
                LocalTime.of(9, 0),
                60,
                20,
                "visit",
                true,
                true,
                false,
                false,
                "Ortega",
                true);
        var own = new Entry.Duty(
                UUID.randomUUID(), ROSA, MONDAY, null, 15, "meeting", true, true, "", null, "", false, false);
        var tally = Tally.of(List.of(met, own, duty(null, 30, true, false, false)));
        assertThat(tally).isEqualTo(new Tally(125, 60, 0, 15, 80, 0));
        assertThat(tally.experience()).isEqualTo(30);
    }

    @Test
    void whatWasReplacedCountsNoMore() {
        assertThat(Tally.of(List.of(duty("09:00", 60, true, false, true)))).isEqualTo(Tally.NOTHING);
        assertThat(Oddity.in(List.of(duty("09:00", 60, true, false, true), duty("09:00", 30, true, false, false))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} min at {0} and {3} min at {2}: {4} min at once")
    @CsvSource({
        "09:00, 60, 10:00, 60, 0",
        "09:00, 61, 10:00, 60, 1",
        "09:00, 240, 10:00, 60, 60",
        "23:50, 20, 00:00, 60, 0",
        ", 60, 10:00, 60, 0"
    })
    void minutesAtOnceAreToldWhereBothSayWhenTheyBegan(
            @Nullable String one, int minutes, String other, int otherMinutes, int atOnce) {
        var entries =
                List.<Entry>of(duty(one, minutes, true, false, false), met(other, otherMinutes, 0, "visit", true));
        assertThat(Oddity.in(entries).stream()
                        .map(odd -> ((Oddity.AtOnce) odd).minutes())
                        .toList())
                .isEqualTo(atOnce == 0 ? List.of() : List.of(atOnce));
    }

    @Test
    void aDayOfMoreThan24HoursIsPointedOut() {
        var day = List.<Entry>of(duty(null, 1440, true, false, false), met("08:00", 1, 0, "call", true));
        assertThat(Oddity.in(day)).containsExactly(new Oddity.MoreThanADay(MONDAY, 1441));
        assertThat(Oddity.in(day.subList(0, 1))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} minutes")
    @CsvSource({"45, 45", "1:30, 90", "0:05, 5", "24:00, 1440", "1:60, -1", "one, -1", "-5, -1", "1.5, -1", "'', -1"})
    void aLengthIsMinutesOrHoursAndMinutes(String typed, int minutes) {
        assertThat(DutyRules.minutes(typed).orElse(-1)).isEqualTo(minutes);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "meeting, 2026-11-16, 60, ''",
        "dancing, 2026-11-16, 60, hours.wrong.kind",
        "meeting, yesterday, 60, hours.wrong.day",
        "meeting, 2026-11-15, 60, hours.wrong.other-week",
        "meeting, 2026-11-21, 60, hours.wrong.future",
        "meeting, 2026-11-16, 0, hours.wrong.length",
        "meeting, 2026-11-16, 1441, hours.wrong.length",
        "meeting, 2026-11-16, 1381, hours.wrong.more-than-a-day",
        "meeting, 2026-11-16, 1380, ''",
        "meeting, 2026-11-16, soon, hours.wrong.minutes"
    })
    void whatCannotBeIsRefusedInPlainWords(String kind, String day, String minutes, String key) {
        assertThat(keys(draft(kind, day, minutes, "", null), Optional.empty()))
                .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void nobodyWorkedBeforeTheyWereThere() {
        var week = week(Optional.empty(), MONDAY.plusDays(2));
        assertThat(keys(draft("meeting", "2026-11-17", "60", "", null), week)).containsExactly("hours.wrong.before");
    }

    @Test
    void onceApprovedAnEntryNeedsAReasonAndOnlyACorrectionMayBeZero() {
        var approved = Optional.of(
                new Week.Sheet(java.time.Instant.EPOCH, 60, 60, 60, java.time.Instant.EPOCH, "Linda", true, "", 2));
        assertThat(keys(draft("meeting", "2026-11-16", "60", "", null), approved))
                .containsExactly("hours.wrong.reason");
        assertThat(keys(draft("meeting", "2026-11-16", "60", "Forgotten.", null), approved))
                .isEmpty();
        assertThat(keys(draft("meeting", "2026-11-16", "0", "It was put off.", UUID.randomUUID()), approved))
                .isEmpty();
    }

    private static List<String> keys(DutyDraft draft, Optional<Week.Sheet> sheet) {
        return keys(draft, week(sheet, LocalDate.of(2026, 1, 1)));
    }

    private static List<String> keys(DutyDraft draft, Week week) {
        var kinds = new Definitions().codes(EnterDuty.KINDS, UUID.randomUUID(), MONDAY);
        return DutyRules.wrongs(draft, week, kinds, FRIDAY).all().stream()
                .map(Wrong::key)
                .toList();
    }

    /** With an hour on Monday. */
    private static Week week(Optional<Week.Sheet> sheet, LocalDate firstDay) {
        return new Week(
                new Week.Whose(ROSA, "Rosa", firstDay, true, false),
                MONDAY,
                new ArrayList<>(List.of(met("10:00", 60, 0, "visit", true))),
                sheet);
    }

    private static DutyDraft draft(String kind, String day, String minutes, String reason, @Nullable UUID corrects) {
        return new DutyDraft(UUID.randomUUID(), kind, day, "", minutes, false, false, "", reason, corrects);
    }

    private static Entry met(String at, int minutes, int travel, String mode, boolean signed) {
        return new Entry.Met(
                UUID.randomUUID(),
                MONDAY,
                LocalTime.parse(at),
                minutes,
                travel,
                mode,
                minutes > 0,
                signed,
                true,
                false,
                "Ortega",
                true);
    }

    private static Entry duty(@Nullable String at, int minutes, boolean paid, boolean ownFamily, boolean replaced) {
        return new Entry.Duty(
                UUID.randomUUID(),
                ROSA,
                MONDAY,
                at == null ? null : LocalTime.parse(at),
                minutes,
                "meeting",
                paid,
                ownFamily,
                "",
                null,
                "",
                replaced,
                true);
    }
}
