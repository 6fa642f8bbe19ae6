/** The pages of imports, for agency administrators: choose a file, say what its columns are, check, confirm, look, undo. */
@NullMarked
package org.alongside.interop.web;

import org.jspecify.annotations.NullMarked;
