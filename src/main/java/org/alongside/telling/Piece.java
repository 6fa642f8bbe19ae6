package org.alongside.telling;

import org.alongside.consents.Item;

/**
 * One thing of the record that a section would tell.
 *
 * @param key within the report, by which the writer leaves it out
 * @param line as it reads
 * @param shared whether it is what a supporter marked as to be shared in these words
 */
record Piece(String key, Item item, String line, boolean shared) {
    Piece(String key, Item item, String line) {
        this(key, item, line, false);
    }
}
