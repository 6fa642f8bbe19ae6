package org.alongside.interop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.Minutes;
import org.alongside.interop.reading.Names;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is to be understood: which column is what, and what its values mean. Kept with the import, and proposed
 * again for the next sheet with the same headings.
 *
 * @param columns the target of each column, empty text where a column is left out
 * @param always what stands for every row where no column has it, by field code, as it would stand in a cell
 * @param values by code list, what a value met in the file means (in {@link Names#plain plain} form): a code, or empty text to leave it out
 * @param order of days such as 3/4/2026; null while nobody has said and the file does not tell
 * @param unit what a bare number counts in the column of minutes
 * @param signed whether contacts come in signed and fixed, or open for their supporters
 */
public record Plan(
        List<String> columns,
        Map<String, String> always,
        Map<String, Map<String, String>> values,
        @Nullable DayOrder order,
        Minutes.@Nullable Unit unit,
        boolean signed) {

    public static final Plan NONE = new Plan(List.of(), Map.of(), Map.of(), null, null, false);

    public Plan {
        columns = columns == null ? List.of() : List.copyOf(columns);
        always = always == null ? Map.of() : Map.copyOf(always);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    public Optional<Target> target(int column) {
        return column < columns.size() ? Target.find(columns.get(column)) : Optional.empty();
    }

    /** Which column holds this, if any. */
    public Optional<Integer> column(Target target) {
        int at = columns.indexOf(target.code());
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    public boolean has(Field field) {
        return columns.contains(field.code()) || always.containsKey(field.code());
    }

    public boolean hasColumn(Field field) {
        return columns.contains(field.code());
    }

    /** Whether one row tells of a caregiver and children beside them. */
    public boolean isPerFamily() {
        return columns.stream().anyMatch(code -> code.startsWith("child-"));
    }

    /** What an agency said a value means: a code, empty text to leave it out, null where nobody has said. */
    public @Nullable String meaning(String list, String value) {
        return values.getOrDefault(list, Map.of()).get(Names.plain(value));
    }

    public Plan withColumns(List<String> columns) {
        return new Plan(columns, always, values, order, unit, signed);
    }

    public Plan withOrder(@Nullable DayOrder order) {
        return new Plan(columns, always, values, order, unit, signed);
    }

    public Plan withAlways(Map<String, String> always) {
        return new Plan(columns, always, values, order, unit, signed);
    }

    public Plan withMeanings(Map<String, Map<String, String>> more) {
        var all = new LinkedHashMap<String, Map<String, String>>(values);
        more.forEach((list, meanings) -> {
            var merged = new LinkedHashMap<>(all.getOrDefault(list, Map.of()));
            merged.putAll(meanings);
            all.put(list, merged);
        });
        return new Plan(columns, always, all, order, unit, signed);
    }

    /** What still has to be said before a sheet of this kind can be checked: the last part of a key under {@code interop.plan}. */
    public List<String> missing(Kind kind) {
        var missing = new ArrayList<String>();
        boolean named = hasColumn(Field.FULL_NAME) || hasColumn(Field.GIVEN_NAME);
        switch (kind) {
            case FAMILIES -> {
                if (!named) missing.add("name");
                if (hasColumn(Field.PERSON_KIND) && !hasColumn(Field.FAMILY_REF)) missing.add("family-ref");
            }
            case ENROLLMENTS -> {
                if (!hasColumn(Field.FAMILY_REF) && !named) missing.add("family");
                if (!has(Field.PROGRAM)) missing.add("program");
                if (!has(Field.STARTED_ON)) missing.add("started-on");
            }
            case ASSIGNMENTS -> {
                if (!hasColumn(Field.FAMILY_REF) && !hasColumn(Field.ENROLLMENT_REF) && !named) missing.add("family");
                if (!has(Field.WORKER)) missing.add("worker");
                if (!has(Field.STARTS_ON)) missing.add("starts-on");
            }
            case CONTACTS -> {
                if (!hasColumn(Field.FAMILY_REF) && !hasColumn(Field.ENROLLMENT_REF) && !named) missing.add("family");
                if (!has(Field.WORKER)) missing.add("worker");
                if (!has(Field.ON_DAY)) missing.add("on-day");
                if (!has(Field.MODE)) missing.add("mode");
                if (!has(Field.MINUTES) && !hasColumn(Field.END_TIME)) missing.add("minutes");
            }
        }
        return missing;
    }

    /** Targets that two columns claim. */
    public List<String> doubled() {
        return columns.stream()
                .filter(code -> !code.isEmpty() && columns.indexOf(code) != columns.lastIndexOf(code))
                .distinct()
                .toList();
    }
}
