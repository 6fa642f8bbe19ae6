package org.alongside.interop;

/**
 * What an update changes: a column of ours, before and after, as the database writes them.
 *
 * @param column {@code table.column}
 */
public record Change(String column, String before, String after) {}
