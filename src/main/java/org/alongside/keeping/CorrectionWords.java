package org.alongside.keeping;

import org.alongside.platform.words.Words;

/** A correction in plain words. */
public final class CorrectionWords {
    private CorrectionWords() {}

    /**
     * What goes along with whatever is told of somebody who disagrees with a denial (45 CFR 164.526(d)(5)): what they asked for,
     * what was answered, and what they say.
     */
    public static String statement(Correction correction, Words words) {
        var denied = correction.step(Correction.Kind.DENIED).orElseThrow();
        var disagreed = correction.step(Correction.Kind.DISAGREED).orElseThrow();
        return words.say(
                "keeping.correction.statement",
                correction.personName(),
                words.spoken().date(correction.askedOn()),
                correction.what(),
                denied.words(),
                disagreed.words());
    }
}
