package org.alongside.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Power fails, the system kills, an operator pulls the wrong plug: what was acknowledged is there, once. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SurvivingAKillTest {
    private static final int ENOUGH = 400;

    @TempDir
    Path folder;

    @Test
    void theProgramIsKilledWhileItWrites() throws Exception {
        var program = start();
        var acknowledged = read(program, ENOUGH);
        program.toHandle().destroyForcibly();
        program.waitFor();
        acknowledged.addAll(readRest(program));
        assertThat(EmbeddedDatabase.attach(folder))
                .as("PostgreSQL outlives its program")
                .isPresent();
        assertEverythingIsThereOnce(acknowledged);
    }

    @Test
    void postgresIsKilledWhileTheProgramWrites() throws Exception {
        var program = start();
        var acknowledged = read(program, ENOUGH);
        kill(Postmaster.in(EmbeddedDatabase.data(folder)).orElseThrow().pid());
        acknowledged.addAll(readRest(program));
        program.waitFor();
        assertEverythingIsThereOnce(acknowledged);
    }

    @Test
    void aSecondProgramIsToldThatTheFolderIsInUse() throws Exception {
        var program = start();
        read(program, 1);
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Map.of()))
                .isInstanceOf(FolderInUse.class)
                .hasMessageContaining("Another program already uses the records in " + folder);
        assertThat(program.isAlive()).isTrue();
        program.toHandle().destroyForcibly();
        program.waitFor();
        EmbeddedDatabase.start(folder, Map.of()).close();
    }

    @Test
    void afterTheMachineRestartedItsNumberMayBelongToSomeoneElse() throws IOException {
        EmbeddedDatabase.start(folder, Map.of()).close();
        var stale = List.of(
                Long.toString(ProcessHandle.current().pid()),
                EmbeddedDatabase.data(folder).toString(),
                "1790000000",
                "5432",
                "/tmp",
                "127.0.0.1",
                " 5432001  65536",
                "ready   ");
        Files.write(EmbeddedDatabase.data(folder).resolve("postmaster.pid"), stale);
        assertThat(EmbeddedDatabase.attach(folder)).isEmpty();
        try (var database = EmbeddedDatabase.start(folder, Map.of())) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(one(database, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    private void assertEverythingIsThereOnce(Set<UUID> acknowledged) {
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var database = EmbeddedDatabase.start(folder, Map.of())) {
            var kept = JdbcClient.create(database.superuser("postgres"))
                    .sql("select id from written")
                    .query(UUID.class)
                    .list();
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(kept.size() - acknowledged.size())
                    .as("written, but the word of it was lost on the way: at most one a writer")
                    .isLessThanOrEqualTo(4);
        }
    }

    private static String one(EmbeddedDatabase database, String sql) {
        return JdbcClient.create(database.superuser("postgres"))
                .sql(sql)
                .query(String.class)
                .single();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        WritingRows.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Set<UUID> read(Process program, int enough) throws IOException {
        var said = program.inputReader();
        while (!"ready".equals(said.readLine())) {}
        return ids(said, enough);
    }

    private static Set<UUID> readRest(Process program) throws IOException {
        return ids(program.inputReader(), Integer.MAX_VALUE);
    }

    private static Set<UUID> ids(BufferedReader said, int enough) throws IOException {
        var ids = new HashSet<UUID>();
        String line;
        while (ids.size() < enough && (line = said.readLine()) != null) {
            if (line.length() == 36) ids.add(UUID.fromString(line));
        }
        return ids;
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
    }
}
