package org.alongside.platform.changes;

import java.util.ArrayList;
import java.util.List;

/** Gathers every reason at once, in page order, so that nobody mends one field only to be told of the next. */
public final class Wrongs {
    private final List<Wrong> all = new ArrayList<>();

    public Wrongs add(String field, String key, Object... args) {
        all.add(new Wrong(field, key, List.of(args)));
        return this;
    }

    public Wrongs addAll(List<Wrong> others) {
        all.addAll(others);
        return this;
    }

    /** Something must be written here, in at most so many characters. */
    public Wrongs needed(String field, String value, int characters, String keyWhenMissing) {
        if (value.isBlank()) return add(field, keyWhenMissing);
        return atMost(field, value, characters);
    }

    public Wrongs atMost(String field, String value, int characters) {
        var length = value.codePointCount(0, value.length());
        if (length > characters) add(field, "platform.wrong.too-long", characters, length);
        return this;
    }

    public boolean none() {
        return all.isEmpty();
    }

    public List<Wrong> all() {
        return List.copyOf(all);
    }
}
