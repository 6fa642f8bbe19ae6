package org.alongside.interop.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a file as a {@link Sheet}: CSV with any usual separator and encoding, or an Excel workbook. */
public final class SheetReader {
    public static final int MOST_BYTES = 50 * 1024 * 1024;
    public static final int MOST_COLUMNS = 300;
    public static final int LONGEST_CELL = 100_000;
    private static final int LOOK_AHEAD = 20;

    private SheetReader() {}

    /**
     * @param tab the sheet of a workbook; null for its first that is a table
     * @throws UnreadableSheet if it is no table, has no headings or no rows, or is too large
     */
    public static Sheet read(byte[] bytes, @Nullable String tab) {
        if (bytes.length == 0) throw new UnreadableSheet("empty");
        if (bytes.length > MOST_BYTES) throw new UnreadableSheet("too-large", MOST_BYTES / 1024 / 1024);
        if (starts(bytes, "PK")) return workbook(bytes, tab);
        refuseOthers(bytes);
        var shape = CsvShape.of(bytes);
        return sheet(
                List.of(),
                null,
                shape.charset().name(),
                String.valueOf(shape.separator()),
                () -> new CsvRows(bytes, shape));
    }

    /** The sheet asked for, else the first that is a table: many workbooks begin with a cover. */
    private static Sheet workbook(byte[] bytes, @Nullable String tab) {
        List<String> tabs;
        try (var rows = new XlsxRows(bytes, tab)) {
            tabs = rows.tabs();
        }
        UnreadableSheet first = null;
        for (var one : tab == null ? tabs : List.of(tab)) {
            try {
                return sheet(tabs, one, null, null, () -> new XlsxRows(bytes, one));
            } catch (UnreadableSheet e) {
                if (first == null) first = e;
            }
        }
        throw first == null ? new UnreadableSheet("no-sheets") : first;
    }

    private static void refuseOthers(byte[] bytes) {
        if ((bytes[0] & 0xFF) == 0xD0 && bytes.length > 1 && (bytes[1] & 0xFF) == 0xCF)
            throw new UnreadableSheet("old-excel");
        var start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf") || start.startsWith("{\\rtf")) throw new UnreadableSheet("not-a-table");
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("<table")) {
            throw new UnreadableSheet("web-page");
        }
    }

    private static Sheet sheet(
            List<String> tabs,
            @Nullable String tab,
            @Nullable String charset,
            @Nullable String separator,
            Supplier<RawRows> open) {
        var first = new ArrayList<RawRows.Raw>();
        try (var rows = open.get()) {
            for (var row = rows.next(); row != null && first.size() < LOOK_AHEAD; row = rows.next()) {
                if (!row.isBlank()) first.add(row);
            }
        }
        if (first.isEmpty()) throw new UnreadableSheet("empty");
        var heading = headingRow(first);
        var headings = headings(heading.cells());
        if (headings.size() > MOST_COLUMNS)
            throw new UnreadableSheet("too-many-columns", headings.size(), MOST_COLUMNS);
        if (first.getLast() == heading) throw new UnreadableSheet("only-headings");
        return new Sheet(tabs, tab, charset, separator, headings, heading.number(), open);
    }

    /** The first row about as wide as those after it; what stands above is a title. */
    private static RawRows.Raw headingRow(List<RawRows.Raw> rows) {
        long widest = rows.stream().mapToLong(RawRows.Raw::filled).max().orElse(0);
        return rows.stream()
                .filter(row -> row.filled() * 2 >= widest)
                .findFirst()
                .orElseThrow();
    }

    /** Each heading once: an empty one is called by its column's letter, a repeated one is numbered. */
    private static List<String> headings(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) last--;
        var times = new HashMap<String, Integer>();
        var headings = new ArrayList<String>();
        for (int i = 0; i < last; i++) {
            var name = cells.get(i).isEmpty() ? letter(i) : cells.get(i).replaceAll("\\s+", " ");
            if (name.length() > 200) name = name.substring(0, 200);
            int time = times.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
            headings.add(time == 1 ? name : name + " (" + time + ")");
        }
        return List.copyOf(headings);
    }

    /** A, B … Z, AA: as spreadsheets call their columns. */
    static String letter(int column) {
        var letters = new StringBuilder();
        for (int n = column; n >= 0; n = n / 26 - 1) letters.insert(0, (char) ('A' + n % 26));
        return letters.toString();
    }

    private static boolean starts(byte[] bytes, String with) {
        return bytes.length >= with.length()
                && new String(bytes, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
    }
}
