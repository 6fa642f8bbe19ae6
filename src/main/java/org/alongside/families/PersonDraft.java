package org.alongside.families;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.changes.Typed;

/**
 * A person as somebody writes them down; {@link PersonRule} says whether they can be kept so.
 *
 * @param bornOn as typed, "" where nobody knows
 */
public record PersonDraft(
        Person.Kind kind,
        String givenName,
        String familyName,
        String nameToUse,
        String relation,
        String bornOn,
        List<String> languages,
        boolean interpreter,
        List<PhoneDraft> phones) {

    public PersonDraft {
        languages = List.copyOf(languages);
        phones = List.copyOf(phones);
    }

    public static PersonDraft of(Person person, List<Phone> phones) {
        return new PersonDraft(
                person.kind(),
                person.givenName(),
                person.familyName(),
                person.nameToUse(),
                person.relation(),
                person.bornOn() == null ? "" : person.bornOn().toString(),
                person.languages(),
                person.interpreter(),
                phones.stream().map(PhoneDraft::of).toList());
    }

    /** Whether nothing was written about this person, so that there is nobody to add. */
    public boolean isBlank() {
        return givenName.isBlank()
                && nameToUse.isBlank()
                && bornOn.isBlank()
                && relation.isBlank()
                && phones.stream().allMatch(PhoneDraft::isBlank);
    }

    /** What somebody who walks with the family may correct: how to call them and how to reach them. */
    PersonDraft correcting(Person was) {
        return new PersonDraft(
                was.kind(),
                was.givenName(),
                was.familyName(),
                nameToUse,
                was.relation(),
                was.bornOn() == null ? "" : was.bornOn().toString(),
                was.languages(),
                was.interpreter(),
                phones);
    }

    Person person(UUID id, UUID family, int version) {
        return new Person(
                id,
                family,
                kind,
                givenName,
                familyName,
                nameToUse.equals(givenName) ? "" : nameToUse,
                relation,
                Typed.day(bornOn).orElse(null),
                languages,
                interpreter,
                null,
                version);
    }
}
