package org.alongside.standards;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A fixed list's entry, written in files as {@code special-health-care-need}. */
interface Coded {
    String name();

    /** The word in files. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
