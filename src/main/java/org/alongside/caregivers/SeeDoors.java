package org.alongside.caregivers;

import java.util.List;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.Family;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeContactStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** For staff: whose own pages are open, with what to heed before opening them. Looking at it is noted. */
@Component
public class SeeDoors {
    private final Db db;
    private final FamilyStore families;
    private final PersonStore people;
    private final SafeContactStore safeContact;
    private final DoorStore doors;
    private final ViewLog views;

    SeeDoors(
            Db db,
            FamilyStore families,
            PersonStore people,
            SafeContactStore safeContact,
            DoorStore doors,
            ViewLog views) {
        this.db = db;
        this.families = families;
        this.people = people;
        this.safeContact = safeContact;
        this.doors = doors;
        this.views = views;
    }

    public record OfFamily(Family family, SafeContact safe, List<Person> caregivers, List<Door> doors) {}

    /** @throws NotFound if the actor writes nothing about families, or does not reach this one */
    public OfFamily ofFamily(Actor actor, UUID family) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var found = families.find(family).orElseThrow(NotFound::new);
            views.opened(actor, "own-pages", family, family);
            return new OfFamily(
                    found,
                    safeContact.find(family).orElseThrow(NotFound::new),
                    people.ofFamily(family).stream().filter(Person::isCaregiver).toList(),
                    doors.ofFamily(family));
        });
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such open door within their reach */
    public UUID familyOf(Actor actor, UUID door) {
        FamilyRule.mustCorrect(actor);
        return db.read(actor, () -> doors.open(door).orElseThrow(NotFound::new).family());
    }
}
