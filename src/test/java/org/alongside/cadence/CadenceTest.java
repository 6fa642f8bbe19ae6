package org.alongside.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    private static final String WEEKLY = """
            {"id": "w", "title": "Weekly", "phases": [{"id": "all", "fromDay": 0, "toDay": null,
              "expects": [{"id": "weekly", "per": "week", "count": 1, "modes": ["visit", "video"], "minMinutes": 30, "maxMinutes": 180}]}]}""";

    @ParameterizedTest(name = "{0}, {1}, {2} min: {3}")
    @CsvSource({
        "visit, true, 30, KEPT", "visit, true, 180, KEPT", "visit, true, 29, MISSED", "visit, true, 181, MISSED",
        "video, true, 60, KEPT", "call, true, 60, MISSED", "visit, false, 0, ATTEMPTED", "call, false, 0, MISSED"
    })
    void aContactQualifiesByModeLengthAndBeingMade(
            String mode, boolean made, int minutes, CadenceAnswer.Status status) {
        var answer = evaluate(
                WEEKLY, enrollment("2026-01-01", contact("c", "2026-01-03", mode, made, minutes)), "2026-01-08");
        assertThat(answer.periods().getFirst().status()).isEqualTo(status);
    }

    @Test
    void monthsAreCountedFromTheFirstAndShortOnesEndOnTheirLastDay() {
        var policy =
                "{\"id\": \"m\", \"title\": \"Monthly\", \"phases\": [{\"id\": \"all\", \"fromDay\": 0, \"toDay\": null, \"expects\": [{\"id\": \"hours\", \"per\": \"month\", \"minutes\": 540}]}]}";
        var answer = evaluate(policy, enrollment("2026-01-31"), "2026-05-01");
        assertThat(answer.periods().stream().map(period -> period.from() + " to " + period.to()))
                .containsExactly(
                        "2026-01-31 to 2026-02-27",
                        "2026-02-28 to 2026-03-30",
                        "2026-03-31 to 2026-04-29",
                        "2026-04-30 to 2026-05-30");
    }

    @Test
    void aPeriodThatDoesNotFitIntoThePhaseIsNotLaid() {
        var policy = WEEKLY.replace("\"toDay\": null", "\"toDay\": 15");
        assertThat(evaluate(policy, enrollment("2026-01-01"), "2026-06-01").periods())
                .hasSize(2);
    }

    @Test
    void aPauseAndTheEndExcuseWhateverHappened() {
        var enrollment = """
                {"id": "e", "startedOn": "2026-01-01", "endedOn": "2026-01-24", "pauses": [{"from": "2026-01-14", "to": "2026-01-14"}],
                 "contacts": [{"id": "c", "on": "2026-01-09", "mode": "visit", "made": true, "minutes": 60, "activities": []}]}""";
        var answer = evaluate(WEEKLY, enrollment, "2026-02-20");
        assertThat(statuses(answer)).isEqualTo("MISSED EXCUSED MISSED EXCUSED EXCUSED EXCUSED EXCUSED EXCUSED");
        assertThat(answer.nextDue()).isNull();
        assertThat(answer.overdueSince()).isNull();
        assertThat(answer.expected()).isEqualTo(2);
    }

    @Test
    void thePeriodThatHoldsTheDayIsOpenUntilItIsKept() {
        var open = evaluate(WEEKLY, enrollment("2026-01-01"), "2026-01-07");
        assertThat(statuses(open)).isEqualTo("OPEN");
        assertThat(open.nextDue())
                .isEqualTo(new CadenceAnswer.Due("all", "weekly", day("2026-01-01"), day("2026-01-07"), 0, 1));
        assertThat(statuses(evaluate(
                        WEEKLY, enrollment("2026-01-01", contact("c", "2026-01-07", "visit", true, 30)), "2026-01-07")))
                .isEqualTo("KEPT");
    }

    @Test
    void aContactAfterTheDayDoesNotCountYet() {
        assertThat(statuses(evaluate(
                        WEEKLY, enrollment("2026-01-01", contact("c", "2026-01-06", "visit", true, 30)), "2026-01-05")))
                .isEqualTo("OPEN");
    }

    @Test
    void overdueSinceIsTheStartOfTheRunThatLastsUntilNow() {
        var kept = contact("c", "2026-01-09", "visit", true, 60);
        assertThat(evaluate(WEEKLY, enrollment("2026-01-01", kept), "2026-01-30")
                        .overdueSince())
                .isEqualTo(day("2026-01-15"));
        assertThat(evaluate(WEEKLY, enrollment("2026-01-01", kept), "2026-01-16")
                        .overdueSince())
                .isNull();
    }

    @Test
    void anExcusedPeriodNeitherBreaksNorStartsARun() {
        var enrollment =
                "{\"id\": \"e\", \"startedOn\": \"2026-01-01\", \"endedOn\": null, \"pauses\": [{\"from\": \"2026-01-10\", \"to\": \"2026-01-10\"}], \"contacts\": []}";
        assertThat(evaluate(WEEKLY, enrollment, "2026-01-23").overdueSince()).isEqualTo(day("2026-01-01"));
        assertThat(evaluate(WEEKLY, enrollment, "2026-01-15").overdueSince()).isEqualTo(day("2026-01-01"));
    }

    @Test
    void theCallBeforeTheFirstVisitMayComeBeforeTheStart() {
        var policy =
                "{\"id\": \"f\", \"title\": \"First\", \"phases\": [{\"id\": \"start\", \"fromDay\": 0, \"toDay\": 6, \"expects\": [{\"id\": \"call-ahead\", \"per\": \"first-visit\", \"daysBefore\": 1, \"modes\": [\"call\"]}]}]}";
        var visit = contact("v", "2026-01-01", "visit", true, 60);
        assertThat(evaluate(policy, enrollment("2026-01-01"), "2026-01-05").periods())
                .isEmpty();
        assertThat(statuses(evaluate(policy, enrollment("2026-01-01", visit), "2026-01-05")))
                .isEqualTo("MISSED");
        assertThat(statuses(evaluate(
                        policy,
                        enrollment("2026-01-01", visit, contact("c", "2025-12-31", "call", true, 5)),
                        "2026-01-05")))
                .isEqualTo("KEPT");
        assertThat(statuses(evaluate(
                        policy,
                        enrollment("2026-01-01", visit, contact("c", "2025-12-31", "call", false, 0)),
                        "2026-01-05")))
                .isEqualTo("ATTEMPTED");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"toDay\": null; \"toDay\": -1; all/toDay is before fromDay",
                "\"count\": 1; \"count\": 0; weekly/count is below 1",
                "\"count\": 1; \"count\": 1, \"minutes\": 5; weekly asks either count or minutes",
                "\"per\": \"week\"; \"per\": \"phase\"; all/weekly asks per phase of a phase without end",
                "\"per\": \"week\"; \"per\": \"year\"; /phases/0/expects/0/per",
                "\"visit\"; \"pigeon\"; weekly/modes knows no mode 'pigeon'",
                "\"title\": \"Weekly\"; \"title\": \"Weekly\", \"colour\": 1; /colour",
                "\"fromDay\": 0; \"fromDay\": \"0\"; /phases/0/fromDay"
            })
    void aWrongPolicyIsRefusedWithItsPlace(String right, String wrong, String words) {
        assertThatThrownBy(() -> CadenceJson.policy(WEEKLY.replace(right, wrong)))
                .hasMessageContaining(words);
    }

    @Test
    void everyShippedPolicyCanBeEvaluated() {
        var policies = CadencePolicies.shipped();
        assertThat(policies.keySet())
                .containsExactly(
                        "by-need",
                        "daily",
                        "nine-hours-a-month",
                        "twice-a-month",
                        "twice-a-week",
                        "weekly",
                        "weekly-90");
        policies.values()
                .forEach(policy ->
                        Cadence.evaluate(policy, CadenceJson.enrollment(enrollment("2026-01-01")), day("2026-06-01")));
    }

    private static CadenceAnswer evaluate(String policy, String enrollment, String asOf) {
        return Cadence.evaluate(CadenceJson.policy(policy), CadenceJson.enrollment(enrollment), day(asOf));
    }

    private static String enrollment(String startedOn, String... contacts) {
        return "{\"id\": \"e\", \"startedOn\": \"%s\", \"endedOn\": null, \"pauses\": [], \"contacts\": [%s]}"
                .formatted(startedOn, List.of(contacts).stream().collect(Collectors.joining(", ")));
    }

    private static String contact(String id, String on, String mode, boolean made, int minutes) {
        return "{\"id\": \"%s\", \"on\": \"%s\", \"mode\": \"%s\", \"made\": %s, \"minutes\": %d, \"activities\": []}"
                .formatted(id, on, mode, made, minutes);
    }

    private static String statuses(CadenceAnswer answer) {
        return answer.periods().stream().map(period -> period.status().name()).collect(Collectors.joining(" "));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
