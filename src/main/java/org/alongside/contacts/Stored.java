package org.alongside.contacts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact with all that is kept of it.
 *
 * @param forSupervisor the part of the note for whoever supervises its writer; "" too where the reader is neither
 */
public record Stored(
        ContactRow row,
        UUID enrollment,
        String peerKind,
        String program,
        List<UUID> people,
        List<UUID> goals,
        @Nullable String signedBy,
        @Nullable String voidReason,
        byte[] hash,
        String forSupervisor) {

    /** As a form would send it, to be mended. */
    public ContactDraft draft() {
        return contact().draft();
    }

    Contact contact() {
        return new Contact(
                row.family(),
                enrollment,
                row.day(),
                row.time(),
                row.zone(),
                row.minutes(),
                row.mode(),
                row.made(),
                row.attemptOutcome(),
                row.place(),
                people,
                row.supportTypes(),
                row.activities(),
                row.whatHappened(),
                row.nextStep(),
                row.followUpOn(),
                row.travelMinutes(),
                row.miles(),
                row.together(),
                goals,
                row.followUpFrom(),
                new NoteParts(row.shareable(), forSupervisor));
    }
}
