package org.alongside.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * The hash of one batch, made entry by entry.
 *
 * <p>SHA-256 over: the words "alongside history 1"; the hash of the batch before (32 bytes); number, from, until and the
 * second and microsecond of sealing as 64-bit numbers; each column of each entry as its length in bytes (32 bits, -1 for
 * null) and its words in UTF-8; last the number of entries.
 */
final class SealDigest {
    private static final byte[] FORM = "alongside history 1".getBytes(StandardCharsets.UTF_8);

    private final MessageDigest digest = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
    private long entries;

    SealDigest(byte[] before, long batch, long fromTx, long untilTx, Instant sealedAt) {
        digest.update(FORM);
        digest.update(before);
        add(batch);
        add(fromTx);
        add(untilTx);
        add(sealedAt.getEpochSecond());
        add(sealedAt.get(ChronoField.MICRO_OF_SECOND));
    }

    void add(Entry entry) {
        for (var column : entry.columns()) add(column);
        entries++;
    }

    long entries() {
        return entries;
    }

    /** The hash; nothing can be added after it. */
    byte[] hash() {
        add(entries);
        return digest.digest();
    }

    private void add(@Nullable String words) {
        var bytes = words == null ? new byte[0] : words.getBytes(StandardCharsets.UTF_8);
        number.clear().putInt(words == null ? -1 : bytes.length);
        digest.update(number.array(), 0, Integer.BYTES);
        digest.update(bytes);
    }

    private void add(long value) {
        number.clear().putLong(value);
        digest.update(number.array(), 0, Long.BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
