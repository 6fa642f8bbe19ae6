package org.alongside.platform.web;

/** One thing to pick: what is sent, what is read, and whether it is picked now. */
public record Choice(String value, String label, boolean picked) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, false);
    }

    public static Choice of(String value, String label, boolean picked) {
        return new Choice(value, label, picked);
    }
}
