package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.field.TeamStore.Carried;
import org.alongside.field.TeamStore.Named;
import org.alongside.field.TeamStore.Need;
import org.alongside.platform.db.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team in pages, those who need a look first; and when to ask how somebody is. */
class PagingTheTeamTest {
    private static final List<Named> PEOPLE = IntStream.range(0, 45)
            .mapToObj(n -> new Named(new UUID(0, n), "Supporter %02d".formatted(n)))
            .toList();

    private static Map<UUID, Need> needs() {
        var needs = new HashMap<UUID, Need>();
        needs.put(new UUID(0, 40), new Need(new UUID(0, 40), 0, 0, 0, 3));
        needs.put(new UUID(0, 30), new Need(new UUID(0, 30), 2, 3, 0, 0));
        needs.put(new UUID(0, 7), new Need(new UUID(0, 7), 0, 0, 4, 0));
        return needs;
    }

    private static List<Integer> numbers(Team team) {
        return team.shown().stream()
                .map(one -> (int) one.id().getLeastSignificantBits())
                .toList();
    }

    @ParameterizedTest(name = "by {0}, first comes {1}, then {2}")
    @CsvSource({"NEEDS, 30, 7", "NAME, 0, 1", "UNSIGNED, 30, 0", "OVERDUE, 30, 0", "KEPT, 7, 0", "UNSEEN, 40, 0"})
    void thoseWithMostComeFirst(TeamPage.Sort sort, int first, int second) {
        assertThat(numbers(Team.page(PEOPLE, needs(), sort, Optional.empty()))).startsWith(first, second);
    }

    @Test
    void everybodyIsOnOnePageAndNobodyOnTwo() {
        var first = Team.page(PEOPLE, needs(), TeamPage.Sort.NEEDS, Optional.empty());
        var second = Team.page(PEOPLE, needs(), TeamPage.Sort.NEEDS, last(first));
        var third = Team.page(PEOPLE, needs(), TeamPage.Sort.NEEDS, last(second));
        assertThat(first.more()).isTrue();
        assertThat(third.more()).isFalse();
        assertThat(IntStream.of(
                        first.shown().size(),
                        second.shown().size(),
                        third.shown().size()))
                .containsExactly(20, 20, 5);
        assertThat(List.of(first, second, third).stream().flatMap(team -> team.shown().stream()))
                .containsExactlyInAnyOrderElementsOf(PEOPLE);
    }

    private static Optional<UUID> last(Team team) {
        return Optional.of(team.shown().getLast().id());
    }

    @Test
    void whoHasLeftTheTeamBeginsItAgain() {
        assertThat(numbers(Team.page(PEOPLE, needs(), TeamPage.Sort.NAME, Optional.of(new UUID(9, 9)))))
                .startsWith(0, 1);
    }

    @ParameterizedTest(name = "{0} hard, {1} late, {2} minutes, supervision on {3}")
    @CsvSource({
        "1, 2, 2999, 2026-11-20, ''",
        "2, 0, 0, 2026-11-20, HARD",
        "0, 3, 0, 2026-11-20, LATE",
        "0, 0, 3000, 2026-11-20, MUCH",
        "2, 3, 3000, 2026-11-20, HARD LATE MUCH",
        "0, 0, 1200, 2026-10-22, ''",
        "0, 0, 1200, 2026-10-21, ALONE",
        "0, 0, 1200, , ALONE",
        "0, 0, 1199, , ''"
    })
    void aSupervisorIsRemindedWhenThereWasMuchOrNobodyToTalkTo(
            int hard, int late, int minutes, @Nullable LocalDate supervisedOn, String prompts) {
        var carried =
                new Carried(new UUID(0, 1), BigDecimal.TEN, 15, late, hard, minutes, 0, 0, 0, null, supervisedOn, 0);
        var expected = prompts.isEmpty() ? List.<String>of() : List.of(prompts.split(" "));
        assertThat(new TeamCare(3, 2, 3000, 1200, 30).prompts(carried, World.TODAY))
                .extracting(Enum::name)
                .isEqualTo(expected);
        assertThat(TeamCare.NONE.prompts(carried, World.TODAY)).isEmpty();
    }
}
