package org.alongside.standards;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months and years counted from a date. A day that a month does not have falls on the first of the next: 29 February on 1 March. */
final class Anniversary {
    private Anniversary() {}

    /** The same day of the month, {@code months} months on. */
    static LocalDate after(LocalDate day, long months) {
        var month = YearMonth.from(day).plusMonths(months);
        return day.getDayOfMonth() <= month.lengthOfMonth()
                ? month.atDay(day.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }

    static LocalDate afterYears(LocalDate day, int years) {
        return after(day, 12L * years);
    }

    /** The earliest day whose {@code months} are not over on {@code asOf}: the first day of a look-back. */
    static LocalDate firstWithin(LocalDate asOf, int months) {
        var day = asOf.minusMonths(months);
        while (!after(day, months).isAfter(asOf)) day = day.plusDays(1);
        return day;
    }

    /** The start of the stretch of {@code months} months that holds {@code asOf}, stretches laid end to end from {@code first}. */
    static LocalDate startOfStretch(LocalDate first, int months, LocalDate asOf) {
        long stretches = (YearMonth.from(asOf).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH)
                        - YearMonth.from(first).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH))
                / months;
        var start = after(first, stretches * months);
        return start.isAfter(asOf) ? after(first, (stretches - 1) * months) : start;
    }
}
