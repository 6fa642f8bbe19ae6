package org.alongside.families;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.families.Sought.Range;

/** Which tokens could be those of somebody described; and of the tokens found, which are worth a look. Pure. */
final class AlikeRanges {
    static final int NEARLY = 2;
    static final int NOT = 9;

    /** Letters at the beginning of a name that may stand for the same sound. */
    private static final Map<Character, String> BEGIN_ALIKE = Map.ofEntries(
            Map.entry('b', "v"),
            Map.entry('v', "b"),
            Map.entry('c', "ks"),
            Map.entry('k', "cq"),
            Map.entry('q', "k"),
            Map.entry('s', "cz"),
            Map.entry('z', "s"),
            Map.entry('j', "gxy"),
            Map.entry('g', "j"),
            Map.entry('x', "j"),
            Map.entry('y', "ij"),
            Map.entry('i', "ey"),
            Map.entry('e', "i"));

    private AlikeRanges() {}

    static List<Range> of(Described one) {
        var tokens = new LinkedHashSet<String>();
        if (one.hasFullName()) one.names().forEach(name -> addNames(tokens, name, one.family()));
        for (var number : one.numbers()) tokens.add(Tokens.DIGITS + PhoneNumbers.national(number));
        return tokens.stream().map(token -> Range.beginningWith(0, token)).toList();
    }

    private static void addNames(Set<String> tokens, List<String> name, List<String> family) {
        var first = name.getFirst();
        var home = family.getFirst();
        for (var given : new LinkedHashSet<>(List.of(first, String.join("", name)))) {
            tokens.add(Tokens.NICKNAME + given + " " + home);
            beginnings(home).forEach(begin -> tokens.add(given + " " + begin));
        }
        for (var named : new LinkedHashSet<>(List.of(home, String.join("", family), family.getLast())))
            beginnings(first).forEach(begin -> tokens.add(named + " " + begin));
    }

    /** The first two letters, how else their sound may be spelt, and what they are if two of three changed places. */
    private static Set<String> beginnings(String name) {
        var begin = name.substring(0, Math.min(2, name.length()));
        var all = new LinkedHashSet<String>();
        all.add(begin);
        if (begin.length() < 2) return all;
        var rest = begin.substring(1);
        BEGIN_ALIKE.getOrDefault(begin.charAt(0), "").chars().forEach(other -> all.add((char) other + rest));
        if (name.length() > 2 && begin.charAt(0) == 'h') all.add(name.substring(1, 3));
        if ("aeiou".indexOf(begin.charAt(0)) >= 0) all.add("h" + begin.charAt(0));
        if (begin.equals("ph")) all.add("f");
        if (begin.equals("wr") || begin.equals("kn")) all.add(rest);
        if (begin.charAt(0) == 'r') all.add("wr");
        if (begin.charAt(0) == 'n') all.add("kn");
        if (begin.charAt(0) == 'f') all.add("ph");
        all.add(new StringBuilder(begin).reverse().toString());
        if (name.length() > 2) all.add(name.substring(0, 1) + name.charAt(2));
        return all;
    }

    /** How worth a look a token is: 0 a number or birthday, 1 the very name or a nickname, 2 nearly so; {@link #NOT} not at all. */
    static final class Worth {
        private final List<Wanted> wanted = new ArrayList<>();

        Worth(Described one) {
            if (one.family().isEmpty()) return;
            one.names().forEach(name -> {
                wanted.add(new Wanted(name.getFirst()));
                wanted.add(new Wanted(one.family().getFirst()));
            });
        }

        int of(String token) {
            if (token.isEmpty() || token.startsWith(Tokens.DIGITS)) return 0;
            if (token.startsWith(Tokens.NICKNAME)) return 1;
            var words = List.of(token.split(" "));
            return wanted.stream()
                    .mapToInt(name -> name.in(words.subList(1, words.size())))
                    .min()
                    .orElse(NOT);
        }
    }

    /** A name that may be off in a token whose first word is right. What is found out of a word is kept: names come often. */
    private record Wanted(String name, String sound, Map<String, Integer> known) {
        Wanted(String name) {
            this(name, Sound.of(name), new HashMap<>());
        }

        int in(List<String> words) {
            return words.stream()
                    .mapToInt(word -> known.computeIfAbsent(word, this::worth))
                    .min()
                    .orElse(NOT);
        }

        private int worth(String word) {
            if (word.equals(name)) return 1;
            return Likeness.near(name, word) || Sound.of(word).equals(sound) ? NEARLY : NOT;
        }
    }
}
