package org.alongside.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alongside.platform.db.DatabaseSettings;
import org.alongside.platform.db.Secrets;
import org.springframework.stereotype.Component;

/** Signs and seals with keys of this installation, a different one for each purpose. */
@Component
public class Keys {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;

    Keys(DatabaseSettings settings) {
        this.secrets = Secrets.in(settings.folder());
    }

    /** Signs (HMAC-SHA256) and seals (AES-256-GCM) for one purpose; ask once and keep it. */
    public Key of(String purpose) {
        return new Key(Base64.getUrlDecoder().decode(secrets.of(purpose)));
    }

    public static final class Key {
        private final SecretKeySpec signing;
        private final SecretKeySpec sealing;

        private Key(byte[] secret) {
            var root = new SecretKeySpec(secret, "HmacSHA256");
            this.signing = new SecretKeySpec(mac(root, bytes("sign")), "HmacSHA256");
            this.sealing = new SecretKeySpec(mac(root, bytes("seal")), "AES");
        }

        public byte[] sign(String words) {
            return mac(signing, bytes(words));
        }

        public byte[] seal(byte[] plain) {
            var nonce = Chance.bytes(NONCE_BYTES);
            try {
                var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
                return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Cannot seal.", e);
            }
        }

        /** What was sealed; empty if it was not sealed by this key or was altered since. */
        public Optional<byte[]> open(byte[] sealed) {
            if (sealed.length < NONCE_BYTES) return Optional.empty();
            var buffer = ByteBuffer.wrap(sealed);
            var nonce = new byte[NONCE_BYTES];
            buffer.get(nonce);
            var rest = new byte[buffer.remaining()];
            buffer.get(rest);
            try {
                return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        }

        private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher;
        }

        private static byte[] mac(SecretKeySpec key, byte[] words) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return mac.doFinal(words);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Cannot sign.", e);
            }
        }

        private static byte[] bytes(String words) {
            return words.getBytes(StandardCharsets.UTF_8);
        }
    }
}
