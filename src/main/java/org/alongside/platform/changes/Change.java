package org.alongside.platform.changes;

import java.util.List;

/** How a change of a record ended. */
public sealed interface Change<T> {

    /** Kept; this is the record now. */
    record Done<T>(T now) implements Change<T> {}

    /** Nothing was changed: each reason, in page order. */
    record Refused<T>(List<Wrong> wrongs) implements Change<T> {
        public Refused {
            wrongs = List.copyOf(wrongs);
        }
    }

    /** Nothing was changed: somebody else changed the record first, and this is what they left. */
    record Overtaken<T>(T theirs) implements Change<T> {}

    static <T> Change<T> done(T now) {
        return new Done<>(now);
    }

    static <T> Change<T> refused(Wrongs wrongs) {
        return new Refused<>(wrongs.all());
    }

    static <T> Change<T> refused(String field, String key, Object... args) {
        return new Refused<>(List.of(new Wrong(field, key, List.of(args))));
    }

    static <T> Change<T> overtaken(T theirs) {
        return new Overtaken<>(theirs);
    }
}
