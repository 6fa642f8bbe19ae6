package org.alongside.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.alongside.platform.cli.Command;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.db.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import picocli.CommandLine;

/** An embedded database of its own, backed up while others write into it, and brought back elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated("history is sealed up to the oldest transaction of the whole server")
class BackingUpTest {
    private static final int WRITERS = 2;
    private static final int MOST = 4000;

    @TempDir
    static Path place;

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private Set<UUID> beforeTheEnd = Set.of();
    private EmbeddedDatabase database;
    private Path backup;

    @BeforeAll
    void backUpWhileOthersWrite() throws Exception {
        database = EmbeddedDatabase.start(place.resolve("data"), Map.of());
        Installation.prepare(database, Installation.DATABASE);
        Installation.migrate(database.source(Installation.OWNER, Installation.DATABASE));
        var app = database.source(Installation.APP, Installation.DATABASE);
        var sql = JdbcClient.create(app);
        var db = new Db(sql, Clock.systemUTC(), new DataSourceTransactionManager(app));
        var agency = UUID.randomUUID();
        db.keeper(() -> sql.sql("insert into agency (id, name) values (?, 'High Plains Family Network')")
                .param(agency)
                .update());
        var program = Actor.system(agency, ZoneId.of("America/Denver"));
        var enough = new CountDownLatch(200);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> Thread.ofPlatform().start(() -> write(db, sql, program, enough)))
                .toList();
        enough.await();
        var folder = place.resolve("data");
        new SealHistory(db, new SealStore(sql), SigningKey.in(folder), CheckpointFile.in(folder), Clock.systemUTC())
                .seal();
        backup = place.resolve("backup.zip");
        new BackUp(database, () -> beforeTheEnd = Set.copyOf(acknowledged)).into(backup, true);
        writers.forEach(Thread::interrupt);
        for (var writer : writers) writer.join();
    }

    private void write(Db db, JdbcClient sql, Actor program, CountDownLatch enough) {
        while (!Thread.currentThread().isInterrupted() && acknowledged.size() < MOST) {
            var id = UUID.randomUUID();
            db.as(program, () -> {
                sql.sql("insert into site (agency_id, id, name) values (?, ?, ?)")
                        .params(program.agency(), id, "Site " + id)
                        .update();
            });
            acknowledged.add(id);
            enough.countDown();
        }
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    @Order(1)
    void everythingAcknowledgedBeforeTheEndIsInTheBackupAndHistoryIsWhole() {
        var said = new StringWriter();
        var into = place.resolve("restored");
        assertThat(run(new RestoreCommand(), said, "--into", into.toString(), backup.toString()))
                .as(said::toString)
                .isZero();
        assertThat(said.toString())
                .contains("Every entry that was counted is there.")
                .contains("History is whole.");
        assertThat(beforeTheEnd).hasSizeGreaterThan(200);
        try (var restored = EmbeddedDatabase.start(into, Map.of())) {
            var sites = JdbcClient.create(restored.superuser(Installation.DATABASE))
                    .sql("select id from site")
                    .query(UUID.class)
                    .list();
            assertThat(sites).doesNotHaveDuplicates().containsAll(beforeTheEnd);
        }
    }

    @Test
    @Order(2)
    void aFolderInUseOrFilledIsRefused() {
        var said = new StringWriter();
        assertThat(run(
                        new RestoreCommand(),
                        said,
                        "--into",
                        place.resolve("data").toString(),
                        backup.toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("is not empty");
    }

    @Test
    @Order(3)
    void aBackupThatWasAlteredOrCutOffIsRefusedAndLeavesNothing() throws IOException {
        var bytes = Files.readAllBytes(backup);
        var flipped = bytes.clone();
        flipped[bytes.length / 3] ^= 1;
        var said = new StringWriter();
        var into = place.resolve("never");
        var altered = Files.write(place.resolve("altered.zip"), flipped);
        assertThat(run(new RestoreCommand(), said, "--into", into.toString(), altered.toString()))
                .isEqualTo(2);
        var cut = Files.write(place.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(run(new RestoreCommand(), said, "--into", into.toString(), cut.toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("is damaged").contains("cut off");
        assertThat(into)
                .satisfiesAnyOf(
                        folder -> assertThat(folder).doesNotExist(),
                        folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    @Order(4)
    void withoutItsKeysABackupNeedsThemFromElsewhere() {
        var said = new StringWriter();
        var file = place.resolve("without-keys.zip");
        assertThat(run(
                        new BackupCommand(),
                        said,
                        "--without-keys",
                        "--data",
                        place.resolve("data").toString(),
                        file.toString()))
                .as(said::toString)
                .isZero();
        var into = place.resolve("with-keys");
        assertThat(run(new RestoreCommand(), said, "--into", into.toString(), file.toString()))
                .isEqualTo(2);
        assertThat(run(
                        new RestoreCommand(),
                        said,
                        "--into",
                        into.toString(),
                        "--keys",
                        place.resolve("data/keys").toString(),
                        file.toString()))
                .as(said::toString)
                .isZero();
    }

    @Test
    @Order(5)
    void verifyingFromTheCommandLineSaysWhatItFinds() {
        var said = new StringWriter();
        var data = place.resolve("data").toString();
        assertThat(run(new AuditCommand(), said, "verify", "--data", data))
                .as(said::toString)
                .isZero();
        JdbcClient.create(database.superuser(Installation.DATABASE))
                .sql("update history set actor_id = uuidv7() where id = (select min(id) from history)")
                .update();
        assertThat(run(new AuditCommand(), said, "verify", "--data", data)).isOne();
        assertThat(run(
                        new AuditCommand(),
                        said,
                        "verify",
                        "--data",
                        place.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(said.toString())
                .contains("History is whole.", "Batch 1, sealed", "were altered", "There are no records");
    }

    private static int run(Command command, StringWriter said, String... words) {
        var all = new PrintWriter(said);
        var line = new CommandLine(command).setOut(all).setErr(all);
        return line.execute(words);
    }
}
