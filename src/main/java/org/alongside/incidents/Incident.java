package org.alongside.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident with all that was written about it.
 *
 * @param kind id of its definition, as it held on {@code begunOn}
 * @param family "" in {@code familyName} where the reader does not reach the family
 * @param supporter whose own matter it is
 * @param about whom it is about; they never see it
 * @param reporter whether its writer is a mandated reporter in this assignment, "" where it was not asked
 * @param begunBy null where somebody without an account wrote it
 * @param supervised whether the reader supervises somebody it names, today
 * @param hasSupervisor whether anybody does who may see it
 * @param entries in their order
 */
public record Incident(
        UUID id,
        String kind,
        @Nullable UUID family,
        String familyName,
        @Nullable UUID supporter,
        String supporterName,
        @Nullable UUID about,
        String aboutName,
        String voice,
        String reporter,
        LocalDate discoveredOn,
        String words,
        LocalDate begunOn,
        Instant begunAt,
        @Nullable UUID begunBy,
        String begunByName,
        Optional<Closed> closed,
        boolean supervised,
        boolean hasSupervisor,
        List<Entry> entries) {
    /** The step of an entry that belongs to none. */
    public static final String NOTE = "note";

    public record Closed(Instant at, String by, String ending, String words) {}

    /** @param answers by the code of the field */
    public record Entry(UUID id, String step, Map<String, String> answers, Instant at, String by) {}

    /** Eight letters and digits by which it can be spoken about without a name. */
    public String reference() {
        var letters = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return letters.substring(24, 28) + "-" + letters.substring(28);
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    Incident with(List<Entry> entries) {
        return new Incident(
                id,
                kind,
                family,
                familyName,
                supporter,
                supporterName,
                about,
                aboutName,
                voice,
                reporter,
                discoveredOn,
                words,
                begunOn,
                begunAt,
                begunBy,
                begunByName,
                closed,
                supervised,
                hasSupervisor,
                entries);
    }
}
