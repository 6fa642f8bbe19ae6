package org.alongside.platform.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL kept in one folder: {@code postgres/} holds its data, {@code keys/} its passwords. It listens on this
 * machine only, and asks everyone for a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORDS_ONLY = """
            # Written by Alongside: everyone gives a password, and only from this machine.
            local all         all              scram-sha-256
            host  all         all 127.0.0.1/32 scram-sha-256
            host  all         all ::1/128      scram-sha-256
            """;

    private final int port;
    private final Path folder;
    private final Secrets secrets;
    private final List<AutoCloseable> held;

    /** @param held what to let go of at the end, in this order */
    private EmbeddedDatabase(int port, Path folder, Secrets secrets, AutoCloseable... held) {
        this.port = port;
        this.folder = folder;
        this.secrets = secrets;
        this.held = List.of(held);
    }

    /** The server that another program runs in {@code folder}, or else one of our own; close it all the same. */
    public static EmbeddedDatabase attachOrStart(Path folder) {
        return attach(folder).orElseGet(() -> start(folder, Map.of()));
    }

    /** The server that runs in {@code folder}; closing leaves it running. */
    public static Optional<EmbeddedDatabase> attach(Path folder) {
        return Postmaster.in(data(folder))
                .map(running -> new EmbeddedDatabase(running.port(), folder, Secrets.in(folder)));
    }

    /** Whether there are records in {@code folder}. */
    public static boolean isIn(Path folder) {
        return Files.exists(data(folder).resolve("PG_VERSION"));
    }

    public static Path data(Path folder) {
        return folder.toAbsolutePath().resolve("postgres");
    }

    /**
     * Starts the server in {@code folder}, making it on first use. A server that a program left behind when it died is
     * stopped first; what was committed in it stays. The library that starts servers is made for tests, where records may
     * be lost: it turns off both settings that make an acknowledged commit last, and they are turned on again here.
     *
     * @param settings of the server on top of ours, such as {@code fsync=off} for tests
     * @throws FolderInUse if a living program holds the folder
     * @throws UncheckedIOException if it does not start; the message names the folder
     */
    public static EmbeddedDatabase start(Path folder, Map<String, String> settings) {
        var hold = Folder.take(folder.toAbsolutePath());
        try {
            Postmaster.clear(data(folder));
            return start(folder, settings, hold);
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(Path folder, Map<String, String> settings, Folder hold) {
        var data = data(folder);
        var secrets = Secrets.in(folder);
        boolean fresh = !isIn(folder);
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", secrets.of(SUPERUSER))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("wal_keep_size", "1GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off");
            settings.forEach(server::setServerConfig);
            var running = server.start();
            var database = new EmbeddedDatabase(running.getPort(), folder, secrets, running, hold);
            if (fresh) database.lock(data);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + data + " did not start: " + e.getMessage(), e);
        }
    }

    /** JDBC address of one database on this server, for a role that has its password in {@code keys/}. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    public Path folder() {
        return folder;
    }

    public String password(String role) {
        return secrets.of(role);
    }

    /** For what only the superuser can do: making roles and databases, and starting a backup. Never to serve. */
    public DataSource superuser(String database) {
        return source(SUPERUSER, database);
    }

    public DataSource source(String role, String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(database));
        source.setUser(role);
        source.setPassword(secrets.of(role));
        return source;
    }

    private void lock(Path data) throws IOException {
        var sql = JdbcClient.create(superuser("postgres"));
        sql.sql("alter role postgres password " + quoted(secrets.of(SUPERUSER))).update();
        Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_ONLY);
        sql.sql("select pg_reload_conf()").query().singleRow();
    }

    static String quoted(String words) {
        return "'" + words.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        for (var one : held) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException("The database in " + folder + " did not stop.", e);
            }
        }
    }
}
