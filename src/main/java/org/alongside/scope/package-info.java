/**
 * The scope guard: wording in a note that reads like diagnosis, treatment, medication or legal advice, or case management,
 * pointed out with the standard behind it and better words. It advises and never blocks. Pure: words in, findings out. Start
 * at {@link org.alongside.scope.ScopeGuard}; the wording is in {@code definitions/scope-guard/}.
 *
 * <p>Owns no tables. Uses {@code platform} for definition files.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.alongside.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
