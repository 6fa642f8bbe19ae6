package org.alongside.platform.db;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement: each column as one array, put together again by
 * {@code unnest(cast(:ids as uuid[]), cast(:names as text[]))}.
 */
public final class Columns {
    private Columns() {}

    public static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable Object> column) {
        var values = new @Nullable String[rows.size()];
        for (var i = 0; i < values.length; i++) {
            var value = column.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        return values;
    }
}
