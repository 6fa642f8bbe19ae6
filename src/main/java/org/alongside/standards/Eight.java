package org.alongside.standards;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time, the first one lowest. The lowest bit of an answer tells the first byte that is meant. */
final class Eight {
    /** The golden ratio: the highest bits of a product with it depend on every bit. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Eight() {}

    /** The eight bytes from {@code at} on, all within the array. */
    static long at(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** The bytes from {@code at} to before {@code to}, fewer than eight, and zeros. */
    static long upTo(byte[] bytes, int at, int to) {
        long some = 0;
        for (int n = to - 1; n >= at; n--) some = some << 8 | bytes[n] & 0xff;
        return some;
    }

    /** Where the first newline is, or {@code to}. */
    static int newline(byte[] bytes, int from, int to) {
        int n = from;
        for (; n + 8 <= to; n += 8) {
            long found = zero(at(bytes, n) ^ '\n' * EACH) & HIGH;
            if (found != 0) return n + (Long.numberOfTrailingZeros(found) >>> 3);
        }
        while (n < to && bytes[n] != '\n') n++;
        return n;
    }

    /** How many of the bytes, from the first, stand for themselves within a JSON text: ASCII, no quote, backslash or control. */
    static int plain(long bytes) {
        long other = zero(bytes ^ '"' * EACH) | zero(bytes ^ '\\' * EACH) | (bytes - ' ' * EACH) & ~bytes | bytes;
        return Long.numberOfTrailingZeros(other & HIGH) >>> 3;
    }

    private static long zero(long bytes) {
        return bytes - EACH & ~bytes;
    }
}
