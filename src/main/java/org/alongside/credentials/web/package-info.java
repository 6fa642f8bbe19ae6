/** Pages about a supporter's standing: their own way, what a standard asks of their life, and what programs ask. */
@NullMarked
package org.alongside.credentials.web;

import org.jspecify.annotations.NullMarked;
