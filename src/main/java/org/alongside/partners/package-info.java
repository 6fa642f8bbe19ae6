/**
 * The door for people of partners: child welfare workers, courts, treatment providers, schools, clinics. They see what is
 * shared with them now, and nothing else. Start at {@link org.alongside.partners.SeeShared}, which asks the one door of
 * {@code consents} at every viewing, and at {@link org.alongside.partners.InvitePartner}.
 * Treatment providers tell results of tests in {@link org.alongside.partners.ReportResult}.
 *
 * <p>Owns the tables {@code partner_invitation}, {@code partner_receipt}, {@code partner_referral} and {@code partner_note}. Reads
 * the views {@code report_released} that telling publishes and {@code referral_standing} that families does. What a partner's session reads in the database is bounded by narrow policies of its own, never by {@code
 * family_access}.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "access", "consent", "network", "families", "consents", "results", "telling"
        })
@NullMarked
package org.alongside.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
