package org.alongside.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that this installation made for itself, one file each in {@code keys/}, readable by its own user only. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path keys;

    private Secrets(Path keys) {
        this.keys = keys;
    }

    public static Secrets in(Path folder) {
        var keys = folder.toAbsolutePath().resolve("keys");
        try {
            Files.createDirectories(keys);
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep keys in " + keys + ".", e);
        }
        return new Secrets(keys);
    }

    /** 256 bits of chance in URL-safe Base64, made the first time {@code name} is asked for. */
    public String of(String name) {
        var file = keys.resolve(name + ".secret");
        try {
            if (!Files.exists(file)) make(file);
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the secret " + file + ".", e);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        } catch (FileAlreadyExistsException e) {
            return;
        }
    }
}
