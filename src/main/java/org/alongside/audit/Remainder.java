package org.alongside.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is left of a batch after a purge, signed. The batch itself keeps its seal, and those after it stand on that.
 *
 * @param number of the batch
 * @param entries left
 * @param hash made as {@link SealDigest} makes that of the batch, over the entries left
 * @param signature Ed25519 over {@link #signedWords}
 * @param publicKey of the signing key, X.509
 */
@SuppressWarnings("ArrayRecordComponent")
record Remainder(long number, long entries, byte[] hash, Instant signedAt, byte[] signature, byte[] publicKey) {

    static byte[] signedWords(long number, long entries, byte[] hash, Instant signedAt) {
        return "alongside history remainder 1\n%d\n%d\n%s\n%s\n"
                .formatted(number, entries, HexFormat.of().formatHex(hash), signedAt)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] signedWords() {
        return signedWords(number, entries, hash, signedAt);
    }
}
