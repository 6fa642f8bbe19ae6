package org.alongside.access;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account while its person proves who they are.
 *
 * @param password as encoded; null before an invitation is accepted
 * @param hasTotp whether an authenticator app is set up and confirmed
 */
record Proving(
        UUID agency,
        UUID account,
        String email,
        String name,
        String agencyName,
        ZoneId zone,
        Set<Role> roles,
        String status,
        @Nullable String password,
        boolean hasTotp,
        int passkeys) {

    boolean hasSecondFactor() {
        return hasTotp || passkeys > 0;
    }

    boolean mustShowSecondFactor() {
        return hasSecondFactor() || SecondFactor.isRequiredOf(roles);
    }

    /** What everybody knows about them, and no password should be made of. */
    List<String> about() {
        return List.of(name, email, agencyName, "alongside");
    }

    Actor actor() {
        return new Actor(account, agency, roles, name, zone, null);
    }
}
