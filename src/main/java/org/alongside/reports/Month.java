package org.alongside.reports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One month of a family or of a supporter: by the local days on which contacts began, voided ones left out.
 *
 * @param of the family or the supporter
 * @param name the family's caregivers, or the supporter
 * @param walks who walked with whom on some day of the month
 * @param contacts oldest first
 */
public record Month(Kind kind, UUID of, String name, YearMonth month, List<Walk> walks, List<Contact> contacts) {

    public enum Kind {
        FAMILY("family", "families"),
        SUPPORTER("supporter", "supporters");

        private final String code;
        private final String folder;

        Kind(String code, String folder) {
            this.code = code;
            this.folder = folder;
        }

        public String code() {
            return code;
        }

        /** The address of one of these. */
        public String path(UUID of) {
            return "/" + folder + "/" + of;
        }
    }

    /** A supporter beside a family, in a program. */
    public record Walk(UUID family, String caregiver, UUID supporter, String supporterName, String program) {}

    /**
     * A contact that counts.
     *
     * @param caregiver null where the reader no longer reaches the family: then only when, how and how long are told
     * @param minutes with the family; 0 where nobody was reached
     */
    public record Contact(
            UUID id,
            UUID family,
            @Nullable String caregiver,
            UUID supporter,
            String supporterName,
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String zone,
            String mode,
            boolean made,
            int minutes,
            @Nullable String outcome,
            @Nullable String place,
            List<String> supportTypes,
            List<String> activities,
            List<String> tookPart,
            boolean signed) {

        public boolean inReach() {
            return caregiver != null;
        }
    }

    public MonthFigures figures() {
        return MonthFigures.of(contacts);
    }
}
