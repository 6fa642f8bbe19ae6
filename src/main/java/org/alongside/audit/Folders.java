package org.alongside.audit;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where commands find the records, as the serving program does. */
final class Folders {
    private Folders() {}

    static Path ofRecords(@Nullable Path named) {
        return named != null ? named : Path.of(Objects.requireNonNullElse(System.getenv("ALONGSIDE_DATA"), "data"));
    }
}
