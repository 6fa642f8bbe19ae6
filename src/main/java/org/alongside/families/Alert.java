package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody who opens the family must see first.
 *
 * @param kind a code from the alert-kinds list
 * @param until the last day, counted in; null while it holds
 */
public record Alert(
        UUID id,
        UUID familyId,
        String kind,
        String words,
        LocalDate from,
        @Nullable LocalDate until,
        int version) implements Part {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
