package org.alongside.field;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a family's record, as history has it.
 *
 * @param who the name of the account; null when the program did it
 * @param supporter the name of the supporter an assignment is about, or to whom a family is handed over
 * @param about the phase an enrollment came into, or the supporter who hands over
 * @param urgent whether it was made under break-glass
 * @param before empty for what was added
 */
record HistoryEntry(
        long id,
        Instant at,
        @Nullable String who,
        String operation,
        String record,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String supporter,
        @Nullable String about,
        boolean urgent) {

    boolean added() {
        return operation.equals("insert");
    }

    boolean voided() {
        return before.get("voided_at") == null && after.get("voided_at") != null;
    }

    boolean changed(String column) {
        return !text(before, column).equals(text(after, column));
    }

    String was(String column) {
        return text(before, column);
    }

    String now(String column) {
        return text(after, column);
    }

    private static String text(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value == null ? "" : value.toString();
    }
}
