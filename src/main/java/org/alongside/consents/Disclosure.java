package org.alongside.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: who told whom what about whom, why, and on what it rested.
 *
 * @param act what left together; an act has a line for each person and each thing it rests on
 * @param purpose a word of the engine; {@code information} likewise
 * @param what a brief description
 * @param items how many things of the record it was
 * @param way through which outlet: {@code printed}, {@code shown}, {@code sent}
 * @param basis {@code consent}, {@code self}, {@code mandated-report}, {@code medical-emergency} or {@code court-order}
 * @param notice what went with it, in its words; "" where none was due
 * @param by null for the program itself
 */
public record Disclosure(
        UUID id,
        UUID act,
        UUID family,
        UUID person,
        String recipient,
        String recipientName,
        String recipientAddress,
        String purpose,
        List<String> information,
        String what,
        int items,
        String way,
        String basis,
        @Nullable UUID consent,
        String notice,
        boolean isProtected,
        LocalDate on,
        Instant at,
        @Nullable UUID by,
        String byName) {}
