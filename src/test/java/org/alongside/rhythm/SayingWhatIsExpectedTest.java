package org.alongside.rhythm;

import static org.alongside.platform.db.World.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.alongside.cadence.CadencePolicies;
import org.alongside.cadence.CadencePolicy.Expectation;
import org.alongside.cadence.CadencePolicy.Per;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingWhatIsExpectedTest {
    private static final Definitions DEFINITIONS = new Definitions();
    private static final RhythmWords SAY = new RhythmWords(Words.english(), DEFINITIONS, new UUID(0, 1), TODAY);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            week,  1, visit, -,  -,  Each week: one visit
            week,  2, visit, -,  -,  Each week: 2 times a visit
            month, 2, call,  60, -,  Each month: 2 times a call of 1 h or more
            month, 1, visit, 30, 180, Each month: one visit of 30 min to 3 h
            day,   1, text,  -,  5,  Each day: one text of 5 min at most
            phase, 4, visit, 45, 45, In this phase: 4 times a visit of 45 min
            """)
    void countsAreSaidWithTheirModesAndLengths(
            String per, int count, String mode, @Nullable Integer from, @Nullable Integer to, String words) {
        var expectation = new Expectation(
                "it",
                Per.valueOf(per.toUpperCase(java.util.Locale.ROOT)),
                count,
                null,
                Set.of(mode),
                null,
                from,
                to,
                null);
        assertThat(SAY.expectation(expectation)).isEqualTo(words);
    }

    @Test
    void minutesAreSaidInAll() {
        var expectation = new Expectation("it", Per.MONTH, null, 540, Set.of("visit", "video"), null, null, null, null);
        assertThat(SAY.expectation(expectation)).isEqualTo("Each month: 9 h in all, by video or visit");
    }

    @Test
    void minutesOfAnyKindNameNone() {
        var expectation = new Expectation("it", Per.MONTH, null, 540, null, null, null, null, null);
        assertThat(SAY.expectation(expectation)).isEqualTo("Each month: 9 h in all");
    }

    @Test
    void everyPolicyThatComesWithAlongsideCanBeSaid() {
        var policies = DEFINITIONS.all(CadencePolicies.KIND, new UUID(0, 1), TODAY).stream()
                .map(CadencePolicies::of)
                .toList();
        assertThat(policies).hasSizeGreaterThanOrEqualTo(6);
        for (var policy : policies)
            for (var phase : policy.phases())
                for (var expectation : phase.expects())
                    assertThat(SAY.expectation(expectation))
                            .as(policy.id())
                            .isNotBlank()
                            .doesNotContain("{", "rhythm.");
    }
}
