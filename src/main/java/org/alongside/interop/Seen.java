package org.alongside.interop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which records the rows of one sheet have told of already. */
interface Seen {
    /** The other row of the sheet that told of this record. */
    Optional<Earlier> earlier(String key);

    void add(String key, SheetRow row);

    /** A row that was there first; {@code print} is equal for rows with equal cells. */
    record Earlier(int row, int print) {
        static int print(List<String> cells) {
            return Arrays.hashCode(cells.toArray());
        }
    }

    /** For a run through all rows, in order. */
    static Seen inOrder() {
        Map<String, Earlier> rows = new HashMap<>();
        return new Seen() {
            @Override
            public Optional<Earlier> earlier(String key) {
                return Optional.ofNullable(rows.get(key));
            }

            @Override
            public void add(String key, SheetRow row) {
                rows.put(key, new Earlier(row.number(), Earlier.print(row.cells())));
            }
        };
    }
}
