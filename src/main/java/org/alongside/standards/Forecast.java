package org.alongside.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.standards.Standard.Stage;
import org.jspecify.annotations.Nullable;

/**
 * When each requirement will be met, and when it will fall short, if what is planned or expected comes true: the record is
 * evaluated on every day from {@code asOf} to {@code until}. What if a session or course were added is the same question with
 * that entry among what is ahead.
 *
 * @param metOn the first day on which everything is met, or null
 */
public record Forecast(
        SupporterRecord record,
        Standard standard,
        Stage stage,
        LocalDate asOf,
        LocalDate until,
        @Nullable LocalDate metOn,
        List<Line> lines) {

    /** How far a forecast looks, in years. */
    public static final int YEARS = 3;

    /**
     * One requirement.
     *
     * @param met as of the date
     * @param metOn the first day from the date on which it is met, or null
     * @param shortOn of what is met, the first day after on which it is no longer, or null
     */
    public record Line(
            Standard.Requirement requirement,
            boolean met,
            @Nullable LocalDate metOn,
            @Nullable LocalDate shortOn,
            Explanation explanation) {}

    /**
     * @param ahead entries to come
     * @throws Evaluation.NotCertified as the evaluation does
     */
    public static Forecast of(
            Standard standard, Stage stage, SupporterRecord record, SupporterRecord ahead, LocalDate asOf) {
        return of(standard, stage, record, ahead, asOf, Anniversary.afterYears(asOf, YEARS));
    }

    /**
     * No further than a day.
     *
     * @throws Evaluation.NotCertified as the evaluation does
     */
    public static Forecast of(
            Standard standard,
            Stage stage,
            SupporterRecord record,
            SupporterRecord ahead,
            LocalDate asOf,
            LocalDate until) {
        var all = record.and(ahead);
        var now = Evaluation.of(standard, stage, record, asOf).findings();
        var metOn = new @Nullable LocalDate[now.size()];
        var shortOn = new @Nullable LocalDate[now.size()];
        LocalDate everything = null;
        for (var day = asOf; !day.isAfter(until); day = day.plusDays(1)) {
            var then = Evaluation.of(standard, stage, day.equals(asOf) ? record : all, day);
            if (everything == null && then.met()) everything = day;
            for (int n = 0; n < metOn.length; n++) {
                boolean met = then.findings().get(n).met();
                if (met && metOn[n] == null) metOn[n] = day;
                if (!met && metOn[n] != null && shortOn[n] == null) shortOn[n] = day;
            }
        }
        var lines = new ArrayList<Line>();
        for (int n = 0; n < metOn.length; n++) {
            boolean met = now.get(n).met();
            lines.add(new Line(
                    now.get(n).requirement(), met, metOn[n], shortOn[n], words(met, metOn[n], shortOn[n], until)));
        }
        return new Forecast(record, standard, stage, asOf, until, everything, List.copyOf(lines));
    }

    private static Explanation words(
            boolean met, @Nullable LocalDate metOn, @Nullable LocalDate shortOn, LocalDate until) {
        if (metOn == null) return Explanation.of("standards.forecast.not-met", until);
        if (met)
            return shortOn == null
                    ? Explanation.of("standards.forecast.stays", until)
                    : Explanation.of("standards.forecast.falls-short", shortOn);
        return shortOn == null
                ? Explanation.of("standards.forecast.met-on", metOn)
                : Explanation.of("standards.forecast.met-for-a-time", metOn, shortOn);
    }
}
