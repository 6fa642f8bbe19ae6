package org.alongside.families;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Violated;
import org.springframework.stereotype.Component;

/** Adds a family with its caregivers, children, others and their phone numbers in one go. Managers do. */
@Component
public class AddFamily {

    /**
     * @param id made by whoever fills in the form, so that sending it twice adds one family
     * @param name "" takes the first caregiver's family name
     */
    public record Draft(UUID id, String name, String town, String safeContact, List<PersonDraft> people) {
        public Draft {
            people = List.copyOf(people);
        }

        Family family() {
            var named = name.isBlank()
                    ? people.stream()
                            .filter(person -> person.kind() == Person.Kind.CAREGIVER)
                            .map(person -> person.familyName().isBlank() ? person.givenName() : person.familyName())
                            .findFirst()
                            .orElse("")
                    : name;
            return Family.of(id, named, town, safeContact);
        }
    }

    private final Db db;
    private final Ids ids;
    private final FamilyStore families;
    private final PersonStore people;
    private final PersonRules rules;

    AddFamily(Db db, Ids ids, FamilyStore families, PersonStore people, PersonRules rules) {
        this.db = db;
        this.ids = ids;
        this.families = families;
        this.people = people;
        this.rules = rules;
    }

    /** @throws org.alongside.platform.web.NotFound if the actor adds no families */
    public Change<Family> add(Actor actor, Draft draft) {
        FamilyRule.mustManage(actor);
        var family = draft.family();
        var wrongs = wrongs(actor, draft, family);
        if (!wrongs.none()) return Change.refused(wrongs);
        return Violated.refusing(
                "family_pkey",
                Change.done(family),
                () -> db.as(
                        actor,
                        () -> families.find(family.id())
                                .<Change<Family>>map(Change::done)
                                .orElseGet(() -> keep(family, draft))));
    }

    private Wrongs wrongs(Actor actor, Draft draft, Family family) {
        var rule = rules.rule(actor);
        var caregivers = new Wrongs();
        var others = new Wrongs();
        var someone = false;
        for (var i = 0; i < draft.people().size(); i++) {
            var person = draft.people().get(i);
            if (person.isBlank()) continue;
            var caregiver = person.kind() == Person.Kind.CAREGIVER;
            someone |= caregiver;
            (caregiver ? caregivers : others)
                    .addAll(rule.wrongs(person, "p" + i + "-").all());
        }
        if (!someone) caregivers.add("p0-given-name", "families.wrong.caregiver-missing");
        if (caregivers.none() || !family.name().isBlank())
            caregivers.addAll(family.wrongs().all());
        return caregivers.addAll(others.all());
    }

    private Change<Family> keep(Family family, Draft draft) {
        families.add(family);
        var all = new ArrayList<Person>();
        var phones = new ArrayList<Phone>();
        for (var written : draft.people()) {
            if (written.isBlank()) continue;
            var person = written.person(ids.next(), family.id(), 1);
            all.add(person);
            written.phones().stream()
                    .filter(phone -> !phone.isBlank())
                    .forEach(phone -> phones.add(phone.phone(ids.next(), person)));
        }
        people.add(all, phones);
        return Change.done(family);
    }
}
