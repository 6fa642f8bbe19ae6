package org.alongside.families;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names in plain letters, so that they are found however somebody types them: no accents, no capitals, no hyphens or
 * apostrophes. "María-José" is {@code maria jose}, "Øyvind Strauß" is {@code oyvind strauss}. Letters of other scripts stay.
 */
public final class Plain {
    /** Letters that do not come apart into a plain one and a mark. */
    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ŋ', "ng"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ɬ', "l"),
            Map.entry((int) 'ə', "e"));

    private Plain() {}

    /** The words of a name, each in plain letters; none where there is no letter. */
    public static List<String> words(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> !isMark(point))
                .forEach(point -> {
                    if (isLetter(point)) {
                        var spelled = SPELLED.get(point);
                        if (spelled == null) word.appendCodePoint(point);
                        else word.append(spelled);
                    } else if (!word.isEmpty()) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                });
        if (!word.isEmpty()) words.add(word.toString());
        return words;
    }

    /** All of a name's words as one: "O'Brien" is {@code obrien}. */
    public static String joined(String name) {
        return String.join("", words(name));
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** The turned commas of Hawaiian and others count as letters in Unicode, but nobody types them when looking. */
    private static boolean isLetter(int point) {
        return Character.isLetter(point) && Character.getType(point) != Character.MODIFIER_LETTER;
    }
}
