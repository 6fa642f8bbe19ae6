package org.alongside.families.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.families.Person.Kind;
import org.alongside.families.PersonDraft;
import org.alongside.families.PhoneDraft;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Sent;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/** Reads a person from a form and draws one into it, with the agency's lists to choose from. */
@Component
class PersonForms {
    private static final int PHONES_AT_MOST = 8;

    private final Definitions definitions;
    private final Clock clock;

    PersonForms(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    PersonDraft read(Sent sent, String before, Kind unlessSaid) {
        var phones = IntStream.range(0, PHONES_AT_MOST)
                .mapToObj(i -> before + "phone-" + i)
                .filter(sent::has)
                .map(field -> new PhoneDraft(
                        sent.id(field + "-id").orElse(null),
                        sent.line(field),
                        sent.line(field + "-kind"),
                        sent.ticked(field + "-text"),
                        sent.line(field + "-note")))
                .filter(phone ->
                        phone.id() != null || !phone.isBlank() || !phone.note().isEmpty())
                .toList();
        var languages = IntStream.range(0, 3)
                .mapToObj(i -> sent.line(before + "language-" + i))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return new PersonDraft(
                Kind.of(sent.line(before + "kind")).orElse(unlessSaid),
                sent.line(before + "given-name"),
                sent.line(before + "family-name"),
                sent.line(before + "name-to-use"),
                sent.line(before + "relation"),
                sent.line(before + "born-on"),
                sent.line(before + "over-age-reason"),
                languages,
                sent.ticked(before + "interpreter"),
                phones);
    }

    /**
     * @param kinds whether what part the person has can be chosen
     * @param languages how many can be chosen
     * @param phones how many empty lines stand beneath the numbers there are
     */
    PersonFields fields(
            PersonDraft person, String before, boolean kinds, int languages, int phones, Actor actor, Words words) {
        var today = actor.today(clock);
        var spoken = definitions.codes("languages", actor.agency(), today).codes().stream()
                .map(code -> Choice.of(code.code(), code.title()))
                .toList();
        return new PersonFields(
                before,
                person,
                kinds ? kinds(person.kind(), words) : List.of(),
                definitions.codes("family-relations", actor.agency(), today).codes().stream()
                        .map(code ->
                                Choice.of(code.code(), code.title(), code.code().equals(person.relation())))
                        .toList(),
                IntStream.range(0, languages)
                        .mapToObj(i -> PersonFields.picking(
                                spoken,
                                i < person.languages().size()
                                        ? Set.of(person.languages().get(i))
                                        : Set.of()))
                        .toList(),
                numbers(person, before, phones, definitions.codes("phone-kinds", actor.agency(), today)),
                AlikeNote.none());
    }

    private static List<Choice> kinds(Kind picked, Words words) {
        return Arrays.stream(Kind.values())
                .map(kind -> Choice.of(kind.code(), words.say("families.kind." + kind.code()), kind == picked))
                .toList();
    }

    private static List<PersonFields.Number> numbers(PersonDraft person, String before, int empty, CodeList kinds) {
        var drafts = new ArrayList<>(person.phones());
        for (var i = 0; i < empty && drafts.size() < PHONES_AT_MOST; i++)
            drafts.add(new PhoneDraft(null, "", false, ""));
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> PersonFields.Number.of(before + "phone-" + i, drafts.get(i), kinds))
                .toList();
    }
}
