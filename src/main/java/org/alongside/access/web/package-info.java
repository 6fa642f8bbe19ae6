/** The door: cookies, the security filters, and the pages for signing in, one's own account and everyone's. */
@NullMarked
package org.alongside.access.web;

import org.jspecify.annotations.NullMarked;
