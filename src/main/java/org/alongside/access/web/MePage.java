package org.alongside.access.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * One's own account.
 *
 * @param mayLoseOne whether a second factor may be taken away: staff always keep one
 * @param codesLeft how many recovery codes are good still
 */
public record MePage(
        String name,
        String email,
        String passwordHint,
        boolean app,
        List<Key> passkeys,
        boolean anyFactor,
        boolean mayLoseOne,
        int codesLeft,
        List<Place> places,
        Problems problems) {

    public record Key(UUID id, String label, String words) {}

    /** @param here whether it is this very browser */
    public record Place(UUID id, String device, String words, boolean here) {}

    public boolean elsewhere() {
        return places.stream().anyMatch(place -> !place.here());
    }
}
