package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatMakesAContactTest {

    private static ContactSent at(String day, String time) {
        var sent = ContactSent.visit();
        sent.day = day;
        sent.time = time;
        return sent;
    }

    @Test
    void aVisitWithAllThatIsAskedIsFine() {
        assertThat(ContactSent.visit().wrong()).isEmpty();
        var contact = ContactSent.visit().read().contact();
        assertThat(contact.day()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(contact.minutes()).isEqualTo(60);
        assertThat(contact.zone()).isEqualTo(ContactSent.MONTANA);
    }

    @Test
    void leftOpenItIsTodayAndNowByTheClockOfTheAgency() {
        var contact = at("", "").read().contact();
        assertThat(contact.day()).isEqualTo(ContactSent.TODAY);
        assertThat(contact.time()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceInPageOrder() {
        var sent = ContactSent.visit();
        sent.mode = "";
        sent.minutes = "";
        sent.place = "";
        sent.people = List.of();
        sent.supportTypes = List.of();
        sent.due = "2026-11-25";
        assertThat(sent.wrong())
                .containsExactly(
                        "mode: mode.missing",
                        "minutes: minutes.missing",
                        "people: people.missing",
                        "supportTypes: supportTypes.missing",
                        "nextStep: nextStep.missing");
    }

    @ParameterizedTest(name = "\"{0}\" minutes: {1}")
    @CsvSource({
        "1, ''",
        "60, ''",
        "1440, ''",
        "0, minutes",
        "-5, minutes",
        "1441, minutes",
        "1.5, minutes",
        "an hour, minutes",
        "99999999999, minutes",
        "'', minutes.missing"
    })
    void minutesAreWholeAndFromOneToADay(String minutes, String problem) {
        var sent = ContactSent.visit();
        sent.minutes = minutes;
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("minutes: " + problem));
    }

    @ParameterizedTest(name = "{0} {1} is refused as {2}")
    @CsvSource({
        "2026-11-21, 10:00, ''",
        "2026-11-21, 10:01, time: time.future",
        "2026-11-22, 08:00, day: day.future",
        "2026-11-20, 23:59, ''",
        "2027-01-01, 08:00, day: day.future",
        "21.11.2026, 10:00, day: date",
        "2026-02-30, 10:00, day: date",
        "0026-11-21, 10:00, day: date",
        "+12026-11-21, 10:00, day: date",
        "2026-11-20, 25:00, time: time",
        "2026-11-20, ten, time: time"
    })
    void nothingIsLoggedBeforeItHappened(String day, String time, String problem) {
        assertThat(at(day, time).wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void theFutureIsByTheClockWhereTheSupporterWas() {
        var evening = Instant.parse("2026-11-22T01:30:00Z");
        assertThat(at("2026-11-21", "18:00").read(evening).problems())
                .as("half past six in Montana, though it is tomorrow in Greenwich")
                .isEmpty();
        var further = at("2026-11-21", "18:00");
        further.zone = "America/Los_Angeles";
        assertThat(further.read(evening).problems())
                .extracting(ContactProblem::what)
                .containsExactly("time.future");
        var east = at("2026-11-22", "02:00");
        east.zone = "Europe/Berlin";
        assertThat(east.read(evening).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "UTC+25", "Denver", "<script>"})
    void aZoneIsOneOfTheList(String zone) {
        var sent = ContactSent.visit();
        sent.zone = zone;
        assertThat(sent.wrong()).containsExactly("zone: zone");
    }

    @Test
    void aTimeThatClocksSkippedWasNot() {
        var problem = at("2026-03-08", "02:30").read().problems().getFirst();
        assertThat(problem.what()).isEqualTo("time.skipped");
        assertThat(problem.about()).containsExactly(LocalTime.of(2, 0), LocalTime.of(3, 0));
        assertThat(at("2026-03-08", "03:00").wrong()).isEmpty();
    }

    @Test
    void aTimeThatClocksShowedTwiceIsFineFromItsFirstTimeOn() {
        var between = Instant.parse("2026-11-01T07:45:00Z");
        assertThat(at("2026-11-01", "01:30").read(between).problems()).isEmpty();
        assertThat(at("2026-11-01", "01:50").read(between).problems())
                .extracting(ContactProblem::what)
                .containsExactly("time.future");
    }

    @Test
    void aContactMayGoOnPastMidnight() {
        var sent = at("2026-11-20", "23:50");
        sent.minutes = "20";
        assertThat(sent.wrong()).isEmpty();
    }

    @Test
    void whereNobodyWasReachedNothingMoreIsAsked() {
        var sent = ContactSent.visit();
        sent.made = false;
        sent.outcome = "no-answer";
        sent.minutes = "";
        sent.place = "";
        sent.people = List.of();
        sent.supportTypes = List.of();
        assertThat(sent.wrong()).isEmpty();
    }

    @Test
    void whatAFormSendsAlongWithATryIsDropped() {
        var sent = ContactSent.visit();
        sent.made = false;
        sent.outcome = "no-answer";
        sent.minutes = "nonsense";
        var contact = sent.read().contact();
        assertThat(sent.wrong()).isEmpty();
        assertThat(contact.minutes()).isZero();
        assertThat(contact.people()).isEmpty();
        assertThat(contact.supportTypes()).isEmpty();
        assertThat(contact.place()).isNull();
    }

    @Test
    void aTrySaysWhatCameOfIt() {
        var sent = ContactSent.visit();
        sent.made = false;
        assertThat(sent.wrong()).containsExactly("attemptOutcome: attemptOutcome.missing");
        sent.outcome = "vanished";
        assertThat(sent.wrong()).containsExactly("attemptOutcome: unknown");
    }

    @ParameterizedTest(name = "{0} without a place: {1}")
    @CsvSource({
        "visit, place.missing",
        "group, place.missing",
        "meeting, place.missing",
        "call, ''",
        "text, ''",
        "video, ''"
    })
    void whereOnePeopleMeetFaceToFaceItMattersWhere(String mode, String problem) {
        var sent = ContactSent.visit();
        sent.mode = mode;
        sent.place = "";
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("place: " + problem));
    }

    @Test
    void codesComeFromTheLists() {
        var sent = ContactSent.visit();
        sent.place = "moon";
        assertThat(sent.wrong()).containsExactly("place: unknown");
        sent.mode = "pigeon";
        sent.supportTypes = List.of("emotional", "financial");
        sent.activities = List.of("diagnosis");
        assertThat(sent.wrong()).containsExactly("mode: unknown", "supportTypes: unknown", "activities: unknown");
    }

    @Test
    void wordsHaveRoomAndAnEnd() {
        var sent = ContactSent.visit();
        sent.what = "é".repeat(ContactRules.LONGEST_STORY);
        sent.next = "x".repeat(ContactRules.LONGEST_STEP);
        assertThat(sent.wrong()).isEmpty();
        sent.what += "!";
        sent.next += "12";
        assertThat(sent.wrong()).containsExactly("whatHappened: long", "nextStep: long");
    }

    @Test
    void aStoryOfNothingButBlanksIsNone() {
        var sent = ContactSent.visit();
        sent.what = " \n\u3000 ";
        assertThat(sent.read().contact().whatHappened()).isEmpty();
    }

    private static Walk walk(LocalDate from, LocalDate until, Walk.Days... assigned) {
        return new Walk(new UUID(2, from.getYear()), "Family to Family", "family", from, until, List.of(assigned));
    }

    private static List<String> onDay(String day, Walk... walks) {
        return ContactRules.day(LocalDate.parse(day), List.of(walks)).stream()
                .map(problem -> problem.what() + " " + problem.about())
                .toList();
    }

    @Test
    void itIsOnADayOnWhichOneWalkedWithTheFamilyInAProgram() {
        var june = LocalDate.of(2026, 6, 3);
        var september = LocalDate.of(2026, 9, 30);
        var open = walk(june, null, new Walk.Days(june, null));
        var ended = walk(june, september, new Walk.Days(june, september));
        var later = walk(june, null, new Walk.Days(september, null));
        var before = walk(june, null, new Walk.Days(june, september));
        assertThat(onDay("2026-06-03", open)).isEmpty();
        assertThat(onDay("2026-09-30", ended)).as("the last day counts").isEmpty();
        assertThat(onDay("2026-06-02", open)).containsExactly("enrollment.before [Family to Family, 2026-06-03]");
        assertThat(onDay("2026-10-01", ended)).containsExactly("enrollment.after [Family to Family, 2026-09-30]");
        assertThat(onDay("2026-06-04", later)).containsExactly("assignment.before [2026-09-30]");
        assertThat(onDay("2026-10-01", before)).containsExactly("assignment.after [2026-09-30]");
        assertThat(onDay("2026-06-04", walk(june, null))).containsExactly("assignment.none []");
        assertThat(onDay("2026-06-04")).containsExactly("enrollment.none []");
        assertThat(onDay("2026-06-04", walk(LocalDate.of(2026, 10, 1), null), open))
                .isEmpty();
    }

    @Test
    void whatIsChosenIsOfferedByTheProgram() {
        var june = LocalDate.of(2026, 6, 3);
        var sent = ContactSent.visit();
        sent.activities = List.of("recovery-capital-review");
        var contact = sent.read().contact();
        var family = walk(june, null, new Walk.Days(june, null));
        assertThat(ContactRules.problems(contact, List.of(family), Set.of(), ContactSent.CODES))
                .extracting(ContactProblem::what)
                .containsExactly("not-offered");
        assertThat(ContactSent.CODES.peerKindsFor(contact)).containsExactly("recovery");
        assertThat(ContactSent.CODES.peerKindsFor(ContactSent.visit().read().contact()))
                .containsExactlyInAnyOrder("family", "recovery");
    }

    @Test
    void everyProblemHasWordsThatSayHowToMendIt() {
        var june = LocalDate.of(2026, 6, 3);
        var problems = new ArrayList<ContactProblem>();
        var sent = ContactSent.visit();
        sent.mode = "";
        sent.made = null;
        sent.zone = "x";
        sent.time = "x";
        sent.minutes = "x";
        sent.place = "x";
        sent.what = "x".repeat(20_000);
        sent.due = "2026-01-01";
        problems.addAll(sent.read().problems());
        problems.addAll(at("2026-03-08", "02:30").read().problems());
        problems.addAll(at("2026-11-21", "11:00").read().problems());
        problems.addAll(at("2026-11-22", "11:00").read().problems());
        var walk = walk(june, june, new Walk.Days(june, june));
        problems.addAll(ContactRules.problems(
                ContactSent.visit().read().contact(), List.of(walk), Set.of(ContactSent.CAREGIVER), ContactSent.CODES));
        assertThat(problems)
                .hasSizeGreaterThan(11)
                .allSatisfy(
                        problem -> assertThat(problem.words(Words.english())).isNotBlank());
    }

    @Test
    void theSameDraftHasTheSameHashHoweverItsChoicesAreOrdered() {
        var one = ContactSent.visit();
        one.supportTypes = List.of("emotional", "concrete");
        var other = ContactSent.visit();
        other.supportTypes = List.of("concrete", "emotional", "concrete");
        assertThat(one.draft().hash()).isEqualTo(other.draft().hash()).hasSize(32);
        other.what = "x";
        assertThat(one.draft().hash()).isNotEqualTo(other.draft().hash());
        var shifted = ContactSent.visit();
        shifted.day = "2026-11-201";
        shifted.time = "0:00";
        assertThat(shifted.draft().hash())
                .isNotEqualTo(ContactSent.visit().draft().hash());
    }

    @Test
    void whatIsNotSentLeavesTheHashAsItWasBeforeThereWasSuchAField() {
        assertThat(hex(ContactSent.visit()))
                .isEqualTo("84d4bd600235e850164ddd2d1cfde6664d15dd090b97658d305bdfba607bfbf9");
        var travelled = ContactSent.visit();
        travelled.travel = "35";
        var driven = ContactSent.visit();
        driven.miles = "35";
        assertThat(Set.of(hex(ContactSent.visit()), hex(travelled), hex(driven)))
                .hasSize(3);
    }

    private static String hex(ContactSent sent) {
        return HexFormat.of().formatHex(sent.draft().hash());
    }
}
