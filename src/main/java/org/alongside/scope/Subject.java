package org.alongside.scope;

import java.util.Set;

/**
 * Who does what in a sentence, told a word at a time: the writer or somebody else. Notes leave the "I" out ("Applied for her,
 * then checked the fridge"), so a sentence belongs to the writer from its first word on, until somebody else is named who acts.
 */
final class Subject {
    private static final Set<String> WRITER = Set.of("i", "ive", "im", "we", "weve", "yo");

    private static final Set<String> OTHERS = Set.of(
            "she", "shes", "he", "hes", "they", "theyre", "who", "it", "you", "ella", "el", "ellas", "ellos", "quien",
            "that", "que");

    /** Between "I" and what I do. */
    private static final Set<String> BETWEEN = Set.of(
            "also", "then", "have", "had", "am", "will", "just", "already", "still", "now", "again", "did", "can",
            "could", "would", "been", "be", "was", "even", "later", "finally", "quickly", "went", "ahead", "tambien",
            "luego", "ya", "estoy", "he", "voy", "a");

    private static final Set<String> JOINS = Set.of("and", "then", "also", "so", "but", "y", "e", "luego", "pero");

    /** Past tenses that do not end in -ed; a sentence that begins with one left its "I" out. */
    private static final Set<String> PAST = Set.of(
            "told", "met", "made", "took", "gave", "did", "went", "drove", "sat", "got", "had", "brought", "wrote",
            "set", "said", "put", "ran", "held", "led", "found", "spoke", "let", "kept", "taught", "sent", "saw",
            "began", "read", "filled", "chose", "came", "left");

    /** First persons in Spanish that end without an accent. */
    private static final Set<String> SPANISH =
            Set.of("dije", "hice", "puse", "tuve", "fui", "di", "hicimos", "quedamos", "traje", "pude", "estuve");

    /** Words that end in an accent and are no verbs. */
    private static final Set<String> NOT_VERBS = Set.of(
            "que", "porque", "cafe", "bebe", "te", "jose", "asi", "aqui", "ahi", "alli", "mi", "si", "ti", "pie",
            "comite", "pure", "rene", "noe");

    private static final Set<String> NOT_PAST =
            Set.of("red", "bed", "need", "indeed", "tired", "scared", "excited", "worried", "medicated");

    private boolean first = true;
    private boolean writer = true;
    private boolean mayAct = true;

    /** A comma or colon: what comes next may be a new verb of whoever acts. */
    void pause() {
        mayAct = true;
    }

    /**
     * Whether this word, the next of its sentence, is a verb of the writer, as far as can be told.
     *
     * @param ending how it ends as it is written: an accent there is the first person of a Spanish verb, "apliqu\u00e9"
     */
    boolean isWriterAt(String word, char ending) {
        boolean spanish = isFirstPersonInSpanish(word, ending);
        boolean acts = spanish || writer && mayAct && !OTHERS.contains(word) && (!first || isVerb(word));
        if (WRITER.contains(word) || spanish) {
            writer = true;
            mayAct = !spanish;
        } else if (OTHERS.contains(word)) {
            writer = false;
            mayAct = false;
        } else if (first) {
            writer = isVerb(word);
            mayAct = false;
        } else mayAct = mayAct && BETWEEN.contains(word) || JOINS.contains(word);
        first = false;
        return acts;
    }

    private static boolean isVerb(String word) {
        return word.endsWith("ed") && !NOT_PAST.contains(word) || PAST.contains(word);
    }

    private static boolean isFirstPersonInSpanish(String word, char ending) {
        return SPANISH.contains(word)
                || (ending == '\u00e9' || ending == '\u00ed') && word.length() > 2 && !NOT_VERBS.contains(word);
    }
}
