package org.alongside.programs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phase that a program's families go through.
 *
 * @param position from 1, in the order in which families go through them
 * @param expectedDays how long a family usually stays, 1 to 3650; null where that is not said
 */
public record Phase(
        UUID id,
        UUID programId,
        int position,
        String name,
        @Nullable Integer expectedDays) {
    public static final int NAME_CHARACTERS = 60;
    public static final int DAYS_AT_MOST = 3650;
}
