package org.alongside.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.interop.reading.SheetReader;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The files that docs/imports.md shows, one after another: every row is understood without saying anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportingTheExamplesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/imports");

    private TestDatabase database;
    private World world;
    private Importing importing;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        importing = new Importing(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    private UUID imported(Kind kind, String file) throws IOException {
        return imported(kind, file, Files.readAllBytes(EXAMPLES.resolve(file)));
    }

    private UUID imported(Kind kind, String file, byte[] content) {
        var id = importing.imports.upload(world.ana, kind, file, content);
        importing.check(world.ana, id, importing.get(world.ana, id).plan());
        importing.confirm(world.ana, id);
        assertThat(importing.refusals(world.ana, id)).isEmpty();
        assertThat(importing.get(world.ana, id).state()).isEqualTo(Import.State.DONE);
        return id;
    }

    @Test
    @Order(1)
    void families() throws IOException {
        assertThat(importing
                        .get(world.ana, imported(Kind.FAMILIES, "families.csv"))
                        .counts()
                        .creates())
                .isEqualTo(6);
        assertThat(importing
                        .get(world.ana, imported(Kind.FAMILIES, "families-one-row-each.csv"))
                        .counts()
                        .creates())
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    void enrollmentsAndAssignments() throws IOException {
        imported(Kind.ENROLLMENTS, "enrollments.csv");
        imported(Kind.ASSIGNMENTS, "assignments.csv");
        assertThat(importing.one(world.ana, "select end_reason from enrollment where ended_on = '2026-06-30'"))
                .isEqualTo("moved-away");
    }

    @Test
    @Order(3)
    void contacts() throws IOException {
        imported(Kind.CONTACTS, "contacts.csv");
        assertThat(importing.all(world.ana, "select mode, minutes, made, at_time::text from contact order by on_day"))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[visit, 55, true, 14:30:00]",
                        "[call, 0, false, 12:00:00]",
                        "[text, 20, true, 12:00:00]",
                        "[video, 75, true, 18:15:00]",
                        "[letter, 45, true, 12:00:00]");
        imported(Kind.CONTACTS, "contacts-semicolons.csv");
        assertThat(importing.all(
                        world.ana,
                        "select minutes, what_happened from contact where on_day >= '2026-06-01' order by on_day"))
                .extracting(row -> row.values().toString())
                .containsExactly("[30, Spoke about the licence]", "[75, Théorie book arrived]");
    }

    @Test
    @Order(4)
    void aWorkbookOfTheSameContactsIsTheSame() throws IOException {
        var rows = SheetReader.read(Files.readAllBytes(EXAMPLES.resolve("contacts.csv")), null);
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("Read me").value(0, 0, "Contacts are on the next sheet");
            var sheet = book.newWorksheet("Contacts");
            for (int i = 0; i < rows.headings().size(); i++)
                sheet.value(0, i, rows.headings().get(i));
            int at = 1;
            for (var row : rows.rows()) {
                for (int i = 0; i < row.cells().size(); i++)
                    sheet.value(at, i, row.cells().get(i));
                at++;
            }
            sheet.value(2, 3, LocalDate.of(2026, 2, 17));
            sheet.style(2, 3).format("m/d/yy").set();
            sheet.value(3, 4, 20);
        }
        var id = importing.imports.upload(world.ana, Kind.CONTACTS, "contacts.xlsx", out.toByteArray());
        assertThat(importing.get(world.ana, id).tab()).isEqualTo("Contacts");
        assertThat(importing.get(world.ana, id).tabs()).containsExactly("Read me", "Contacts");
        importing.check(world.ana, id, importing.get(world.ana, id).plan());
        assertThat(importing.verdicts(world.ana, id)).isEqualTo("same same same same same");
    }
}
