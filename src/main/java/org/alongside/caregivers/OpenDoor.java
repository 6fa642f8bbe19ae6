package org.alongside.caregivers;

import java.util.UUID;
import org.alongside.access.Email;
import org.alongside.access.GuestKeys;
import org.alongside.access.Guests;
import org.alongside.families.FamilyRule;
import org.alongside.families.PersonStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Opens a caregiver's own pages to them, gives them keys, and shuts the door again. */
@Component
public class OpenDoor {
    private static final int WHY_CHARACTERS = 500;

    private final Db db;
    private final DoorStore doors;
    private final PersonStore people;
    private final Guests guests;
    private final GuestKeys keys;

    OpenDoor(Db db, DoorStore doors, PersonStore people, Guests guests, GuestKeys keys) {
        this.db = db;
        this.doors = doors;
        this.people = people;
        this.guests = guests;
        this.keys = keys;
    }

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice opens one door
     * @param email where the caregiver wants letters; "" for nowhere, and then the key is given by hand
     * @param way a code of {@link GuestKeys.Way}
     */
    public record Draft(UUID id, UUID family, UUID person, String email, String way) {}

    /**
     * Opens the door of a caregiver, with a key to it.
     *
     * @throws NotFound if the actor writes nothing about families, or there is no such caregiver within their reach
     */
    public Change<GuestKeys.Given> open(Actor actor, Draft draft) {
        FamilyRule.mustCorrect(actor);
        var email = Email.plain(draft.email());
        return db.as(actor, () -> {
            var who = people.find(draft.person())
                    .filter(person -> person.isCaregiver() && person.familyId().equals(draft.family()))
                    .orElseThrow(NotFound::new);
            if (doors.isOpenTo(who.id())) return Change.refused("", "caregivers.wrong.open-already", who.name());
            var wrongs = wrongs(email, draft.way());
            if (!wrongs.none()) return Change.refused(wrongs);
            var account = guests.add(actor);
            doors.add(draft.id(), who.familyId(), who.id(), account, email);
            return Change.done(keys.give(actor, account, way(draft.way()), email));
        });
    }

    /**
     * Another key; the one before works no more.
     *
     * @throws NotFound if the actor writes nothing about families, or there is no such open door within their reach
     */
    public Change<GuestKeys.Given> give(Actor actor, UUID door, String typed, String way) {
        FamilyRule.mustCorrect(actor);
        var email = Email.plain(typed);
        return db.as(actor, () -> {
            var open = doors.open(door).orElseThrow(NotFound::new);
            var wrongs = wrongs(email, way);
            if (!wrongs.none()) return Change.refused(wrongs);
            doors.address(door, email);
            return Change.done(keys.give(actor, open.account(), way(way), email));
        });
    }

    /**
     * Shuts a door and signs its caregiver out everywhere, at once.
     *
     * @throws NotFound if the actor writes nothing about families, or there is no such open door within their reach
     */
    public Change<Door> shut(Actor actor, UUID door, String why) {
        FamilyRule.mustCorrect(actor);
        Change<Door> shut = db.as(actor, () -> {
            var open = doors.open(door).orElseThrow(NotFound::new);
            var wrongs = new Wrongs().needed("why", why, WHY_CHARACTERS, "caregivers.wrong.why");
            if (!wrongs.none()) return Change.refused(wrongs);
            doors.close(door, why);
            guests.close(actor, open.account());
            return Change.done(open);
        });
        if (shut instanceof Change.Done<Door>(var closed)) guests.signOut(actor, closed.account());
        return shut;
    }

    private static Wrongs wrongs(String email, String way) {
        var wrongs = new Wrongs();
        var chosen = GuestKeys.Way.of(way);
        if (chosen.isEmpty()) wrongs.add("way", "caregivers.wrong.way");
        boolean byMail = chosen.filter(it -> it != GuestKeys.Way.BY_HAND).isPresent();
        if ((byMail || !email.isEmpty()) && !Email.isLikely(email)) wrongs.add("email", "caregivers.wrong.email");
        return wrongs;
    }

    private static GuestKeys.Way way(String typed) {
        return GuestKeys.Way.of(typed).orElseThrow();
    }
}
