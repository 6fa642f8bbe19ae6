package org.alongside.standards;

import static org.alongside.standards.Rosa.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.alongside.platform.words.Words;
import org.alongside.standards.SupporterRecord.Certification;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShippedStandardsTest {

    @Test
    void everyStageOfEveryStandardCanBeEvaluatedAndExplainsItself() {
        var standards = new Standards().latest().stream().map(Standard::of).toList();
        assertThat(standards).hasSize(13);
        for (var standard : standards) {
            for (var stage : standard.stages()) {
                var record = SupporterRecord.of("s", day("1984-05-02"));
                if (stage.period() != null) {
                    record.certifications(List.of(
                            new Certification(standard.id(), stage.period().stage(), day("2024-02-29"))));
                }
                var evaluation = Evaluation.of(standard, stage, record.build(), day("2026-06-30"));
                assertThat(evaluation.findings())
                        .as(standard.id() + " " + stage.id())
                        .isNotEmpty();
                assertThat(evaluation.findings())
                        .allSatisfy(finding -> assertThat(finding.explanation().in(Words.english()))
                                .endsWith("."));
            }
        }
    }

    @Test
    void everyStandardSaysWhatIsNotKnown() {
        assertThat(new Standards().latest().stream().map(Standard::of))
                .allSatisfy(standard -> assertThat(standard.notKnown()).isNotEmpty());
    }

    /** Day by day, as the contract words it, against the engine's one pass. */
    @RepeatedTest(200)
    void theShortfallIsTheOneFoundDayByDay(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var first = day("2026-01-01");
        var asOf = first.plusDays(random.nextInt(60));
        var record = SupporterRecord.of("s", null);
        for (int n = random.nextInt(60); n > 0; n--) {
            record.work(
                    List.of(Rosa.work(first.plusDays(random.nextInt(60)).toString(), random.nextInt(2401) / 100.0)));
            if (random.nextInt(3) > 0)
                record.supervision(List.of(
                        Rosa.clinical(first.plusDays(random.nextInt(60)).toString(), random.nextInt(201) / 100.0)));
        }
        var built = record.build();
        var since = asOf.plusDays(1);
        for (var day = asOf; !day.isBefore(first) && isShort(built, day.toString()); day = day.minusDays(1))
            since = day;
        var finding = Rosa.finding(Rosa.evaluate("candidate", built, asOf.toString()), "supervision");
        assertThat(finding.shortSince()).isEqualTo(since.isAfter(asOf) ? null : since);
    }

    private static boolean isShort(SupporterRecord record, String asOf) {
        int worked = record.work().stream()
                .filter(work -> !work.on().isAfter(day(asOf)))
                .mapToInt(SupporterRecord.Work::hours)
                .sum();
        int held = record.supervision().stream()
                .filter(session -> !session.on().isAfter(day(asOf)))
                .mapToInt(SupporterRecord.Supervision::hours)
                .sum();
        return worked / 2000 * 100 > held;
    }
}
