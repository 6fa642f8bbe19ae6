package org.alongside.platform.db;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One program's hold on a folder of records. The system lets go of it when the program ends, however it ends. */
final class Folder implements AutoCloseable {
    private final FileChannel hold;

    private Folder(FileChannel hold) {
        this.hold = hold;
    }

    /** @throws FolderInUse if another program holds it */
    static Folder take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("alongside.lock"), CREATE, WRITE);
            if (locked(channel)) return new Folder(channel);
            channel.close();
            throw new FolderInUse(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
