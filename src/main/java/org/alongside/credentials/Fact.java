package org.alongside.credentials;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a standard asks of a supporter's own life: days and kinds, never a story.
 *
 * @param what the kind of need, the state, or the kind of check; "" for a birthday
 * @param from first day of a stay or of caring; the birthday; the day of a check
 * @param to last day, null while it lasts
 * @param childBornOn of lived experience only
 * @param passed of a background check only
 */
public record Fact(
        UUID id,
        UUID supporter,
        Kind kind,
        String what,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate childBornOn,
        @Nullable Boolean passed) {

    /** What a fact is about, and who says so. */
    public enum Kind {
        BORN(false),
        LIVED_EXPERIENCE(false),
        RESIDENCE(false),
        EMPLOYMENT(true),
        BACKGROUND_CHECK(true);

        private final boolean managers;

        Kind(boolean managers) {
            this.managers = managers;
        }

        /** The word in addresses and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Entered by a manager about somebody else; everything else by supporters about themselves. */
        public boolean isManagers() {
            return managers;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** Whether days of both are one and the same, for which one entry is enough. */
    boolean clashesWith(Fact other) {
        if (kind != other.kind) return false;
        return switch (kind) {
            case BORN -> true;
            case BACKGROUND_CHECK -> what.equals(other.what) && from.equals(other.from);
            case RESIDENCE -> overlaps(other);
            case EMPLOYMENT -> what.equals(other.what) && overlaps(other);
            case LIVED_EXPERIENCE ->
                what.equals(other.what)
                        && childBornOn != null
                        && childBornOn.equals(other.childBornOn)
                        && overlaps(other);
        };
    }

    private boolean overlaps(Fact other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
