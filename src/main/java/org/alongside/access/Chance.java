package org.alongside.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Values nobody can guess, and the hashes that are kept of them. */
final class Chance {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Chance() {}

    /** 256 bits in URL-safe Base64. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /** Six digits, for somebody to type. */
    static String digits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** SHA-256: a token has 256 bits of chance of its own and needs no slow hash. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
