package org.alongside.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.incidents.Incident.Entry;
import org.alongside.incidents.Progress.State;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits until when, from the kinds that come with Alongside. */
class ProgressTest {
    private static final Definitions DEFINITIONS = new Definitions();
    private static final UUID AGENCY = new UUID(1, 1);
    private static final LocalDate DISCOVERED = LocalDate.of(2026, 11, 10);
    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 12);
    private static final Instant BEGUN = Instant.parse("2026-11-12T16:00:00Z");

    private final Kinds kinds = new Kinds(DEFINITIONS);
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void everyKindThatComesWithAlongsideHangsTogether() {
        for (var kind : kinds.all(AGENCY, ENTERED)) {
            var codes = kind.steps().stream().map(Step::code).toList();
            assertThat(codes).as(kind.id()).doesNotHaveDuplicates().doesNotContain(Incident.NOTE);
            assertThat(kind.endings()).as(kind.id()).isNotEmpty();
            assertThat(kind.audience()).as("who closes %s sees it", kind.id()).containsAll(kind.closes());
            assertThat(kind.audience())
                    .as("who is told of %s sees it", kind.id())
                    .containsAll(kind.tells());
            for (var step : kind.steps()) {
                if (step.by() != Duty.WRITER)
                    assertThat(kind.audience()).as(kind.id()).contains(step.by());
                for (var due : step.dues()) {
                    if (!List.of("begun", "discovered").contains(due.after()))
                        assertThat(codes).contains(due.after());
                    due.conditions().forEach(when -> fieldIsThere(kind, when));
                }
                step.when().forEach(when -> fieldIsThere(kind, when));
                for (var field : step.fields())
                    assertThat(field.choices().isEmpty())
                            .as(kind.id() + " " + field.code())
                            .isEqualTo(!field.type().equals("choice"));
            }
        }
    }

    private static void fieldIsThere(Kind kind, Step.When when) {
        var step = kind.step(when.step()).orElseThrow();
        assertThat(step.fields()).extracting(Step.Field::code).contains(when.field());
    }

    @Test
    void theCallWaitsFirstAndIsOverdueAnHourLater() {
        var call = task("mandated-report", "call");
        assertThat(call.isOpen()).isTrue();
        assertThat(call.due()).isEqualTo(BEGUN.plusSeconds(3600));
        assertThat(call.isOverdue(BEGUN.plusSeconds(3599))).isFalse();
        assertThat(call.isOverdue(BEGUN.plusSeconds(3601))).isTrue();
    }

    @Test
    void followingUpCountsFromTheCallAndHasNoClockBeforeIt() {
        assertThat(task("mandated-report", "follow-up").due()).isNull();
        wrote("call", Map.of("said", "x"));
        assertThat(task("mandated-report", "follow-up").due()).isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
    }

    @Test
    void whetherPeopleMustBeToldFollowsFromTheAssessment() {
        assertThat(task("privacy-breach", "people").state()).isEqualTo(State.UNDECIDED);
        assess("low", "3");
        assertThat(task("privacy-breach", "people").state()).isEqualTo(State.NOT_NEEDED);
        assess("breach", "3");
        assertThat(task("privacy-breach", "people").state()).isEqualTo(State.OPEN);
    }

    /** To the end of the sixtieth day, by the clock of Montana; by the end of 1 March for fewer than 500. */
    @ParameterizedTest(name = "{1} people: {0} by {2}")
    @CsvSource({
        "people, 3, 2027-01-10T07:00:00Z",
        "people, 700, 2027-01-10T07:00:00Z",
        "hhs, 499, 2027-03-02T07:00:00Z",
        "hhs, 500, 2027-01-10T07:00:00Z",
        "media, 501, 2027-01-10T07:00:00Z"
    })
    void theClocksOfABreach(String step, String people, Instant until) {
        assess("breach", people);
        var task = task("privacy-breach", step);
        assertThat(task.isOpen()).isTrue();
        assertThat(task.due()).isEqualTo(until);
        assertThat(task.source()).startsWith("45 CFR 164.40");
    }

    @ParameterizedTest(name = "{0} with {1} people: media {2}")
    @CsvSource({"breach, 500, NOT_NEEDED", "breach, 501, OPEN", "low, 900, NOT_NEEDED"})
    void theMediaAreToldOfABreachOfMoreThan500(String conclusion, String people, State state) {
        assess(conclusion, people);
        assertThat(task("privacy-breach", "media").state()).isEqualTo(state);
    }

    @Test
    void itIsFinishedWhenNothingThatIsNeededWaits() {
        wrote("contain", Map.of("words", "x"));
        assess("low", "1");
        assertThat(progress("privacy-breach").isFinished()).isFalse();
        wrote("learned", Map.of("words", "x"));
        assertThat(progress("privacy-breach").isFinished()).isTrue();
    }

    private void assess(String conclusion, String people) {
        wrote("assess", Map.of("conclusion", conclusion, "people", people, "montana", "no"));
    }

    private void wrote(String step, Map<String, String> answers) {
        entries.add(new Entry(UUID.randomUUID(), step, answers, BEGUN, "Rosa"));
    }

    private Progress.Task task(String kind, String step) {
        return progress(kind).task(step).orElseThrow();
    }

    private Progress progress(String id) {
        var kind = kinds.find(id, AGENCY, ENTERED).orElseThrow();
        var incident = new Incident(
                new UUID(2, 2),
                id,
                null,
                "",
                null,
                "",
                null,
                "",
                "own",
                "",
                DISCOVERED,
                "",
                ENTERED,
                BEGUN,
                new UUID(3, 3),
                "Rosa",
                Optional.empty(),
                false,
                true,
                entries);
        return Progress.of(kind, incident, World.MONTANA);
    }
}
