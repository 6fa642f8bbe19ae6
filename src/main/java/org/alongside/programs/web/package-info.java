/** The pages on which programs are listed, added and changed. */
@NullMarked
package org.alongside.programs.web;

import org.jspecify.annotations.NullMarked;
