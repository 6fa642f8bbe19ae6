package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a family.
 *
 * @param kind a code from the address-kinds list
 * @param lines where mail goes; of a confidential address the substitute
 * @param program the address confidentiality program that gives the substitute
 * @param hidden the true place of a confidential address; "" where there is none or the reader may not know it
 * @param from the first day, and {@code until} the last, both counted in; null where nobody knows, or it goes on
 */
public record Address(
        UUID id,
        UUID familyId,
        String kind,
        String lines,
        boolean confidential,
        String program,
        String hidden,
        String note,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int version)
        implements Part {

    public boolean isOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
