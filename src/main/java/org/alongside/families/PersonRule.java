package org.alongside.families;

import java.time.LocalDate;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.definitions.CodeList;

/** What must be right about a person before they can be kept. Pure. */
public final class PersonRule {
    /** Years; MCA 37-39-312: a caregiver of a child under 21. */
    public static final int CHILDREN_ARE_UNDER = 21;

    private static final int NAME_CHARACTERS = 120;
    private static final int NOTE_CHARACTERS = 300;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final CodeList relations;
    private final CodeList languages;
    private final CodeList phoneKinds;
    private final LocalDate today;

    PersonRule(CodeList relations, CodeList languages, CodeList phoneKinds, LocalDate today) {
        this.relations = relations;
        this.languages = languages;
        this.phoneKinds = phoneKinds;
        this.today = today;
    }

    /** @param before what stands before each field's name, such as {@code p0-} */
    Wrongs wrongs(PersonDraft person, String before) {
        var wrongs = new Wrongs()
                .needed(before + "given-name", person.givenName(), NAME_CHARACTERS, "families.wrong.given-name-missing")
                .atMost(before + "family-name", person.familyName(), NAME_CHARACTERS)
                .atMost(before + "name-to-use", person.nameToUse(), NAME_CHARACTERS);
        if (!person.relation().isEmpty() && !relations.has(person.relation())) {
            wrongs.add(before + "relation", "families.wrong.relation-unknown");
        }
        bornOn(person.bornOn(), before + "born-on", wrongs);
        if (isTooOld(person)) wrongs.add(before + "over-age-reason", "families.wrong.over-age", CHILDREN_ARE_UNDER);
        wrongs.atMost(before + "over-age-reason", person.overAgeReason(), NOTE_CHARACTERS);
        for (var i = 0; i < person.languages().size(); i++) {
            if (!languages.has(person.languages().get(i)))
                wrongs.add(before + "language-" + i, "families.wrong.language-unknown");
        }
        for (var i = 0; i < person.phones().size(); i++) {
            phone(person.phones().get(i), before + "phone-" + i, wrongs);
        }
        return wrongs;
    }

    /** A child that needs a reason to stand as one, and has none. */
    private boolean isTooOld(PersonDraft person) {
        return person.kind() == Person.Kind.CHILD
                && person.overAgeReason().isBlank()
                && Birth.of(person.bornOn())
                        .filter(birth ->
                                !birth.day().plusYears(CHILDREN_ARE_UNDER).isAfter(today))
                        .isPresent();
    }

    private void bornOn(String typed, String field, Wrongs wrongs) {
        if (typed.isBlank()) return;
        var day = Birth.of(typed).map(Birth::day);
        if (day.isEmpty()) wrongs.add(field, "families.wrong.born-not-a-day");
        else if (day.get().isAfter(today)) wrongs.add(field, "families.wrong.born-later");
        else if (day.get().isBefore(EARLIEST)) wrongs.add(field, "families.wrong.born-long-ago");
    }

    private void phone(PhoneDraft phone, String field, Wrongs wrongs) {
        if (phone.isBlank()) {
            if (phone.id() == null && !phone.note().isBlank()) wrongs.add(field, "families.wrong.phone-missing");
            return;
        }
        if (PhoneNumbers.parse(phone.typed()).isEmpty()) wrongs.add(field, "families.wrong.phone");
        if (!phone.kind().isEmpty() && !phoneKinds.has(phone.kind())) {
            wrongs.add(field + "-kind", "families.wrong.arrangement-missing");
        }
        wrongs.atMost(field + "-note", phone.note(), NOTE_CHARACTERS);
    }
}
