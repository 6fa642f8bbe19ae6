package org.alongside.interop.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after another, headings and blank ones too, as they stand. */
interface RawRows extends AutoCloseable {

    /** The next row, or null after the last. Numbers rise and may leave some out. */
    @Nullable
    Raw next();

    @Override
    void close();

    record Raw(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.isEmpty()).count();
        }
    }
}
