package org.alongside.consents;

import java.util.UUID;
import org.alongside.consent.Information;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a family's record that somebody is about to share.
 *
 * @param id names it for whoever asks: a contact, a goal, a score
 * @param person whom it is about
 * @param program in which it came about; null where it belongs to none, which is treated as protected
 * @param sud whether it identifies somebody as having, or having had, a substance use disorder. Whatever comes from a recovery
 *     program does, and so do treatment and test results; this can only add to that
 */
public record Item(
        UUID id, UUID family, UUID person, @Nullable UUID program, Information information, boolean sud) {

    /** Whether its kind alone says so. */
    boolean saysSud() {
        return sud || information == Information.SUD_TREATMENT || information == Information.TEST_RESULTS;
    }
}
