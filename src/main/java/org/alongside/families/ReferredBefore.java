package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An earlier referral of somebody who looks the same, as far as whoever asks may see it.
 *
 * @param closedOn null while it is open
 * @param ending a code from the referral-endings list; null while open, and where it led to an enrollment
 * @param endedOn when the enrollment ended that it led to; null where it led to none within reach, or it has not ended
 */
public record ReferredBefore(
        UUID id,
        String name,
        LocalDate receivedOn,
        String source,
        @Nullable LocalDate closedOn,
        @Nullable String ending,
        boolean enrolled,
        @Nullable LocalDate endedOn,
        Same same) {

    /** What is the same, the most telling first. */
    public enum Same {
        PERSON,
        PHONE,
        NAME
    }
}
