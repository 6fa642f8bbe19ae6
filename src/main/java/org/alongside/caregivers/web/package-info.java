/** Pages of caregivers, and the page on which staff open their doors. */
@NullMarked
package org.alongside.caregivers.web;

import org.jspecify.annotations.NullMarked;
