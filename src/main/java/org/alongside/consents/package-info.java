/**
 * What families allow to be shared, and what was: consents as they were signed, what ends them, court orders and emergencies,
 * and the ledger of disclosures. Start at {@link org.alongside.consents.MayShare}, the one door at which everything that is about
 * to leave asks, and {@link org.alongside.consents.Disclose}, which writes down that it left. Consents come about in {@link
 * org.alongside.consents.GiveConsent} and end in {@link org.alongside.consents.EndConsent}.
 *
 * <p>The decision itself is the pure engine {@code consent}. Owns the tables {@code consent}, {@code consent_end},
 * {@code consent_paper}, {@code consent_event}, {@code sharing_exception}, {@code sud_tag} and {@code disclosure}, all but the events and exceptions
 * only ever added to. Reads the view {@code program_part2} that programs publishes.
 */
@ApplicationModule(allowedDependencies = {"platform", "consent", "access", "audit", "network", "programs", "families"})
@NullMarked
package org.alongside.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
