/**
 * What page tests stand on. A test of pages needs no more than {@code extends PageTest}.
 */
package org.alongside.testing;
