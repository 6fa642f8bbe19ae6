package org.alongside.demo;

import java.util.List;

/** A sentence now and then, counted out and not drawn: the rest of the story stays as it is. */
final class NowAndThen {
    private final List<String> sentences;
    private final int every;
    private int count;

    NowAndThen(List<String> sentences, int every) {
        this.sentences = sentences;
        this.every = every;
    }

    /** The sentence of this turn; "" at most. */
    String next() {
        return ++count % every == 0 ? sentences.get(count / every % sentences.size()) : "";
    }

    /** How many turns there were. */
    int count() {
        return count;
    }
}
