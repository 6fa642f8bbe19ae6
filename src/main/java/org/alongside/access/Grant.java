package org.alongside.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One breaking of the glass: who opened which family's record, why, and until when.
 *
 * @param ended when it was ended before its time
 * @param review the privacy officer's, once given
 */
public record Grant(
        UUID id,
        UUID account,
        String name,
        UUID family,
        String familyName,
        String reason,
        Instant from,
        Instant until,
        Optional<Instant> ended,
        Optional<Review> review) {

    public record Review(String by, Instant at, String note) {}

    public boolean lasts(Instant now) {
        return ended.isEmpty() && now.isBefore(until);
    }
}
