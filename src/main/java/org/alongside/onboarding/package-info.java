/**
 * Onboarding: what a supporter has come to know of each place where they begin, item by item, with the day and by whom. Start at
 * {@link org.alongside.onboarding.Onboard}.
 *
 * <p>Owns the tables {@code onboarding} and {@code onboarding_tick}. The items are the definition {@code onboarding-items}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access"})
@NullMarked
package org.alongside.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
