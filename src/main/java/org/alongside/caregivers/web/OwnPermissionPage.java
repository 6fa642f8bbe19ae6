package org.alongside.caregivers.web;

import java.time.LocalDate;
import org.alongside.consent.Consent;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.SignedConsent;
import org.alongside.consents.Standing;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;

/**
 * One permission, for the one who gave it.
 *
 * @param takeBack where it is taken back; "" where it cannot be, or is already
 * @param why why it cannot; "" where it can
 * @param signed all that was read and signed
 */
public record OwnPermissionPage(
        OwnPermissionsPage.Line line, String takeBack, String why, String signed, Problems problems) {

    static OwnPermissionPage of(
            Standing standing, ConsentWords words, LocalDate today, Problems problems, Shell shell) {
        boolean court = standing.signed().consent().kind() == Consent.Kind.COURT_REFERRAL;
        boolean goesOn = OwnPermissionsPage.goesOn(standing)
                && standing.signed().end(SignedConsent.How.REVOKED).isEmpty();
        return new OwnPermissionPage(
                OwnPermissionsPage.line(standing, words, today, shell),
                goesOn && !court ? "/own/permissions/" + standing.signed().id() + "/end" : "",
                goesOn && court ? shell.say("consents.wrong.not-revocable") : "",
                standing.signed().words(),
                problems);
    }
}
