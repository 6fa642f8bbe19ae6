package org.alongside.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.consents.ConsentsUnderTest;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.words.Words;
import org.alongside.telling.ReportKind;
import org.junit.jupiter.api.Test;

class ResultRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID AGENCY = UUID.fromString("0190f4c2-0000-7000-8000-000000000001");

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(wrongs("", "", "", "", List.of(), false))
                .containsExactly("sampled-on", "reported-on", "specimen", "outcome");
        assertThat(wrongs("2026-11-22", "2026-11-23", "urine", "negative", List.of(), false))
                .containsExactly("sampled-on", "reported-on");
        assertThat(wrongs("2026-11-20", "2026-11-19", "urine", "negative", List.of(), false))
                .containsExactly("reported-on");
    }

    @Test
    void aPositiveResultSaysWhatForAndHowSure() {
        assertThat(wrongs("2026-11-19", "2026-11-20", "urine", "positive", List.of(), false))
                .containsExactly("substances", "finding");
        assertThat(wrongs("2026-11-19", "2026-11-20", "urine", "positive", List.of("moonshine"), false))
                .containsExactly("substances", "finding");
    }

    @Test
    void nothingElseIsPositiveForAnything() {
        assertThat(wrongs("2026-11-19", "2026-11-20", "hair", "negative", List.of("cannabis"), true))
                .containsExactly("substances", "as-prescribed");
    }

    @Test
    void aResultIsSaidInNeutralWords() {
        var words = new ResultWords(Words.english(), ResultRuleTest::codes);
        assertThat(words.outcome(TestOutcome.POSITIVE, Finding.SCREEN, List.of("buprenorphine"), true))
                .isEqualTo("Positive for Buprenorphine, first test only, from medicine taken as prescribed");
        for (var outcome : TestOutcome.values())
            assertThat(words.outcome(outcome, null, List.of(), false))
                    .doesNotContainIgnoringCase("clean", "dirty", "fail");
    }

    /** One set of agreed words, wherever hard news stands. */
    @Test
    void returnToUseIsExplainedAsReportsExplainIt() {
        var guidance =
                TestGuidance.of(ConsentsUnderTest.DEFINITIONS.of(TestGuidance.KIND, TestGuidance.ID, AGENCY, TODAY));
        var said = ConsentsUnderTest.DEFINITIONS.all(ReportKind.KIND, AGENCY, TODAY).stream()
                .flatMap(kind -> ReportKind.of(kind).sections().stream())
                .filter(section -> section.from() == ReportKind.Source.HARD_NEWS)
                .map(ReportKind.Section::words);
        assertThat(said).isNotEmpty().containsOnly(guidance.returnToUse());
        assertThat(guidance.policy().collects())
                .as("peers collect no samples unless a program says so")
                .isFalse();
    }

    private static List<String> wrongs(
            String sampled,
            String reported,
            String specimen,
            String outcome,
            List<String> substances,
            boolean prescribed) {
        var draft = new ResultDraft(
                AGENCY,
                AGENCY,
                0,
                "",
                "",
                "",
                sampled,
                reported,
                specimen,
                "",
                outcome,
                "",
                substances,
                prescribed,
                "",
                "");
        return ResultRule.wrongs(draft, codes(RecordResult.SPECIMENS), codes(RecordResult.SUBSTANCES), TODAY)
                .all()
                .stream()
                .map(Wrong::field)
                .toList();
    }

    private static CodeList codes(String list) {
        return ConsentsUnderTest.DEFINITIONS.codes(list, AGENCY, TODAY);
    }
}
