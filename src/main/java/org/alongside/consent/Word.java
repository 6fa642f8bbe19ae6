package org.alongside.consent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One of a fixed list, written as in the contract: {@code OWN_REQUEST} is {@code own-request}. */
public interface Word {
    String name();

    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
