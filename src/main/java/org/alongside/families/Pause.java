package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an enrollment rests.
 *
 * @param untilOn the last day, counted in; null while none is set
 */
public record Pause(
        UUID id,
        UUID enrollment,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String why,
        int version) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate until) {
        return (untilOn == null || !untilOn.isBefore(from)) && (until == null || !fromOn.isAfter(until));
    }
}
