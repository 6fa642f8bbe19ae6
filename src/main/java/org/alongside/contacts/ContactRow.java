package org.alongside.contacts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as lists and timelines show it.
 *
 * @param familyName how the household is called in lists
 * @param caregiverName as the caregiver asks to be called, with the family name
 * @param day local, in {@code zone}, like {@code time}
 * @param minutes with the family, travel left out; 0 where nobody was reached
 * @param travelMinutes there and back; 0 for none, like {@code miles}
 * @param followUpOn when the next step is due, if it has a day and is not voided
 * @param followUpFrom the first day for it, where somebody chose one
 * @param shareable the part of the note that may be shared in these words; "" for none
 * @param late whether it was written down after the supporter's assignment; imported ones are not
 */
public record ContactRow(
        UUID id,
        UUID family,
        String familyName,
        String caregiverName,
        UUID supporter,
        String supporterName,
        LocalDate day,
        LocalTime time,
        ZoneId zone,
        int minutes,
        int travelMinutes,
        BigDecimal miles,
        String mode,
        boolean made,
        @Nullable String attemptOutcome,
        @Nullable String place,
        List<String> supportTypes,
        List<String> activities,
        String whatHappened,
        String nextStep,
        @Nullable LocalDate followUpOn,
        @Nullable LocalDate followUpFrom,
        boolean followUpDone,
        Instant enteredAt,
        @Nullable Instant signedAt,
        @Nullable Instant voidedAt,
        boolean late,
        int version,
        Together together,
        String shareable) {

    public boolean signed() {
        return signedAt != null;
    }

    public boolean voided() {
        return voidedAt != null;
    }

    /** Where the next, older page begins. */
    public ContactList.Cursor cursor() {
        return new ContactList.Cursor(day, time, id);
    }
}
