package org.alongside.access.web;

import java.time.Duration;
import org.alongside.platform.words.Words;

/** How long to wait, in words. */
final class TooManyTries {
    private TooManyTries() {}

    static String words(Words words, Duration pause) {
        return words.say("access.too-many", Math.max(1, (pause.toSeconds() + 59) / 60));
    }
}
