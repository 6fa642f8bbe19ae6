package org.alongside.telling;

import org.alongside.consents.Item;

/**
 * One thing of the record that a section would tell.
 *
 * @param key within the report, by which the writer leaves it out
 * @param line as it reads
 */
record Piece(String key, Item item, String line) {}
