/** How complete a family's record is and how long it is kept, and those of families whose time in a program ended. */
@NullMarked
package org.alongside.keeping.web;

import org.jspecify.annotations.NullMarked;
