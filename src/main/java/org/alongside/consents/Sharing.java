package org.alongside.consents;

import java.util.List;
import org.alongside.consent.Purpose;

/** Things of families' records that are about to be told to somebody, and what for. */
public record Sharing(Recipient recipient, Purpose purpose, List<Item> items) {
    public Sharing {
        items = List.copyOf(items);
    }

    /** The same with these items only. */
    public Sharing with(List<Item> items) {
        return new Sharing(recipient, purpose, items);
    }
}
