package org.alongside.families;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said about somebody that could tell who they are.
 *
 * @param given words of the given name in plain letters; {@code called} those of the name to use
 * @param birth null where nobody knows, or it is not a day or month yet
 * @param numbers E.164; what is no number yet is left out
 */
public record Described(
        List<String> given,
        List<String> called,
        List<String> family,
        @Nullable Birth birth,
        List<String> numbers) {
    private static final int LETTERS_AT_LEAST = 2;

    public Described {
        given = List.copyOf(given);
        called = List.copyOf(called);
        family = List.copyOf(family);
        numbers = List.copyOf(numbers);
    }

    public static Described of(PersonDraft draft) {
        return of(
                draft.givenName(),
                draft.familyName(),
                draft.nameToUse(),
                draft.bornOn(),
                draft.phones().stream().map(PhoneDraft::typed).toList());
    }

    /** @param bornOn as typed; so are the numbers */
    public static Described of(
            String givenName, String familyName, String nameToUse, String bornOn, List<String> numbers) {
        return new Described(
                Plain.words(givenName),
                Plain.words(nameToUse),
                Plain.words(familyName),
                Birth.of(bornOn).orElse(null),
                numbers.stream()
                        .filter(number -> !number.isBlank())
                        .map(number -> PhoneNumbers.parse(number).orElse(null))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Names by which they go, each as its words; the family name left out. */
    List<List<String>> names() {
        if (called.isEmpty() || called.equals(given)) return given.isEmpty() ? List.of() : List.of(given);
        return given.isEmpty() ? List.of(called) : List.of(given, called);
    }

    boolean hasFullName() {
        return letters(family) && names().stream().anyMatch(Described::letters);
    }

    /** Whether there is enough to look for anybody by. */
    boolean isEnough() {
        return hasFullName() || !numbers.isEmpty();
    }

    private static boolean letters(List<String> words) {
        return String.join("", words).length() >= LETTERS_AT_LEAST;
    }
}
