package org.alongside.platform.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV: RFC 4180, UTF-8, with the mark by which Excel knows it.
 *
 * <p>No cell can run as a formula where it is opened: text that starts like one gets an apostrophe in front, see {@link
 * #guarded}. Numbers, days and times are written as they are.
 */
public final class Csv implements Closeable {

    /** Nothing to see, then a sign by which some spreadsheet starts a formula, its full-width form, or a tab or return. */
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\\s\\p{Z}\\p{C}]*[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]|[\\t\\r\\n])");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*");

    private final CsvWriter cells;

    private Csv(CsvWriter cells) {
        this.cells = cells;
    }

    /** For people, who open it in a spreadsheet. */
    public static Csv to(OutputStream out) {
        var text = text(out);
        try {
            text.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Csv(writer(text));
    }

    /** For programs: without the mark. */
    public static Csv plain(OutputStream out) {
        return new Csv(writer(text(out)));
    }

    /** One row. Null is an empty cell. */
    public Csv row(@Nullable Object... row) {
        return row(Arrays.asList(row));
    }

    public Csv row(List<? extends @Nullable Object> row) {
        cells.writeRecord(row.stream().map(Csv::cell).toList());
        return this;
    }

    @Override
    public void close() {
        try {
            cells.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with an apostrophe in front where a spreadsheet would take it for a formula; plain numbers stay. */
    public static String guarded(String text) {
        return looksLikeFormula(text) || looksGuarded(text) ? "'" + text : text;
    }

    /** What {@link #guarded} was given: for reading our own files again. */
    public static String unguarded(String cell) {
        return looksGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String text) {
        return FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches();
    }

    private static boolean looksGuarded(String text) {
        var bare = text.replaceFirst("^'+", "");
        return bare.length() < text.length() && looksLikeFormula(bare);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case CharSequence text -> guarded(text.toString());
            case Number number -> number.toString();
            default -> guarded(value.toString());
        };
    }

    private static Writer text(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    private static CsvWriter writer(Writer text) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }
}
