package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatMakesAContactTest {
    private static final ZoneId MONTANA = ZoneId.of("America/Denver");
    private static final UUID FAMILY = new UUID(1, 1);
    private static final UUID CAREGIVER = new UUID(1, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    /** Ten in the morning of {@link #TODAY} in Montana. */
    private static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");

    private static final ContactCodes CODES = ContactCodes.of(new Definitions(), new UUID(0, 0), TODAY);

    /** A visit of an hour that nothing is wrong with. */
    private static Sent visit() {
        return new Sent();
    }

    private static final class Sent {
        private String day = "2026-11-20";
        private String time = "10:00";
        private String zone = "";
        private String minutes = "60";
        private String mode = "visit";
        private Boolean made = true;
        private String outcome = "";
        private String place = "home";
        private List<UUID> people = List.of(CAREGIVER);
        private List<String> supportTypes = List.of("emotional");
        private List<String> activities = List.of();
        private String what = "";
        private String next = "";
        private String from = "";
        private String due = "";
        private String travel = "";
        private String miles = "";

        private ContactDraft draft() {
            return new ContactDraft(
                            FAMILY,
                            null,
                            day,
                            time,
                            zone,
                            minutes,
                            mode,
                            made,
                            outcome,
                            place,
                            people,
                            supportTypes,
                            activities,
                            what,
                            next,
                            due)
                    .next(next, from, due)
                    .travelled(travel, miles);
        }

        private ContactRules.Reading read() {
            return read(NOW);
        }

        private ContactRules.Reading read(Instant now) {
            return ContactRules.read(draft(), CODES, now, MONTANA);
        }

        private List<String> wrong() {
            return read().problems().stream()
                    .map(problem -> problem.field() + ": " + problem.what())
                    .toList();
        }
    }

    private static Sent at(String day, String time) {
        var sent = visit();
        sent.day = day;
        sent.time = time;
        return sent;
    }

    @Test
    void aVisitWithAllThatIsAskedIsFine() {
        assertThat(visit().wrong()).isEmpty();
        var contact = visit().read().contact();
        assertThat(contact.day()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(contact.minutes()).isEqualTo(60);
        assertThat(contact.zone()).isEqualTo(MONTANA);
    }

    @Test
    void leftOpenItIsTodayAndNowByTheClockOfTheAgency() {
        var contact = at("", "").read().contact();
        assertThat(contact.day()).isEqualTo(TODAY);
        assertThat(contact.time()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceInPageOrder() {
        var sent = visit();
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
        var sent = visit();
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
        var sent = visit();
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
        var sent = visit();
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
        var sent = visit();
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

    @ParameterizedTest(name = "\"{0}\" minutes on the way: {1}")
    @CsvSource({
        "'', ''",
        "0, ''",
        "35, ''",
        "960, ''",
        "961, travelMinutes",
        "-1, travelMinutes",
        "1.5, travelMinutes",
        "half an hour, travelMinutes",
        "99999999999, travelMinutes"
    })
    void travelIsWholeMinutesOrNone(String minutes, String problem) {
        var sent = visit();
        sent.travel = minutes;
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("travelMinutes: " + problem));
    }

    @ParameterizedTest(name = "\"{0}\" miles: {1}")
    @CsvSource({
        "'', '0'",
        "0, '0'",
        "12, '12'",
        "12.4, '12.4'",
        ".5, '0.5'",
        "0.05, '0.05'",
        "1000, '1000'",
        "1000.00, '1000.00'",
        "1000.01, wrong",
        "-3, wrong",
        "12.345, wrong",
        "'12,4', wrong",
        "1e2, wrong",
        "12., wrong",
        "twelve, wrong",
        "\u0661\u0662, wrong"
    })
    void milesAreExactToTwoPlaces(String miles, String read) {
        var sent = visit();
        sent.miles = miles;
        if (read.equals("wrong")) assertThat(sent.wrong()).containsExactly("miles: miles");
        else assertThat(sent.read().contact().miles()).isEqualTo(new BigDecimal(read));
    }

    @Test
    void aDriveToADoorThatStayedShutIsADriveAllTheSame() {
        var sent = visit();
        sent.made = false;
        sent.outcome = "not-home";
        sent.travel = "40";
        sent.miles = "31.6";
        assertThat(sent.read().contact().travelMinutes()).isEqualTo(40);
        assertThat(sent.read().contact().miles()).isEqualTo(new BigDecimal("31.6"));
    }

    @Test
    void nobodyTravelsToACall() {
        var sent = visit();
        sent.mode = "call";
        sent.travel = "nonsense";
        sent.miles = "31.6";
        assertThat(sent.wrong()).isEmpty();
        assertThat(sent.read().contact().travelMinutes()).isZero();
        assertThat(sent.read().contact().miles()).isZero();
    }

    @Test
    void aTrySaysWhatCameOfIt() {
        var sent = visit();
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
        var sent = visit();
        sent.mode = mode;
        sent.place = "";
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("place: " + problem));
    }

    @Test
    void codesComeFromTheLists() {
        var sent = visit();
        sent.place = "moon";
        assertThat(sent.wrong()).containsExactly("place: unknown");
        sent.mode = "pigeon";
        sent.supportTypes = List.of("emotional", "financial");
        sent.activities = List.of("diagnosis");
        assertThat(sent.wrong()).containsExactly("mode: unknown", "supportTypes: unknown", "activities: unknown");
    }

    @ParameterizedTest(name = "next step by \"{0}\": {1}")
    @CsvSource({
        "2026-11-20, ''",
        "2026-11-25, ''",
        "2028-11-20, ''",
        "2026-11-19, followUpOn.before",
        "2028-11-21, followUpOn.far",
        "soon, date"
    })
    void theNextStepComesAfterTheContact(String due, String problem) {
        var sent = visit();
        sent.next = "Go with her to the school meeting";
        sent.due = due;
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("followUpOn: " + problem));
    }

    @ParameterizedTest(name = "next step from \"{0}\" by \"{1}\": {2}")
    @CsvSource({
        "2026-11-20, 2026-11-25, ''",
        "2026-11-25, 2026-11-25, ''",
        "2026-11-25, '', ''",
        "2026-11-26, 2026-11-25, followUpFrom.after",
        "2026-11-19, 2026-11-25, followUpOn.before",
        "soon, 2026-11-25, date"
    })
    void theDaysForItBeginAfterTheContactAndBeforeTheyEnd(String from, String due, String problem) {
        var sent = visit();
        sent.next = "Go with her to the school meeting";
        sent.from = from;
        sent.due = due;
        assertThat(sent.wrong()).isEqualTo(problem.isEmpty() ? List.of() : List.of("followUpFrom: " + problem));
    }

    @Test
    void theFirstDayByItselfSetsTheLast() {
        var sent = visit();
        sent.next = "Go with her to the school meeting";
        sent.from = "2026-11-25";
        assertThat(sent.read().contact().followUpOn()).isEqualTo("2026-11-28");
    }

    @Test
    void aNextStepNeedsNoDay() {
        var sent = visit();
        sent.next = "Think about the summer";
        assertThat(sent.wrong()).isEmpty();
        assertThat(sent.read().contact().followUpOn()).isNull();
    }

    @Test
    void wordsHaveRoomAndAnEnd() {
        var sent = visit();
        sent.what = "é".repeat(ContactRules.LONGEST_STORY);
        sent.next = "x".repeat(ContactRules.LONGEST_STEP);
        assertThat(sent.wrong()).isEmpty();
        sent.what += "!";
        sent.next += "12";
        assertThat(sent.wrong()).containsExactly("whatHappened: long", "nextStep: long");
    }

    @Test
    void aStoryOfNothingButBlanksIsNone() {
        var sent = visit();
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
        var sent = visit();
        sent.activities = List.of("recovery-capital-review");
        var contact = sent.read().contact();
        var family = walk(june, null, new Walk.Days(june, null));
        assertThat(ContactRules.problems(contact, List.of(family), Set.of(), CODES))
                .extracting(ContactProblem::what)
                .containsExactly("not-offered");
        assertThat(CODES.peerKindsFor(contact)).containsExactly("recovery");
        assertThat(CODES.peerKindsFor(visit().read().contact())).containsExactlyInAnyOrder("family", "recovery");
    }

    @Test
    void everyProblemHasWordsThatSayHowToMendIt() {
        var june = LocalDate.of(2026, 6, 3);
        var problems = new ArrayList<ContactProblem>();
        var sent = visit();
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
        problems.addAll(ContactRules.problems(visit().read().contact(), List.of(walk), Set.of(CAREGIVER), CODES));
        assertThat(problems)
                .hasSizeGreaterThan(11)
                .allSatisfy(
                        problem -> assertThat(problem.words(Words.english())).isNotBlank());
    }

    @Test
    void theSameDraftHasTheSameHashHoweverItsChoicesAreOrdered() {
        var one = visit();
        one.supportTypes = List.of("emotional", "concrete");
        var other = visit();
        other.supportTypes = List.of("concrete", "emotional", "concrete");
        assertThat(one.draft().hash()).isEqualTo(other.draft().hash()).hasSize(32);
        other.what = "x";
        assertThat(one.draft().hash()).isNotEqualTo(other.draft().hash());
        var shifted = visit();
        shifted.day = "2026-11-201";
        shifted.time = "0:00";
        assertThat(shifted.draft().hash()).isNotEqualTo(visit().draft().hash());
    }

    @Test
    void whatIsNotSentLeavesTheHashAsItWasBeforeThereWasSuchAField() {
        assertThat(hex(visit())).isEqualTo("84d4bd600235e850164ddd2d1cfde6664d15dd090b97658d305bdfba607bfbf9");
        var travelled = visit();
        travelled.travel = "35";
        var driven = visit();
        driven.miles = "35";
        assertThat(Set.of(hex(visit()), hex(travelled), hex(driven))).hasSize(3);
    }

    private static String hex(Sent sent) {
        return HexFormat.of().formatHex(sent.draft().hash());
    }
}
