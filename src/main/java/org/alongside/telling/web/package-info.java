/** Pages of reports about a family. */
@NullMarked
package org.alongside.telling.web;

import org.jspecify.annotations.NullMarked;
