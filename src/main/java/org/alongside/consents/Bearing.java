package org.alongside.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.consent.Information;
import org.jspecify.annotations.Nullable;

/**
 * One thing beside the consents on which a decision rests.
 *
 * @param of the person, for {@link Kind#PROGRAM} the program, for {@link Kind#TAG} the record
 * @param word of an event its code, of a program its status: {@code confirmed}, {@code pending} or {@code not}
 * @param on the day it bears; for a program unused
 * @param until the last day, counted in
 * @param recipients whom an exception is for: ids or classes
 * @param information what an order or subpoena is for; {@code all} for everything
 * @param sud of a program, whether it serves parents in recovery; of a record, whether somebody said that it tells so
 */
record Bearing(
        Kind kind,
        UUID of,
        String word,
        LocalDate on,
        @Nullable LocalDate until,
        List<String> recipients,
        List<String> information,
        boolean sud) {

    enum Kind {
        EVENT,
        COURT_ORDER,
        SUBPOENA,
        EMERGENCY,
        PROGRAM,
        TAG
    }

    boolean holds(LocalDate day) {
        return !on.isAfter(day) && (until == null || !until.isBefore(day));
    }

    boolean isFor(Recipient recipient) {
        return recipients.contains(recipient.id())
                || recipient.classes().stream().anyMatch(recipients::contains);
    }

    boolean isOf(Information wanted) {
        return Set.copyOf(information).contains(wanted.word()) || information.contains(Information.ALL.word());
    }
}
