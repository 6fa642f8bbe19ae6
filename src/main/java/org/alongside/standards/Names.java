package org.alongside.standards;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Words that may stand in one place of a record, found in its bytes without making text of them. */
final class Names {
    private final List<String> names;
    private final byte[][] bytes;
    private final int required;

    /** @param names 32 at most; one that ends in {@code ?} may be left out */
    Names(String... names) {
        this.names = Arrays.stream(names).map(name -> name.replace("?", "")).toList();
        this.bytes = this.names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int needed = 0;
        for (int n = 0; n < names.length; n++) if (!names[n].endsWith("?")) needed |= 1 << n;
        this.required = needed;
    }

    static <E extends Enum<E> & Coded> Names of(Class<E> choices) {
        return new Names(
                Arrays.stream(choices.getEnumConstants()).map(Coded::code).toArray(String[]::new));
    }

    /** @param likely where to look first, since fields mostly come in the same order
     *  @return its number, or -1 */
    int find(byte[] text, int from, int to, int likely) {
        int n = likely < bytes.length ? likely : 0;
        for (int tried = 0; tried < bytes.length; tried++) {
            if (Arrays.equals(text, from, to, bytes[n], 0, bytes[n].length)) return n;
            n = n + 1 < bytes.length ? n + 1 : 0;
        }
        return -1;
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
