/**
 * The hours ledger: what a supporter worked, day by day, and the week that a supervisor approves. Start at {@link
 * org.alongside.hours.Weeks}; the three counts are {@link org.alongside.hours.Tally}'s.
 *
 * <p>Owns the tables {@code duty} and {@code work_week}. Contacts are read through {@code alongside.work_counted()}, never
 * copied.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.alongside.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
