package org.alongside.families;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a family to be walked with.
 *
 * @param way a code from the referral-ways list
 * @param source a code from the referral-sources list; {@code sourceName} and {@code sourcePhone} say who, or ""
 * @param program the one wanted; null where none was named
 * @param reacher the supporter asked to reach them
 * @param tries how often somebody tried to reach them so far
 * @param closedOn null while it is open
 * @param ending a code from the referral-endings list; null while open, and where it led to an enrollment
 * @param known the person in the records that it is about; null where nobody was known
 */
public record Referral(
        UUID id,
        LocalDate receivedOn,
        String way,
        String source,
        String sourceName,
        String sourcePhone,
        String givenName,
        String familyName,
        String phone,
        String town,
        String safeContact,
        String whatFor,
        @Nullable UUID program,
        @Nullable String programName,
        @Nullable UUID reacher,
        @Nullable String reacherName,
        int tries,
        @Nullable LocalDate closedOn,
        @Nullable String ending,
        String endingNote,
        @Nullable UUID family,
        @Nullable UUID enrollment,
        @Nullable UUID known,
        int version) {

    /** Where a referral stands. */
    public enum State {
        RECEIVED,
        REACHING,
        ACCEPTED,
        CLOSED
    }

    public State state() {
        if (enrollment != null) return State.ACCEPTED;
        if (closedOn != null) return State.CLOSED;
        return reacher != null || tries > 0 ? State.REACHING : State.RECEIVED;
    }

    public String name() {
        return (givenName + " " + familyName).strip();
    }
}
