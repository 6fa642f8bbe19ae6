package org.alongside.standards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * One record a line, one answer a line, in the same order, on all cores. What has come in is answered without waiting for
 * more; a few megabytes are in memory at a time, however long the file is. Blank lines are passed over; a line that cannot be
 * evaluated is refused with its number, and the next ones go on.
 */
final class RecordLines {
    private final Answering answering;
    private final int workers;
    private final BlockingQueue<Future<Answers>> inOrder;
    private final ThreadLocal<RecordReader> readers = ThreadLocal.withInitial(RecordReader::new);

    RecordLines(Answering answering, int workers) {
        this.answering = answering;
        this.workers = workers;
        this.inOrder = new ArrayBlockingQueue<>(workers * 2);
    }

    /** What the lines of one chunk came to. */
    private record Answers(ByteArrayOutputStream out, List<Refusal> refusals, int lines, boolean last) {}

    /** @param line within its chunk, from 0 */
    private record Refusal(int line, String reason) {}

    /**
     * @param refused takes the place and reason of each refused line
     * @return whether no line was refused
     */
    boolean run(InputStream in, OutputStream out, Consumer<String> refused) throws IOException {
        var pool = Executors.newFixedThreadPool(workers, work -> daemon(work, "evaluate"));
        var reader = daemon(() -> read(new LineChunks(in), pool), "read");
        reader.start();
        try {
            return write(out, refused);
        } finally {
            reader.interrupt();
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        return Thread.ofPlatform().daemon().name(name).unstarted(work);
    }

    private boolean write(OutputStream out, Consumer<String> refused) throws IOException {
        boolean clean = true;
        long lines = 0;
        while (true) {
            var answers = next();
            answers.out.writeTo(out);
            if (inOrder.isEmpty() || !answers.refusals.isEmpty()) out.flush();
            for (var refusal : answers.refusals) {
                refused.accept("line " + (lines + refusal.line + 1) + refusal.reason);
                clean = false;
            }
            if (answers.last) return clean;
            lines += answers.lines;
        }
    }

    private Answers next() throws IOException {
        try {
            return inOrder.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) throw unreadable;
            throw new IllegalStateException(e.getCause());
        }
    }

    private void read(LineChunks chunks, ExecutorService pool) {
        try {
            try {
                for (var chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                    var cut = chunk;
                    inOrder.put(pool.submit(() -> {
                        var answers = answer(cut);
                        chunks.done(cut);
                        return answers;
                    }));
                }
                inOrder.put(CompletableFuture.completedFuture(
                        new Answers(new ByteArrayOutputStream(0), List.of(), 0, true)));
            } catch (IOException e) {
                inOrder.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answers answer(LineChunks.Chunk chunk) {
        var out = new ByteArrayOutputStream(1 << 14);
        var refusals = new ArrayList<Refusal>();
        int line = 0;
        if (chunk.tooLong()) {
            refusals.add(new Refusal(line++, ": longer than " + LineChunks.LONGEST_LINE + " bytes"));
        }
        for (int from = chunk.from(); from < chunk.to(); line++) {
            int to = Eight.newline(chunk.bytes(), from, chunk.to());
            if (!isBlank(chunk.bytes(), from, to)) {
                var bad = answering.answer(readers.get(), chunk.bytes(), from, to, out);
                if (bad != null) refusals.add(new Refusal(line, said(bad)));
            }
            from = to + 1;
        }
        return new Answers(out, refusals, line, false);
    }

    private static String said(BadRecord bad) {
        var column = bad.offset < 0 ? "" : ", column " + (bad.offset + 1);
        return column + ": " + bad.getMessage();
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int n = from; n < to; n++) {
            if (bytes[n] != ' ' && bytes[n] != '\t' && bytes[n] != '\r') return false;
        }
        return true;
    }
}
