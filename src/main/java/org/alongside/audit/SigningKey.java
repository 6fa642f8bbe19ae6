package org.alongside.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The key that signs checkpoints, Ed25519. It is kept in files beside the database, never in it: whoever rules the
 * database alone can seal a changed history anew, but cannot sign it.
 */
final class SigningKey {
    private static final String NAME = "history-signing";

    private final org.alongside.platform.keys.SigningKey key;

    private SigningKey(org.alongside.platform.keys.SigningKey key) {
        this.key = key;
    }

    /** The key in {@code folder/keys}, made there the first time. */
    static SigningKey in(Path folder) {
        return new SigningKey(org.alongside.platform.keys.SigningKey.in(folder, NAME));
    }

    static Path publicKeyIn(Path folder) {
        return org.alongside.platform.keys.SigningKey.publicKeyIn(folder, NAME);
    }

    /** The public key in a file, X.509. */
    static byte[] publicKey(Path file) throws IOException {
        return org.alongside.platform.keys.SigningKey.publicKey(file);
    }

    Checkpoint sign(Seal seal, Instant now) {
        var signature = key.sign(Checkpoint.signedWords(seal.number(), seal.hash(), now));
        return new Checkpoint(seal.number(), seal.hash(), now, signature, key.publicKey());
    }

    Remainder signRemainder(long number, long entries, byte[] hash, Instant now) {
        var signature = key.sign(Remainder.signedWords(number, entries, hash, now));
        return new Remainder(number, entries, hash, now, signature, key.publicKey());
    }

    /** Whether this remainder was signed with the key it names. */
    static boolean isGenuine(Remainder remainder) {
        return org.alongside.platform.keys.SigningKey.isGenuine(
                remainder.publicKey(), remainder.signedWords(), remainder.signature());
    }

    /** Whether this checkpoint was signed with the key it names. */
    static boolean isGenuine(Checkpoint checkpoint) {
        return org.alongside.platform.keys.SigningKey.isGenuine(
                checkpoint.publicKey(), checkpoint.signedWords(), checkpoint.signature());
    }
}
