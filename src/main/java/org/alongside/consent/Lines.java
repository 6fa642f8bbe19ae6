package org.alongside.consent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file in UTF-8, one at a time, whatever its length. Only a line feed ends a line. */
final class Lines {
    /** In bytes. A longer line is passed over, so that a file without line feeds cannot fill the memory. */
    static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final Runnable beforeWaiting;
    private final byte[] read = new byte[1 << 16];
    private int from;
    private int to;
    private long number;

    /** @param beforeWaiting run each time before more is read, which may take until somebody writes it */
    Lines(InputStream in, Runnable beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    /** Of the line last taken, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line without its line feed, or null at the end.
     *
     * @throws BadInput if this line is too long, or not UTF-8; the next can be read all the same
     */
    @Nullable
    String next() throws IOException {
        if (from == to && !more()) return null;
        number++;
        var line = new ByteArrayOutputStream(1 << 10);
        boolean tooLong = false;
        do {
            int end = from;
            while (end < to && read[end] != '\n') end++;
            tooLong |= line.size() + end - from > LONGEST;
            if (!tooLong) line.write(read, from, end - from);
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) break;
        } while (more());
        if (tooLong) throw new BadInput("/", "is longer than 64 MiB");
        return text(line.toByteArray(), number == 1);
    }

    private boolean more() throws IOException {
        beforeWaiting.run();
        from = 0;
        to = Math.max(0, in.read(read));
        return to > 0;
    }

    /** @throws BadInput if it is not UTF-8; a byte order mark at the start of a file is not part of its text */
    static String text(byte[] bytes, boolean startOfFile) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return startOfFile && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput("/", "is not text in UTF-8");
        }
    }
}
