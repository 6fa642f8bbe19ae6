/**
 * What every change of a record shares: what people typed ({@link org.alongside.platform.changes.Typed}), why it cannot be
 * kept ({@link org.alongside.platform.changes.Wrong}) and how it ended ({@link org.alongside.platform.changes.Change}).
 * No tables.
 */
@NullMarked
package org.alongside.platform.changes;

import org.jspecify.annotations.NullMarked;
