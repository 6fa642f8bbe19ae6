package org.alongside.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day on entries count.
 *
 * @param certifiedFrom where certification periods start, or null where all time counts
 * @param months length of a period; 0 without one
 */
record Counting(@Nullable LocalDate certifiedFrom, int months) {
    static final Counting ALL_TIME = new Counting(null, 0);

    /**
     * @param lookBackMonths the rule's own look-back, or null
     * @param everyMonths the rule's own clock, or null
     * @return the first day that counts; null for all time
     */
    @Nullable
    LocalDate from(LocalDate asOf, @Nullable Integer lookBackMonths, @Nullable Integer everyMonths) {
        if (lookBackMonths != null) return Anniversary.firstWithin(asOf, lookBackMonths);
        if (certifiedFrom == null) return null;
        return Anniversary.startOfStretch(certifiedFrom, everyMonths != null ? everyMonths : months, asOf);
    }
}
