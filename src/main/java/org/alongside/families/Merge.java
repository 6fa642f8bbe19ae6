package org.alongside.families;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two families, or people of one, that turned out to be one.
 *
 * @param family of the survivors
 * @param fromFamily the family that was merged; {@code family} itself where only people of it were
 * @param fromPeople who were merged, each into the one at the same place of {@code intoPeople}
 * @param fromName how the merged were called then; {@code intoName} the survivor; "", as is {@code why}, for those who do not
 *     reach both, once they are two again
 * @param mergedBy null when the program did it
 * @param undoneAt null while it holds
 */
public record Merge(
        UUID id,
        UUID family,
        UUID fromFamily,
        List<UUID> fromPeople,
        List<UUID> intoPeople,
        String fromName,
        String intoName,
        String why,
        Instant mergedAt,
        @Nullable String mergedBy,
        @Nullable Instant undoneAt) {

    public Merge {
        fromPeople = List.copyOf(fromPeople);
        intoPeople = List.copyOf(intoPeople);
    }

    public boolean ofFamilies() {
        return !family.equals(fromFamily);
    }
}
