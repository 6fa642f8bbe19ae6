package org.alongside.standards;

import static org.alongside.standards.Rosa.candidate;
import static org.alongside.standards.Rosa.certified;
import static org.alongside.standards.Rosa.clinical;
import static org.alongside.standards.Rosa.continuing;
import static org.alongside.standards.Rosa.core;
import static org.alongside.standards.Rosa.day;
import static org.alongside.standards.Rosa.days;
import static org.alongside.standards.Rosa.evaluate;
import static org.alongside.standards.Rosa.exam;
import static org.alongside.standards.Rosa.finding;
import static org.alongside.standards.Rosa.lived;
import static org.alongside.standards.Rosa.nobody;
import static org.alongside.standards.Rosa.said;
import static org.alongside.standards.Rosa.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.alongside.platform.definitions.Definition;
import org.alongside.standards.SupporterRecord.Attested;
import org.alongside.standards.SupporterRecord.Format;
import org.alongside.standards.SupporterRecord.Oversight;
import org.alongside.standards.SupporterRecord.Purpose;
import org.alongside.standards.SupporterRecord.Statement;
import org.alongside.standards.SupporterRecord.Stay;
import org.alongside.standards.SupporterRecord.Supervision;
import org.alongside.standards.SupporterRecord.Training;
import org.alongside.standards.SupporterRecord.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Montana's proposed standard, sentence by sentence of shared/contracts/standards.md. */
class MontanaTest {

    @Test
    void itIsProposedWithTheToolkitAsItsSource() {
        assertThat(Rosa.MONTANA.status()).isEqualTo(Definition.Status.PROPOSED);
        assertThat(Rosa.MONTANA.source()).contains("Toolkit, April 2024");
    }

    @Test
    void findingsComeInTheOrderOfTheDefinition() {
        assertThat(ids("candidate"))
                .containsExactly(
                        "lived-experience",
                        "age",
                        "supervision",
                        "core-training",
                        "exam",
                        "code-of-ethics",
                        "navigation-year",
                        "scope-of-practice",
                        "montana");
        assertThat(ids("certified"))
                .startsWith(ids("candidate").toArray(String[]::new))
                .endsWith("experience", "continuing-education")
                .hasSize(11);
        assertThat(evaluate(
                                "renewal",
                                candidate()
                                        .certifications(List.of(certified("2026-01-01")))
                                        .build(),
                                "2026-06-30")
                        .findings())
                .extracting(finding -> finding.requirement().id())
                .containsExactly("supervision", "continuing-education", "ethics");
    }

    @Test
    void whoHasDoneEverythingMeetsIt() {
        assertThat(evaluate("candidate", candidate().build(), "2026-06-30").met())
                .isTrue();
        var done = candidate()
                .work(days("2025-03-01", 120))
                .supervision(List.of(clinical("2025-03-02", 24), clinical("2025-03-03", 24)))
                .training(List.of(continuing("2025-04-01", 40)));
        assertThat(evaluate("certified", done.build(), "2026-06-30").met()).isTrue();
    }

    @Test
    void anEmptyRecordIsShortOfWhatItLacksAndOwesNoSupervision() {
        var evaluation = evaluate("candidate", nobody(), "2026-06-30");
        assertThat(evaluation.met()).isFalse();
        assertThat(evaluation.findings().stream()
                        .filter(Finding::met)
                        .map(finding -> finding.requirement().id()))
                .containsExactly("age", "supervision");
        assertThat(said(finding(evaluation, "exam"))).isEqualTo("0.00 of 80.00");
        assertThat(said(finding(evaluation, "supervision"))).isEqualTo("0.00 of 0.00");
    }

    @ParameterizedTest(name = "without {0}")
    @EnumSource(Statement.class)
    void everyStatementIsAskedForOnce(Statement left) {
        var without = SupporterRecord.of("s", day("1984-05-02"));
        for (var statement : Statement.values()) {
            if (statement != left) without.attestations(List.of(new Attested(statement, day("2025-02-01"))));
        }
        var findings = evaluate("candidate", without.build(), "2026-06-30").findings();
        var asked = switch (left) {
            case LIVED_EXPERIENCE, WILLING_TO_SHARE -> "lived-experience";
            case CODE_OF_ETHICS -> "code-of-ethics";
            case SCOPE_OF_PRACTICE -> "scope-of-practice";
        };
        for (var id : List.of("lived-experience", "code-of-ethics", "scope-of-practice")) {
            assertThat(findings.stream()
                            .filter(finding -> finding.requirement().id().equals(id))
                            .allMatch(Finding::met))
                    .as(id)
                    .isEqualTo(!id.equals(asked));
        }
    }

