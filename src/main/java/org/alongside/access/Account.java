package org.alongside.access;

import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Role;

/** Somebody who signs in, as the people of their agency know them. */
public record Account(UUID id, String email, String name, Status status, Set<Role> roles, int version) {
    public enum Status {
        /** A letter has been sent; nobody has signed in yet. */
        INVITED,
        ACTIVE,
        /** Signs in no more. What they did stays theirs. */
        CLOSED
    }
}
