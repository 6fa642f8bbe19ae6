/** The pages of a program's rhythm and of an enrollment's. */
@NullMarked
package org.alongside.rhythm.web;

import org.jspecify.annotations.NullMarked;
