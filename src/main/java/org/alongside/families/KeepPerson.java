package org.alongside.families;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Adds somebody to a family, or changes them and their phone numbers. Managers do; whoever walks with the family corrects
 * names to use and numbers.
 */
@Component
public class KeepPerson {
    private final Db db;
    private final Ids ids;
    private final FamilyStore families;
    private final PersonStore people;
    private final PersonRules rules;

    KeepPerson(Db db, Ids ids, FamilyStore families, PersonStore people, PersonRules rules) {
        this.db = db;
        this.ids = ids;
        this.families = families;
        this.people = people;
        this.rules = rules;
    }

    /**
     * @param id made by whoever fills in the form, so that sending it twice adds one person
     * @throws NotFound if the actor may not, or cannot reach the family
     */
    public Change<Reachable> add(Actor actor, UUID family, UUID id, PersonDraft draft) {
        FamilyRule.mustManage(actor);
        var wrongs = rules.rule(actor).wrongs(draft, "");
        if (!wrongs.none()) return Change.refused(wrongs);
        return db.as(actor, () -> {
            var home = families.find(family).orElseThrow(NotFound::new);
            if (people.find(id).isEmpty()) {
                var person = draft.person(id, home.id(), 1);
                people.add(List.of(person), numbers(draft.phones(), person));
            }
            return Change.done(reachable(id).orElseThrow(NotFound::new));
        });
    }

    /**
     * @param version from which the change was made
     * @throws NotFound if the actor may not, or cannot reach the person
     */
    public Change<Reachable> edit(Actor actor, UUID id, int version, PersonDraft draft) {
        FamilyRule.mustCorrect(actor);
        return db.as(actor, () -> {
            var was = people.lock(id).orElseThrow(NotFound::new);
            var written = FamilyRule.mayManage(actor) ? draft : draft.correcting(was);
            var wrongs = rules.rule(actor).wrongs(written, "");
            if (!wrongs.none()) return Change.refused(wrongs);
            if (was.version() != version) return Change.overtaken(new Reachable(was, people.phonesOf(id)));
            changePhones(was, written.phones());
            people.change(written.person(id, was.familyId(), version));
            return Change.done(reachable(id).orElseThrow(NotFound::new));
        });
    }

    private void changePhones(Person person, List<PhoneDraft> written) {
        var kept = people.phonesOf(person.id());
        for (var phone : kept) {
            var now =
                    written.stream().filter(one -> phone.id().equals(one.id())).findFirst();
            if (now.isEmpty()) continue;
            if (now.get().isBlank()) people.voidPhone(phone.id());
            else if (!now.get().equals(PhoneDraft.of(phone)))
                people.changePhone(now.get().phone(phone.id(), person));
        }
        people.add(
                List.of(),
                numbers(written.stream().filter(one -> one.id() == null).toList(), person));
    }

    private List<Phone> numbers(List<PhoneDraft> written, Person person) {
        return written.stream()
                .filter(phone -> !phone.isBlank())
                .map(phone -> phone.phone(ids.next(), person))
                .toList();
    }

    private Optional<Reachable> reachable(UUID id) {
        return people.find(id).map(person -> new Reachable(person, people.phonesOf(id)));
    }
}
