package org.alongside.interop;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the database, or as an earlier row of the same sheet will make it.
 *
 * @param values as PostgreSQL writes them, by column
 * @param fixed whether it may no longer change: a signed contact
 */
record Known(UUID id, int version, Map<String, @Nullable String> values, boolean fixed) {
    String text(String column) {
        var value = values.get(column);
        return value == null ? "" : value;
    }

    UUID uuid(String column) {
        return UUID.fromString(text(column));
    }
}
