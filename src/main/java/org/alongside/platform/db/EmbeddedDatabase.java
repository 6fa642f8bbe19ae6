package org.alongside.platform.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

    private final EmbeddedPostgres server;
    private final Path folder;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres server, Path folder, Secrets secrets) {
        this.server = server;
        this.folder = folder;
        this.secrets = secrets;
    }

    /**
     * Starts the server in {@code folder}, making it on first use.
     *
     * @param settings of the server on top of ours, such as {@code fsync=off} for tests
     * @throws UncheckedIOException if it does not start; the message names the folder
     */
    public static EmbeddedDatabase start(Path folder, Map<String, String> settings) {
        var data = folder.toAbsolutePath().resolve("postgres");
        var secrets = Secrets.in(folder);
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        try {
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setConnectConfig("password", secrets.of(SUPERUSER))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig(
                            "fsync", "on") // the library starts its servers with -F, which trades records for speed
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("wal_keep_size", "1GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off");
            settings.forEach(server::setServerConfig);
            var database = new EmbeddedDatabase(server.start(), folder, secrets);
            if (fresh) database.lock(data);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + data + " did not start: " + e.getMessage(), e);
        }
    }

    /** JDBC address of one database on this server, for a role that has its password in {@code keys/}. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    public int port() {
        return server.getPort();
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
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + folder + " did not stop.", e);
        }
    }
}
