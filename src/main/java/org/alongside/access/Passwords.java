package org.alongside.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.alongside.platform.definitions.PasswordBlocklist;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, at about a tenth of a second and 32 MB each, a few at a time. An account that does not
 * exist takes as long as one that does.
 */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KILOBYTES = 32 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KILOBYTES, PASSES);
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final PasswordRule rule = new PasswordRule(PasswordBlocklist.read());
    private final String nobodys = argon2.encode(Chance.token());

    Optional<PasswordRule.Problem> problem(String password, boolean alone, List<String> about) {
        return rule.problem(password, alone ? PasswordRule.SHORTEST_ALONE : PasswordRule.SHORTEST_OF_TWO, about);
    }

    String encode(String password) {
        return inTurn(() -> argon2.encode(PasswordRule.normal(password)));
    }

    /** @param encoded null where there is no such account or it has no password yet */
    boolean matches(String typed, @Nullable String encoded) {
        if (typed.length() > PasswordRule.LONGEST * 2) return false;
        var normal = PasswordRule.normal(typed);
        boolean same = inTurn(() -> argon2.matches(normal, encoded == null ? nobodys : encoded));
        return same && encoded != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
