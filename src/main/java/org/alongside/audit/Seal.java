package org.alongside.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * One batch of history, closed: all entries with {@code fromTx <= tx < untilTx}.
 *
 * @param number 1 for the first batch, and one more for each after it
 * @param hash of this batch and, through it, of all before
 */
@SuppressWarnings("ArrayRecordComponent")
record Seal(long number, long fromTx, long untilTx, long entries, byte[] hash, Instant sealedAt) {

    /** What stands before the first batch. */
    static final Seal NONE = new Seal(0, 0, 0, 0, new byte[32], Instant.EPOCH);

    String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
