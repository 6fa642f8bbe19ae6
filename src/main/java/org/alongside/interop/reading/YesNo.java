package org.alongside.interop.reading;

import java.util.Optional;
import java.util.Set;

/** Yes or no, in the words spreadsheets use. */
public final class YesNo {
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "t", "1", "x", "ok", "okay", "si", "checked", "needed", "required", "allowed");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "f", "0", "none", "unchecked", "not needed", "not required", "never", "do not");

    private YesNo() {}

    public static Optional<Boolean> read(String text) {
        var word = Names.plain(text);
        if (YES.contains(word)) return Optional.of(true);
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
