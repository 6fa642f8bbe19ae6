package org.alongside.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.platform.db.Installation;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String FAMILIES =
            "Case ID,Role,First name,Last name,City\nF-1,Parent,Tasha,Bird Rattler,Browning\nF-2,Wizard,Jo,Red Elk,\n";

    @TempDir
    private Path folder;

    private TestDatabase database;
    private World world;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private record Ran(int status, String out, String err) {}

    private Ran run(String file, String... more) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new ArrayList<>(List.of(
                "--kind",
                "families",
                "--agency",
                "High Plains Family Network",
                "--as",
                "ana.castillo@example.org",
                folder.resolve(file).toString()));
        words.addAll(List.of(more));
        int status = new CommandLine(new ImportCommand(this::pool))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
        return new Ran(status, out.toString(), err.toString());
    }

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(Installation.APP);
        pool.setPassword(TestDatabase.password(Installation.APP));
        return pool;
    }

    private long families() {
        return database.db.read(
                world.nora,
                () -> database.sql
                        .sql("select count(*) from family where external_ref is not null")
                        .query(Long.class)
                        .single());
    }

    @Test
    void withoutConfirmNothingIsWrittenAndRefusedRowsStandBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("families.csv"), FAMILIES);
        var ran = run("families.csv");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "families.csv: 2 rows",
                        "New: 1",
                        "Refused: 1",
                        "Row 3: Role \"Wizard\"",
                        "Nothing was written.");
        assertThat(families()).isZero();
        assertThat(folder.resolve("families.refused.csv"))
                .content()
                .contains("F-2,Wizard,Jo,Red Elk,,", "Why it was refused");
    }

    @Test
    void confirmedAndMappedByAFileEverythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("families.csv"), FAMILIES);
        Files.writeString(
                folder.resolve("map.json"),
                "{\"values\": {\"person-kinds\": {\"Wizard\": \"caregiver\"}}, \"columns\": {\"City\": \"\"}}");
        var ran = run("families.csv", "--map", folder.resolve("map.json").toString(), "--confirm");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("2 rows were written.");
        assertThat(ran.status()).isZero();
        assertThat(families()).isEqualTo(2);
        assertThat(run("families.csv", "--map", folder.resolve("map.json").toString(), "--confirm"))
                .satisfies(again -> {
                    assertThat(again.status()).isZero();
                    assertThat(again.out()).contains("Here already: 2");
                });
    }

    @Test
    void howTheFileIsUnderstoodCanBeShownAndUsed() throws IOException {
        Files.writeString(folder.resolve("families.csv"), FAMILIES);
        var shown = run("families.csv", "--show-map");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains("\"Case ID\" : \"family-ref\"");
        assertThat(MapFile.read(shown.out()).columns()).containsEntry("City", "town");
    }

    @Test
    void whatCannotBeUsedIsSaidInOneLine() throws IOException {
        Files.writeString(folder.resolve("families.csv"), FAMILIES);
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("unmapped.csv"), "Foo,Bar\n1,2\n");
        Files.writeString(folder.resolve("map.json"), "{\"columns\": {\"Nope\": \"town\"}}");
        assertThat(run("nowhere.csv")).satisfies(ran -> assertThat(ran.status()).isEqualTo(2));
        assertThat(run("empty.csv")).satisfies(ran -> {
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.err()).contains("This file is empty");
        });
        assertThat(run("unmapped.csv").err()).contains("Choose the column that has the name");
        assertThat(run("families.csv", "--dry-run", "--confirm").status()).isEqualTo(2);
        assertThat(run("families.csv", "--dates", "sometimes").status()).isEqualTo(2);
        assertThat(run("families.csv", "--map", folder.resolve("map.json").toString())
                        .err())
                .contains("no column is headed 'Nope'");
        assertThat(run("families.csv", "--as", "rosa.whitehorse@example.org").status())
                .isEqualTo(2);
    }
}
