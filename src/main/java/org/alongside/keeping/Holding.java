package org.alongside.keeping;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in the record of one family, in numbers.
 *
 * @param enrollments times in a program, {@code running} those that go on
 * @param withoutSummary those that ended and say nothing of what was done
 * @param unverified enrolled caregivers whose identity nobody verified
 * @param contacts made or attempted; {@code unsigned} those of them nobody signed
 * @param permissions to share, ended or not
 * @param lastServiceOn the last contact made or the last day in a program; null before any
 * @param youngestBornOn of the children whose day of birth is known; null where none is
 */
public record Holding(
        UUID family,
        String name,
        int enrollments,
        int running,
        int withoutSummary,
        int unverified,
        int contacts,
        int unsigned,
        int goals,
        int permissions,
        boolean feesTold,
        @Nullable LocalDate lastServiceOn,
        @Nullable LocalDate youngestBornOn) {

    int ended() {
        return enrollments - running;
    }
}
