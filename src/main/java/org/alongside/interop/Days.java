package org.alongside.interop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of days, both ends counted in; no last day means still going on. */
final class Days {
    private Days() {}

    static LocalDate from(Known record, String column) {
        return LocalDate.parse(record.text(column));
    }

    static @Nullable LocalDate of(Known record, String column) {
        return record.text(column).isEmpty() ? null : LocalDate.parse(record.text(column));
    }

    static boolean overlap(
            LocalDate from, @Nullable LocalDate until, LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (otherUntil == null || !from.isAfter(otherUntil)) && (until == null || !otherFrom.isAfter(until));
    }

    static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
