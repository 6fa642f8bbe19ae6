package org.alongside.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.junit.jupiter.api.Test;

/** Figures of 45 CFR 164.526(b)(2), which the definition cites. */
class CorrectionClockTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 9, 1);

    private final CorrectionClock clock = CorrectionClock.on(ASKED, new Definitions(), UUID.randomUUID());

    @Test
    void itIsAnsweredWithinSixtyDays() {
        assertThat(clock.dueOn(asked())).isEqualTo("2026-10-31");
    }

    @Test
    void itIsPutOffOnceByThirtyDaysWhileInTime() {
        assertThat(clock.mayPutOff(asked(), LocalDate.of(2026, 10, 31))).isTrue();
        assertThat(clock.mayPutOff(asked(), LocalDate.of(2026, 11, 1))).isFalse();
        var later = asked(Correction.Kind.EXTENDED);
        assertThat(clock.dueOn(later)).isEqualTo("2026-11-30");
        assertThat(clock.mayPutOff(later, LocalDate.of(2026, 11, 1))).isFalse();
    }

    @Test
    void onlyADenialCanBeDisagreedWithAndOnce() {
        assertThat(asked().mayDisagree()).isFalse();
        assertThat(asked(Correction.Kind.ACCEPTED).mayDisagree()).isFalse();
        assertThat(asked(Correction.Kind.DENIED).mayDisagree()).isTrue();
        assertThat(asked(Correction.Kind.DENIED, Correction.Kind.DISAGREED).mayDisagree())
                .isFalse();
    }

    @Test
    void itIsDeniedForTheReasonsOfTheLaw() {
        assertThat(clock.has("right")).isTrue();
        assertThat(clock.has("")).isFalse();
        assertThat(clock.title("gone")).isEqualTo("gone");
    }

    private static Correction asked(Correction.Kind... kinds) {
        var steps = new ArrayList<Correction.Step>();
        for (var kind : kinds) steps.add(new Correction.Step(kind, "", "Words", ASKED));
        return new Correction(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), "", "A", "B", ASKED, List.copyOf(steps));
    }
}
