package org.alongside.families;

import java.util.List;

/** A person and how to reach them. */
public record Reachable(Person person, List<Phone> phones) {
    public Reachable {
        phones = List.copyOf(phones);
    }
}
