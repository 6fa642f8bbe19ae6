package org.alongside.standards;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A file of one record, or of one a line. A name ending in {@code .json} holds one, {@code .ndjson} and {@code .jsonl} one a
 * line; of any other, such as a pipe, the first line tells: a whole record on it means one a line.
 */
final class RecordFile {
    private static final int LARGEST = LineChunks.LONGEST_LINE;

    private final Path file;
    private final Answering answering;
    private final OutputStream out;
    private final Consumer<String> refused;

    /** @param refused takes one line for each record that cannot be answered: file, place, reason */
    RecordFile(Path file, Answering answering, OutputStream out, Consumer<String> refused) {
        this.file = file;
        this.answering = answering;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.refused = reason -> refused.accept(file + ": " + reason);
    }

    /** Answers every record. Whether all could be. */
    boolean answer() {
        if (Files.isDirectory(file)) return refuse("is a folder, not a file");
        if (Files.notExists(file)) return refuse("no such file");
        try (var in = new FileInputStream(file.toFile())) {
            return answer(in);
        } catch (IOException e) {
            return refuse("cannot be read: " + e.getMessage());
        }
    }

    private boolean answer(InputStream in) throws IOException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) return one(in);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) return lines(in);
        var first = firstLine(in);
        var all = new SequenceInputStream(new ByteArrayInputStream(first), in);
        return isWhole(first) ? lines(all) : one(all);
    }

    private boolean lines(InputStream in) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        return new RecordLines(answering, cores).run(in, out, refused);
    }

    private boolean one(InputStream in) throws IOException {
        var json = in.readNBytes(LARGEST);
        int end = json.length;
        if (end == LARGEST) return refuse("longer than " + LARGEST + " bytes");
        json = Arrays.copyOf(json, end + 1);
        int start = LineChunks.afterMark(json, end);
        var answer = new ByteArrayOutputStream();
        var bad = answering.answer(new RecordReader(), json, start, end, answer);
        if (bad != null)
            return refuse(
                    bad.offset < 0 ? "" + bad.getMessage() : place(json, start + bad.offset) + ": " + bad.getMessage());
        answer.writeTo(out);
        out.flush();
        return true;
    }

    private static String place(byte[] json, int offset) {
        int line = 1;
        int column = 1;
        for (int n = 0; n < offset; n++) {
            column = json[n] == '\n' ? 1 : column + 1;
            if (json[n] == '\n') line++;
        }
        return "line " + line + ", column " + column;
    }

    private boolean refuse(String reason) {
        refused.accept(reason);
        return false;
    }

    private static byte[] firstLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        boolean begun = false;
        for (int c = in.read(); c >= 0 && line.size() < LARGEST; c = in.read()) {
            line.write(c);
            begun |= c > ' ';
            if (c == '\n' && begun) break;
        }
        return line.toByteArray();
    }

    /** Whether the brackets that it opens are closed on it. */
    private static boolean isWhole(byte[] line) {
        int depth = 0;
        boolean quoted = false;
        for (int n = 0; n < line.length; n++) {
            byte c = line[n];
            if (quoted && c == '\\') n++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '{' || c == '[')) depth++;
            else if (!quoted && (c == '}' || c == ']')) depth--;
        }
        return depth == 0 && !quoted;
    }
}
