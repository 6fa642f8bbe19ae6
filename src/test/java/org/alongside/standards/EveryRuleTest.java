package org.alongside.standards;

import static org.alongside.standards.Rosa.clinical;
import static org.alongside.standards.Rosa.continuing;
import static org.alongside.standards.Rosa.core;
import static org.alongside.standards.Rosa.day;
import static org.alongside.standards.Rosa.exam;
import static org.alongside.standards.Rosa.said;
import static org.alongside.standards.Rosa.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.standards.SupporterRecord.BackgroundCheck;
import org.alongside.standards.SupporterRecord.Certification;
import org.alongside.standards.SupporterRecord.Format;
import org.alongside.standards.SupporterRecord.LivedExperience;
import org.alongside.standards.SupporterRecord.Need;
import org.alongside.standards.SupporterRecord.Oversight;
import org.alongside.standards.SupporterRecord.Purpose;
import org.alongside.standards.SupporterRecord.Stay;
import org.alongside.standards.SupporterRecord.Supervision;
import org.alongside.standards.SupporterRecord.Training;
import org.alongside.standards.SupporterRecord.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a definition may ask beyond Montana's, rule by rule. */
class EveryRuleTest {
    private static final String TODAY = "2026-06-30";

    private final SupporterRecord.Builder record = SupporterRecord.of("s", day("1984-05-02"));

    @ParameterizedTest(name = "a look-back of {0} months on {1} begins on {2}")
    @CsvSource({
        "60, 2026-06-30, 2021-07-01",
        "12, 2026-02-28, 2025-03-01",
        "12, 2025-02-28, 2024-02-29",
        "12, 2024-02-29, 2023-03-01",
        "1, 2026-03-31, 2026-03-01",
        "6, 2026-08-31, 2026-03-01"
    })
    void aLookBackHoldsWhatIsNotSoManyMonthsOld(int months, String asOf, String first) {
        record.training(List.of(
                core(day(first).minusDays(1).toString(), 1), core(first, 2), core(asOf, 4), core("2027-01-01", 8)));
        var finding = find("kind: training, purpose: core, hours: 88, look_back_months: " + months, asOf);
        assertThat(finding.countedFrom()).isEqualTo(day(first));
        assertThat(said(finding)).isEqualTo("6.00 of 88.00");
    }

    @Test
    void trainingCanBeAskedInTopicsAndCourses() {
        record.training(List.of(
                continuing("2025-01-01", 1, "law"),
                continuing("2025-01-01", 2, "ethics", "law"),
                continuing("2025-01-01", 4),
                core("2025-01-01", 8)));
        assertThat(said(find("kind: training, purpose: continuing, hours: 5, topics: [law, ethics]", TODAY)))
                .isEqualTo("3.00 of 5.00");
        assertThat(said(find("kind: training, purpose: core, hours: 8.5, courses: [mt-fps-core]", TODAY)))
                .isEqualTo("8.00 of 8.50");
        assertThat(said(find("kind: training, purpose: core, hours: 8, courses: [another]", TODAY)))
                .isEqualTo("0.00 of 8.00");
    }

    @ParameterizedTest(name = "again on {0}: {1}")
    @CsvSource({"2025-03-31, 70.00 of 80.00", "2025-04-01, 90.00 of 80.00"})
    void anExamTakenAgainTooSoonDoesNotStand(String again, String said) {
        record.exams(List.of(exam(again, 90), exam("2025-01-01", 70)));
        assertThat(said(find("kind: exam, exam: mt-fps-exam, percent: 80, retake_after_days: 90", TODAY)))
                .isEqualTo(said);
    }

    @Test
    void experienceCanBeUnsupervisedPaidAndRecent() {
        record.work(List.of(
                new Work(day("2020-01-01"), 100, false, true, false),
                new Work(day("2026-01-01"), 200, false, true, false),
                new Work(day("2026-01-01"), 400, true, false, false),
                new Work(day("2026-01-01"), 800, true, true, true)));
        assertThat(said(find("kind: experience, hours: 9, supervised: false, paid: false", TODAY)))
                .isEqualTo("7.00 of 9.00");
        assertThat(said(find("kind: experience, hours: 9, supervised: true, paid: false", TODAY)))
                .isEqualTo("4.00 of 9.00");
        assertThat(said(find("kind: experience, hours: 9, supervised: false, paid: true", TODAY)))
                .isEqualTo("3.00 of 9.00");
        assertThat(said(find("kind: experience, hours: 9, supervised: false, paid: true, look_back_months: 60", TODAY)))
                .isEqualTo("2.00 of 9.00");
    }

    @Test
    void supervisionCanBeAskedInAllAndInOneFormat() {
        record.supervision(List.of(
                clinical("2020-01-01", 1),
                clinical("2026-01-01", 2),
                new Supervision(day("2026-01-02"), 400, Oversight.CLINICAL, Format.GROUP, true),
                new Supervision(day("2026-01-02"), 800, Oversight.ADMINISTRATIVE, Format.GROUP, true)));
        assertThat(said(find("kind: supervision-total, hours: 20", TODAY))).isEqualTo("7.00 of 20.00");
        assertThat(said(find("kind: supervision-total, hours: 20, formats: [individual]", TODAY)))
                .isEqualTo("3.00 of 20.00");
        assertThat(said(find("kind: supervision-total, hours: 20, look_back_months: 12", TODAY)))
                .isEqualTo("6.00 of 20.00");
        record.work(List.of(work("2026-01-01", 24), work("2026-01-02", 16)));
        assertThat(said(find("kind: supervision-ratio, hours_worked: 5, formats: [individual]", TODAY)))
                .isEqualTo("3.00 of 8.00 since 2026-01-01");
    }

