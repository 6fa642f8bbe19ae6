package org.alongside.interop;

import java.util.List;

/**
 * Why a row cannot be taken as it is.
 *
 * @param column counted from 0; -1 where it is about the whole row
 * @param value what stands there
 * @param why last part of a key under {@code interop.refused}; its words are filled with the value, then {@code args}
 */
public record Refusal(int column, String value, String why, List<String> args) {
    static Refusal of(int column, String value, String why, String... args) {
        return new Refusal(column, value.length() > 120 ? value.substring(0, 119) + "…" : value, why, List.of(args));
    }
}
