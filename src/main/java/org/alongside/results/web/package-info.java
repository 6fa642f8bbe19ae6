/** Pages of results of tests, for those who work with a family, and of what a program agreed on about tests. */
@NullMarked
package org.alongside.results.web;

import org.jspecify.annotations.NullMarked;
