package org.alongside.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course that a supporter took part in, as it was then.
 *
 * @param course of the agency's catalogue; null for one from elsewhere
 * @param inClass the class at which they were marked as there; null where they entered it themself
 * @param on the last day
 * @param again taken another time, where it is a course one repeats
 * @param answer null while it waits
 */
public record Training(
        UUID id,
        UUID supporter,
        String name,
        @Nullable UUID course,
        @Nullable UUID inClass,
        Lesson lesson,
        LocalDate on,
        boolean again,
        @Nullable Answer answer,
        int version) {

    /** What a supervisor or manager, or whoever ran the class, said to it; {@code words} is why where it was refused. */
    public record Answer(boolean accepted, UUID by, String name, Instant at, String words) {}

    /** A file that proves it. */
    public record Certificate(UUID id, UUID file, String name, Instant addedAt) {}

    /** A training with its proofs. */
    public record Proved(Training training, List<Certificate> certificates) {}

    public boolean counts() {
        return answer != null && answer.accepted();
    }
}
