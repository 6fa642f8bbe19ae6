package org.alongside.platform.web;

import java.util.List;
import java.util.Optional;
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

    public List<Door> doors() {
        return Door.to(places, roles);
    }

    public List<Door> bar() {
        return Door.atTheThumb(doors());
    }

    /** What has no room at the thumb. */
    public List<Door> beyondTheBar() {
        var bar = bar();
        return doors().stream().filter(door -> !bar.contains(door)).toList();
    }

    /** The door behind which a page stands together with others; empty where it stands alone, or is none of this person's. */
    public Optional<Door> behind(String place) {
        return doors().stream()
                .filter(door -> door.places().size() > 1 && door.holds(place))
                .findFirst();
    }

    public boolean mayFindPeople() {
        return roles.stream().anyMatch(FINDING::contains);
    }
}
