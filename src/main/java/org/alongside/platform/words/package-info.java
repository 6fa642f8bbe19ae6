/**
 * The words people read. Start at {@link org.alongside.platform.words.Words}, which says a sentence by its key from
 * {@code messages/<module>.properties}; {@link org.alongside.platform.words.Spoken} says days, times and minutes the
 * way people do. No tables.
 */
@NullMarked
package org.alongside.platform.words;

import org.jspecify.annotations.NullMarked;
