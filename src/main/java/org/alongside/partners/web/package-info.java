/** Pages of people of partners, and those on which staff invite them and see what came from them. */
@NullMarked
package org.alongside.partners.web;

import org.jspecify.annotations.NullMarked;
