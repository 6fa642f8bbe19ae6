package org.alongside.caregivers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a caregiver may look at their own pages.
 *
 * @param account in which they sign in; it says nothing of them
 * @param email where letters for these pages go; "" for none
 * @param openedBy by name
 * @param cameIn whether they ever came
 * @param closedAt null while it is open
 */
public record Door(
        UUID id,
        UUID family,
        UUID person,
        UUID account,
        String email,
        Instant openedAt,
        String openedBy,
        boolean cameIn,
        @Nullable Instant closedAt,
        String closedWhy) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