    @Test
    void aStatementCountsFromTheDayItIsSigned() {
        assertThat(finding("candidate", "code-of-ethics", candidate(), "2025-01-31")
                        .met())
                .isFalse();
        assertThat(finding("candidate", "code-of-ethics", candidate(), "2025-02-01")
                        .met())
                .isTrue();
    }

    @ParameterizedTest(name = "born {0}, {1}: {2}")
    @CsvSource({
        "2005-06-30, 2026-06-29, false", "2005-06-30, 2026-06-30, true", "2005-06-30, 2026-07-01, true",
        "2004-02-29, 2025-02-28, false", "2004-02-29, 2025-03-01, true", "2030-01-01, 2026-06-30, false"
    })
    void twentyOneOnTheBirthdayAndForTheTwentyNinthOfFebruaryOnTheFirstOfMarch(String born, String asOf, boolean met) {
        var record = SupporterRecord.of("s", day(born));
        assertThat(finding("candidate", "age", record, asOf).met()).isEqualTo(met);
    }

    @Test
    void anUnknownBirthdayIsNotOldEnough() {
        assertThat(finding("candidate", "age", SupporterRecord.of("s", null), "2026-06-30")
                        .met())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} h worked and {1} h held: {2}")
    @CsvSource({
        "0, 0, 0.00 of 0.00",
        "19.99, 0, 0.00 of 0.00",
        "20, 0, 0.00 of 1.00 since 2025-03-01",
        "20, 1, 1.00 of 1.00",
        "20, 0.99, 0.99 of 1.00 since 2025-03-01",
        "23.99, 1, 1.00 of 1.00",
        "0, 5, 5.00 of 0.00"
    })
    void oneHourForEveryCompletedTwenty(double worked, double held, String said) {
        var record = SupporterRecord.of("s", null)
                .work(List.of(work("2025-03-01", worked)))
                .supervision(List.of(clinical("2025-03-01", held)));
        assertThat(said(finding("candidate", "supervision", record, "2026-06-30")))
                .isEqualTo(said);
    }

    @Test
    void hundredthsOfHoursAddUpExactly() {
        var record = SupporterRecord.of("s", null);
        for (int n = 0; n < 200; n++) record.work(List.of(work("2025-03-01", 0.1)));
        assertThat(said(finding("candidate", "supervision", record, "2026-06-30")))
                .isEqualTo("0.00 of 1.00 since 2025-03-01");
    }

    @Test
    void onlyDocumentedClinicalSupervisionCountsIndividualOrGroup() {
        var record = SupporterRecord.of("s", null)
                .supervision(List.of(
                        new Supervision(day("2025-03-01"), 100, Oversight.CLINICAL, Format.GROUP, true),
                        new Supervision(day("2025-03-01"), 200, Oversight.CLINICAL, Format.INDIVIDUAL, true),
                        new Supervision(day("2025-03-01"), 400, Oversight.CLINICAL, Format.INDIVIDUAL, false),
                        new Supervision(day("2025-03-01"), 800, Oversight.ADMINISTRATIVE, Format.GROUP, true)));
        assertThat(said(finding("candidate", "supervision", record, "2026-06-30")))
                .isEqualTo("3.00 of 0.00");
    }

    @Test
    void workForOnesOwnFamilyIsWorkedAndNeverExperience() {
        var record = SupporterRecord.of("s", null).work(List.of(new Work(day("2025-03-01"), 2000, true, true, true)));
        assertThat(said(finding("candidate", "supervision", record, "2026-06-30")))
                .isEqualTo("0.00 of 1.00 since 2025-03-01");
        assertThat(said(finding("certified", "experience", record, "2026-06-30")))
                .isEqualTo("0.00 of 1000.00");
    }

