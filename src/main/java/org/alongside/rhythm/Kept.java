package org.alongside.rhythm;

import java.time.LocalDate;
import org.alongside.cadence.CadenceAnswer.Period;
import org.alongside.cadence.CadencePolicy.Per;

/**
 * How periods that have ended went. What was excused is not among them.
 *
 * @param attempted not kept, but tried
 */
public record Kept(int kept, int attempted, int missed) {
    static final Kept NOTHING = new Kept(0, 0, 0);

    public int expected() {
        return kept + attempted + missed;
    }

    Kept and(Kept other) {
        return new Kept(kept + other.kept, attempted + other.attempted, missed + other.missed);
    }

    /** Of the periods that ended from {@code from} on and before {@code today}, those that began on or after {@code begun}. */
    static Kept of(Rhythm rhythm, LocalDate from, LocalDate today, LocalDate begun) {
        return rhythm.parts().stream()
                .flatMap(part -> part.answer().periods().stream()
                        .filter(period -> !period.to().isBefore(from)
                                && period.to().isBefore(today)
                                && !period.from().isBefore(begun)
                                && !isBeforeFirstVisit(part, period)))
                .map(Kept::of)
                .reduce(NOTHING, Kept::and);
    }

    /** Which visit was the first cannot be told from the contacts of some weeks. */
    private static boolean isBeforeFirstVisit(Rhythm.Part part, Period period) {
        return part.expectation(period.phase(), period.expect()).per() == Per.FIRST_VISIT;
    }

    private static Kept of(Period period) {
        return switch (period.status()) {
            case KEPT -> new Kept(1, 0, 0);
            case ATTEMPTED -> new Kept(0, 1, 0);
            case MISSED -> new Kept(0, 0, 1);
            case EXCUSED, OPEN -> NOTHING;
        };
    }
}
