package org.alongside.field;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A place among changes, newest first: everything after it is older. */
    record Cursor(Instant at, long id) {
        /** As it stands in the address of the next page: {@code 2026-11-21T17:00:00Z~184}. */
        @Override
        public String toString() {
            return at + "~" + id;
        }

        /** Nothing, if somebody has mended the address. */
        static Optional<Cursor> of(@Nullable String words) {
            if (words == null) return Optional.empty();
            try {
                var cut = words.indexOf('~');
                return Optional.of(
                        new Cursor(Instant.parse(words.substring(0, cut)), Long.parseLong(words.substring(cut + 1))));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    Cursor cursor() {
        return new Cursor(at, id);
    }

    /** What a column that holds several holds now. */
    List<String> list(String column) {
        return after.get(column) instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of();
    }

    boolean is(String column) {
        return Boolean.TRUE.equals(after.get(column));
    }

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
