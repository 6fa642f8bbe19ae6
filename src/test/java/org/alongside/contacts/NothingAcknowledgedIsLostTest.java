package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.db.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as people run it, in a folder of its own, killed while contacts are logged, and PostgreSQL killed too. */
class NothingAcknowledgedIsLostTest {
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 150;
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"");
    private static final String TOKEN = "a-session-of-a-test";

    @TempDir
    Path folder;

    private final Ids ids = new Ids(Clock.systemUTC());
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> sent = ConcurrentHashMap.newKeySet();

    private int port;
    private Process program;
    private UUID family;
    private UUID caregiver;
    private String csrf;

    @BeforeEach
    void start() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        run();
        arrange();
        csrf = csrf();
    }

    @AfterEach
    void stop() throws Exception {
        program.destroy();
        if (!program.waitFor(20, TimeUnit.SECONDS)) program.destroyForcibly().waitFor();
    }

    @Test
    void everyAcknowledgedContactIsThereOnceThoughProgramAndDatabaseWereKilled() throws Exception {
        logUntilItDies(() -> program.destroyForcibly());
        program.waitFor();
        run();
        assertThatAllAcknowledgedAreThereOnce();

        logUntilItDies(this::killPostgres);
        program.destroyForcibly().waitFor();
        run();
        assertThatAllAcknowledgedAreThereOnce();

        csrf = csrf();
        for (var id : sent) {
            assertThat(put(id)).as("sent again").isIn(200, 201);
        }
        assertThat(count("contact")).isEqualTo(sent.size());
        assertThat(count("history where record = 'contact' and operation = 'insert'"))
                .isEqualTo(sent.size());
    }

    private void assertThatAllAcknowledgedAreThereOnce() {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        assertThat(database().sql("select id from contact").query(UUID.class).list())
                .doesNotHaveDuplicates()
                .containsAll(acknowledged)
                .isSubsetOf(sent);
        assertThat(count("follow_up")).as("all or nothing").isEqualTo(count("contact"));
        assertThat(count("history where record = 'contact' and operation = 'insert'"))
                .isEqualTo(count("contact"));
    }

    private void logUntilItDies(Runnable kill) throws Exception {
        var left = new AtomicInteger(ACKNOWLEDGED_BEFORE_THE_KILL);
        IntPredicate writes = status -> {
            if (status == 201 && left.decrementAndGet() == 0) kill.run();
            return status == 201;
        };
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> {
                    var id = ids.next();
                    sent.add(id);
                    for (int status = put(id); writes.test(status); status = put(id)) {
                        acknowledged.add(id);
                        id = ids.next();
                        sent.add(id);
                    }
                });
            }
        }
    }

    private void killPostgres() {
        try {
            var pid = Files.readAllLines(EmbeddedDatabase.data(folder).resolve("postmaster.pid"))
                    .getFirst();
            var postmaster = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            var backends = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The status of the answer, 0 where none came. */
    private int put(UUID id) {
        var request = HttpRequest.newBuilder(at("/api/contacts/" + id))
                .timeout(Duration.ofSeconds(20))
                .header("Cookie", "alongside=" + TOKEN)
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("""
                        {"family": "%s", "day": "%s", "time": "00:00", "minutes": 60, "mode": "call", "made": true,
                         "people": ["%s"], "supportTypes": ["emotional"], "whatHappened": "Number %s.",
                         "nextStep": "Call again", "followUpOn": "%s"}
                        """.formatted(
                                family, yesterday(), caregiver, id, yesterday().plusDays(7))))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static LocalDate yesterday() {
        return LocalDate.now(Clock.systemUTC()).minusDays(1);
    }

    private String csrf() throws Exception {
        var page = client.send(
                HttpRequest.newBuilder(at("/day"))
                        .header("Cookie", "alongside=" + TOKEN)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void run() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "org.alongside.Alongside"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment()
                .putAll(Map.of("ALONGSIDE_DATA", folder.toString(), "ALONGSIDE_PORT", Integer.toString(port)));
        program = builder.start();
        awaitTheDoor();
    }

    private void awaitTheDoor() throws Exception {
        var deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (true) {
            try {
                if (client.send(HttpRequest.newBuilder(at("/sign-in")).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) return;
            } catch (IOException e) {
                assertThat(program.isAlive()).as(() -> said()).isTrue();
            }
            assertThat(System.nanoTime()).as(() -> said()).isLessThan(deadline);
            program.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private String said() {
        try {
            return "The program did not start: " + Files.readString(folder.resolve("log.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JdbcClient database() {
        return JdbcClient.create(EmbeddedDatabase.attach(folder).orElseThrow().superuser("alongside"));
    }

    private int count(String of) {
        return database().sql("select count(*) from " + of).query(Integer.class).single();
    }

    private void arrange() throws Exception {
        var sql = database();
        var agency = ids.next();
        var account = ids.next();
        var program = ids.next();
        var enrollment = ids.next();
        family = ids.next();
        caregiver = ids.next();
        var statements = new ArrayList<Map.Entry<String, List<Object>>>();
        statements.add(Map.entry("insert into agency (id, name) values (?, 'Survivors')", List.of(agency)));
        statements.add(Map.entry(
                "insert into account (agency_id, id, email, name, status) values (?, ?, 'rosa@example.org', 'Rosa', 'active')",
                List.of(agency, account)));
        statements.add(Map.entry(
                "insert into account_role (agency_id, account_id, role) values (?, ?, 'supporter')",
                List.of(agency, account)));
        statements.add(Map.entry(
                "insert into program (agency_id, id, name, peer_kind, supporter_title) values (?, ?, 'P', 'family', 'T')",
                List.of(agency, program)));
        statements.add(
                Map.entry("insert into family (agency_id, id, name) values (?, ?, 'F')", List.of(agency, family)));
        statements.add(Map.entry(
                "insert into person (agency_id, id, family_id, kind, given_name) values (?, ?, ?, 'caregiver', 'C')",
                List.of(agency, caregiver, family)));
        statements.add(Map.entry(
                "insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, started_on) values (?, ?, ?, ?, ?, '2020-01-01')",
                List.of(agency, enrollment, family, caregiver, program)));
        statements.add(Map.entry(
                "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, starts_on) values (?, ?, ?, ?, ?, '2020-01-01')",
                List.of(agency, ids.next(), family, enrollment, account)));
        var hash = MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        statements.add(Map.entry("""
                insert into account_session (agency_id, id, account_id, hash, complete, device, until_at, second_factor_at)
                values (?, ?, ?, ?, true, 'Test', now() + interval '1 hour', now())
                """, List.of(agency, ids.next(), account, hash)));
        statements.forEach(statement ->
                sql.sql(statement.getKey()).params(statement.getValue()).update());
    }
}
