package org.alongside.certification.web;

import java.util.List;

/**
 * A draw as it was done, and done again.
 *
 * @param again whether doing it again picks the same, in words
 */
public record DrawPage(
        String path,
        String title,
        String when,
        String seed,
        String population,
        boolean replays,
        String again,
        List<Row> picked) {

    /** @param lot what decided, in hexadecimal digits */
    public record Row(String href, String who, String number, String lot) {}
}
