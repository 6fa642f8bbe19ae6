package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person of a family is this to another.
 *
 * @param relation what {@code person} is to {@code to}: a code from the kinships list
 * @param from null where it has always been so, or nobody knows since when
 * @param until the last day, counted in; null while it is so
 */
public record Kinship(
        UUID id,
        UUID familyId,
        UUID person,
        String relation,
        UUID to,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String note,
        int version)
        implements Part {

    public boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
