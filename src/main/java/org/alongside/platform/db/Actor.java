package org.alongside.platform.db;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: passed from the signed-in session to every use case and set once in every transaction, where row-level
 * security reads it.
 *
 * @param account null when the program acts by itself
 * @param zone the agency's time zone, in which its days are counted
 * @param grant the break-glass grant in force, marked on every history entry made under it
 */
public record Actor(
        @Nullable UUID account,
        UUID agency,
        Set<Role> roles,
        String name,
        ZoneId zone,
        @Nullable UUID grant) implements Principal {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The program itself at work for one agency: jobs, the demo, start-up. */
    public static Actor system(UUID agency, ZoneId zone) {
        return new Actor(null, agency, EnumSet.of(Role.SYSTEM), "Alongside", zone, null);
    }

    /** This person, with the program's reach for a task they have confirmed, such as an import; history names them. */
    public Actor asProgram() {
        return new Actor(account, agency, EnumSet.of(Role.SYSTEM), name, zone, grant);
    }

    public Actor under(@Nullable UUID grant) {
        return new Actor(account, agency, roles, name, zone, grant);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The day it is where the agency is. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @throws IllegalStateException if the program acts by itself */
    public UUID person() {
        if (account == null) throw new IllegalStateException("The program itself acts here, not a person.");
        return account;
    }

    @Override
    public String getName() {
        return account == null ? name : account.toString();
    }

    String roleCodes() {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }
}
