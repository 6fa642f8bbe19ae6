package org.alongside.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style of printed documents, which stands in each of them: a document loads nothing. */
public final class PrintStyle {

    public static final String CSS = read();

    private PrintStyle() {}

    private static String read() {
        try (var in = PrintStyle.class.getResourceAsStream("/documents/print.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
