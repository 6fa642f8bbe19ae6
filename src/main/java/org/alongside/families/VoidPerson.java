package org.alongside.families;

import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** Takes somebody out of a family's record who was entered by mistake, saying why. Nothing is deleted. Managers do. */
@Component
public class VoidPerson {
    private static final int REASON_CHARACTERS = 500;

    private final Db db;
    private final PersonStore people;
    private final EnrollmentStore enrollments;

    VoidPerson(Db db, PersonStore people, EnrollmentStore enrollments) {
        this.db = db;
        this.people = people;
        this.enrollments = enrollments;
    }

    /**
     * Refused for a caregiver who is or was enrolled.
     *
     * @throws NotFound if the actor may not, or cannot reach the person
     */
    public Change<Person> makeVoid(Actor actor, UUID id, int version, String reason) {
        FamilyRule.mustManage(actor);
        var wrongs = new Wrongs().needed("reason", reason, REASON_CHARACTERS, "families.wrong.reason-missing");
        if (!wrongs.none()) return Change.refused(wrongs);
        return db.as(actor, () -> {
            var person = people.lock(id).orElseThrow(NotFound::new);
            if (person.version() != version) return Change.overtaken(person);
            if (enrollments.ofFamily(person.familyId()).stream()
                    .anyMatch(one -> one.caregiverId().equals(id))) {
                return Change.refused("", "families.wrong.person-enrolled", person.name());
            }
            people.makeVoid(id, version, reason);
            return Change.done(person);
        });
    }
}
