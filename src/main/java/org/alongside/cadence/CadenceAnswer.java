package org.alongside.cadence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one enrollment stands against one policy on one date.
 *
 * @param expected kept + attempted + missed; neither excused nor still open periods are counted in it
 * @param nextDue the open period that ends first, or null
 * @param overdueSince first day of the longest-standing run of missed or attempted periods that lasts until now, or null
 * @param periods in the order of the policy, then of time
 */
public record CadenceAnswer(
        String id,
        String policy,
        LocalDate asOf,
        int expected,
        int kept,
        int attempted,
        int missed,
        int excused,
        int open,
        @Nullable Due nextDue,
        @Nullable LocalDate overdueSince,
        List<Period> periods) {

    /** The window in which something is due, and how much of it there is already. */
    public record Due(String phase, String expect, LocalDate from, LocalDate to, int have, int need) {}

    /** @param have qualifying contacts, or their minutes; {@code need} likewise */
    public record Period(
            String phase, String expect, LocalDate from, LocalDate to, Status status, int have, int need) {}

    public enum Status {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("attempted")
        ATTEMPTED,
        @JsonProperty("missed")
        MISSED,
        @JsonProperty("excused")
        EXCUSED,
        @JsonProperty("open")
        OPEN
    }
}
