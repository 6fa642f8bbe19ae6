package org.alongside.consents.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.consent.Information;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.ReadSharing;
import org.alongside.consents.RecordException;
import org.alongside.consents.SharingException;
import org.alongside.families.Person;
import org.alongside.network.KeepPartner;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;

/** The form of a court order, a subpoena or an emergency, as it is or as typed. */
public record ExceptionForm(
        UUID family,
        String name,
        UUID id,
        List<Choice> kinds,
        List<Choice> people,
        List<Choice> recipients,
        List<Choice> information,
        String on,
        String until,
        String issuer,
        String reference,
        String nature,
        Problems problems) {

    static ExceptionForm of(
            ReadSharing.OfFamily read, Sent sent, ConsentWords words, Actor actor, Ids ids, Problems problems) {
        var kinds = Arrays.stream(SharingException.Kind.values())
                .filter(kind -> RecordException.mayRecord(actor, kind))
                .map(kind -> Choice.of(
                        kind.code(),
                        words.words().say("consents.kind." + kind.code()),
                        kind.code().equals(sent.line("kind"))))
                .toList();
        return new ExceptionForm(
                read.family().id(),
                read.family().name(),
                sent.id("id").orElseGet(ids::next),
                kinds,
                people(read, sent),
                recipients(read, words, sent.all("recipients")::contains),
                Arrays.stream(Information.values())
                        .filter(one ->
                                one != Information.SUPERVISION_NOTES && one != Information.INITIAL_CHILD_ABUSE_REPORT)
                        .map(one -> Choice.of(
                                one.word(),
                                words.information(one),
                                sent.all("information").contains(one.word())))
                        .toList(),
                sent.has("on") ? sent.line("on") : words.today().toString(),
                sent.line("until"),
                sent.line("issuer"),
                sent.line("reference"),
                sent.words("nature"),
                problems);
    }

    /** Open partners by name, then whole classes. */
    static List<Choice> recipients(ReadSharing.OfFamily read, ConsentWords words, Predicate<String> picked) {
        var choices = new ArrayList<Choice>();
        for (Partner partner : read.partners()) {
            if (partner.isOpenOn(words.today()))
                choices.add(Choice.of(partner.recipient(), partner.called(), picked.test(partner.recipient())));
        }
        words.definitions()
                .codes(KeepPartner.CLASSES, words.agency(), words.today())
                .codes()
                .forEach(code -> choices.add(Choice.of(code.code(), code.title(), picked.test(code.code()))));
        return List.copyOf(choices);
    }

    /** Who is in the family, one of them picked: whom was sent, else the first. */
    static List<Choice> people(ReadSharing.OfFamily read, Sent sent) {
        var picked = sent.has("person") ? sent.line("person") : first(read);
        return read.people().stream()
                .map(person -> Choice.of(
                        person.id().toString(),
                        person.name(),
                        person.id().toString().equals(picked)))
                .toList();
    }

    private static String first(ReadSharing.OfFamily read) {
        return read.people().isEmpty() ? "" : read.people().getFirst().id().toString();
    }

    /** Whom was picked, where they are of this family; else an id nobody has. */
    static UUID whose(Sent sent, ReadSharing.OfFamily read) {
        return sent.id("person")
                .filter(id -> read.people().stream().map(Person::id).anyMatch(id::equals))
                .orElse(read.family().id());
    }

    static RecordException.Draft draft(Sent sent, ReadSharing.OfFamily read, Ids ids) {
        return new RecordException.Draft(
                sent.id("id").orElseGet(ids::next),
                whose(sent, read),
                sent.line("kind"),
                sent.all("recipients"),
                sent.all("information"),
                sent.line("on"),
                sent.line("until"),
                sent.line("issuer"),
                sent.line("reference"),
                sent.words("nature"));
    }
}
