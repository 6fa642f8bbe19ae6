package org.alongside.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 key of this installation, one for each purpose: {@code keys/<name>.key}, which only its user may read, and
 * {@code keys/<name>.pub} to be handed out.
 */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;
    private final byte[] publicKey;

    private SigningKey(PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** The key of this name in {@code folder/keys}, made there the first time. */
    public static SigningKey in(Path folder, String name) {
        try {
            var keys = Files.createDirectories(folder.resolve("keys"));
            var file = keys.resolve(name + ".key");
            if (!Files.exists(file)) write(fresh(), file, publicKeyIn(folder, name));
            var secret = Base64.getMimeDecoder().decode(Files.readString(file));
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    publicKey(publicKeyIn(folder, name)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key %s could not be read in %s.".formatted(name, folder), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key %s in %s is damaged.".formatted(name, folder), e);
        }
    }

    /** A key that is kept nowhere. */
    public static SigningKey unkept() {
        var pair = fresh();
        return new SigningKey(pair.getPrivate(), pair.getPublic().getEncoded());
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(KeyPair pair, Path secret, Path open) throws IOException {
        var base64 = Base64.getMimeEncoder();
        Files.writeString(open, base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, base64.encodeToString(pair.getPrivate().getEncoded()) + "\n");
    }

    public static Path publicKeyIn(Path folder, String name) {
        return folder.resolve("keys").resolve(name + ".pub");
    }

    /** The public key in a file, X.509. */
    public static byte[] publicKey(Path file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(file));
    }

    /** X.509. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** 64 bytes; the same for the same words every time. */
    public byte[] sign(byte[] words) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(words);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be signed with this key.", e);
        }
    }

    /** Whether these words were signed with the key that belongs to this public key, X.509. */
    public static boolean isGenuine(byte[] publicKey, byte[] words, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(words);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
