package org.alongside.telling;

import java.util.UUID;

/**
 * A caregiver read a report on their own pages, or said something about it. Announced in the transaction in which they did.
 *
 * @param id of the reading or of what was said
 * @param words theirs; "" where they read it and added none
 */
public record SaidOfReport(UUID agency, UUID id, UUID family, UUID person, UUID report, How how, String words) {

    public enum How {
        /** It is read, and the words stand in it. */
        READ,
        /** The words are for its writer alone. */
        TO_THE_WRITER
    }
}
