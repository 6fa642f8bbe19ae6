package org.alongside.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * The key that signs checkpoints, Ed25519. It is kept in files beside the database, never in it: whoever rules the
 * database alone can seal a changed history anew, but cannot sign it.
 */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "history-signing.key";
    private static final String PUBLIC = "history-signing.pub";

    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** The key in {@code folder/keys}, made there the first time. */
    static SigningKey in(Path folder) {
        try {
            var keys = Files.createDirectories(folder.resolve("keys"));
            if (!Files.exists(keys.resolve(PRIVATE))) make(keys);
            var secret = Base64.getMimeDecoder().decode(Files.readString(keys.resolve(PRIVATE)));
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    publicKey(keys.resolve(PUBLIC)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key that signs history could not be read in " + folder + ".", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key that signs history in " + folder + " is damaged.", e);
        }
    }

    private static void make(Path keys) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var base64 = Base64.getMimeEncoder();
        Files.writeString(
                keys.resolve(PUBLIC), base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
        var secret = Files.createFile(
                keys.resolve(PRIVATE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, base64.encodeToString(pair.getPrivate().getEncoded()) + "\n");
    }

    static Path publicKeyIn(Path folder) {
        return folder.resolve("keys").resolve(PUBLIC);
    }

    /** The public key in a file, X.509. */
    static byte[] publicKey(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file));
    }

    Checkpoint sign(Seal seal, Instant now) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(Checkpoint.signedWords(seal.number(), seal.hash(), now));
            return new Checkpoint(seal.number(), seal.hash(), now, signature.sign(), publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The checkpoint of batch %d could not be signed.".formatted(seal.number()), e);
        }
    }

    /** Whether this checkpoint was signed with the key it names. */
    static boolean isGenuine(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(checkpoint.publicKey())));
            signature.update(checkpoint.signedWords());
            return signature.verify(checkpoint.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
