package org.alongside.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of a partner may see what is shared with it.
 *
 * @param family of which family; null for all that is shared with the partner
 * @param came whether they have signed in yet
 * @param endedAt null while it holds
 */
public record Invitation(
        UUID id,
        UUID account,
        String name,
        String email,
        boolean came,
        UUID partner,
        String partnerName,
        @Nullable UUID family,
        Instant at,
        String by,
        @Nullable Instant endedAt,
        String endedBy,
        String why) {
    public boolean holds() {
        return endedAt == null;
    }
}
