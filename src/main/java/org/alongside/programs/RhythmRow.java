package org.alongside.programs;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often a program expects its families to be met from a day on, until the next row of the same program and phase.
 *
 * @param phase for families in this phase; null for those in any phase that says nothing of its own
 * @param cadence id of a cadence definition, {@link #NOTHING} or, for a phase, {@link #AS_THE_PROGRAM}
 */
public record RhythmRow(@Nullable UUID phase, String cadence, LocalDate from) {
    public static final String NOTHING = "none";
    public static final String AS_THE_PROGRAM = "program";

    /** From when the first that is ever said holds: also for what was before. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
}
