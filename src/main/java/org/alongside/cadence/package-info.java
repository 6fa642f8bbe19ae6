/**
 * What a program expects by way of contacts, and how an enrollment stands against it on any date: policies as data, a pure
 * engine, an answer that explains itself. Start at {@link org.alongside.cadence.Cadence}.
 *
 * <p>Owns no tables. Uses {@code platform} for definition files and the command line.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.alongside.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
