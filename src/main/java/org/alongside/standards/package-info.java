/**
 * What a certifying body asks of a peer supporter, and how a record stands against it on any date: standards as data, a pure
 * engine, findings that explain themselves. Start at {@link org.alongside.standards.Evaluation}; the forecast, a plan tried
 * out and what counts elsewhere are made from evaluations alone.
 *
 * <p>Owns no tables. Uses {@code platform} for definition files, words and the command line.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.alongside.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
