/** Keys with which this installation signs what leaves it. They lie in files beside the database, never in it. No tables. */
@NullMarked
package org.alongside.platform.keys;

import org.jspecify.annotations.NullMarked;
