/** The public counter of positions: read a job description, have one built, edit it, print it. */
@NullMarked
package org.alongside.positions.web;

import org.jspecify.annotations.NullMarked;
