package org.alongside.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.alongside.standards.Ahead;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Finding;
import org.alongside.standards.Rule;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;
import org.jspecify.annotations.Nullable;

/**
 * How much clinical supervision a supporter has and needs for the hours worked, by a standard that asks for it in
 * proportion. Pure: the standards engine counts, from the ledger's days and the sessions that both have signed.
 *
 * @param worked minutes; of who is certified, in the certification year
 * @param held hundredths of an hour, as are the others
 * @param needed now
 * @param owedNextWeek if the next seven days are worked like the average of the last 28 and no session is held
 * @param shortSince since when more was needed than held, without a break; null when enough
 */
public record Standing(
        int worked,
        long held,
        long needed,
        long owed,
        long owedNextWeek,
        @Nullable LocalDate shortSince,
        Standard.Requirement requirement) {
    private static final int DAYS_LOOKED_AT = 28;
    private static final int WEEKS_LOOKED_AT = 4;

    /** A session of so many minutes that counts. */
    public record Held(LocalDate on, int minutes, boolean inGroup) {}

    /**
     * @param days minutes worked on each day
     * @throws IllegalArgumentException if the stage asks for no supervision in proportion to hours
     */
    public static Standing of(
            Standard standard,
            Standard.Stage stage,
            SortedMap<LocalDate, Integer> days,
            List<Held> held,
            LocalDate asOf) {
        return of(standard, stage, days, held, List.of(), asOf);
    }

    /**
     * Of who is certified, counted in the certification year that holds the day.
     *
     * @param certifications since when they hold what the stage keeps
     */
    public static Standing of(
            Standard standard,
            Standard.Stage stage,
            SortedMap<LocalDate, Integer> days,
            List<Held> held,
            List<SupporterRecord.Certification> certifications,
            LocalDate asOf) {
        var record = SupporterRecord.of("standing", null)
                .work(work(days))
                .supervision(held.stream().map(Standing::supervision).toList())
                .certifications(certifications)
                .build();
        var now = finding(standard, stage, record, asOf);
        var week = asOf.plusWeeks(1);
        var ahead = Ahead.weekly(record, average(days, asOf), 0, 0, asOf, week);
        var then = finding(standard, stage, record.and(ahead), week);
        var quantity = quantity(now);
        var from = now.countedFrom();
        return new Standing(
                days.subMap(from == null ? LocalDate.MIN : from, asOf.plusDays(1)).values().stream()
                        .mapToInt(minutes -> minutes)
                        .sum(),
                quantity.have(),
                quantity.need(),
                quantity.shortBy(),
                quantity(then).shortBy(),
                now.shortSince(),
                now.requirement());
    }

    /** In hundredths of an hour, so rounded that the sum up to any day is the sum of minutes rounded down. */
    private static List<SupporterRecord.Work> work(SortedMap<LocalDate, Integer> days) {
        var work = new ArrayList<SupporterRecord.Work>();
        long minutes = 0;
        for (var day : days.entrySet()) {
            long before = hundredths(minutes);
            minutes += day.getValue();
            work.add(new SupporterRecord.Work(day.getKey(), (int) (hundredths(minutes) - before), true, true, false));
        }
        return work;
    }

    private static int average(SortedMap<LocalDate, Integer> days, LocalDate asOf) {
        int lately = days.subMap(asOf.minusDays(DAYS_LOOKED_AT - 1), asOf.plusDays(1)).values().stream()
                .mapToInt(minutes -> minutes)
                .sum();
        return (int) hundredths(lately) / WEEKS_LOOKED_AT;
    }

    private static SupporterRecord.Supervision supervision(Held held) {
        return new SupporterRecord.Supervision(
                held.on(),
                (int) hundredths(held.minutes()),
                SupporterRecord.Oversight.CLINICAL,
                held.inGroup() ? SupporterRecord.Format.GROUP : SupporterRecord.Format.INDIVIDUAL,
                true);
    }

    private static long hundredths(long minutes) {
        return minutes * 100 / 60;
    }

    private static Finding finding(Standard standard, Standard.Stage stage, SupporterRecord record, LocalDate asOf) {
        return Evaluation.of(standard, stage, record, asOf).findings().stream()
                .filter(finding -> finding.requirement().rule() instanceof Rule.SupervisionRatio)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s, %s: no supervision in proportion to hours worked".formatted(standard.id(), stage.id())));
    }

    private static Finding.Quantity quantity(Finding finding) {
        var quantity = finding.quantity();
        if (quantity == null) throw new IllegalArgumentException("Supervision by ratio is a quantity.");
        return quantity;
    }
}
