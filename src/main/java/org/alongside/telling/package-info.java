/**
 * Reports about a family, told with the parent first: drawn from what is counted, written in versions, decided item by item by
 * {@code consents}, read with the caregiver, released frozen. Start at {@link org.alongside.telling.PrepareReport}, {@link
 * org.alongside.telling.ReadTogether}, {@link org.alongside.telling.ReadAlone} and {@link org.alongside.telling.ReleaseReport}.
 *
 * <p>Owns the tables {@code family_report}, {@code family_report_text}, {@code family_report_reading}, {@code
 * family_report_offer}, {@code family_report_comment}, {@code family_report_release}, {@code report_template}, {@code report_batch} and
 * {@code report_batch_item}. A caregiver's whole record is copied in {@link org.alongside.telling.WholeRecord}. What a report tells is
 * a definition of kind {@code report-kind}. Figures are those of {@code reports}; the rest is read from views that contacts, families
 * and workforce publish: {@code contact_told}, {@code contact_written}, {@code family_held}, {@code supporter_of_family} and {@code walking}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "consent",
            "audit",
            "network",
            "families",
            "contacts",
            "consents",
            "results",
            "reports",
            "keeping"
        })
@NullMarked
package org.alongside.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
