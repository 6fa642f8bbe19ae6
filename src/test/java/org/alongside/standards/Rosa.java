package org.alongside.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.standards.SupporterRecord.Attested;
import org.alongside.standards.SupporterRecord.Certification;
import org.alongside.standards.SupporterRecord.ExamResult;
import org.alongside.standards.SupporterRecord.Format;
import org.alongside.standards.SupporterRecord.LivedExperience;
import org.alongside.standards.SupporterRecord.Need;
import org.alongside.standards.SupporterRecord.Oversight;
import org.alongside.standards.SupporterRecord.Purpose;
import org.alongside.standards.SupporterRecord.Statement;
import org.alongside.standards.SupporterRecord.Stay;
import org.alongside.standards.SupporterRecord.Supervision;
import org.alongside.standards.SupporterRecord.Training;
import org.alongside.standards.SupporterRecord.Work;

/** A supporter who has done everything that candidacy in Montana asks, and entries to add. */
final class Rosa {
    static final Standard MONTANA = standard("mt-family-peer-support");

    private Rosa() {}

    static Standard standard(String id) {
        return new Standards().find(id, day("2026-06-30")).orElseThrow();
    }

    /** No hours worked; certified on no day. */
    static SupporterRecord.Builder candidate() {
        return SupporterRecord.of("rosa", day("1984-05-02"))
                .attestations(Stream.of(Statement.values())
                        .map(statement -> new Attested(statement, day("2025-02-01")))
                        .toList())
                .training(List.of(core("2025-01-20", 40)))
                .exams(List.of(exam("2025-01-24", 84)))
                .livedExperience(List.of(lived("2014-01-01", "2019-06-30", "2008-03-01")))
                .residence(List.of(new Stay("MT", day("2001-01-01"), null)));
    }

    static SupporterRecord nobody() {
        return SupporterRecord.of("nobody", day("1984-05-02")).build();
    }

    static Evaluation evaluate(String stage, SupporterRecord record, String asOf) {
        return Evaluation.of(MONTANA, MONTANA.stage(stage).orElseThrow(), record, day(asOf));
    }

    static Finding finding(String stage, String requirement, SupporterRecord.Builder record, String asOf) {
        return finding(evaluate(stage, record.build(), asOf), requirement);
    }

    static Finding finding(Evaluation evaluation, String requirement) {
        return evaluation.findings().stream()
                .filter(finding -> finding.requirement().id().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    /** What there is, what is needed, and since when it is short: {@code 3.00 of 5.00 since 2025-04-18}. */
    static String said(Finding finding) {
        var quantity = finding.quantity();
        return Hundredths.text(quantity.have()) + " of " + Hundredths.text(quantity.need())
                + (finding.shortSince() == null ? "" : " since " + finding.shortSince());
    }

    static LivedExperience lived(String from, String to, String childBornOn) {
        return new LivedExperience(Need.BEHAVIORAL_HEALTH, day(from), to == null ? null : day(to), day(childBornOn));
    }

    static Work work(String on, double hours) {
        return new Work(day(on), hundredths(hours), true, true, false);
    }

    /** Eight hours on each of so many days in a row. */
    static List<Work> days(String first, int count) {
        var all = new ArrayList<Work>();
        for (int n = 0; n < count; n++) all.add(new Work(day(first).plusDays(n), 800, true, true, false));
        return all;
    }

    static Supervision clinical(String on, double hours) {
        return new Supervision(day(on), hundredths(hours), Oversight.CLINICAL, Format.INDIVIDUAL, true);
    }

    static Training core(String on, double hours) {
        return new Training(day(on), hundredths(hours), Purpose.CORE, "mt-fps-core", true, Set.of(), null);
    }

    static Training continuing(String on, double hours, String... topics) {
        return new Training(day(on), hundredths(hours), Purpose.CONTINUING, null, true, Set.of(topics), null);
    }

    static ExamResult exam(String on, double percent) {
        return new ExamResult("mt-fps-exam", day(on), hundredths(percent));
    }

    static Certification certified(String from) {
        return new Certification("mt-family-peer-support", "certified", day(from));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static int hundredths(double hours) {
        return (int) Math.round(hours * 100);
    }
}
