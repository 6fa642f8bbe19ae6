package org.alongside.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Checkpoints outside the database, one a line, only ever added to. A copy kept elsewhere proves the most. */
final class CheckpointFile {
    private final Path file;

    CheckpointFile(Path file) {
        this.file = file;
    }

    static CheckpointFile in(Path folder) {
        return new CheckpointFile(folder.resolve("checkpoints.log"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path path() {
        return file;
    }

    void add(Checkpoint checkpoint) {
        try (var channel = FileChannel.open(file, CREATE, APPEND)) {
            channel.write(ByteBuffer.wrap((checkpoint.line() + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint could not be added to " + file + ".", e);
        }
    }

    Optional<Checkpoint> last() {
        if (!exists()) return Optional.empty();
        try (var lines = lines()) {
            return lines.reduce((earlier, later) -> later).map(Checkpoint::of);
        }
    }

    /** Hands over each line with its number, from 1. */
    void each(BiConsumer<Integer, String> reader) {
        try (var lines = lines()) {
            var number = new int[1];
            lines.forEach(line -> reader.accept(++number[0], line));
        }
    }

    private Stream<String> lines() {
        try {
            return Files.lines(file).filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoints in " + file + " could not be read.", e);
        }
    }
}
