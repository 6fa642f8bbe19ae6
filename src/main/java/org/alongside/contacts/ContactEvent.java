package org.alongside.contacts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a contact, as history has it.
 *
 * @param who null when the program did it
 */
public record ContactEvent(What what, Instant at, @Nullable String who) {
    public enum What {
        WRITTEN,
        CHANGED,
        SIGNED,
        VOIDED
    }
}
