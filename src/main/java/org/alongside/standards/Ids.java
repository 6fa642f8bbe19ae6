package org.alongside.standards;

import java.util.Arrays;

/** The ids of one list, to refuse the one that comes twice. Keeps where they stand in the bytes, not copies. */
final class Ids {
    private byte[][] texts = new byte[256][];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] table = new int[1024];
    private int count;

    void clear() {
        Arrays.fill(texts, 0, count, null);
        Arrays.fill(table, 0);
        count = 0;
    }

    /** @return -1, or the number, from 0, of the entry that has this id already */
    int add(byte[] text, int first, int last) {
        if (count == texts.length) grow();
        int slot = slot(text, first, last);
        if (table[slot] != 0) return table[slot] - 1;
        texts[count] = text;
        from[count] = first;
        to[count] = last;
        table[slot] = ++count;
        return -1;
    }

    private int slot(byte[] text, int first, int last) {
        int slot = (int) (hash(text, first, last) >>> Long.numberOfLeadingZeros(table.length - 1));
        while (table[slot] != 0) {
            int other = table[slot] - 1;
            if (Arrays.equals(text, first, last, texts[other], from[other], to[other])) return slot;
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Only its highest bits depend on every byte: an id's last digits stand highest, and a product carries upwards. */
    private static long hash(byte[] text, int first, int last) {
        long hash = last - first;
        for (int n = first; n < last; n += 8) {
            long bytes = n + 8 <= text.length ? Eight.at(text, n) : Eight.upTo(text, n, last);
            int beyond = Math.max(0, n + 8 - last);
            hash = (hash ^ bytes << beyond * 8) * Eight.SPREAD;
        }
        return (hash ^ hash >>> 32) * Eight.SPREAD;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, count * 2);
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
        table = new int[count * 8];
        for (int n = 0; n < count; n++) table[slot(texts[n], from[n], to[n])] = n + 1;
    }
}
