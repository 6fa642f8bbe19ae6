package org.alongside.certification.web;

import java.util.List;
import org.alongside.platform.web.Problems;

/**
 * A draw as it was done, and done again.
 *
 * @param again whether doing it again picks the same, in words
 * @param mayAsk whether there is somebody picked of whom nothing was asked yet; {@code question} and {@code due} as typed
 */
public record DrawPage(
        String path,
        String title,
        String when,
        String seed,
        String population,
        boolean replays,
        String again,
        List<Row> picked,
        boolean mayAsk,
        String question,
        String due,
        Problems problems) {

    /**
     * @param lot what decided, in hexadecimal digits
     * @param state what came of it so far
     */
    public record Row(String href, String who, String number, String lot, Chip state) {}
}
