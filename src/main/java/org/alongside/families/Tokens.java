package org.alongside.families;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What one person can be found by. Pure: names and numbers in, tokens out.
 *
 * <p>Every turn of a name's words is a token, so that any words typed in their order are the beginning of one: María-José
 * Ortega is {@code maria jose ortega}, {@code jose ortega maria} and {@code ortega maria jose}. Names joined,
 * {@code mariajose ortega}; nicknames marked, {@code ~pepe ortega}; phone digits marked, {@code #4065550134}, and from the
 * last one on, {@code #<4310555604}, so that their end is found as well.
 *
 * <p>For any two words in any order there are pairs, marked: how each begins, and all the words, {@code +maor jose maria
 * ortega}. Nicknames pair with the family name only, and stand before the words: {@code +orpe pepe jose maria ortega}.
 */
final class Tokens {
    static final String NICKNAME = "~";
    static final String DIGITS = "#";
    static final String DIGITS_FROM_THE_END = "#<";
    static final String PAIR = "+";

    private static final int WORDS_AT_MOST = 8;
    private static final int CHARACTERS_AT_MOST = 120;
    private static final int LETTERS_OF_A_PAIRED_WORD = 2;

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
        tokens.addAll(pairs(tokens));
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

    /** Made of the names' tokens alone, so that what is stored can be told from what is stored. */
    private static Set<String> pairs(Set<String> names) {
        var plain = new TreeSet<String>();
        for (var name : names) if (!name.startsWith(NICKNAME)) plain.addAll(List.of(name.split(" ")));
        var tail = " " + String.join(" ", plain);
        var pairs = new LinkedHashSet<String>();
        pair(pairs, plain.stream().limit(WORDS_AT_MOST).toList(), plain, tail);
        for (var name : names) {
            if (!name.startsWith(NICKNAME)) continue;
            var words = List.of(name.substring(NICKNAME.length()).split(" "));
            pair(pairs, words.subList(0, 1), words.subList(1, words.size()), " " + words.getFirst() + tail);
        }
        return pairs;
    }

    private static void pair(Set<String> pairs, Collection<String> some, Collection<String> others, String tail) {
        for (var one : some) {
            for (var other : others) {
                if (!one.equals(other)) pairs.add(cut(PAIR + pairKey(one, other) + tail));
            }
        }
    }

    private static String pairKey(String one, String other) {
        var a = String.format("%-2s", beginning(one));
        var b = String.format("%-2s", beginning(other));
        return a.compareTo(b) <= 0 ? a + b : b + a;
    }

    /** How a word begins in a pair: two letters of it, or one. */
    static String beginning(String word) {
        int letters = Math.min(LETTERS_OF_A_PAIRED_WORD, word.codePointCount(0, word.length()));
        return word.substring(0, word.offsetByCodePoints(0, letters));
    }

    private static void add(Set<String> tokens, String mark, List<String> first, List<String> rest) {
        var token = new StringBuilder(mark).append(String.join(" ", first));
        rest.forEach(word -> token.append(' ').append(word));
        tokens.add(cut(token.toString()));
    }

    private static String cut(String token) {
        int characters = token.codePointCount(0, token.length());
        return characters <= CHARACTERS_AT_MOST
                ? token
                : token.substring(0, token.offsetByCodePoints(0, CHARACTERS_AT_MOST));
    }
}
