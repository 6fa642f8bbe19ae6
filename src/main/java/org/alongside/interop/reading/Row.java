package org.alongside.interop.reading;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet counts, the first line of the file being 1
 * @param cells trimmed; never fewer than there are headings, and more where the row has too many
 */
public record Row(int number, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
