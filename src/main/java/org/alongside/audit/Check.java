package org.alongside.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check of the chain that a privacy officer asked for.
 *
 * @param done batches so far, of {@code total}
 * @param endedAt null while it goes on
 * @param report what was found, in sentences
 */
public record Check(
        UUID id,
        Instant askedAt,
        long done,
        long total,
        @Nullable Instant endedAt,
        boolean whole,
        List<String> report) {
    public boolean goesOn() {
        return endedAt == null;
    }
}
