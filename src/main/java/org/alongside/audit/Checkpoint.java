package org.alongside.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signed word that the chain stood so at this time.
 *
 * @param number of the batch
 * @param signature Ed25519 over {@link #signedWords}
 * @param publicKey of the signing key, X.509
 */
@SuppressWarnings("ArrayRecordComponent")
record Checkpoint(long number, byte[] hash, Instant signedAt, byte[] signature, byte[] publicKey) {

    static byte[] signedWords(long number, byte[] hash, Instant signedAt) {
        return "alongside history checkpoint 1\n%d\n%s\n%s\n"
                .formatted(number, HexFormat.of().formatHex(hash), signedAt)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] signedWords() {
        return signedWords(number, hash, signedAt);
    }

    /** One line of the checkpoint file. */
    String line() {
        var base64 = Base64.getEncoder();
        return String.join(
                " ",
                Long.toString(number),
                HexFormat.of().formatHex(hash),
                signedAt.toString(),
                base64.encodeToString(signature),
                base64.encodeToString(publicKey));
    }

    /** @throws RuntimeException if the line is no checkpoint */
    static Checkpoint of(String line) {
        var words = line.strip().split(" ");
        if (words.length != 5) throw new IllegalArgumentException("Five words make a checkpoint.");
        var base64 = Base64.getDecoder();
        return new Checkpoint(
                Long.parseLong(words[0]),
                HexFormat.of().parseHex(words[1]),
                Instant.parse(words[2]),
                base64.decode(words[3]),
                base64.decode(words[4]));
    }
}
