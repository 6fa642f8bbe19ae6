package org.alongside.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days that count: both ends counted in; no start means all time before. */
record Span(@Nullable LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
        return !day.isAfter(to) && (from == null || !day.isBefore(from));
    }
}
