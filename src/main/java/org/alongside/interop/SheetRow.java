package org.alongside.interop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is kept with the import.
 *
 * @param number as the spreadsheet counts
 * @param cells as read, or as mended since
 * @param key by which the record is found again, where the row has been judged
 * @param target the record that the row tells of, or will make
 */
public record SheetRow(
        int number,
        List<String> cells,
        @Nullable String key,
        @Nullable UUID target) {}
