/**
 * Positions: job descriptions built from a program, the titles its standard protects, the scope of practice, the code of ethics
 * and what is done daily, weekly and monthly; then a document that managers edit. Start at {@link
 * org.alongside.positions.KeepDescription}.
 *
 * <p>Owns the tables {@code job_description} and {@code job_description_version}, the second only ever added to. What a
 * description begins with is the definition of kind {@code job-description}.
 */
@ApplicationModule(allowedDependencies = {"platform", "programs", "standards", "statements", "credentials"})
@NullMarked
package org.alongside.positions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
