/**
 * Who: families, the people in them, how to reach them, their enrollments in programs, and finding them by name or phone.
 * Start at {@link org.alongside.families.FamilyStore} and {@link org.alongside.families.PersonStore} for what is kept, at
 * {@link org.alongside.families.AddFamily} for how it changes, at {@link org.alongside.families.FindPeople} for search.
 *
 * <p>What else is known about a family is kept in {@link org.alongside.families.Parts}, one kind a class; what to heed before
 * contacting them is {@link org.alongside.families.SafeContact}.
 *
 * <p>Owns the tables {@code family}, {@code person}, {@code person_phone}, {@code person_token}, {@code enrollment},
 * {@code family_alert}, {@code caregiver_goal}, {@code family_secret}, {@code kinship}, {@code care_period}, {@code person_about},
 * {@code family_address}, {@code family_helper}, {@code enrollment_phase}, {@code enrollment_pause}, {@code agreement},
 * {@code referral}, {@code referral_try}, {@code merge}, {@code merge_row} and {@code alike_suggestion}. Reads the view {@code supporter_of_family} that workforce publishes. Who
 * may see a family is decided in the database, by {@code family_access}.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "network", "programs"})
@NullMarked
package org.alongside.families;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
