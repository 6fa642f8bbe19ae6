/** The command line. Each command is a class in the module whose work it does; here they are found and started. */
@NullMarked
package org.alongside.platform.cli;

import org.jspecify.annotations.NullMarked;