    @ParameterizedTest(name = "worked {0}, held {1}: short since {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "2025-03-01 2025-03-03 2025-03-05; -; 2025-03-05",
                "2025-03-05 2025-03-01 2025-03-03; -; 2025-03-05",
                "2025-03-01 2025-03-02 2025-03-03 2025-03-04 2025-03-05; 2025-03-03; 2025-03-05",
                "2025-03-01 2025-03-02 2025-03-03 2025-03-04 2025-03-05; 2025-03-04; 2025-03-05",
                "2025-03-01 2025-03-02 2025-03-03; 2025-03-03; -",
                "2025-03-01 2025-03-02 2025-03-03; 2025-03-10; -",
                "2026-06-28 2026-06-29 2026-06-30; -; 2026-06-30",
                "2026-06-29 2026-06-30 2026-07-01; -; -"
            })
    void shortSinceIsTheFirstDayOfTheRunThatLastsUntilNow(String worked, String held, String since) {
        var record = SupporterRecord.of("s", null);
        for (var on : worked.split(" ")) record.work(List.of(work(on, 8)));
        if (held != null) record.supervision(List.of(clinical(held, 1)));
        var finding = finding("candidate", "supervision", record, "2026-06-30");
        assertThat(finding.shortSince()).isEqualTo(since == null ? null : day(since));
        assertThat(finding.met()).isEqualTo(since == null);
    }

    @Test
    void coreTrainingIsSummedWhereItIsApproved() {
        var record = SupporterRecord.of("s", null)
                .training(List.of(
                        core("2025-01-01", 25),
                        core("2025-01-02", 14.99),
                        continuing("2025-01-03", 100),
                        new Training(day("2025-01-04"), 4000, Purpose.CORE, null, false, Set.of(), null)));
        assertThat(said(finding("candidate", "core-training", record, "2026-06-30")))
                .isEqualTo("39.99 of 40.00");
        record.training(List.of(core("2026-06-30", 0.01), core("2026-07-01", 9)));
        assertThat(said(finding("candidate", "core-training", record, "2026-06-30")))
                .isEqualTo("40.00 of 40.00");
    }

    @Test
    void theBestResultOfItsOwnExamCounts() {
        var record = SupporterRecord.of("s", null)
                .exams(List.of(
                        exam("2025-01-01", 84),
                        exam("2025-02-01", 61.5),
                        exam("2027-01-01", 99),
                        new SupporterRecord.ExamResult("another", day("2025-01-01"), 10000)));
        assertThat(said(finding("candidate", "exam", record, "2026-06-30"))).isEqualTo("84.00 of 80.00");
        assertThat(said(finding(
                        "candidate",
                        "exam",
                        SupporterRecord.of("s", null).exams(List.of(exam("2025-01-01", 79.99))),
                        "2026-06-30")))
                .isEqualTo("79.99 of 80.00");
    }

    @ParameterizedTest(name = "{0} to {1}, child born {2}, on {3}: {4} days")
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-01-01, 2025-12-31, 2020-01-01, 2026-06-30, 365",
                "2025-01-01, 2025-12-30, 2020-01-01, 2026-06-30, 364",
                "2024-01-01, 2024-12-30, 2020-01-01, 2026-06-30, 365",
                "2026-06-30, -,          2020-01-01, 2026-06-30, 1",
                "2026-07-01, -,          2020-01-01, 2026-06-30, 0",
                "2025-06-30, -,          2004-07-01, 2026-06-30, 1",
                "2025-07-01, -,          2004-07-01, 2026-06-30, 0",
                "2025-02-01, -,          2004-02-29, 2026-06-30, 28",
                "2010-01-01, 2010-01-10, 2015-01-01, 2026-06-30, 10"
            })
    void caringIsCutAtTheDayBeforeTheTwentyFirstBirthdayAndAtTheDate(
            String from, String to, String born, String asOf, long days) {
        var record = SupporterRecord.of("s", null).livedExperience(List.of(lived(from, to, born)));
        var finding = finding("candidate", "navigation-year", record, asOf);
        assertThat(said(finding)).isEqualTo(days + ".00 of 365.00");
        assertThat(finding.quantity().unit()).isEqualTo(Finding.Unit.DAY);
    }

    @Test
    void rangesThatOverlapOrTouchAreCountedOnceForAllChildren() {
        var record = SupporterRecord.of("s", null)
                .livedExperience(List.of(
                        lived("2025-03-01", "2025-03-31", "2020-01-01"),
                        lived("2025-01-01", "2025-01-31", "2020-01-01"),
                        lived("2025-02-01", "2025-02-28", "2010-01-01"),
                        lived("2025-01-10", "2025-02-10", "2012-01-01"),
                        lived("2025-05-01", "2025-05-01", "2012-01-01")));
        assertThat(said(finding("candidate", "navigation-year", record, "2026-06-30")))
                .isEqualTo("91.00 of 365.00");
    }

    @ParameterizedTest(name = "{0} from {1} to {2} on {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "MT, 2026-06-30, -, 2026-06-30, true", "MT, 2026-07-01, -, 2026-06-30, false",
                "MT, 2020-01-01, 2026-06-30, 2026-06-30, true", "MT, 2020-01-01, 2026-06-29, 2026-06-30, false",
                "ND, 2020-01-01, -, 2026-06-30, false"
            })
    void livingOrWorkingInMontanaOnTheDate(String state, String from, String to, String asOf, boolean met) {
        var stay = new Stay(state, day(from), to == null ? null : day(to));
        var lives = SupporterRecord.of("s", null).residence(List.of(stay));
        var works = SupporterRecord.of("s", null).employment(List.of(stay));
        assertThat(finding("candidate", "montana", lives, asOf).met()).isEqualTo(met);
        assertThat(finding("candidate", "montana", works, asOf).met()).isEqualTo(met);
    }

    @Test
    void experienceIsSupervisedWorkAndContinuingTrainingButNotTheCoreCourse() {
        var record = candidate()
                .work(List.of(
                        work("2025-03-01", 8),
                        new Work(day("2025-03-02"), 100, true, false, false),
                        new Work(day("2025-03-03"), 1000, false, true, false),
                        work("2026-07-01", 8)))
                .training(List.of(
                        continuing("2025-04-01", 3),
                        new Training(day("2025-04-02"), 500, Purpose.CONTINUING, null, false, Set.of(), null)));
        assertThat(said(finding("certified", "experience", record, "2026-06-30")))
                .isEqualTo("12.00 of 1000.00");
        assertThat(said(finding("certified", "continuing-education", record, "2026-06-30")))
                .isEqualTo("3.00 of 40.00");
    }

    @ParameterizedTest(name = "certified {0}, on {1}: counted from {2}")
    @CsvSource({
        "2024-07-01, 2026-06-30, 2025-07-01", "2024-07-01, 2026-07-01, 2026-07-01",
                "2026-06-30, 2026-06-30, 2026-06-30",
        "2024-02-29, 2025-02-28, 2024-02-29", "2024-02-29, 2025-03-01, 2025-03-01",
                "2024-02-29, 2028-02-28, 2027-03-01",
        "2024-02-29, 2028-02-29, 2028-02-29", "2020-12-31, 2026-12-30, 2025-12-31"
    })
    void theYearRunsFromTheCertificationToTheDayBeforeItsAnniversaryAgainAndAgain(
            String from, String asOf, String start) {
        var record = SupporterRecord.of("s", null)
                .certifications(List.of(certified(from)))
                .training(List.of(
                        continuing(day(start).minusDays(1).toString(), 1),
                        continuing(start, 2),
                        continuing(asOf, 4),
                        continuing(day(asOf).plusDays(1).toString(), 8)));
        var finding = finding("renewal", "continuing-education", record, asOf);
        assertThat(finding.countedFrom()).isEqualTo(day(start));
        assertThat(said(finding)).isEqualTo("6.00 of 20.00");
    }

    @Test
    void renewalCountsFromTheLatestCertificationThatIsNotInTheFuture() {
        var record = SupporterRecord.of("s", null)
                .certifications(List.of(
                        certified("2026-03-01"),
                        certified("2024-01-01"),
                        certified("2026-07-01"),
                        new SupporterRecord.Certification("mt-family-peer-support", "candidate", day("2026-05-01")),
                        new SupporterRecord.Certification("another", "certified", day("2026-05-01"))));
        assertThat(finding("renewal", "ethics", record, "2026-06-30").countedFrom())
                .isEqualTo(day("2026-03-01"));
    }

    @Test
    void renewalAsksOneHourForEveryFortyInTheYearAlone() {
        var record = SupporterRecord.of("s", null)
                .certifications(List.of(certified("2025-01-01")))
                .work(days("2025-12-20", 12))
                .work(days("2026-01-01", 5))
                .supervision(List.of(clinical("2025-12-31", 9)));
        assertThat(said(finding("renewal", "supervision", record, "2026-06-30")))
                .isEqualTo("0.00 of 1.00 since 2026-01-05");
    }

    @Test
    void ethicsCountTowardTheTwentyAsWell() {
        var record = SupporterRecord.of("s", null)
                .certifications(List.of(certified("2026-01-01")))
                .training(List.of(continuing("2026-02-01", 18, "law"), continuing("2026-02-02", 2, "law", "ethics")));
        assertThat(evaluate("renewal", record.build(), "2026-06-30").met()).isTrue();
    }

    @Test
    void renewalWithoutACertificationIsRefused() {
        assertThatThrownBy(() -> evaluate("renewal", candidate().build(), "2026-06-30"))
                .isInstanceOf(Evaluation.NotCertified.class)
                .hasMessageContaining("stage 'certified' on or before 2026-06-30");
    }

    private static List<String> ids(String stage) {
        return evaluate(stage, nobody(), "2026-06-30").findings().stream()
                .map(finding -> finding.requirement().id())
                .toList();
    }
}
