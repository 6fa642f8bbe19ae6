package org.alongside.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** Everything that keeps a form from being saved, in page order: shown on top, linked, and beside each field. */
public record Problems(List<Problem> all) {
    private static final Problems NONE = new Problems(List.of());

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems none() {
        return NONE;
    }

    public static Problems of(List<Wrong> wrongs, Words words) {
        return new Problems(wrongs.stream()
                .map(wrong -> new Problem(wrong.field(), wrong.in(words)))
                .toList());
    }

    /** These and one more. */
    public Problems and(String field, String words) {
        return new Problems(Stream.concat(all.stream(), Stream.of(new Problem(field, words)))
                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The words beside a field; null when it is fine. */
    public @Nullable String on(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::words)
                .findFirst()
                .orElse(null);
    }

    /** For {@code aria-describedby}: the ids of the field's hint and of what is wrong with it; null without either. */
    public @Nullable String describing(String field, String hint) {
        var ids = (hint.isEmpty() ? "" : field + "-hint ") + (on(field) == null ? "" : field + "-wrong");
        return ids.isEmpty() ? null : ids.strip();
    }
}
