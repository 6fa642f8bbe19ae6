package org.alongside.workforce;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supporter walking with an enrollment between two days, both counted in.
 *
 * @param endsOn null while no end is set
 */
public record Assignment(
        UUID id,
        UUID familyId,
        UUID enrollmentId,
        UUID supporterId,
        Kind kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String externalRef,
        @Nullable UUID importId,
        int version) {

    /** The first supporter, one beside them, or one standing in for a while. */
    public enum Kind {
        PRIMARY("primary"),
        SECONDARY("secondary"),
        COVER("cover");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    /** One that is new. */
    public static Assignment of(
            UUID id,
            UUID family,
            UUID enrollment,
            UUID supporter,
            Kind kind,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        return new Assignment(id, family, enrollment, supporter, kind, startsOn, endsOn, null, null, 1);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate until) {
        return (endsOn == null || !endsOn.isBefore(from)) && (until == null || !startsOn.isAfter(until));
    }
}
