package org.alongside.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingFilesTest {
    private static final byte[] CONTACTS = "day,minutes\n2026-11-20,45\n".getBytes(UTF_8);

    private TestDatabase database;
    private World world;
    private FileStore files;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        files = new FileStore(database.db, database.sql, database.ids);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aFileComesBackAsItWasGivenAndOnlyAsADownload() {
        var kept = keep("C:\\Users\\nora\\contacts “2026”.CSV", CONTACTS);
        var read = files.read(world.nora, kept.id()).orElseThrow();
        assertThat(read.content()).isEqualTo(CONTACTS);
        assertThat(read.name()).isEqualTo("contacts “2026”.csv");
        var headers = read.download().getHeaders();
        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void onlyWhoGaveItAndTheirAdministratorReadIt() {
        var kept = keep("contacts.csv", CONTACTS);
        assertThat(files.read(world.ana, kept.id())).isPresent();
        for (var other : Set.of(world.rosa, world.linda, world.petra, world.otherManager)) {
            assertThat(files.read(other, kept.id())).as(other.name()).isEmpty();
        }
    }

    @Test
    void itsContentIsNotCopiedToHistory() {
        var kept = keep("contacts.csv", CONTACTS);
        var after = database.superuser()
                .sql("select after::text from history where record = 'file' and record_id = ?")
                .param(kept.id())
                .query(String.class)
                .single();
        assertThat(after).contains("contacts.csv").doesNotContain("content");
    }

    @Test
    void emptyTooLargeAndOtherFilesAreRefused() {
        assertThat(refusal(new byte[0])).isEqualTo(FileStore.Reason.EMPTY);
        assertThat(refusal(new byte[1001])).isEqualTo(FileStore.Reason.TOO_LARGE);
        assertThat(refusal(new byte[] {'M', 'Z', 0, 1})).isEqualTo(FileStore.Reason.OTHER_KIND);
        assertThat(refusal("%PDF-1.7".getBytes(UTF_8)))
                .as("not of the kinds asked for")
                .isEqualTo(FileStore.Reason.OTHER_KIND);
    }

    @Test
    void aKindIsToldByTheFirstBytes() throws IOException {
        assertThat(FileKind.sniff("%PDF-1.7\n".getBytes(ISO_8859_1))).contains(FileKind.PDF);
        assertThat(FileKind.sniff("\u0089PNG\r\n\u001a\nIHDR".getBytes(ISO_8859_1)))
                .contains(FileKind.PNG);
        assertThat(FileKind.sniff("\u00ff\u00d8\u00ff\u00e0".getBytes(ISO_8859_1)))
                .contains(FileKind.JPEG);
        assertThat(FileKind.sniff(zipped("[Content_Types].xml", "xl/workbook.xml")))
                .contains(FileKind.XLSX);
        assertThat(FileKind.sniff(zipped("[Content_Types].xml", "word/document.xml")))
                .contains(FileKind.DOCX);
        assertThat(FileKind.sniff(zipped("evil.exe"))).isEmpty();
        assertThat(FileKind.sniff("PK\u0003\u0004 cut off".getBytes(ISO_8859_1)))
                .isEmpty();
        assertThat(FileKind.sniff("María;45\r\n".getBytes(ISO_8859_1))).contains(FileKind.CSV);
        assertThat(FileKind.sniff("María\t45\n".getBytes(UTF_16))).contains(FileKind.CSV);
        assertThat(FileKind.sniff("a\u0000b".getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd.csv",
                "..hidden.csv | hidden.csv",
                "report.pdf.exe | report.pdf.exe.csv",
                "x'\u202e'vsc.exe | x''vsc.exe.csv",
                "'' | file.csv",
                "a\"b;c%0d.csv | a_b_c_0d.csv",
                "María-José.txt | María-José.csv"
            })
    void aNameIsCleaned(String given, String kept) {
        assertThat(FileName.clean(given, FileKind.CSV)).isEqualTo(kept);
    }

    private StoredFile keep(String name, byte[] content) {
        var given = files.keep(world.nora, name, new ByteArrayInputStream(content), EnumSet.of(FileKind.CSV), 1000);
        return ((FileStore.Kept) given).file();
    }

    private FileStore.Reason refusal(byte[] content) {
        var given = files.keep(world.nora, "a.csv", new ByteArrayInputStream(content), EnumSet.of(FileKind.CSV), 1000);
        return ((FileStore.Refused) given).reason();
    }

    private static byte[] zipped(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
