package org.alongside.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.definitions.Definitions;
import org.alongside.standards.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed for the hours worked, and what a session must be. */
class OwingSupervisionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Standard MONTANA =
            Standard.of(new Definitions().of(Standard.KIND, "mt-family-peer-support", UUID.randomUUID(), TODAY));
    private static final UUID LINDA = UUID.randomUUID();
    private static final UUID ROSA = UUID.randomUUID();

    @ParameterizedTest(name = "{0} minutes worked, {1} held: {2} needed, {3} owed")
    @CsvSource({
        "0, 0, 0, 0",
        "1199, 0, 0, 0",
        "1200, 0, 100, 100",
        "1200, 45, 100, 25",
        "2400, 120, 200, 0",
        "2460, 90, 200, 50"
    })
    void oneHourIsNeededForEachCompletedTwenty(int worked, int held, long needed, long owed) {
        var standing = standing(TODAY.minusDays(60), worked, held);
        assertThat(standing.worked()).isEqualTo(worked);
        assertThat(standing.needed()).isEqualTo(needed);
        assertThat(standing.owed()).isEqualTo(owed);
        assertThat(standing.owedNextWeek()).isEqualTo(owed);
        assertThat(standing.shortSince()).isEqualTo(owed == 0 ? null : TODAY.minusDays(60));
    }

    @Test
    void nextWeekGoesOnLikeTheLastFour() {
        var standing = standing(TODAY.minusDays(7), 4 * 20 * 60, 4 * 60);
        assertThat(standing.owed()).isZero();
        assertThat(standing.owedNextWeek()).isEqualTo(100);
    }

    @Test
    void minutesAddUpOverManyShortDays() {
        var days = new TreeMap<LocalDate, Integer>();
        for (int n = 0; n < 171; n++) days.put(TODAY.minusDays(n), 7);
        days.put(TODAY, 10);
        assertThat(Standing.of(MONTANA, stage(), days, List.of(), TODAY).needed())
                .isEqualTo(100);
    }

    @ParameterizedTest(name = "{0} min {1} {2}: {3}")
    @CsvSource({
        "60, 2026-11-20, clinical, ''",
        "0, 2026-11-20, clinical, supervision.wrong.minutes",
        "481, 2026-11-20, clinical, supervision.wrong.minutes",
        "long, 2026-11-20, clinical, supervision.wrong.minutes",
        "60, 2026-11-22, clinical, supervision.wrong.future",
        "60, soon, clinical, supervision.wrong.day",
        "60, 2026-11-20, friendly, supervision.wrong.kind"
    })
    void whatCannotBeASessionIsRefused(String minutes, String day, String kind, String key) {
        assertThat(keys(draft(minutes, day, kind, List.of(ROSA), List.of("ethics")), "LCSW 1", Set.of(ROSA)))
                .isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }

    @Test
    void aClinicalSessionNeedsARightACredentialAndATopic() {
        var day = "2026-11-20";
        assertThat(keys(draft("60", day, "clinical", List.of(ROSA), List.of()), "", Set.of()))
                .containsExactly(
                        "supervision.wrong.not-theirs", "supervision.wrong.credential", "supervision.wrong.topics");
        assertThat(keys(draft("60", day, "administrative", List.of(ROSA), List.of()), "", Set.of(ROSA)))
                .isEmpty();
        assertThat(keys(draft("60", day, "administrative", List.of(LINDA), List.of()), "", Set.of(ROSA)))
                .containsExactly("supervision.wrong.oneself");
        assertThat(keys(draft("60", day, "administrative", List.of(), List.of()), "", Set.of(ROSA)))
                .containsExactly("supervision.wrong.nobody");
    }

    private static List<String> keys(SessionDraft draft, String credential, Set<UUID> supervised) {
        var known = new SessionRules.Known(supervised, credential, Set.of("ethics"), Set.of("empowerment"));
        return SessionRules.wrongs(draft, LINDA, known, TODAY).all().stream()
                .map(Wrong::key)
                .toList();
    }

    private static SessionDraft draft(
            String minutes, String day, String kind, List<UUID> supporters, List<String> topics) {
        return new SessionDraft(
                UUID.randomUUID(), day, minutes, kind, "remote", supporters, topics, List.of(), List.of(), "");
    }

    private static Standing standing(LocalDate day, int worked, int held) {
        var days = new TreeMap<LocalDate, Integer>();
        if (worked > 0) days.put(day, worked);
        var sessions = held == 0 ? List.<Standing.Held>of() : List.of(new Standing.Held(day, held, false));
        return Standing.of(MONTANA, stage(), days, sessions, TODAY);
    }

    private static Standard.Stage stage() {
        return MONTANA.stage("candidate").orElseThrow();
    }
}
