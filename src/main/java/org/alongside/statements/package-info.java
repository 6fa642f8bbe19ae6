/**
 * Statements that supporters sign for themselves: code of ethics, scope of practice, lived experience and others, as dated
 * definitions of kind {@code statement}. Start at {@link org.alongside.statements.SignStatement}; other modules read {@link
 * org.alongside.statements.SignedStatements}.
 *
 * <p>Owns the table {@code signature}, which is only ever added to. Of lived experience it holds that it was attested, and no
 * story.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "standards"})
@NullMarked
package org.alongside.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
