/**
 * Who walks with whom: supporters and their assignments to enrollments. Start at
 * {@link org.alongside.workforce.AssignmentStore} for what is kept and at {@link org.alongside.workforce.AssignSupporter} for
 * how it changes.
 *
 * <p>Owns the tables {@code assignment}, {@code hand_over}, {@code away} and {@code serving}, and publishes the view {@code supporter_of_family}. An assignment opens the family's record to its
 * supporter and to those who supervise them, from its first day to its last: triggers keep {@code family_access} so.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "network", "programs", "families"})
@NullMarked
package org.alongside.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
