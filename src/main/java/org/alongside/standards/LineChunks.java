package org.alongside.standards;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Cuts what comes in into pieces of whole lines, as large as there is without waiting for more. */
final class LineChunks {
    /** A line of more bytes than this is no record: a record of a working life has one or two million. */
    static final int LONGEST_LINE = 1 << 28;

    private static final int USUAL = 1 << 20;

    private final InputStream in;
    private final ConcurrentLinkedQueue<byte[]> spare = new ConcurrentLinkedQueue<>();
    private byte[] bytes = new byte[USUAL];
    private int filled;
    private int lastNewline = -1;
    private boolean begun;

    LineChunks(InputStream in) {
        this.in = in;
    }

    /**
     * Lines from {@code from} to before {@code to}, where the last one's newline, or a 0, stands.
     *
     * @param tooLong one line that is longer than {@link #LONGEST_LINE}, and is not here
     */
    record Chunk(byte[] bytes, int from, int to, boolean tooLong) {}

    /** @return null after the end */
    @Nullable
    Chunk next() throws IOException {
        while (true) {
            if (filled == bytes.length - 1) {
                if (bytes.length > LONGEST_LINE) return tooLong();
                bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, LONGEST_LINE + 1));
            }
            int read = in.read(bytes, filled, bytes.length - 1 - filled);
            if (read < 0) return filled == 0 ? null : cut(filled, filled);
            noteNewline(filled, filled + read);
            filled += read;
            if (lastNewline >= 0 && (filled == bytes.length - 1 || in.available() == 0))
                return cut(lastNewline, lastNewline + 1);
        }
    }

    /** Gives the bytes of a chunk back, to be filled again. */
    void done(Chunk chunk) {
        if (chunk.bytes.length == USUAL) spare.offer(chunk.bytes);
    }

    private void noteNewline(int from, int to) {
        for (int n = to - 1; n >= from; n--) {
            if (bytes[n] == '\n') {
                lastNewline = n;
                return;
            }
        }
    }

    private Chunk cut(int to, int rest) {
        var full = bytes;
        if (to == filled) full[to] = 0;
        int kept = filled - rest;
        var next = spare.poll();
        bytes = next != null && next.length > kept + 1 ? next : new byte[Math.max(USUAL, kept * 2)];
        System.arraycopy(full, rest, bytes, 0, kept);
        filled = kept;
        lastNewline = -1;
        return new Chunk(full, from(full, to), to, false);
    }

    /** Past a byte order mark, which some editors put before everything. */
    private int from(byte[] full, int to) {
        boolean first = !begun;
        begun = true;
        return first ? afterMark(full, to) : 0;
    }

    static int afterMark(byte[] bytes, int to) {
        boolean marked = to >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private Chunk tooLong() throws IOException {
        begun = true;
        bytes = new byte[USUAL];
        filled = 0;
        for (int read = in.read(bytes, 0, USUAL - 1); read >= 0; read = in.read(bytes, 0, USUAL - 1)) {
            for (int n = 0; n < read; n++) {
                if (bytes[n] != '\n') continue;
                filled = read - n - 1;
                System.arraycopy(bytes, n + 1, bytes, 0, filled);
                noteNewline(0, filled);
                return new Chunk(new byte[1], 0, 0, true);
            }
        }
        return new Chunk(new byte[1], 0, 0, true);
    }
}
