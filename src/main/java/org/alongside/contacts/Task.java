package org.alongside.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A next step as a task. Its id is that of the contact it comes from.
 *
 * @param finishedBy the name of whoever finished it; null while it is open
 * @param notNeeded whether it was finished without being done
 * @param wasDueOn its last day before it was put off; null if it was not
 */
public record Task(
        UUID id,
        UUID family,
        String caregiver,
        String what,
        TaskWindow window,
        @Nullable Instant finishedAt,
        @Nullable String finishedBy,
        boolean notNeeded,
        @Nullable LocalDate wasDueOn,
        int version) {}
