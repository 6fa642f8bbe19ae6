/**
 * Reports about a family, told with the parent first: drawn from what is counted, written in versions, decided item by item by
 * {@code consents}, read with the caregiver, released frozen. Start at {@link org.alongside.telling.PrepareReport}, {@link
 * org.alongside.telling.ReadTogether}, {@link org.alongside.telling.ReadAlone} and {@link org.alongside.telling.ReleaseReport}.
 *
 * <p>Owns the tables {@code family_report}, {@code family_report_text}, {@code family_report_reading}, {@code
 * family_report_offer}, {@code family_report_comment} and {@code family_report_release}. What a report tells is a definition of kind
 * {@code report-kind}. Figures are those of {@code reports}; the rest is read from the view {@code contact_told} that contacts publishes.
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
            "reports",
            "keeping"
        })
@NullMarked
package org.alongside.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
