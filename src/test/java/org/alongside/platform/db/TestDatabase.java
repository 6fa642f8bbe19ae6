package org.alongside.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A database for one test class: a copy of a migrated template on the one server that all tests of a run share.
 *
 * <p>{@link #db} and {@link #sql} work as the program does, in the role alongside_app; {@link #superuser} is for arranging
 * what the program could not, and for tampering.
 */
public final class TestDatabase implements AutoCloseable {
    /** Saturday 21 November 2026, 10:00 in Montana. */
    public static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "template_alongside";
    private static final EmbeddedDatabase SERVER = server();
    private static final int MOST_BESIDE = 4;

    public final String name;
    public final SettableClock clock = new SettableClock(NOW);
    public final HikariDataSource pool;
    public final JdbcClient sql;
    public final Db db;
    public final Ids ids;
    private final HikariDataSource superusers;

    private TestDatabase(String name) {
        this.name = name;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(SERVER.url(name));
        pool.setUsername(Installation.APP);
        pool.setPassword(SERVER.password(Installation.APP));
        Installation.tune(pool);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        this.sql = JdbcClient.create(pool);
        this.db = new Db(sql, clock, new DataSourceTransactionManager(pool));
        this.ids = new Ids(clock);
        this.superusers = superusers(name);
    }

    /** To sign in takes PostgreSQL longer than most of what tests ask: a few connections are kept, and none is made unasked. */
    private static HikariDataSource superusers(String name) {
        var pool = new HikariDataSource();
        pool.setDataSource(SERVER.superuser(name));
        pool.setMaximumPoolSize(MOST_BESIDE);
        pool.setMinimumIdle(0);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /** A fresh copy of the empty, migrated database. */
    public static TestDatabase fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        JdbcClient.create(SERVER.superuser("postgres"))
                .sql("create database %s template %s owner alongside_owner strategy file_copy"
                        .formatted(name, TEMPLATE))
                .update();
        return new TestDatabase(name);
    }

    public JdbcClient superuser() {
        return JdbcClient.create(superusers);
    }

    /** Each connection new, for whoever changes what lasts as long as a connection. */
    public DataSource superuserSource() {
        return SERVER.superuser(name);
    }

    public JdbcClient owner() {
        return JdbcClient.create(ownerSource());
    }

    public DataSource ownerSource() {
        return SERVER.source(Installation.OWNER, name);
    }

    public String url() {
        return SERVER.url(name);
    }

    public static String password(String role) {
        return SERVER.password(role);
    }

    @Override
    public void close() {
        pool.close();
        superusers.close();
        JdbcClient.create(SERVER.superuser("postgres"))
                .sql("drop database if exists %s with (force)".formatted(name))
                .update();
    }

    private static EmbeddedDatabase server() {
        try {
            var folder = Files.createTempDirectory("alongside-test");
            var server = EmbeddedDatabase.start(
                    folder,
                    Map.of(
                            "fsync",
                            "off",
                            "synchronous_commit",
                            "off",
                            "full_page_writes",
                            "off",
                            "autovacuum",
                            "off",
                            "file_copy_method",
                            "clone"));
            Installation.prepare(server, TEMPLATE);
            DataSource owner = server.source(Installation.OWNER, TEMPLATE);
            Installation.migrate(owner);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that stands still until it is told to move. */
    public static final class SettableClock extends Clock {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        public void set(Instant now) {
            this.now = now;
        }

        public void forward(java.time.Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
