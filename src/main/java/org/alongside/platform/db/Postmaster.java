package org.alongside.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL at work in a data folder, as its own {@code postmaster.pid} tells, or what a crash left of it.
 *
 * @param port it listens on
 */
record Postmaster(long pid, int port, Path data) {
    private static final int PORT_LINE = 3;
    private static final long SECONDS_TO_STOP = 60;
    private static final long SECONDS_TO_NOTICE = 10;

    /** The one that works in {@code data} now; empty if none does, even where a file of an earlier one was left. */
    static Optional<Postmaster> in(Path data) {
        return told(data).filter(Postmaster::isAlive);
    }

    private static Optional<Postmaster> told(Path data) {
        try {
            var file = file(data);
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.size() <= PORT_LINE) return Optional.empty();
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    data));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell whether a database runs in " + data + ".", e);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** After the machine restarted, its number may belong to any other process. */
    private boolean isAlive() {
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres).isPresent();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(path -> path.endsWith("/postgres"))
                        .isPresent();
    }

    /**
     * Clears {@code data} of what a program that died left: a PostgreSQL that still runs is stopped, backends whose
     * PostgreSQL died are waited for, a stale {@code postmaster.pid} is removed. Only for who holds the {@link Folder}.
     */
    static void clear(Path data) {
        try {
            var left = in(data);
            if (left.isPresent()) left.get().stop();
            else orphans(data).forEach(Postmaster::waitForOrEnd);
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException("What an earlier program left in " + data + " could not be cleared.", e);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: transactions at work are rolled back, everything committed is written. */
    private void stop() throws IOException {
        var process = ProcessHandle.of(pid);
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        if (process.isPresent() && !ended(process.get(), SECONDS_TO_STOP)) {
            throw new IllegalStateException(
                    "The PostgreSQL that an earlier program left running in %s (process %d) does not stop. End it, then start again."
                            .formatted(data, pid));
        }
    }

    /** Processes that PostgreSQL started in {@code data}: they work in that folder. Found where the system shows it. */
    private static List<ProcessHandle> orphans(Path data) {
        if (!Files.isDirectory(Path.of("/proc/self"))) return List.of();
        return ProcessHandle.allProcesses()
                .filter(Postmaster::isPostgres)
                .filter(process -> worksIn(process, data))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private static void waitForOrEnd(ProcessHandle process) {
        if (ended(process, SECONDS_TO_NOTICE)) return;
        process.destroyForcibly();
        ended(process, SECONDS_TO_NOTICE);
    }

    private static boolean ended(ProcessHandle process, long seconds) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
