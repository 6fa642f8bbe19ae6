package org.alongside.interop.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of people, and the plain form in which two spellings of one name, heading or value are equal. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.?");

    private Names() {}

    /** Given name and family name; the family name may be empty. */
    public record Name(String given, String family) {
        public String plain() {
            return Names.plain(given + " " + family);
        }
    }

    /** Small letters without accents, everything else a single blank: {@code María-José} and {@code MARIA JOSE} are equal. */
    public static String plain(String text) {
        var ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) ascii = text.charAt(i) < 128;
        var bare = ascii
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("");
        return NEITHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * {@code Ortega, María-José} or {@code María-José Ortega}. Without a comma the first word, with initials after it, is
     * the given name and all the rest the family name, so that Bird Rattler and García López stay whole.
     */
    public static Name read(String full) {
        var text = full.strip().replaceAll("\\s+", " ");
        int comma = text.indexOf(',');
        if (comma > 0) {
            var given = text.substring(comma + 1).strip();
            if (!given.isEmpty())
                return new Name(given, text.substring(0, comma).strip());
            text = text.substring(0, comma).strip();
        }
        var words = text.split(" ");
        int given = 1;
        while (given < words.length - 1 && INITIAL.matcher(words[given]).matches()) given++;
        if (words.length == 1) return new Name(text, "");
        return new Name(
                String.join(" ", java.util.Arrays.copyOfRange(words, 0, given)),
                String.join(" ", java.util.Arrays.copyOfRange(words, given, words.length)));
    }
}
