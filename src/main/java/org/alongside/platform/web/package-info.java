/**
 * Pages and the frame around them. {@link org.alongside.platform.web.Shell} is what every template is handed;
 * {@code src/main/jte/platform} holds the frame and the pieces; {@link org.alongside.platform.web.NotFound} is how any
 * controller says "not there, or not yours". No tables.
 */
@NullMarked
package org.alongside.platform.web;

import org.jspecify.annotations.NullMarked;
