/**
 * May this be told to them? One pure decision on a consent, asked by every outlet before anything leaves: 42 CFR Part 2
 * and HIPAA as rules, a case in, a decision with its reasons out. Start at {@link org.alongside.consent.ConsentRules}.
 *
 * <p>Owns no tables. Uses {@code platform} for the command line.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.alongside.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
