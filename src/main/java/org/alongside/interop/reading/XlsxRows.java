package org.alongside.interop.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an Excel workbook; dates as ISO text, numbers without trailing zeros, formulas by their last result. */
final class XlsxRows implements RawRows {
    /** Unpacked, a workbook may be this large: a packed one of 50 MB stays well below. */
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> tabs;
    private final String tab;

    /** @param tab the sheet's name; null for the first that is not hidden */
    XlsxRows(byte[] bytes, @Nullable String tab) {
        refuseBombs(bytes);
        try {
            this.workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
            var sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            this.tabs = sheets.stream().map(Sheet::getName).toList();
            var sheet = sheets.stream()
                    .filter(one -> tab == null || one.getName().equals(tab))
                    .findFirst()
                    .orElseThrow(() ->
                            tab == null ? new UnreadableSheet("no-sheets") : new UnreadableSheet("no-such-sheet", tab));
            this.tab = sheet.getName();
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
        } catch (IOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
            throw new UnreadableSheet("not-a-workbook");
        }
    }

    List<String> tabs() {
        return tabs;
    }

    String tab() {
        return tab;
    }

    @Override
    public @Nullable Raw next() {
        try {
            if (!rows.hasNext()) return null;
            var row = rows.next();
            if (row.getCellCount() > SheetReader.MOST_COLUMNS + 1
                    && row.getPhysicalCellCount() > SheetReader.MOST_COLUMNS) {
                throw new UnreadableSheet("too-many-columns", row.getPhysicalCellCount(), SheetReader.MOST_COLUMNS);
            }
            var cells = new ArrayList<String>();
            for (int i = 0; i < Math.min(row.getCellCount(), 4 * SheetReader.MOST_COLUMNS); i++) {
                cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
            }
            while (!cells.isEmpty() && cells.getLast().isEmpty()) cells.removeLast();
            return new Raw(row.getRowNum(), List.copyOf(cells));
        } catch (UnreadableSheet e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableSheet("not-a-workbook");
        }
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) return "";
        var text = switch (cell.getType()) {
            case EMPTY -> "";
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "yes" : "no";
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> result(cell);
            case ERROR -> String.valueOf(cell.getRawValue());
            case STRING -> cell.asString();
        };
        var clean = Cells.clean(text == null ? "" : text);
        if (clean.length() > SheetReader.LONGEST_CELL) {
            throw new UnreadableSheet("cell-too-long", cell.getAddress().getRow() + 1, SheetReader.LONGEST_CELL);
        }
        return clean;
    }

    /** What the formula came to when the workbook was last saved. */
    private String result(Cell cell) {
        var value = cell.getValue();
        if (value instanceof BigDecimal number) return number(cell, number);
        if (value instanceof Boolean yes) return yes ? "yes" : "no";
        var raw = cell.getRawValue();
        if (raw == null) return "";
        try {
            return isDay(cell) ? number(cell, new BigDecimal(raw)) : raw;
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String number(Cell cell, BigDecimal number) {
        if (isDay(cell) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0)
            return moment(number);
        var plain = number.setScale(Math.min(10, Math.max(0, number.scale())), RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return plain.length() > 40 ? number.toString() : plain;
    }

    /** Excel counts days since 1900, taking 1900 for a leap year, or since 1904 in workbooks from old Macs. */
    private String moment(BigDecimal number) {
        long seconds = number.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (seconds < 86_400 && number.compareTo(BigDecimal.ONE) < 0 && !workbook.isDate1904()) {
            return LocalTime.ofSecondOfDay(seconds).toString();
        }
        var start = workbook.isDate1904() ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        var moment = start.plusSeconds(seconds);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) return false;
        var bare = QUOTED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        if (bare.equals("general")) return false;
        return bare.matches(".*[dy].*") || bare.contains("h") || bare.matches(".*m+[/. -].*|.*:m.*");
    }

    /** Unpacks everything once, keeping nothing, so that a small file cannot fill the memory. */
    private static void refuseBombs(byte[] bytes) {
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            if (zip.getEntry("xl/workbook.xml") == null) throw new UnreadableSheet("not-a-workbook");
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) throw new UnreadableSheet("unpacks-too-large");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSheet("not-a-workbook");
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
