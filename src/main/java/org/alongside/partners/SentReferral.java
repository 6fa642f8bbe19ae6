package org.alongside.partners;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral that somebody of a partner sent in.
 *
 * @param called whom, as they wrote it
 * @param state what they may know of how it stands
 */
public record SentReferral(UUID id, String called, Instant at, State state) {

    /** Without a permission no more than the first two. */
    public enum State {
        RECEIVED,
        CLOSED,
        CONTACTED,
        ACCEPTED,
        NOT_ACCEPTED
    }
}
