package org.alongside.interop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the rows of a sheet are. */
public enum Kind {
    FAMILIES("families"),
    ENROLLMENTS("enrollments"),
    ASSIGNMENTS("assignments"),
    CONTACTS("contacts");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** The word in the database, in addresses and on the command line. */
    public String code() {
        return code;
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The fields a sheet of this kind may have, in the order in which they are offered. */
    public List<Field> fields() {
        return Arrays.stream(Field.values()).filter(field -> field.isIn(this)).toList();
    }
}
