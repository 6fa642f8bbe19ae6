package org.alongside.scope;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One word of a note.
 *
 * @param word in lower case, without accents and apostrophes: {@code doesnt}, {@code nino}
 * @param starts the numbers of the choices that it can start
 * @param start where it stands in the note; {@code end} is not counted in
 * @param sentence the number of its sentence
 * @param byWriter whether it stands where, if it is a verb, the writer of the note does it; see {@link Subject}
 */
record Token(String word, BitSet starts, int start, int end, int sentence, boolean byWriter) {
    private static final int KEY = 3;

    private static final Set<String> SHORT = Set.of("dr", "dra", "mr", "mrs", "ms", "sr", "sra", "st", "vs", "etc");

    static List<Token> of(String note, Vocabulary vocabulary) {
        var tokens = new ArrayList<Token>(note.length() / 5 + 1);
        int sentence = 0;
        int at = 0;
        var subject = new Subject();
        while (at < note.length()) {
            char c = note.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                if (ends(note, at, tokens)) {
                    sentence++;
                    subject = new Subject();
                } else if (c == ',' || c == ':') subject.pause();
                at++;
                continue;
            }
            int end = at + 1;
            while (end < note.length() && isWithinWord(note, end)) end++;
            var word = fold(note, at, end);
            tokens.add(new Token(
                    word,
                    vocabulary.startedBy(word),
                    at,
                    end,
                    sentence,
                    subject.isWriterAt(word, note.charAt(end - 1))));
            at = end;
        }
        return tokens;
    }

    /** How it begins, by which to find words of which only the start is given. */
    static String key(String word) {
        return word.length() <= KEY ? word : word.substring(0, KEY);
    }

    private static boolean isWithinWord(String note, int at) {
        char c = note.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || isApostrophe(c) && at + 1 < note.length() && Character.isLetter(note.charAt(at + 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** A full stop inside a number, or after a title, ends nothing. */
    private static boolean ends(String note, int at, List<Token> before) {
        return switch (note.charAt(at)) {
            case '!', '?', ';', '\n' -> true;
            case '.' ->
                (at + 1 == note.length() || !Character.isLetterOrDigit(note.charAt(at + 1)))
                        && (before.isEmpty() || !SHORT.contains(before.getLast().word()));
            default -> false;
        };
    }

    private static String fold(String note, int start, int end) {
        var word = new StringBuilder(end - start);
        boolean plain = true;
        for (int n = start; n < end; n++) {
            char c = note.charAt(n);
            if (isApostrophe(c)) continue;
            plain &= c < 0x80;
            word.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return plain ? word.toString() : withoutAccents(word.toString());
    }

    static String withoutAccents(String word) {
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var folded = new StringBuilder(apart.length());
        apart.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
