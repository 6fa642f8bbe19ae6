package org.alongside.caregivers.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose own pages staff look at.
 *
 * @param called as the pages call them
 * @param open whether they can come in today
 * @param contact the only one that it is about; null for all
 */
public record OwnPreview(
        String called, boolean open, UUID family, @Nullable UUID contact) {
    /** Where one came from. */
    public String back() {
        return contact == null ? "/families/" + family : "/contacts/" + contact;
    }
}
