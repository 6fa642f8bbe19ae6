package org.alongside.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both counted in; null is open on that side. */
final class Days {
    private Days() {}

    /** Whether two stretches of days have a day in common. */
    static boolean meet(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate otherFrom,
            @Nullable LocalDate otherUntil) {
        return reaches(until, otherFrom) && reaches(otherUntil, from);
    }

    private static boolean reaches(@Nullable LocalDate until, @Nullable LocalDate from) {
        return until == null || from == null || !until.isBefore(from);
    }
}
