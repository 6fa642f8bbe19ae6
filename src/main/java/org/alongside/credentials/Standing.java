package org.alongside.credentials;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.standards.Standard;

/**
 * How somebody stands with a standard on a day. The highest level they ever held decides; below it, whoever walks under a
 * supervisor's eye on the way there is a candidate.
 */
public enum Standing {
    NONE,
    CANDIDATE,
    CERTIFIED,
    SUSPENDED,
    LAPSED,
    REVOKED,
    INACTIVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether nobody in this standing may be given a family where certification is asked. */
    public boolean bars() {
        return this != CANDIDATE && this != CERTIFIED;
    }

    /** @param supervised whether somebody supervises them on that day */
    public static Standing of(Standard standard, List<Certificate> certificates, LocalDate day, boolean supervised) {
        return decisive(standard, certificates, day)
                .map(one -> of(one.on(day), Levels.isFull(standard, one.stage())))
                .orElse(supervised ? CANDIDATE : NONE);
    }

    /** Of the certificates for a standard the one that decides: the highest level, one in force first, the latest. */
    static Optional<Certificate> decisive(Standard standard, List<Certificate> certificates, LocalDate day) {
        return certificates.stream()
                .filter(one -> one.standard().equals(standard.id()))
                .filter(one -> one.on(day) != Certificate.State.NOT_YET)
                .max(Comparator.comparing((Certificate one) -> Levels.rank(standard, one.stage()))
                        .thenComparing(one -> one.on(day) == Certificate.State.VALID)
                        .thenComparing(Certificate::issuedOn));
    }

    private static Standing of(Certificate.State state, boolean full) {
        return switch (state) {
            case NOT_YET -> NONE;
            case VALID -> full ? CERTIFIED : CANDIDATE;
            case SUSPENDED -> SUSPENDED;
            case LAPSED -> LAPSED;
            case REVOKED -> REVOKED;
            case INACTIVE -> INACTIVE;
        };
    }
}
