package org.alongside.families;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has custody of a child, who is its guardian, or where it lives, for a time.
 *
 * @param arrangement a code from the care-arrangements list, of the group that is the kind
 * @param carerId with or by whom, where that is somebody of the family
 * @param carer else their name; "" where it goes without saying
 * @param until the last day, counted in; null while it is so
 */
public record CarePeriod(
        UUID id,
        UUID familyId,
        UUID child,
        Kind kind,
        String arrangement,
        @Nullable UUID carerId,
        String carer,
        LocalDate from,
        @Nullable LocalDate until,
        String note,
        int version)
        implements Part {

    /** Each runs by itself: a child has at most one of each at a time. */
    public enum Kind {
        CUSTODY("custody"),
        GUARDIANSHIP("guardianship"),
        PLACEMENT("placement");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
