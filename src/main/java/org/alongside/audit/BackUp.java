package org.alongside.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.db.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies an embedded database into one file while it runs: its data files between {@code pg_backup_start} and
 * {@code pg_backup_stop}, the stretch of write-ahead log that makes them one whole, the file of checkpoints and, unless
 * left out, the keys. Everything that was acknowledged before {@code pg_backup_stop} is in it.
 */
final class BackUp {
    static final String MANIFEST = "manifest.json";

    /** Contents that PostgreSQL makes anew at each start; pg_wal is copied apart. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Pattern LEFT_OUT = Pattern.compile(
            "postmaster\\.(pid|opts)|epg-lock|backup_label(\\.old)?|tablespace_map|pg_internal\\.init.*|pgsql_tmp.*|.*\\.tmp");
    private static final String CONTROL = "global/pg_control";
    private static final Pattern FIRST_LOG_FILE = Pattern.compile("\\(file ([0-9A-F]{24})\\)");

    private final EmbeddedDatabase database;
    private final Runnable counted;

    BackUp(EmbeddedDatabase database) {
        this(database, () -> {});
    }

    /** @param counted told when everything is copied and counted, before the end is marked */
    BackUp(EmbeddedDatabase database, Runnable counted) {
        this.database = database;
        this.counted = counted;
    }

    /** @param file must not exist; it is there only once it is complete, readable by its user only */
    Manifest into(Path file, boolean keys) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var session = new SingleConnectionDataSource();
        session.setSuppressClose(true);
        try (var out = new ZipOutputStream(Files.newOutputStream(partial))) {
            session.setUrl(database.url(Installation.DATABASE));
            session.setUsername("postgres");
            session.setPassword(database.password("postgres"));
            out.setLevel(Deflater.BEST_SPEED);
            var manifest = new Copy(JdbcClient.create(session), out).make(keys);
            out.close();
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            session.destroy();
            Files.deleteIfExists(partial);
        }
    }

    /** One backup in the making. All of it in one session: PostgreSQL ends a backup whose session ends. */
    private final class Copy {
        private final JdbcClient sql;
        private final ZipOutputStream zip;
        private final Path data = EmbeddedDatabase.data(database.folder());
        private final List<Manifest.Part> parts = new ArrayList<>();

        Copy(JdbcClient sql, ZipOutputStream zip) {
            this.sql = sql;
            this.zip = zip;
        }

        Manifest make(boolean keys) throws IOException {
            sql.sql("select pg_create_physical_replication_slot('alongside_backup', true, true)")
                    .query()
                    .singleRow();
            var madeAt = one("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
            var startedAt = one("select pg_backup_start('alongside', true)::text");
            dataFiles();
            var moment = count();
            file(database.folder().resolve("checkpoints.log"), "checkpoints.log");
            if (keys) folder(database.folder().resolve("keys"), "keys");
            counted.run();
            var end = sql.sql(
                            "select lsn::text as place, pg_walfile_name(lsn) as log, labelfile from pg_backup_stop(false)")
                    .query((row, n) ->
                            new End(row.getString("place"), row.getString("log"), row.getString("labelfile")))
                    .single();
            part("postgres/backup_label", end.label().getBytes(StandardCharsets.UTF_8));
            log(end);
            var manifest = new Manifest(
                    1, madeAt, one("show server_version"), startedAt, end.place(), keys, moment, List.copyOf(parts));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }

        private String one(String query) {
            return sql.sql(query).query(String.class).single();
        }

        private Manifest.Counted count() {
            var source = database.superuser(Installation.DATABASE);
            var oneMoment = new TransactionTemplate(new JdbcTransactionManager(source));
            oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            return oneMoment.execute(status -> new Counting(JdbcClient.create(source)).now());
        }

        /** pg_control comes last, as PostgreSQL asks. Files that vanish meanwhile are brought back by the log if need be. */
        private void dataFiles() throws IOException {
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (LEFT_OUT.matcher(folder.getFileName().toString()).matches())
                        return FileVisitResult.SKIP_SUBTREE;
                    emptyFolder(name(folder) + "/");
                    if (!LEFT_EMPTY.contains(data.relativize(folder).toString())) return FileVisitResult.CONTINUE;
                    if (folder.endsWith("pg_wal")) emptyFolder(name(folder) + "/archive_status/");
                    return FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    boolean out =
                            LEFT_OUT.matcher(file.getFileName().toString()).matches() || file.endsWith(CONTROL);
                    if (!out) file(file, name(file));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                    if (problem instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                    throw problem;
                }
            });
            file(data.resolve(CONTROL), "postgres/" + CONTROL);
        }

        private String name(Path inData) {
            var relative = data.relativize(inData).toString();
            return relative.isEmpty() ? "postgres" : "postgres/" + relative;
        }

        /** The log from the first file that the backup's label names to the one in which it ended. */
        private void log(End end) throws IOException {
            var label = FIRST_LOG_FILE.matcher(end.label());
            if (!label.find()) throw new IOException("PostgreSQL gave a backup label without a log file.");
            var first = label.group(1);
            try (var files = Files.list(data.resolve("pg_wal"))) {
                var wanted = files.filter(file -> isBetween(file.getFileName().toString(), first, end.log()))
                        .sorted()
                        .toList();
                if (wanted.isEmpty()
                        || !wanted.getFirst().endsWith(first)
                        || !wanted.getLast().endsWith(end.log())) {
                    throw new IOException("The write-ahead log of the backup is no longer there. Try again.");
                }
                for (var file : wanted) file(file, name(file));
            }
        }

        private static boolean isBetween(String name, String first, String last) {
            return name.length() == first.length() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
        }

        private void folder(Path folder, String name) throws IOException {
            emptyFolder(name + "/");
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) file(file, name + "/" + file.getFileName());
            }
        }

        private void emptyFolder(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.closeEntry();
        }

        private void file(Path file, String name) throws IOException {
            if (!Files.exists(file)) return;
            zip.putNextEntry(new ZipEntry(name));
            var digest = sha256();
            long bytes = Files.copy(file, new DigestOutputStream(zip, digest));
            ended(name, bytes, digest);
        }

        private void part(String name, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            var digest = sha256();
            digest.update(content);
            zip.write(content);
            ended(name, content.length, digest);
        }

        private void ended(String name, long bytes, MessageDigest digest) throws IOException {
            zip.closeEntry();
            parts.add(new Manifest.Part(name, bytes, HexFormat.of().formatHex(digest.digest())));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record End(String place, String log, String label) {}
}
