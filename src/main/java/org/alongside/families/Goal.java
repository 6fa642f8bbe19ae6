package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caregiver wants to reach.
 *
 * @param person the caregiver
 * @param words their own
 * @param reachedOn null while it is worked on; a goal is reached or goes on, it does not fail
 */
public record Goal(
        UUID id,
        UUID familyId,
        UUID person,
        String words,
        LocalDate since,
        @Nullable LocalDate reachedOn,
        int version) implements Part {

    /** Whether it was worked on that day, the day on which it was reached counted in. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(since) && (reachedOn == null || !day.isAfter(reachedOn));
    }
}
