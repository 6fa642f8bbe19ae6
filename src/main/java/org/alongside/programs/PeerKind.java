package org.alongside.programs;

import java.util.Arrays;
import java.util.Optional;

/** Who of a family has the need, and who is served. */
public enum PeerKind {
    /** The child has the need, the caregiver is served. */
    FAMILY("family"),
    /** The parent has the need and is served. */
    RECOVERY("recovery");

    private final String code;

    PeerKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PeerKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
