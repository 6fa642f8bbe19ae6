package org.alongside.interop.reading;

import java.util.List;

/** A file that cannot be read as a table; {@code why} is the last part of a key under {@code interop.unreadable}. */
public final class UnreadableSheet extends RuntimeException {
    private final String why;
    private final transient List<Object> args;

    public UnreadableSheet(String why, Object... args) {
        super(why + " " + List.of(args));
        this.why = why;
        this.args = List.of(args);
    }

    public String why() {
        return why;
    }

    /** What the words for {@link #why} are filled with. */
    public Object[] args() {
        return args.toArray();
    }
}
