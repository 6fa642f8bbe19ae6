package org.alongside.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to be taken out, or was.
 *
 * @param record id that the family has, or had
 * @param name of the family; empty once it is gone
 * @param notBefore the day from which the job does it; until then it may be called off
 * @param hindered why the job did not do it when it last tried; empty if nothing hindered it
 * @param done null until it is done
 */
public record Purge(
        UUID id,
        UUID record,
        String name,
        String why,
        String rule,
        LocalDate lastServiceOn,
        LocalDate keptThrough,
        Instant askedAt,
        String askedBy,
        LocalDate notBefore,
        String hindered,
        @Nullable Done done) {

    /**
     * What was taken out.
     *
     * @param records rows by table
     * @param entries of history, which {@code batches} batches of the chain held
     */
    public record Done(Instant at, Map<String, Integer> records, long entries, long batches) {
        public int rows() {
            return records.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What was done with the family, in numbers that stay.
     *
     * @param program empty where the contacts were of none
     * @param made somebody was reached; if not, it was tried
     * @param minutes with the family, travel left out
     */
    public record Figure(LocalDate month, String program, String mode, boolean made, int contacts, long minutes) {}
}
