package org.alongside.families;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.alongside.platform.changes.Typed;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born: the day, or where nobody knows it, the month.
 *
 * @param day the first of the month where only the month is known
 */
public record Birth(LocalDate day, boolean monthOnly) {
    private static final DateTimeFormatter MONTH_AS_WRITTEN = DateTimeFormatter.ofPattern("M/uuuu");

    /** {@code 2016-06-03}, 6/3/2016, {@code 2016-06} or 6/2016; empty when it is none of them. */
    static Optional<Birth> of(String typed) {
        var day = Typed.day(typed);
        return day.isPresent() ? day.map(one -> new Birth(one, false)) : month(Typed.line(typed));
    }

    private static Optional<Birth> month(String typed) {
        try {
            var month = typed.indexOf('/') < 0 ? YearMonth.parse(typed) : YearMonth.parse(typed, MONTH_AS_WRITTEN);
            return month.getYear() > 0 && month.getYear() < 10_000
                    ? Optional.of(new Birth(month.atDay(1), true))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As one would type it. */
    static String typed(@Nullable LocalDate day, boolean monthOnly) {
        if (day == null) return "";
        return monthOnly ? YearMonth.from(day).toString() : day.toString();
    }
}