    @Test
    void livedExperienceCanBeOfSomeKindsAndOfAChildOfAnyAge() {
        var grown = day("1990-01-01");
        record.livedExperience(List.of(
                new LivedExperience(Need.SUBSTANCE_USE, day("2026-01-01"), day("2026-01-10"), grown),
                new LivedExperience(Need.PHYSICAL, day("2026-02-01"), day("2026-02-10"), grown)));
        assertThat(said(find("kind: lived-experience, days: 30", TODAY))).isEqualTo("20.00 of 30.00");
        assertThat(said(find("kind: lived-experience, days: 30, kinds: [substance-use]", TODAY)))
                .isEqualTo("10.00 of 30.00");
        assertThat(said(find("kind: lived-experience, days: 30, child_under: 21", TODAY)))
                .isEqualTo("0.00 of 30.00");
    }

    @Test
    void oneTieOfTheTwoCanBeAsked() {
        record.residence(List.of(new Stay("CO", day("2020-01-01"), null)));
        assertThat(find("kind: place, state: CO, by: [residence]", TODAY).met()).isTrue();
        assertThat(find("kind: place, state: CO, by: [employment]", TODAY).met())
                .isFalse();
    }

    @Test
    void aBackgroundCheckIsPassedOfTheKindAskedAndNotTooOld() {
        record.backgroundChecks(List.of(
                new BackgroundCheck("fingerprint", day("2025-07-01"), true),
                new BackgroundCheck("registry", day("2026-01-01"), false),
                new BackgroundCheck("registry", day("2026-07-01"), true)));
        assertThat(find("kind: background-check", TODAY).met()).isTrue();
        assertThat(find("kind: background-check, checks: [registry]", TODAY).met())
                .isFalse();
        assertThat(find("kind: background-check, checks: [fingerprint], within_months: 12", TODAY)
                        .met())
                .isTrue();
        assertThat(find("kind: background-check, within_months: 12", "2026-07-01")
                        .met())
                .isTrue();
        assertThat(find("kind: background-check, checks: [fingerprint], within_months: 12", "2026-07-01")
                        .met())
                .isFalse();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-03-30, false", "2026-03-31, false", "2026-06-30, false", "2026-07-01, true"})
    void anotherCredentialIsHeldForSoManyMonths(String asOf, boolean met) {
        record.certifications(List.of(
                new Certification("other", "trainee", day("2026-03-31")),
                new Certification("other", "trainee", day("2026-05-31"))));
        assertThat(find("kind: credential, standard: other, stage: trainee, for_months: 3", asOf)
                        .met())
                .isEqualTo(met);
        assertThat(find("kind: credential, standard: other, stage: trainee", asOf)
                        .met())
                .isEqualTo(!asOf.equals("2026-03-30"));
        assertThat(find("kind: credential, standard: other, stage: certified", asOf)
                        .met())
                .isFalse();
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2025-12-31, true", "2026-01-01, true", "2026-06-30, true", "2026-07-01, false"})
    void aProvisionalLevelRunsOut(String asOf, boolean met) {
        record.certifications(List.of(new Certification("ours", "level", day("2026-01-01"))));
        assertThat(find("kind: provisional, stage: level, months: 6", asOf).met())
                .isEqualTo(met);
    }

    @ParameterizedTest(name = "every {0} months on {1}: counted from {2}")
    @CsvSource({
        "72, 2026-06-30, 2022-01-01",
        "48, 2025-12-31, 2022-01-01",
        "48, 2026-01-01, 2026-01-01",
        "24, 2026-06-30, 2026-01-01"
    })
    void aTopicCanHaveAClockOfItsOwn(int months, String asOf, String start) {
        record.certifications(List.of(new Certification("ours", "level", day("2022-01-01"))));
        record.training(
                List.of(continuing(start, 2, "suicide-prevention"), continuing("2021-12-31", 4, "suicide-prevention")));
        var finding = find(
                "kind: continuing-education, hours: 3, topics: [suicide-prevention], every_months: " + months,
                asOf,
                "    period: {stage: level, months: 24}\n");
        assertThat(finding.countedFrom()).isEqualTo(day(start));
        assertThat(said(finding)).isEqualTo("2.00 of 3.00");
    }

    @Test
    void hoursUsedForAnotherStandardDoNotCountWhereTheyMayNotBeReused() {
        record.training(List.of(
                continuing("2026-01-01", 1),
                new Training(day("2026-01-01"), 200, Purpose.CONTINUING, null, true, Set.of(), "another"),
                new Training(day("2026-01-01"), 400, Purpose.CONTINUING, null, true, Set.of(), "ours")));
        assertThat(said(find("kind: continuing-education, hours: 10, not_reusable: true", TODAY)))
                .isEqualTo("5.00 of 10.00");
        assertThat(said(find("kind: continuing-education, hours: 10", TODAY))).isEqualTo("7.00 of 10.00");
    }

    private Finding find(String rule, String asOf) {
        return find(rule, asOf, "");
    }

    private Finding find(String rule, String asOf, String period) {
        var standard = Standard.of(new DefinitionReader().read("ours.yaml", """
                kind: standard
                id: ours
                version: 1
                title: Ours
                jurisdiction: any
                effective: {from: 2020-01-01}
                status: in-force
                source: us
                peer_kind: family
                stages:
                  - id: level
                    title: Level
                %s    requirements:
                      - id: asked
                        rule: {%s}
                        source: us
                        confidence: high
                        status: in-force
                """.formatted(period, rule), false));
        return Evaluation.of(standard, standard.stages().getFirst(), record.build(), day(asOf))
                .findings()
                .getFirst();
    }
}
