package org.alongside.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.db.Installation;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a backup back into a fresh folder and proves it: every part has the sum it was written with, the database starts,
 * its history holds exactly the entries that were counted when the backup was made, and history is whole.
 */
final class Restore {
    private static final Words WORDS = Words.english();

    private final Path file;
    private final Path folder;

    Restore(Path file, Path folder) {
        this.file = file;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What could not be done, in words for whoever asked; nothing is left behind. */
    static final class Refused extends Exception {
        Refused(String key, Object... facts) {
            super(WORDS.say(key, facts));
        }
    }

    /**
     * What was restored.
     *
     * @param missing kinds of record whose entries are not as many as were counted
     */
    record Restored(
            Manifest manifest,
            SortedMap<String, Long> history,
            SortedMap<String, Long> rows,
            List<String> missing,
            Findings findings) {
        boolean complete() {
            return missing.isEmpty() && findings.whole();
        }
    }

    /** @param keys a folder with the keys, for a backup made without them */
    Restored run(@Nullable Path keys) throws IOException, Refused {
        if (Files.exists(folder) && !isEmpty(folder)) throw new Refused("audit.restore.not-empty", folder.toString());
        var manifest = unpack(keys);
        try (var database = EmbeddedDatabase.start(folder, Map.of())) {
            return prove(manifest, database);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    // Unpacking ---------------------------------------------------------------------------------------------------

    private Manifest unpack(@Nullable Path keys) throws IOException, Refused {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            if (!manifest.keys() && keys == null) throw new Refused("audit.restore.keys-needed");
            try {
                unpack(zip, manifest, keys);
                return manifest;
            } catch (IOException | Refused e) {
                emptyAgain();
                throw e;
            }
        } catch (ZipException e) {
            throw new Refused("audit.restore.not-a-backup", file.toString());
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException, Refused {
        var entry = zip.getEntry(BackUp.MANIFEST);
        if (entry == null) throw new Refused("audit.restore.not-a-backup", file.toString());
        try (var in = zip.getInputStream(entry)) {
            return JsonMapper.shared().readValue(in, Manifest.class);
        } catch (JacksonException e) {
            throw new Refused("audit.restore.not-a-backup", file.toString());
        }
    }

    private void unpack(ZipFile zip, Manifest manifest, @Nullable Path keys) throws IOException, Refused {
        for (var entry : zip.stream().filter(ZipEntry::isDirectory).toList()) privateFolder(inside(entry.getName()));
        for (var part : manifest.parts()) unpack(zip, part);
        if (keys != null) copyKeys(keys);
        var own = PosixFilePermissions.fromString("rwx------");
        for (var name : List.of("postgres", "keys")) Files.setPosixFilePermissions(folder.resolve(name), own);
    }

    private void unpack(ZipFile zip, Manifest.Part part) throws IOException, Refused {
        var entry = zip.getEntry(part.name());
        if (entry == null) throw new Refused("audit.restore.part-missing", part.name());
        var target = inside(part.name());
        privateFolder(Objects.requireNonNull(target.getParent()));
        var digest = BackUp.sha256();
        try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            Files.copy(in, target);
        } catch (ZipException e) {
            throw new Refused("audit.restore.part-damaged", part.name());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256()) || Files.size(target) != part.bytes()) {
            throw new Refused("audit.restore.part-damaged", part.name());
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    }

    private Path inside(String name) throws Refused {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) throw new Refused("audit.restore.part-damaged", name);
        return target;
    }

    private static void privateFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private void copyKeys(Path keys) throws IOException {
        privateFolder(folder.resolve("keys"));
        try (var files = Files.list(keys)) {
            for (var key : files.toList())
                Files.copy(key, folder.resolve("keys").resolve(key.getFileName()));
        }
    }

    private void emptyAgain() throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!one.equals(folder)) Files.delete(one);
            }
        }
    }

    // Proving -----------------------------------------------------------------------------------------------------

    private Restored prove(Manifest manifest, EmbeddedDatabase database) throws IOException {
        var source = database.superuser(Installation.DATABASE);
        var counting = new Counting(JdbcClient.create(source));
        var counted = manifest.counted();
        var history = counting.historyAt(counted.moment(), counted.lead());
        var findings = new Verification(source)
                .verify(
                        List.of(SigningKey.publicKey(SigningKey.publicKeyIn(folder))),
                        Optional.of(CheckpointFile.in(folder)).filter(CheckpointFile::exists),
                        true);
        return new Restored(manifest, history, counting.rows(), differing(counted.history(), history), findings);
    }

    private static List<String> differing(SortedMap<String, Long> counted, SortedMap<String, Long> restored) {
        var kinds = new ArrayList<String>();
        counted.forEach((kind, count) -> {
            if (!count.equals(restored.get(kind))) kinds.add(kind);
        });
        restored.keySet().stream().filter(kind -> !counted.containsKey(kind)).forEach(kinds::add);
        return kinds;
    }
}
