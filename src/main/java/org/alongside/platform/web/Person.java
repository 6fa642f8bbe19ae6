package org.alongside.platform.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the frame shows them.
 *
 * @param places where they can go
 * @param breakGlassUntil the time of day at which their break-glass grant ends, in words; null without one
 */
public record Person(
        UUID account,
        String name,
        Set<Role> roles,
        String rolesInWords,
        String agency,
        List<Place> places,
        @Nullable String breakGlassUntil) {
    private static final Set<Role> FINDING =
            Set.of(Role.SUPPORTER, Role.SUPERVISOR, Role.MANAGER, Role.PRIVACY_OFFICER);

    public Face face() {
        return Face.of(name);
    }

    public List<Place> bar() {
        return Place.atTheThumb(places);
    }

    /** The places that have no room at the thumb. */
    public List<Place> beyondTheBar() {
        var bar = bar();
        return places.stream().filter(place -> !bar.contains(place)).toList();
    }

    public boolean mayFindPeople() {
        return roles.stream().anyMatch(FINDING::contains);
    }
}
