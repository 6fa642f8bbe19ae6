package org.alongside.interop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.Minutes;
import org.alongside.interop.reading.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@link Plan} as a person writes it in a file, by headings instead of positions:
 *
 * <pre>{@code
 * {"columns": {"Case ID": "family-ref", "Remarks": ""}, "always": {"program": "Family to Family"},
 *  "values": {"modes": {"Drop-in": "visit"}}, "dates": "month-first", "unit": "hours", "signed": true}
 * }</pre>
 *
 * <p>Columns it does not name stay as they are guessed; one given as empty text is left out.
 */
record MapFile(
        @Nullable Map<String, String> columns,
        @Nullable Map<String, String> always,
        @Nullable Map<String, Map<String, String>> values,
        @Nullable Dates dates,
        @Nullable Unit unit,
        @Nullable Boolean signed) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    enum Dates {
        @JsonProperty("month-first")
        MONTH_FIRST,
        @JsonProperty("day-first")
        DAY_FIRST
    }

    enum Unit {
        @JsonProperty("minutes")
        MINUTES,
        @JsonProperty("hours")
        HOURS
    }

    /** @throws tools.jackson.core.JacksonException if it is no such file */
    static MapFile read(String text) {
        return JSON.readValue(text, MapFile.class);
    }

    static MapFile of(Plan plan, List<Column> columns) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            names.put(
                    columns.get(i).heading(),
                    i < plan.columns().size() ? plan.columns().get(i) : "");
        }
        return new MapFile(
                names,
                plan.always(),
                plan.values(),
                plan.order() == null ? null : Dates.valueOf(plan.order().name()),
                plan.unit() == null ? null : Unit.valueOf(plan.unit().name()),
                plan.signed());
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    /**
     * What was guessed, with what this file says instead.
     *
     * @throws IllegalArgumentException naming a heading or target that there is not
     */
    Plan over(Plan guessed, List<Column> found) {
        var targets = new ArrayList<>(guessed.columns());
        for (var one : columns == null ? Map.<String, String>of().entrySet() : columns.entrySet()) {
            int at = found.stream().map(Column::heading).toList().indexOf(one.getKey());
            if (at < 0) throw new IllegalArgumentException("no column is headed '" + one.getKey() + "'");
            if (!one.getValue().isEmpty()) Target.of(one.getValue());
            targets.set(at, one.getValue());
        }
        return new Plan(
                        targets,
                        always == null ? guessed.always() : always,
                        guessed.values(),
                        dates == null ? guessed.order() : DayOrder.valueOf(dates.name()),
                        unit == null ? guessed.unit() : Minutes.Unit.valueOf(unit.name()),
                        signed == null ? guessed.signed() : signed)
                .withMeanings(plain());
    }

    private Map<String, Map<String, String>> plain() {
        var plain = new LinkedHashMap<String, Map<String, String>>();
        if (values == null) return plain;
        values.forEach((list, meanings) -> {
            var words = new LinkedHashMap<String, String>();
            meanings.forEach((word, code) -> words.put(Names.plain(word), code));
            plain.put(list, words);
        });
        return plain;
    }
}
