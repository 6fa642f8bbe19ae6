package org.alongside.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody known who looks like somebody described.
 *
 * @param bornOn null where nobody knows; the first of the month where {@code bornMonthOnly}
 */
public record LooksAlike(FoundPerson found, @Nullable LocalDate bornOn, boolean bornMonthOnly, Likeness likeness) {}
