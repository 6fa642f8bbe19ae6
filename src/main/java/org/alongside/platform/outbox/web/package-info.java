/** The administrator's page of what did not arrive. */
@NullMarked
package org.alongside.platform.outbox.web;

import org.jspecify.annotations.NullMarked;
