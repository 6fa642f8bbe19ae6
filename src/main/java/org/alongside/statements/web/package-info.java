/** My statements, signing one, and who of a team has signed which. */
@NullMarked
package org.alongside.statements.web;

import org.jspecify.annotations.NullMarked;
