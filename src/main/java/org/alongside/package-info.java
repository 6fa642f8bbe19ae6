/** The program: its main class, which stands above every module. Start reading at {@code platform}, then upward. */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
