package org.alongside.standards;

import java.time.LocalDate;
import java.util.Arrays;

/** Days on which somebody cared for a child with needs, each day once, all children together. */
final class CaringDays {
    private CaringDays() {}

    /**
     * Ranges are cut at {@code asOf} and, where the rule asks for it, at the day before the child's birthday.
     *
     * @return whole days, both ends of a range counted in
     */
    static long of(SupporterRecord record, Rule.LivedExperience rule, LocalDate asOf) {
        var ranges = record.livedExperience().stream()
                .filter(lived -> rule.kinds() == null || rule.kinds().contains(lived.kind()))
                .map(lived -> new long[] {lived.from().toEpochDay(), lastDay(lived, rule, asOf)})
                .filter(range -> range[0] <= range[1])
                .toArray(long[][]::new);
        Arrays.sort(ranges, (a, b) -> Long.compare(a[0], b[0]));
        long days = 0;
        long counted = Long.MIN_VALUE;
        for (var range : ranges) {
            long first = Math.max(range[0], counted + 1);
            if (range[1] >= first) {
                days += range[1] - first + 1;
                counted = range[1];
            }
        }
        return days;
    }

    private static long lastDay(SupporterRecord.LivedExperience lived, Rule.LivedExperience rule, LocalDate asOf) {
        long last = asOf.toEpochDay();
        if (lived.to() != null) last = Math.min(last, lived.to().toEpochDay());
        if (rule.childUnder() != null) {
            var grown = Anniversary.afterYears(lived.childBornOn(), rule.childUnder());
            last = Math.min(last, grown.toEpochDay() - 1);
        }
        return last;
    }
}
