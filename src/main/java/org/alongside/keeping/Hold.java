package org.alongside.keeping;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reason for which a record is kept beyond its time, from a day on until it is lifted. */
public record Hold(
        UUID id,
        String why,
        LocalDate from,
        String by,
        @Nullable LocalDate liftedOn,
        String liftedWhy,
        int version) {
    boolean isOpen() {
        return liftedOn == null;
    }
}
