package org.alongside.interop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a column goes: a field, and whose it is where one row tells of a caregiver and children.
 *
 * @param child 0 for the person the row is about, else the first, second … child beside the caregiver
 */
public record Target(Field field, int child) {
    public static final int MOST_CHILDREN = 8;
    private static final Pattern CODE = Pattern.compile("(?:child-([1-8])\\.)?([a-z-]+)");

    public static Target of(Field field) {
        return new Target(field, 0);
    }

    /** {@code born-on}, {@code child-2.born-on}. */
    @JsonValue
    public String code() {
        return child == 0 ? field.code() : "child-" + child + "." + field.code();
    }

    public static Optional<Target> find(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) return Optional.empty();
        int child = match.group(1) == null ? 0 : Integer.parseInt(match.group(1));
        return Field.of(match.group(2))
                .filter(field -> child == 0 || field.isOfAPerson())
                .map(field -> new Target(field, child));
    }

    /** @throws IllegalArgumentException if there is no such target */
    @JsonCreator
    public static Target of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No column can be '" + code + "'."));
    }

    public boolean isIn(Kind kind) {
        return field.isIn(kind) && (child == 0 || kind == Kind.FAMILIES);
    }
}
