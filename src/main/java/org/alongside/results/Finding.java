package org.alongside.results;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a result is. */
public enum Finding {
    /** Presumptive, from a first test. */
    SCREEN,
    /** By a second method, in a laboratory. */
    CONFIRMED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Finding> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
