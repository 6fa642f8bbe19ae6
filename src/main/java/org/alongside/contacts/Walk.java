package org.alongside.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One enrollment of a family, and when the person asking walks with it.
 *
 * @param until its last day, counted in; null while it goes on
 * @param assigned the days of that person's assignments
 */
record Walk(
        UUID enrollment,
        String program,
        String peerKind,
        LocalDate from,
        @Nullable LocalDate until,
        List<Days> assigned) {

    /** Days from one to another, both counted in. */
    record Days(LocalDate from, @Nullable LocalDate until) {
        boolean include(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    boolean includes(LocalDate day) {
        return new Days(from, until).include(day);
    }

    boolean assignedOn(LocalDate day) {
        return assigned.stream().anyMatch(days -> days.include(day));
    }
}
