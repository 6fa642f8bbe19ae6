/** The database, its roles, and the one way to work in it: {@link org.alongside.platform.db.Db}. */
@NullMarked
package org.alongside.platform.db;

import org.jspecify.annotations.NullMarked;
