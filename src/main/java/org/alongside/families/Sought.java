package org.alongside.families;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is looking for: words of a name in plain letters, and digits of a phone number.
 *
 * @param digits "" where fewer than {@link #DIGITS_AT_LEAST} were typed
 */
record Sought(List<String> words, String digits) {
    static final int DIGITS_AT_LEAST = 4;
    private static final int WORDS_AT_MOST = 6;
    private static final int DIGITS_FROM_THE_START = 6;
    private static final int NATIONAL_DIGITS = 10;
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** Tokens from {@code from} on and before {@code until} answer to word number {@code word}. */
    record Range(int word, String from, String until) {
        static Range beginningWith(int word, String token) {
            return new Range(word, token, token + LAST);
        }
    }

    static Sought of(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        if (digits.length() == NATIONAL_DIGITS + 1 && digits.charAt(0) == '1') digits.deleteCharAt(0);
        var words = Plain.words(typed);
        return new Sought(
                List.copyOf(words.subList(0, Math.min(WORDS_AT_MOST, words.size()))),
                digits.length() < DIGITS_AT_LEAST ? "" : digits.toString());
    }

    boolean isNothing() {
        return words.isEmpty() && digits.isEmpty();
    }

    /** How many different things must all be found about a person. */
    int things() {
        return words.size() + (digits.isEmpty() ? 0 : 1);
    }

    /** Each word and the digits by themselves. */
    List<Range> parts() {
        var ranges = new ArrayList<Range>();
        for (var i = 0; i < words.size(); i++) {
            ranges.add(Range.beginningWith(i, words.get(i)));
            ranges.add(Range.beginningWith(i, Tokens.NICKNAME + words.get(i)));
        }
        addDigits(ranges);
        return ranges;
    }

    /** Where two of the words stand as a pair, in either order; none where digits were typed or there is one word to find. */
    List<Range> pairs() {
        if (!digits.isEmpty() || telling().size() < 2) return List.of();
        var longest = telling().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(2)
                .map(Tokens::beginning)
                .toList();
        return Stream.of(longest, longest.reversed())
                .filter(pair -> mayComeFirst(pair.getFirst(), pair.getLast()))
                .map(pair -> Tokens.PAIR + pair.getFirst() + (pair.getFirst().length() < 2 ? "" : pair.getLast()))
                .distinct()
                .map(token -> Range.beginningWith(0, token))
                .toList();
    }

    private static boolean mayComeFirst(String one, String other) {
        return one.compareTo(other) <= 0 || one.startsWith(other);
    }

    /** What each pair must hold: every word, as the beginning of one. */
    List<String> patterns() {
        return telling().stream().map(word -> "% " + word + "%").toList();
    }

    /** The words without those that a longer one begins with, which say nothing more. */
    private List<String> telling() {
        return words.stream()
                .distinct()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
                .toList();
    }

    /** All of it as the beginning of one token; none where names and digits were typed together. */
    List<Range> whole() {
        if (!words.isEmpty() && !digits.isEmpty()) return List.of();
        var ranges = new ArrayList<Range>();
        if (!words.isEmpty()) {
            var inARow = String.join(" ", words);
            ranges.add(Range.beginningWith(0, inARow));
            ranges.add(Range.beginningWith(0, Tokens.NICKNAME + inARow));
            if (words.size() > 1 && telling().size() == 1)
                ranges.add(Range.beginningWith(0, telling().getFirst()));
        }
        addDigits(ranges);
        return ranges;
    }

    private void addDigits(List<Range> ranges) {
        if (digits.isEmpty()) return;
        var fromTheEnd = new StringBuilder(digits).reverse();
        ranges.add(Range.beginningWith(words.size(), Tokens.DIGITS_FROM_THE_END + fromTheEnd));
        if (digits.length() >= DIGITS_FROM_THE_START)
            ranges.add(Range.beginningWith(words.size(), Tokens.DIGITS + digits));
    }

    /**
     * How well a person answers to it, 0 being best: names to use before given names, whole words before beginnings, and
     * nicknames last.
     */
    int rank(String shownName, String givenName) {
        var shown = Plain.words(shownName);
        var given = Plain.words(givenName);
        return words.stream().mapToInt(word -> rank(word, shown, given)).sum();
    }

    private static int rank(String word, List<String> shown, List<String> given) {
        if (shown.contains(word) || String.join("", shown).equals(word)) return 0;
        if (given.contains(word)) return 1;
        if (begins(shown, word)) return 2;
        if (begins(given, word)) return 3;
        return 4;
    }

    private static boolean begins(List<String> names, String word) {
        return names.stream().anyMatch(name -> name.startsWith(word))
                || String.join("", names).startsWith(word);
    }
}
