package org.alongside.interop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table from a file: headings, and rows that are read from the file each time they are asked for. */
public final class Sheet {
    private final List<String> tabs;
    private final @Nullable String tab;
    private final @Nullable String charset;
    private final @Nullable String separator;
    private final List<String> headings;
    private final int headingRow;
    private final Supplier<RawRows> open;

    Sheet(
            List<String> tabs,
            @Nullable String tab,
            @Nullable String charset,
            @Nullable String separator,
            List<String> headings,
            int headingRow,
            Supplier<RawRows> open) {
        this.tabs = tabs;
        this.tab = tab;
        this.charset = charset;
        this.separator = separator;
        this.headings = headings;
        this.headingRow = headingRow;
        this.open = open;
    }

    /** The sheets of a workbook to choose from; none for a text file. */
    public List<String> tabs() {
        return tabs;
    }

    /** The sheet of the workbook that this is. */
    public @Nullable String tab() {
        return tab;
    }

    /** The encoding that a text file was read in. */
    public @Nullable String charset() {
        return charset;
    }

    public @Nullable String separator() {
        return separator;
    }

    public List<String> headings() {
        return headings;
    }

    public int headingRow() {
        return headingRow;
    }

    /** Two files with the same headings in the same order have the same signature. */
    public String signature() {
        return String.join("|", headings).toLowerCase(Locale.ROOT);
    }

    /**
     * Every row under the headings that is not blank, in order.
     *
     * @throws UnreadableSheet if the file breaks off or a cell is too long
     */
    public void eachRow(Consumer<Row> reader) {
        try (var rows = open.get()) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > headingRow && !row.isBlank())
                    reader.accept(new Row(row.number(), fitted(row.cells())));
            }
        }
    }

    public List<Row> rows() {
        var all = new ArrayList<Row>();
        eachRow(all::add);
        return all;
    }

    /** As many cells as headings; more only where a cell beyond them says something. */
    private List<String> fitted(List<String> cells) {
        int width = cells.size();
        while (width > headings.size() && cells.get(width - 1).isEmpty()) width--;
        if (width == cells.size() && width >= headings.size()) return cells;
        var fitted = new ArrayList<>(cells.subList(0, width));
        while (fitted.size() < headings.size()) fitted.add("");
        return fitted;
    }
}
