package org.alongside.interop.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.alongside.platform.documents.Csv;
import org.jspecify.annotations.Nullable;

/** The rows of a text file; cells that we guarded against running as formulas are as they were. A row is what stands between line breaks outside quotes, as a spreadsheet would number it. */
final class CsvRows implements RawRows {
    private static final int MOST_BUFFERED = 4 * SheetReader.LONGEST_CELL;

    private final CloseableIterator<CsvRecord> records;
    private int number;

    CsvRows(byte[] bytes, CsvShape shape) {
        var in = new ByteArrayInputStream(bytes, shape.skip(), bytes.length - shape.skip());
        this.records = CsvReader.builder()
                .fieldSeparator(shape.separator())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(MOST_BUFFERED)
                .ofCsvRecord(new InputStreamReader(in, shape.charset()))
                .iterator();
        if (shape.skipLine()) next();
    }

    @Override
    public @Nullable Raw next() {
        try {
            if (!records.hasNext()) return null;
            number++;
            var cells = records.next().getFields().stream()
                    .map(Cells::clean)
                    .map(Csv::unguarded)
                    .toList();
            for (var cell : cells) if (cell.length() > SheetReader.LONGEST_CELL) throw tooLong();
            return new Raw(number, cells);
        } catch (CsvParseException e) {
            throw new UnreadableSheet("quote-open", number + 1);
        }
    }

    private UnreadableSheet tooLong() {
        return new UnreadableSheet("cell-too-long", number, SheetReader.LONGEST_CELL);
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
