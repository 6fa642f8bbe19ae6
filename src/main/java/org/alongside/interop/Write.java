package org.alongside.interop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record to be made or changed.
 *
 * @param version that a changed record has now; 0 for a new one
 * @param values all columns as they will be
 * @param before of a changed record, the columns that change as they are
 */
record Write(
        Table table,
        UUID id,
        boolean isNew,
        int version,
        Map<String, @Nullable String> values,
        Map<String, @Nullable String> before) {

    static Write made(Table table, UUID id, Map<String, @Nullable String> values) {
        return new Write(table, id, true, 0, values, Map.of());
    }

    /**
     * What has to change so that a record says what the row says; empty if it does already.
     *
     * @param said the columns that the row fills; what it leaves blank stays as it is
     */
    static Optional<Write> changed(Table table, Known known, Map<String, @Nullable String> said) {
        var before = new LinkedHashMap<String, @Nullable String>();
        said.forEach((column, value) -> {
            var was = known.values().get(column);
            if (!isEqual(was, value)) before.put(column, was);
        });
        if (before.isEmpty()) return Optional.empty();
        var values = new HashMap<>(known.values());
        before.keySet().forEach(column -> values.put(column, said.get(column)));
        return Optional.of(new Write(table, known.id(), false, known.version(), values, before));
    }

    /** In lists of codes the order does not matter. */
    private static boolean isEqual(@Nullable String one, @Nullable String other) {
        if (Objects.equals(one, other)) return true;
        if (one == null || other == null || !one.startsWith("{") || !other.startsWith("{")) return false;
        return new HashSet<>(Arrays.asList(codes(one))).equals(new HashSet<>(Arrays.asList(codes(other))));
    }

    private static String[] codes(String array) {
        return array.substring(1, array.length() - 1).split(",");
    }

    /** What becomes different, for showing; of what is new beside something known, such as a phone, what tells it apart. */
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        if (isNew && table == Table.PHONE) {
            changes.add(new Change("person_phone.number", "", Objects.requireNonNullElse(values.get("number"), "")));
        }
        before.forEach((column, was) -> changes.add(new Change(
                table.sql() + "." + column,
                was == null ? "" : was,
                Objects.requireNonNullElse(values.get(column), ""))));
        return changes;
    }
}
