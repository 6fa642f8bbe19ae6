package org.alongside.access;

import java.time.Instant;

/**
 * What was done under a grant, from history.
 *
 * @param operation insert, update, delete or view
 * @param record the table, or what was opened
 * @param ofTheFamily false for what was done meanwhile elsewhere
 */
public record GrantEntry(Instant at, String operation, String record, boolean ofTheFamily) {}
