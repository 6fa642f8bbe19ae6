/** The privacy officer's pages: who looked, and whether history is whole. */
@NullMarked
package org.alongside.audit.web;

import org.jspecify.annotations.NullMarked;
