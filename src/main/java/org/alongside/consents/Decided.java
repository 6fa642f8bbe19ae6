package org.alongside.consents;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consent.ConsentDecision;

/**
 * What was decided on one item.
 *
 * @param isProtected whether 42 CFR Part 2 protects it
 * @param isTagged whether somebody said that it tells of a substance use disorder
 */
public record Decided(Item item, ConsentDecision decision, boolean isProtected, boolean isTagged) {
    private static final String CONSENT = "consent:";

    public boolean isAllowed() {
        return decision.isAllowed();
    }

    /** The consent that allows it; empty where something else does, or nothing. */
    public Optional<UUID> consent() {
        return Optional.ofNullable(decision.by())
                .filter(by -> by.startsWith(CONSENT))
                .map(by -> UUID.fromString(by.substring(CONSENT.length())));
    }

    /** What allows it, as the ledger has it: {@code consent}, {@code self}, {@code court-order} ... */
    String basis() {
        return consent().isPresent() ? "consent" : Objects.requireNonNull(decision.by());
    }
}
