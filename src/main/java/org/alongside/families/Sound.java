package org.alongside.families;

import java.util.regex.Pattern;

/**
 * How a name sounds, said by somebody who speaks English or Spanish: names that sound alike have the same sound. Pure.
 *
 * <p>Kathy and Cathi are {@code kati}; Vásquez and Basques {@code baskis}; Ximénez, Jiménez and Giménez {@code jiminis}.
 * Spelling rules, not a dictionary: it is there to point somebody out to a person who then looks, never to decide.
 */
final class Sound {
    private static final String[][] SPELLINGS = {
        {"^x", "j"}, {"^kn", "n"}, {"^wr", "r"}, {"ph", "f"}, {"sch|sh|ch", "%"}, {"ck|qu|q", "k"}, {"x", "ks"},
        {"g(?=[eiy])", "j"}, {"c(?=[eiy])|z", "s"}, {"c", "k"}, {"v", "b"}, {"aw", "au"}, {"h", ""}, {"(?<=.)e$", ""},
        {"[eiy]+", "i"}, {"[ou]+", "o"}, {"(.)\\1+", "$1"}
    };
    private static final Pattern[] SPELT = new Pattern[SPELLINGS.length];

    static {
        for (var i = 0; i < SPELT.length; i++) SPELT[i] = Pattern.compile(SPELLINGS[i][0]);
    }

    private Sound() {}

    /** @param word in plain letters, as {@link Plain} gives them */
    static String of(String word) {
        var sound = word;
        for (var i = 0; i < SPELT.length; i++) sound = SPELT[i].matcher(sound).replaceAll(SPELLINGS[i][1]);
        return sound;
    }
}
