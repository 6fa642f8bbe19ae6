package org.alongside.telling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.consent.Information;
import org.alongside.consents.Item;
import org.alongside.telling.Held.Human;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;

/**
 * Who lives in the household, where, and what to mind there. What is about the household as a whole is about each of its
 * caregivers, and goes where it may go of all of them. Pure.
 */
record HouseholdThings(WholeOf of, Held held) {

    /** The caregiver whose record it is. */
    List<Thing> self() {
        return people(one -> one.id().equals(of.person()));
    }

    List<Thing> others() {
        return people(one -> !one.id().equals(of.person()));
    }

    private List<Thing> people(Predicate<Human> which) {
        return held.people().stream().filter(which).map(this::human).toList();
    }

    /** Children and others of the household are the caregiver's to tell of; another caregiver is not. */
    private Thing human(Human human) {
        var whose = human.isCaregiver() ? human.id() : of.person();
        Function<Information, Item> about =
                information -> new Item(human.id(), of.family(), whose, null, information, false);
        var fields = of.fields()
                .text("given_name", human.givenName())
                .text("family_name", human.familyName())
                .text("name_to_use", human.nameToUse())
                .coded("relation", human.relation(), of.list("family-relations"))
                .born(human)
                .coded("languages", human.languages(), of.list("languages"));
        if (human.interpreter()) fields.add("interpreter", true, of.words().say("telling.record.yes"));
        var phones = held.phones().stream()
                .filter(phone -> phone.person().equals(human.id()))
                .map(Held.Number::number)
                .toList();
        if (!phones.isEmpty()) fields.add("phones", phones, String.join(", ", phones));
        var with = held.abouts().stream()
                .filter(said -> said.person().equals(human.id()))
                .flatMap(said -> Stream.of(
                        WholeOf.part(human.id(), Readers.ALL, about.apply(Information.DEMOGRAPHICS), said(said)),
                        WholeOf.part(human.id(), Readers.ALL, about.apply(Information.HEALTH), needs(said))))
                .flatMap(Optional::stream)
                .toList();
        return new Thing(
                human.id(),
                human.name(),
                Readers.ALL,
                List.of(about.apply(Information.DEMOGRAPHICS)),
                fields.all(),
                with);
    }

    private CopyFields said(Held.Said said) {
        return of.fields()
                .text("pronouns", said.pronouns())
                .coded("race_and_ethnicity", said.races(), of.list("race-and-ethnicity"))
                .text("race_and_ethnicity_in_own_words", said.raceWords())
                .text("tribe", said.tribe());
    }

    private CopyFields needs(Held.Said said) {
        return of.fields().coded("needs", said.needs(), of.list("need-kinds")).text("needs_note", said.needsNote());
    }

    List<Thing> addresses() {
        return held.addresses().stream()
                .map(place -> ofAll(
                        place.id(),
                        place.lines().lines().findFirst().orElse(""),
                        Readers.ALL,
                        Information.DEMOGRAPHICS,
                        of.fields()
                                .coded("kind", place.kind(), of.list("address-kinds"))
                                .text("address", place.lines())
                                .day("from", place.from())
                                .day("until", place.until())))
                .toList();
    }

    List<Thing> alerts() {
        return held.alerts().stream()
                .map(alert -> ofAll(
                        alert.id(),
                        of.list("alert-kinds").title(alert.kind()),
                        Readers.OWN,
                        Information.CONTACT_SUMMARY,
                        of.fields()
                                .coded("kind", alert.kind(), of.list("alert-kinds"))
                                .text("words", alert.words())
                                .day("from", alert.from())
                                .day("until", alert.until())))
                .toList();
    }

    private Thing ofAll(UUID id, String title, Readers readers, Information information, CopyFields fields) {
        var items = held.caregivers().stream()
                .map(one -> new Item(id, of.family(), one.id(), null, information, false))
                .toList();
        return new Thing(id, title, readers, items, fields.all(), List.of());
    }
}
