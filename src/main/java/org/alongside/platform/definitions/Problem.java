package org.alongside.platform.definitions;

/** What is wrong in a definition file, and on which line, counted from 1. */
public record Problem(String file, int line, String reason) {
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, reason);
    }
}
