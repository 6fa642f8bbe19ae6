package org.alongside.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course on certain days.
 *
 * @param from the first day; {@code until} the last, counted in
 * @param trainerId somebody of the agency; null for somebody from outside, whom {@code trainer} names
 * @param taken seats
 * @param cancelReason "" unless it was cancelled
 * @param runs whether the reader says who was there
 * @param seat the reader's own
 */
public record CourseClass(
        UUID id,
        Course course,
        LocalDate from,
        LocalDate until,
        @Nullable LocalTime at,
        String place,
        @Nullable UUID trainerId,
        String trainer,
        int seats,
        int taken,
        String cancelReason,
        boolean runs,
        Mine seat) {

    /** What a class is to its reader. */
    public enum Mine {
        NONE,
        TAKEN,
        THERE,
        MISSED
    }

    /** Somebody who signed up; {@code attended} is null until it is said. */
    public record Seat(
            UUID supporter, String name, @Nullable Boolean attended) {}

    public boolean cancelled() {
        return !cancelReason.isEmpty();
    }

    public boolean full() {
        return taken >= seats;
    }

    public boolean isOverOn(LocalDate day) {
        return until.isBefore(day);
    }

    public boolean hasBegunOn(LocalDate day) {
        return !from.isAfter(day);
    }
}
