package org.alongside.interop.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * How a text file is written: guessed from what is in it.
 *
 * @param skip bytes of the byte order mark
 * @param skipLine whether the first line is Excel's {@code sep=;}
 */
record CsvShape(Charset charset, int skip, char separator, boolean skipLine) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 64 * 1024;

    /** @throws UnreadableSheet if it is not text */
    static CsvShape of(byte[] bytes) {
        var marked = marked(bytes);
        var shape = marked != null ? marked : new CsvShape(unmarked(bytes), 0, ',', false);
        var sample = shape.sample(bytes);
        if (looksBinary(sample)) throw new UnreadableSheet("not-a-table");
        if (sample.startsWith("sep=") && sample.length() > 4) {
            return new CsvShape(shape.charset, shape.skip, sample.charAt(4), true);
        }
        return new CsvShape(shape.charset, shape.skip, separator(sample), false);
    }

    private static @org.jspecify.annotations.Nullable CsvShape marked(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) return new CsvShape(StandardCharsets.UTF_8, 3, ',', false);
        if (starts(b, 0xFF, 0xFE)) return new CsvShape(StandardCharsets.UTF_16LE, 2, ',', false);
        if (starts(b, 0xFE, 0xFF)) return new CsvShape(StandardCharsets.UTF_16BE, 2, ',', false);
        return null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }

    /** UTF-16 by its zero bytes, else UTF-8 if all of it is that, else Windows-1252, which everything is. */
    private static Charset unmarked(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, 4096);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) even++;
                else odd++;
            }
        }
        if (odd > length / 4 && even < length / 20) return StandardCharsets.UTF_16LE;
        if (even > length / 4 && odd < length / 20) return StandardCharsets.UTF_16BE;
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(8192);
        try {
            while (true) {
                var result = decoder.decode(in, out, true);
                if (result.isError()) result.throwException();
                if (result.isUnderflow()) return true;
                out.clear();
            }
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private String sample(byte[] bytes) {
        return new String(bytes, skip, Math.min(bytes.length - skip, SAMPLE), charset);
    }

    private static boolean looksBinary(String sample) {
        long control = sample.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0xFFFD)
                .count();
        return control > Math.max(2, sample.length() / 50);
    }

    /** The separator that cuts the first lines into the same number of cells, as many as may be. */
    private static char separator(String sample) {
        char best = ',';
        double most = 0;
        for (char candidate : SEPARATORS) {
            double score = score(cellsALine(sample, candidate));
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(List<Integer> cells) {
        var times = new HashMap<Integer, Integer>();
        for (int n : cells) if (n > 1) times.merge(n, 1, Integer::sum);
        double best = 0;
        for (var one : times.entrySet()) {
            double agreeing = (double) one.getValue() / cells.size();
            best = Math.max(best, agreeing * agreeing * (1 + Math.log(one.getKey())));
        }
        return best;
    }

    /** How many cells the first lines have; line breaks and separators inside quotes do not count. */
    private static List<Integer> cellsALine(String sample, char separator) {
        var lines = new ArrayList<Integer>();
        int cells = 1;
        boolean quoted = false;
        boolean something = false;
        for (int i = 0; i < sample.length() && lines.size() < 100; i++) {
            char c = sample.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == separator) cells++;
            else if (!quoted && c == '\n') {
                if (something) lines.add(cells);
                cells = 1;
                something = false;
                continue;
            }
            if (c > ' ') something = true;
        }
        if (lines.isEmpty() && something) lines.add(cells);
        return lines;
    }
}
