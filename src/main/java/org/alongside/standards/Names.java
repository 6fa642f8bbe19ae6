package org.alongside.standards;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Words that may stand in one place of a record, found in its bytes without making text of them. */
final class Names {
    private final List<String> names;
    private final byte[][] bytes;
    private final Quoted[] quoted;
    private final int required;

    /** @param names 32 at most; one that ends in {@code ?} may be left out */
    Names(String... names) {
        this.names = Arrays.stream(names).map(name -> name.replace("?", "")).toList();
        this.bytes = this.names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.quoted = this.names.stream().map(Quoted::of).toArray(Quoted[]::new);
        int needed = 0;
        for (int n = 0; n < names.length; n++) if (!names[n].endsWith("?")) needed |= 1 << n;
        this.required = needed;
    }

    static <E extends Enum<E> & Coded> Names of(Class<E> choices) {
        return new Names(
                Arrays.stream(choices.getEnumConstants()).map(Coded::code).toArray(String[]::new));
    }

    /** @return its number, or -1 */
    int find(byte[] text, int from, int to) {
        for (int n = 0; n < bytes.length; n++) {
            if (Arrays.equals(text, from, to, bytes[n], 0, bytes[n].length)) return n;
        }
        return -1;
    }

    /**
     * Whether this name in its quotes comes next, since fields mostly come in the same order.
     *
     * @param at with 16 bytes more in the array
     * @return its length with the quotes, or 0
     */
    int quotedAt(byte[] text, int at, int number) {
        if (number >= quoted.length) return 0;
        var name = quoted[number];
        boolean same = (Eight.at(text, at) & name.firstMask) == name.first
                && (Eight.at(text, at + 8) & name.secondMask) == name.second;
        return same ? name.length : 0;
    }

    /** Up to 16 bytes as two numbers. A longer name is never found so: its length says 0. */
    private record Quoted(int length, long first, long firstMask, long second, long secondMask) {
        static Quoted of(String name) {
            var bytes = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 16) return new Quoted(0, 0, 0, 0, 0);
            var padded = Arrays.copyOf(bytes, 16);
            return new Quoted(
                    bytes.length, Eight.at(padded, 0), mask(bytes.length), Eight.at(padded, 8), mask(bytes.length - 8));
        }

        private static long mask(int bytes) {
            return bytes >= 8 ? -1 : bytes <= 0 ? 0 : (1L << bytes * 8) - 1;
        }
    }

    String name(int n) {
        return names.get(n);
    }

    /** The first name that must not be left out and was, or -1. */
    int missing(int seen) {
        int missing = required & ~seen;
        return missing == 0 ? -1 : Integer.numberOfTrailingZeros(missing);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
