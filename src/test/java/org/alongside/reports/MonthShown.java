package org.alongside.reports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.World;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Csv;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.words.Words;

/** A month as people get it: on a page, as CSV, printed. */
final class MonthShown {
    private static final Definitions DEFINITIONS = new Definitions();

    private final Pdf pdf =
            new Pdf(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.alongside.pages"));
    private final UUID agency;

    MonthShown(UUID agency) {
        this.agency = agency;
    }

    MonthWords words() {
        return new MonthWords(Words.english(), DEFINITIONS, agency, World.TODAY);
    }

    MonthPage page(Month month) {
        return MonthPage.of(month, MonthFilter.ALL, words());
    }

    List<NamedCsvRecord> csv(Month month) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = Csv.to(bytes)) {
            MonthCsv.write(month, words(), csv);
        }
        var text = bytes.toString(StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    byte[] print(Month month) {
        var page = MonthPage.whole(month, words());
        var sheet = new Sheet(
                Words.english(),
                page.name(),
                page.month(),
                "High Plains Family Network",
                "Nora Beck",
                "21 Nov 2026, 10:00");
        return pdf.print("reports/month-print", sheet, page);
    }

    /** One of many in November 2026. */
    static Month.Contact contact(int i, String name) {
        return new Month.Contact(
                new UUID(7, i),
                new UUID(8, i),
                name,
                new UUID(9, 1),
                name,
                LocalDate.of(2026, 11, 1 + i % 30),
                LocalTime.of(9, 30),
                "America/Denver",
                "visit",
                true,
                30,
                20,
                new BigDecimal("12.40"),
                899,
                null,
                "home",
                List.of("emotional"),
                List.of("listening"),
                List.of("meeting-attended"),
                List.of(new Month.Person(new UUID(6, i), "Ann")),
                i % 2 == 0);
    }
}
