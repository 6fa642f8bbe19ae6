package org.alongside.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One month of a family, of a supporter or of a program: by the local days on which contacts began, voided ones left out.
 *
 * @param of the family, the supporter or the program
 * @param name the family's caregivers, the supporter, or the program
 * @param walks who walked with whom on some day of the month
 * @param people of the family, in its month; else none
 * @param contacts oldest first
 * @param rates what miles of the month are paid, the earliest first; none in a family's month
 */
public record Month(
        Kind kind,
        UUID of,
        String name,
        YearMonth month,
        List<Walk> walks,
        List<Person> people,
        List<Contact> contacts,
        List<MileageRate> rates) {

    public enum Kind {
        FAMILY("family", "families"),
        SUPPORTER("supporter", "supporters"),
        PROGRAM("program", "programs");

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

        /** Whether mileage is told in money: to those who are paid, and who pay. */
        public boolean pays() {
            return this != FAMILY;
        }
    }

    /** A supporter beside a family, in a program. */
    public record Walk(UUID family, String caregiver, UUID supporter, String supporterName, String program) {}

    /** Somebody of a family, by the name they ask to be called. */
    public record Person(UUID id, String name) {}

    /**
     * A contact that counts.
     *
     * @param caregiver null where the reader no longer reaches the family: then only when, how and how long are told
     * @param minutes with the family; 0 where nobody was reached
     * @param travelMinutes there and back, of a try too, like {@code miles}
     * @param cents what the miles are paid; null where there are none, no rate holds, or it is nobody's business here
     * @param held as the view {@code contact_counted} has it
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
            int travelMinutes,
            BigDecimal miles,
            @Nullable Integer cents,
            @Nullable String outcome,
            @Nullable String place,
            List<String> supportTypes,
            List<String> activities,
            List<String> held,
            List<Person> tookPart,
            boolean signed) {

        public boolean inReach() {
            return caregiver != null;
        }

        Contact paid(@Nullable Integer cents) {
            return new Contact(
                    id,
                    family,
                    caregiver,
                    supporter,
                    supporterName,
                    day,
                    time,
                    zone,
                    mode,
                    made,
                    minutes,
                    travelMinutes,
                    miles,
                    cents,
                    outcome,
                    place,
                    supportTypes,
                    activities,
                    held,
                    tookPart,
                    signed);
        }
    }

    public MonthFigures figures() {
        return MonthFigures.of(contacts, kind);
    }

    /** Whether some miles fall on a day on which no rate holds. */
    boolean lacksRates() {
        return kind.pays()
                && contacts.stream().anyMatch(contact -> contact.miles().signum() > 0 && contact.cents() == null);
    }
}
