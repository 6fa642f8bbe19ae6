package org.alongside.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of history as the privacy officer asks for it: who opened or changed what.
 *
 * @param who null where the program did it by itself
 * @param operation view, insert, update or delete
 * @param record the table, or what was opened
 * @param family the name of the family it is about; null where it is about none
 * @param urgent whether it happened under break-glass
 */
public record Look(
        long id,
        Instant at,
        @Nullable UUID whoId,
        @Nullable String who,
        String operation,
        String record,
        @Nullable UUID familyId,
        @Nullable String family,
        boolean urgent) {}
