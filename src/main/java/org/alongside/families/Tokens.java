package org.alongside.families;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What one person can be found by. Pure: names and numbers in, tokens out.
 *
 * <p>Every turn of a name's words is a token, so that any words typed in their order are the beginning of one: María-José
 * Ortega is {@code maria jose ortega}, {@code jose ortega maria} and {@code ortega maria jose}. Names joined,
 * {@code mariajose ortega}; nicknames marked, {@code ~pepe ortega}; phone digits marked, {@code #4065550134}, and from the
 * last one on, {@code #<4310555604}, so that their end is found as well.
 */
final class Tokens {
    static final String NICKNAME = "~";
    static final String DIGITS = "#";
    static final String DIGITS_FROM_THE_END = "#<";

    private static final int WORDS_AT_MOST = 8;
    private static final int CHARACTERS_AT_MOST = 120;

    private Tokens() {}

    static Set<String> of(
            String givenName,
            String familyName,
            String nameToUse,
            List<String> numbers,
            Function<String, Set<String>> nicknames) {
        var tokens = new LinkedHashSet<String>();
        var family = Plain.words(familyName);
        for (var called : List.of(givenName, nameToUse)) {
            var words = Plain.words(called);
            if (words.isEmpty()) continue;
            addTurns(tokens, words, family);
            addJoined(tokens, called, words, familyName, family);
            addNicknames(tokens, called, words, family, nicknames);
        }
        if (tokens.isEmpty()) addTurns(tokens, List.of(), family);
        for (var number : numbers) {
            var digits = PhoneNumbers.national(number);
            tokens.add(DIGITS + digits);
            tokens.add(DIGITS_FROM_THE_END + new StringBuilder(digits).reverse());
        }
        return tokens;
    }

    private static void addTurns(Set<String> tokens, List<String> given, List<String> family) {
        var words = new ArrayList<>(given);
        words.addAll(family);
        for (var i = 0; i < words.size() && i < WORDS_AT_MOST; i++) {
            add(tokens, "", words.subList(i, words.size()), words.subList(0, i));
        }
    }

    /** "mariajose ortega", "birdrattler tasha", "obrien kate". */
    private static void addJoined(
            Set<String> tokens, String givenName, List<String> given, String familyName, List<String> family) {
        if (given.size() > 1) add(tokens, "", List.of(String.join("", given)), family);
        if (family.size() > 1) add(tokens, "", List.of(String.join("", family)), given);
        compounds(givenName).forEach(word -> add(tokens, "", List.of(word), family));
        compounds(familyName).forEach(word -> add(tokens, "", List.of(word), given));
    }

    private static List<String> compounds(String name) {
        var compounds = new ArrayList<String>();
        for (var part : name.strip().split("\\s+")) {
            var words = Plain.words(part);
            if (words.size() > 1) compounds.add(String.join("", words));
        }
        return compounds;
    }

    private static void addNicknames(
            Set<String> tokens,
            String called,
            List<String> words,
            List<String> family,
            Function<String, Set<String>> nicknames) {
        var names = new LinkedHashSet<>(nicknames.apply(called.strip()));
        if (words.size() > 1) names.addAll(nicknames.apply(String.join(" ", words)));
        words.forEach(word -> names.addAll(nicknames.apply(word)));
        names.stream()
                .map(Plain::joined)
                .filter(name -> !name.isEmpty() && !words.contains(name))
                .sorted()
                .forEach(name -> add(tokens, NICKNAME, List.of(name), family));
    }

    private static void add(Set<String> tokens, String mark, List<String> first, List<String> rest) {
        var token = new StringBuilder(mark).append(String.join(" ", first));
        rest.forEach(word -> token.append(' ').append(word));
        var characters = token.codePointCount(0, token.length());
        if (characters > CHARACTERS_AT_MOST) token.setLength(token.offsetByCodePoints(0, CHARACTERS_AT_MOST));
        tokens.add(token.toString());
    }
}
