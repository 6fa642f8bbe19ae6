package org.alongside.families;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that two people look like one person, written down twice.
 *
 * @param why in the words of whoever suggested it; "" for none
 * @param answeredAt null until a manager has answered
 * @param merge that made them one; null where they are two, or nobody has answered
 * @param undone whether that merge was taken back since
 * @param answer why they are not the same; "" for none
 */
public record AlikeSuggestion(
        UUID id,
        Side one,
        Side other,
        String why,
        String by,
        Instant at,
        @Nullable Instant answeredAt,
        @Nullable UUID merge,
        boolean undone,
        String answer,
        boolean read) {

    /** One of the two. {@code name} and {@code family} are "" for those who do not reach them (any more). */
    public record Side(UUID person, String name, String family) {}

    public boolean isOpen() {
        return answeredAt == null;
    }
}
