package org.alongside.families.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.families.Described;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.FindAlike;
import org.alongside.families.FindPeople;
import org.alongside.families.FoundPerson;
import org.alongside.families.Merge;
import org.alongside.families.MergeStore;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.families.PersonStore;
import org.alongside.families.web.MergeChoosePage.Row;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Which record may be the same as one: others of the family, those who look alike elsewhere, and whoever is looked for. */
@Component
class MergeChoices {
    private final Db db;
    private final Clock clock;
    private final FamilyStore families;
    private final PersonStore people;
    private final MergeStore merges;
    private final FindAlike findAlike;
    private final FindPeople findPeople;

    MergeChoices(
            Db db,
            Clock clock,
            FamilyStore families,
            PersonStore people,
            MergeStore merges,
            FindAlike findAlike,
            FindPeople findPeople) {
        this.db = db;
        this.clock = clock;
        this.families = families;
        this.people = people;
        this.merges = merges;
        this.findAlike = findAlike;
        this.findPeople = findPeople;
    }

    /** @throws NotFound if there is no such family within the actor's reach */
    MergeChoosePage ofFamily(Actor actor, UUID id, String typed, Shell shell) {
        return db.read(actor, () -> {
            var family = families.find(id).orElseThrow(NotFound::new);
            var title = shell.say("families.merge.choose.family", family.name());
            var what = shell.say("families.merge.choose.what");
            var page = "/families/" + id + "/merge";
            return page(actor, id, people.ofFamily(id), page, title, what, List.of(), typed, shell);
        });
    }

    /** @throws NotFound if there is no such person within the actor's reach */
    MergeChoosePage ofPerson(Actor actor, UUID id, String typed, Shell shell) {
        return ofPerson(actor, id, "/people/" + id + "/merge", "families.merge.choose.what", typed, shell);
    }

    /**
     * For whoever merges no records themselves, but may suggest it.
     *
     * @throws NotFound if there is no such person within the actor's reach
     */
    MergeChoosePage suggested(Actor actor, UUID id, String typed, Shell shell) {
        return ofPerson(actor, id, "/people/" + id + "/same", "families.same.choose.what", typed, shell);
    }

    private MergeChoosePage ofPerson(Actor actor, UUID id, String self, String what, String typed, Shell shell) {
        return db.read(actor, () -> {
            var person = people.find(id).orElseThrow(NotFound::new);
            var within = people.ofFamily(person.familyId()).stream()
                    .filter(other -> !other.id().equals(id))
                    .map(other -> new Row(
                            other.name(),
                            self + "?with=" + other.id(),
                            shell.say("families.kind." + other.kind().code()),
                            ""))
                    .toList();
            var title = shell.say("families.merge.choose.person", person.name());
            return page(actor, person.familyId(), List.of(person), self, title, shell.say(what), within, typed, shell);
        });
    }

    private MergeChoosePage page(
            Actor actor,
            UUID family,
            List<Person> everybody,
            String self,
            String title,
            String what,
            List<Row> within,
            String typed,
            Shell shell) {
        var phones = people.phonesOfFamily(family);
        var described = everybody.stream()
                .map(person -> Described.of(PersonDraft.of(
                        person,
                        phones.stream()
                                .filter(phone -> phone.personId().equals(person.id()))
                                .toList())))
                .toList();
        var alike = new LinkedHashMap<UUID, Row>();
        var found = findAlike.find(actor, described, Set.of());
        for (var i = 0; i < found.size(); i++) {
            for (var one : found.get(i)) {
                if (one.found().familyId().equals(family)) continue;
                alike.putIfAbsent(
                        one.found().familyId(), row(one.found(), self, AlikeForms.why(one.likeness(), shell), shell));
            }
        }
        var looked = new ArrayList<Row>();
        if (!typed.isEmpty())
            findPeople.find(actor, typed).people().stream()
                    .filter(one -> !one.familyId().equals(family))
                    .forEach(one -> looked.add(row(one, self, "", shell)));
        return new MergeChoosePage(
                self,
                title,
                what,
                "/families/" + family,
                typed,
                within,
                List.copyOf(alike.values()),
                looked,
                FamilyRule.mayManage(actor)
                        ? merges.ofFamily(family).stream()
                                .map(merge -> done(merge, actor, shell))
                                .toList()
                        : List.of(),
                Problems.none());
    }

    private static Row row(FoundPerson found, String self, String why, Shell shell) {
        var with = self.startsWith("/people/") ? found.person() : found.familyId();
        var what = Stream.of(
                        shell.say("families.found.family", found.family()),
                        found.town(),
                        found.supporters().isEmpty() ? "" : shell.say("families.found.with", found.supporters()))
                .filter(words -> !words.isEmpty())
                .toList();
        return new Row(found.name(), self + "?with=" + with, String.join(shell.say("families.between"), what), why);
    }

    private MergeChoosePage.Done done(Merge merge, Actor actor, Shell shell) {
        var today = actor.today(clock);
        return new MergeChoosePage.Done(
                merge.id(),
                shell.say(
                        merge.ofFamilies() ? "families.merge.was.families" : "families.merge.was.people",
                        merge.fromName(),
                        merge.intoName()),
                shell.words().spoken().moment(merge.mergedAt(), actor.zone(), today),
                merge.undoneAt() != null);
    }
}
