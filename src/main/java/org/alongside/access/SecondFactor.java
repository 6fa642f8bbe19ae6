package org.alongside.access;

import java.util.EnumSet;
import java.util.Set;
import org.alongside.platform.db.Role;

/** Who must show a second factor: everybody who works here. Caregivers and partners may. */
public final class SecondFactor {
    private static final Set<Role> GUESTS = EnumSet.of(Role.CAREGIVER, Role.PARTNER);

    private SecondFactor() {}

    public static boolean isRequiredOf(Set<Role> roles) {
        return !GUESTS.containsAll(roles);
    }
}
