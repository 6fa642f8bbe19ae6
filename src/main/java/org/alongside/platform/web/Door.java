package org.alongside.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.platform.db.Role;

/**
 * What stands in the frame: a place, or several that belong together, where one leads to the first and the rest are tabs.
 *
 * @param key of its words, {@code platform.place.<key>}
 * @param places behind it that its person may go to, the first first
 */
public record Door(String key, Icon icon, List<Place> places) {
    private static final int BAR_BESIDES_ME = 4;

    public Door {
        places = List.copyOf(places);
    }

    /** In the order of the places; several together stand where the first of them does. */
    static List<Door> to(List<Place> places, Set<Role> roles) {
        var doors = new ArrayList<Door>();
        for (var place : places) {
            var together = places.stream()
                    .filter(other -> other == place || place.room() != null && other.room() == place.room())
                    .toList();
            if (together.getFirst() != place) continue;
            var room = place.room();
            doors.add(
                    room == null || together.size() == 1
                            ? new Door(place.key(), place.icon(), together)
                            : new Door(room.key(roles), room.icon(), together));
        }
        return List.copyOf(doors);
    }

    /** The few that stand at the thumb on a phone, {@link Place#LOG} in their middle; the rest are one tap further. */
    static List<Door> atTheThumb(List<Door> doors) {
        var log = doors.stream().filter(door -> door.holds(Place.LOG.key())).findFirst();
        if (log.isEmpty()) return doors.subList(0, Math.min(BAR_BESIDES_ME, doors.size()));
        var others = doors.stream()
                .filter(door -> !door.equals(log.get()))
                .limit(BAR_BESIDES_ME - 1)
                .toList();
        var bar = new ArrayList<>(others);
        bar.add(Math.min(2, others.size()), log.get());
        return List.copyOf(bar);
    }

    public String path() {
        return places.getFirst().path();
    }

    /** @param place the key by which a page names itself */
    public boolean holds(String place) {
        return places.stream().anyMatch(one -> one.key().equals(place));
    }

    public boolean isLog() {
        return holds(Place.LOG.key());
    }
}
