package org.alongside.programs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody looked whether a program is one under 42 CFR Part 2: federally assisted, and holding itself out as providing
 * diagnosis, treatment or referral for treatment of substance use disorders (42 CFR 2.11, 2.12).
 *
 * @param on the first day on which it holds
 * @param reviewer who looked, by name
 */
public record Part2Review(UUID id, UUID program, Status status, String why, LocalDate on, String reviewer) {

    /** Pending counts as confirmed; a program that nobody reviewed is pending. */
    public enum Status {
        CONFIRMED,
        PENDING,
        NOT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Status> of(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code().equals(code))
                    .findFirst();
        }
    }
}
