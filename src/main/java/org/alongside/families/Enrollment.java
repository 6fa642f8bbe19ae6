package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a caregiver in a program.
 *
 * @param endedOn the last day, counted in; null while it is open
 * @param endReason a code from the end-reasons list
 * @param endNote more about the reason, or ""
 * @param endSummary what the family reached and what goes on, or ""
 */
public record Enrollment(
        UUID id,
        UUID familyId,
        UUID caregiverId,
        UUID programId,
        @Nullable UUID siteId,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        String endNote,
        String endSummary,
        @Nullable String externalRef,
        @Nullable UUID importId,
        int version) {

    /** One that is new and open. */
    public static Enrollment of(
            UUID id, UUID family, UUID caregiver, UUID program, @Nullable UUID site, LocalDate startedOn) {
        return new Enrollment(id, family, caregiver, program, site, startedOn, null, null, "", "", null, null, 1);
    }

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
    }
}
