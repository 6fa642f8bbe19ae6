package org.alongside.families.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.PersonDraft;
import org.alongside.families.PhoneDraft;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one person in a form.
 *
 * @param before what stands before the name of each field, such as {@code p0-}
 * @param kinds none where it is fixed what part the person has
 * @param languages one list to choose from for each language
 * @param alike people known already who look like this one
 */
public record PersonFields(
        String before,
        PersonDraft person,
        List<Choice> kinds,
        List<Choice> relations,
        List<List<Choice>> languages,
        List<Number> phones,
        AlikeNote alike) {

    /** @param id "" for a number that is new */
    public record Number(String field, String id, String typed, List<Choice> kinds, boolean mayText, String note) {
        static Number of(String field, PhoneDraft phone, CodeList kinds) {
            var choices = kinds.codes().stream()
                    .map(kind ->
                            Choice.of(kind.code(), kind.title(), kind.code().equals(phone.kind())))
                    .toList();
            return new Number(field, text(phone.id()), phone.typed(), choices, phone.mayText(), phone.note());
        }

        private static String text(@Nullable UUID id) {
            return id == null ? "" : id.toString();
        }
    }

    PersonFields with(AlikeNote alike) {
        return new PersonFields(before, person, kinds, relations, languages, phones, alike);
    }

    /** What is waited for before people alike are looked for again; {@code whole} as in the template. */
    public String typing(boolean whole) {
        var named = whole ? List.of("given-name", "family-name", "name-to-use", "born-on") : List.of("name-to-use");
        return Stream.concat(
                        named.stream().map(field -> before + field),
                        phones.stream().map(Number::field))
                .map(field -> "input from:#" + field + " delay:400ms")
                .collect(Collectors.joining(", "));
    }

    /** Whether there is something here to see, written or wrong. */
    public boolean isOpen(Problems problems) {
        return !person.isBlank()
                || alike.any()
                || problems.all().stream().anyMatch(problem -> problem.field().startsWith(before));
    }

    static List<Choice> picking(List<Choice> choices, Set<String> picked) {
        return choices.stream()
                .map(choice -> Choice.of(choice.value(), choice.label(), picked.contains(choice.value())))
                .collect(Collectors.toList());
    }
}
