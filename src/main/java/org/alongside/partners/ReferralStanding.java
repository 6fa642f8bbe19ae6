package org.alongside.partners;

import java.util.UUID;
import org.alongside.partners.SentReferral.State;
import org.jspecify.annotations.Nullable;

/**
 * How a referral stands.
 *
 * @param person whom in the records it is about; null where nobody is known yet, and nobody can have allowed anything
 */
record ReferralStanding(
        UUID id,
        boolean closed,
        boolean accepted,
        boolean reaching,
        @Nullable UUID family,
        @Nullable UUID person,
        @Nullable UUID program) {

    /** What anybody may know who sent it. */
    State plain() {
        return closed ? State.CLOSED : State.RECEIVED;
    }

    /** What is told with the family's permission. */
    State told() {
        if (accepted) return State.ACCEPTED;
        if (closed) return State.NOT_ACCEPTED;
        return reaching ? State.CONTACTED : State.RECEIVED;
    }
}
