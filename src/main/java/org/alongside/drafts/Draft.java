package org.alongside.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft, as its writer sees it.
 *
 * @param record the id of what it is to become, or of what it mends
 * @param about whom it is about, by the enrolled caregiver's name; "" where the writer does not see the family (any more) or
 *     it is about none
 * @param writable whether its writer may go on with it: they walk with the family, or did until lately
 * @param from who wrote it, if it was handed over; null else
 */
public record Draft(
        UUID id,
        DraftKind kind,
        UUID record,
        @Nullable UUID family,
        String about,
        Typed typed,
        Instant begunAt,
        Instant savedAt,
        int version,
        boolean finished,
        @Nullable Instant thrownAt,
        boolean writable,
        @Nullable String from) {

    public boolean open() {
        return !finished && thrownAt == null;
    }

    /** The page on which one goes on with it. */
    public String page() {
        return kind.page(record, family);
    }
}
