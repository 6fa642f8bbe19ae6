package org.alongside.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.keeping.KeepUntil.From;
import org.alongside.keeping.KeepUntil.Held;
import org.alongside.keeping.KeepUntil.Rule;
import org.alongside.keeping.KeepUntil.Running;
import org.alongside.keeping.KeepUntil.Through;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a record is kept: at least seven years after the last service, longer where a rule or a hold says so. */
class KeepUntilTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final KeepUntil MONTANA = KeepUntil.of(new Definitions(), new UUID(0, 0), TODAY);
    private static final Rule SEVEN = new Rule(From.LAST_SERVICE, 7, "seven years");
    private static final Rule GROWN = new Rule(From.MAJORITY, 3, "three years as an adult");

    @ParameterizedTest
    @CsvSource({"2026-05-14,2033-05-14", "2024-02-29,2031-03-01", "2025-02-28,2032-02-28"})
    void montanaAsksForSevenWholeYears(LocalDate lastService, LocalDate through) {
        assertThat(MONTANA.of(ended(lastService, null), false))
                .isEqualTo(new Through(through, MONTANA.rules().getFirst()));
    }

    @Test
    void nothingRunsOutWhileServiceGoesOnOrBeforeItBegan() {
        assertThat(MONTANA.of(holding(1, LocalDate.of(2010, 1, 1), null), false))
                .isEqualTo(new Running());
        assertThat(MONTANA.of(ended(null, null), false)).isEqualTo(new Running());
    }

    @Test
    void theRuleThatReachesFurthestHolds() {
        var rules = new KeepUntil(List.of(SEVEN, GROWN), 14, List.of(), "");
        var ended = LocalDate.of(2026, 5, 14);
        assertThat(rules.of(ended(ended, LocalDate.of(2020, 6, 1)), false))
                .isEqualTo(new Through(LocalDate.of(2041, 6, 1), GROWN));
        assertThat(rules.of(ended(ended, LocalDate.of(2008, 6, 1)), false))
                .isEqualTo(new Through(LocalDate.of(2033, 5, 14), SEVEN));
        assertThat(rules.of(ended(ended, null), false)).isEqualTo(new Through(LocalDate.of(2033, 5, 14), SEVEN));
    }

    @Test
    void aHoldGoesBeforeEveryRule() {
        assertThat(MONTANA.of(ended(LocalDate.of(2001, 1, 1), null), true))
                .isEqualTo(new Held(LocalDate.of(2008, 1, 1)));
        assertThat(MONTANA.of(holding(1, TODAY, null), true)).isEqualTo(new Held(null));
    }

    @Test
    void itsTimeIsOverTheDayAfterTheLast() {
        var through = new Through(TODAY, SEVEN);
        assertThat(through.isOver(TODAY)).isFalse();
        assertThat(through.isOver(TODAY.plusDays(1))).isTrue();
    }

    private static Holding ended(@Nullable LocalDate lastService, @Nullable LocalDate youngest) {
        return holding(0, lastService, youngest);
    }

    private static Holding holding(int running, @Nullable LocalDate lastService, @Nullable LocalDate youngest) {
        return new Holding(UUID.randomUUID(), "Ortega", 1, running, 0, 0, 0, 0, 0, 0, false, lastService, youngest);
    }
}
