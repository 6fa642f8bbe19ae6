package org.alongside.families;

import java.util.List;
import java.util.UUID;

/**
 * A person as somebody writes them down; {@link PersonRule} says whether they can be kept so.
 *
 * @param bornOn a day or a month as typed, "" where nobody knows
 * @param overAgeReason why somebody of 21 years or more stands as a child
 */
public record PersonDraft(
        Person.Kind kind,
        String givenName,
        String familyName,
        String nameToUse,
        String relation,
        String bornOn,
        String overAgeReason,
        List<String> languages,
        boolean interpreter,
        List<PhoneDraft> phones) {

    public PersonDraft {
        languages = List.copyOf(languages);
        phones = List.copyOf(phones);
    }

    /** Somebody whose age needs no explaining. */
    public PersonDraft(
            Person.Kind kind,
            String givenName,
            String familyName,
            String nameToUse,
            String relation,
            String bornOn,
            List<String> languages,
            boolean interpreter,
            List<PhoneDraft> phones) {
        this(kind, givenName, familyName, nameToUse, relation, bornOn, "", languages, interpreter, phones);
    }

    public static PersonDraft of(Person person, List<Phone> phones) {
        return new PersonDraft(
                person.kind(),
                person.givenName(),
                person.familyName(),
                person.nameToUse(),
                person.relation(),
                Birth.typed(person.bornOn(), person.bornMonthOnly()),
                person.overAgeReason(),
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
    public PersonDraft correcting(Person was) {
        return new PersonDraft(
                was.kind(),
                was.givenName(),
                was.familyName(),
                nameToUse,
                was.relation(),
                Birth.typed(was.bornOn(), was.bornMonthOnly()),
                was.overAgeReason(),
                was.languages(),
                was.interpreter(),
                phones);
    }

    Person person(UUID id, UUID family, int version) {
        var birth = Birth.of(bornOn);
        return new Person(
                id,
                family,
                kind,
                givenName,
                familyName,
                nameToUse.equals(givenName) ? "" : nameToUse,
                relation,
                birth.map(Birth::day).orElse(null),
                birth.map(Birth::monthOnly).orElse(false),
                overAgeReason,
                languages,
                interpreter,
                null,
                version);
    }
}
