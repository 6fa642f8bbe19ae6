package org.alongside.platform.definitions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of one rule set, list or document: its header, and the body as its kind's schema describes it.
 *
 * @param id the same through all versions
 * @param jurisdiction where it holds: {@code US}, {@code US-MT}, or {@code any}
 * @param confidence how sure we are of the facts in it
 * @param source where the facts are from, as a person would look them up
 * @param own whether the agency itself put it in force, in place of what comes with Alongside
 * @param text the file as it was written
 * @param body what the kind's schema describes, header left out
 */
public record Definition(
        String kind,
        String id,
        int version,
        String title,
        String jurisdiction,
        Effective effective,
        Status status,
        String source,
        Confidence confidence,
        boolean own,
        String text,
        JsonNode body) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** The body as the Java type that mirrors its schema, names in snake case. */
    public <T> T as(Class<T> type) {
        return JSON.treeToValue(body, type);
    }

    /** Whether it holds on this day; what is proposed holds where nothing is in force, see {@link Definitions}. */
    boolean holdsOn(LocalDate day) {
        return status != Status.RETIRED && effective.includes(day);
    }

    static Definition of(JsonNode header, JsonNode body, String text, boolean own) {
        var read = JSON.treeToValue(header, Header.class);
        return new Definition(
                read.kind,
                read.id,
                read.version,
                read.title,
                read.jurisdiction,
                read.effective,
                read.status,
                read.source,
                read.confidence == null ? Confidence.HIGH : read.confidence,
                own,
                text,
                body);
    }

    private record Header(
            String kind,
            String id,
            int version,
            String title,
            String jurisdiction,
            Effective effective,
            Status status,
            String source,
            @Nullable Confidence confidence) {}

    /** The days it holds, both counted in; no {@code to} means until further notice. */
    public record Effective(LocalDate from, @Nullable LocalDate to) {
        boolean includes(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Where a rule set is on its way into force and out of it. */
    public enum Status {
        @JsonProperty("proposed")
        PROPOSED,
        @JsonProperty("in-force")
        IN_FORCE,
        @JsonProperty("retired")
        RETIRED;

        /** The word in the file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How sure the facts are; {@code LOW} is general knowledge to be checked before anyone relies on it. */
    public enum Confidence {
        @JsonProperty("high")
        HIGH,
        @JsonProperty("medium")
        MEDIUM,
        @JsonProperty("low")
        LOW;

        /** The word in the file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
