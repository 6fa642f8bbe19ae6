/** The ratio board, a supporter's supervision, and the sessions. */
@NullMarked
package org.alongside.supervision.web;

import org.jspecify.annotations.NullMarked;
