package org.alongside.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.platform.definitions.PasswordBlocklist;

/**
 * What a password must be, after NIST SP 800-63B-4: long enough, not one that everybody guesses, not made of what
 * everybody knows about its owner. Nothing is asked about capitals, digits or signs, and it never grows old.
 */
public final class PasswordRule {
    /** With a second factor beside it. */
    public static final int SHORTEST_OF_TWO = 8;
    /** As the only factor. */
    public static final int SHORTEST_ALONE = 15;
    /** Long enough for any sentence; longer ones would only keep the server busy. */
    public static final int LONGEST = 200;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_TELLING_WORD = 4;
    private static final int LEFT_WITHOUT_THEM = 4;

    private final PasswordBlocklist common;

    PasswordRule(PasswordBlocklist common) {
        this.common = common;
    }

    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        ABOUT_ITS_OWNER
    }

    /**
     * @param about name, address and agency of its owner
     * @param shortest {@link #SHORTEST_OF_TWO} or {@link #SHORTEST_ALONE}, in characters as a person counts them
     */
    public Optional<Problem> problem(String password, int shortest, List<String> about) {
        var plain = normal(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < shortest) return Optional.of(Problem.TOO_SHORT);
        if (length > LONGEST) return Optional.of(Problem.TOO_LONG);
        if (common.contains(plain) || isOneThingAgain(plain)) return Optional.of(Problem.COMMON);
        if (isMadeOf(plain, about)) return Optional.of(Problem.ABOUT_ITS_OWNER);
        return Optional.empty();
    }

    /** The same password from every keyboard: Unicode NFC. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** "aaaaaaaa" and "abcabcabc". */
    private static boolean isOneThingAgain(String plain) {
        for (int size = 1; size <= Math.min(4, plain.length() / 2); size++) {
            if (plain.equals(
                    plain.substring(0, size).repeat(plain.length() / size + 1).substring(0, plain.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMadeOf(String plain, List<String> about) {
        var rest = plain.toLowerCase(Locale.ROOT);
        var words = about.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), BETWEEN_WORDS.splitAsStream(one)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_TELLING_WORD)
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
        for (var word : words) rest = rest.replace(word, "");
        return rest.length() < plain.length() && rest.length() <= LEFT_WITHOUT_THEM;
    }
}
