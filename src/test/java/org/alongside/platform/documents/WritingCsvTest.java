package org.alongside.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class WritingCsvTest {

    @Test
    void rowsAreQuotedWhereNeededAndEndAsTheStandardSays() {
        assertThat(written(csv -> csv.row("Day", "Who", "Minutes", "Note")
                        .row(LocalDate.of(2026, 11, 20), "María-José \"Majo\" Ortega", 55, "a, b\nc")
                        .row(null, "", new BigDecimal("-1.50"), true)))
                .isEqualTo("\uFEFFDay,Who,Minutes,Note\r\n"
                        + "2026-11-20,\"María-José \"\"Majo\"\" Ortega\",55,\"a, b\nc\"\r\n"
                        + ",,-1.50,true\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1+9)*cmd",
                "\t=1",
                "\r=1",
                "  =1+1",
                "\u00a0=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "\u200b=1",
                "'=1",
                "''@x",
                "=\"x\"&A1"
            })
    void noTextRunsAsAFormulaAndEachComesBack(String text) {
        assertThat(Csv.guarded(text)).isEqualTo("'" + text);
        assertThat(Csv.unguarded(Csv.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "+14065551212", "-1.5", "1,234.50", "'tis", "María", "a=b", "x@y.example", "'", "''"})
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(Csv.guarded(text)).isEqualTo(text);
        assertThat(Csv.unguarded(text)).isEqualTo(text);
    }

    @Test
    void everyNaughtyStringComesBackAsItWas() {
        var naughty = NaughtyStrings.all();
        var file = written(csv -> naughty.forEach(text -> csv.row("row", text, "end")));
        try (var rows = CsvReader.builder().ofCsvRecord(file.substring(1))) {
            assertThat(rows.stream()).hasSameSizeAs(naughty).zipSatisfy(naughty, (row, text) -> {
                assertThat(row.getFields()).startsWith("row").endsWith("end").hasSize(3);
                assertThat(Csv.unguarded(row.getField(1))).isEqualTo(text);
                assertThat(row.getField(1)).doesNotMatch("(?s)\\s*[=@].*");
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aDownloadIsKeptAsAFileUnderASafeName() {
        var download = Download.csv("../Ortega: November/2026.csv", csv -> csv.row("a"));
        assertThat(download.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''Ortega-%20November-2026.csv");
        assertThat(download.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/csv;charset=UTF-8");
        assertThat(Download.asFileName("...")).isEqualTo("document");
        assertThat(Download.asFileName("Niño \u202ecod.exe\r\nX: y")).isEqualTo("Niño -cod.exe-X- y");
    }

    private static String written(Consumer<Csv> rows) {
        var out = new ByteArrayOutputStream();
        try (var csv = Csv.to(out)) {
            rows.accept(csv);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
