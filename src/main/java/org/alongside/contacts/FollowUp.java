package org.alongside.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next step of a contact that has a day, with the family it is for. Its id is the contact's own. */
public record FollowUp(
        UUID id,
        UUID family,
        String familyName,
        String caregiverName,
        UUID supporter,
        String what,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        int version) {

    public boolean done() {
        return doneAt != null;
    }

    public boolean overdue(LocalDate today) {
        return doneAt == null && dueOn.isBefore(today);
    }
}
