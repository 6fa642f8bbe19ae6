package org.alongside.interop;

import java.util.Arrays;

/** What becomes of a row. */
public enum Verdict {
    CREATE("create"),
    UPDATE("update"),
    SAME("same"),
    REFUSED("refused");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such verdict */
    public static Verdict of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No verdict is called '" + code + "'."));
    }
}
