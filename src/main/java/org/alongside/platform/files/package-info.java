/**
 * Files people give us: checked for size and kind by their first bytes, kept in the database, only ever downloaded.
 * Start at {@link org.alongside.platform.files.FileStore}. Table {@code file}.
 */
@NullMarked
package org.alongside.platform.files;

import org.jspecify.annotations.NullMarked;
