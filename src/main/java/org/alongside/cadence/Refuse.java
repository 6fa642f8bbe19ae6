package org.alongside.cadence;

import org.jspecify.annotations.Nullable;

/** Refuses what cannot be evaluated, naming the place. */
final class Refuse {
    private Refuse() {}

    /** JSON's null, where the contract wants a value, comes in past the compiler. */
    static void missing(@Nullable Object value, String place) {
        when(value == null, place, "is missing");
    }

    static void when(boolean wrong, String place, String reason) {
        if (wrong) throw new IllegalArgumentException(place + " " + reason);
    }
}
