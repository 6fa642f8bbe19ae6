/**
 * The demo network: invented agencies, people and a year of history from a fixed seed, relative to today. It writes through
 * the same use cases as people do, with a clock of its own, and never into a database that holds anything else. Start at
 * {@link org.alongside.demo.DemoNetwork}.
 *
 * <p>Owns no tables. Active in profile {@code demo} only.
 */
@NullMarked
package org.alongside.demo;

import org.jspecify.annotations.NullMarked;
