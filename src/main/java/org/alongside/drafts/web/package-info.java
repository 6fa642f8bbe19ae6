/** Pages of drafts: kept with a button or by a script, thrown away and brought back, handed over. */
@NullMarked
package org.alongside.drafts.web;

import org.jspecify.annotations.NullMarked;
