package org.alongside.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking one requirement on one date.
 *
 * @param quantity what there is and what is needed, or null where the requirement is not a quantity
 * @param shortSince for supervision by ratio, when not met: the first day of the unbroken run, up to the date, on which more
 *     was needed than there was
 * @param countedFrom the first day that counts, or null where all time does
 */
public record Finding(
        Standard.Requirement requirement,
        boolean met,
        @Nullable Quantity quantity,
        @Nullable LocalDate shortSince,
        @Nullable LocalDate countedFrom,
        Explanation explanation) {

    Finding since(LocalDate day) {
        return new Finding(requirement, met, quantity, day, countedFrom, explanation);
    }

    /** In hundredths of the unit. */
    public record Quantity(long have, long need, Unit unit) {
        boolean suffices() {
            return have >= need;
        }

        /** What is missing, never below 0. */
        public long shortBy() {
            return Math.max(0, need - have);
        }
    }

    public enum Unit implements Coded {
        HOUR,
        PERCENT,
        DAY
    }
}
