package org.alongside.consent;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One permission to share, as it was signed. It may lack what the law asks of it; {@link Coverage} says so.
 *
 * @param discloser who may tell
 * @param recipients who may be told: ids, or classes such as {@code court}
 * @param authority by what right a representative signed
 * @param expiresOn the last day, counted in
 * @param expiryEvent the event that ends it; {@code none} for a consent without end
 * @param revokedOn the first day on which it no longer holds
 * @param revocationRight says that, and how, it can be revoked
 * @param redisclosureWarning says that what is told may be told on
 * @param refusalConsequences says what follows from not signing
 */
public record Consent(
        String id,
        String person,
        Kind kind,
        String discloser,
        Set<String> recipients,
        Set<Information> information,
        Set<Purpose> purposes,
        LocalDate signedOn,
        SignedBy signedBy,
        @Nullable String authority,
        @Nullable LocalDate expiresOn,
        @Nullable String expiryEvent,
        @Nullable LocalDate revokedOn,
        boolean revocationRight,
        boolean redisclosureWarning,
        boolean refusalConsequences) {

    /** The expiry event of a consent that is not to end. */
    static final String NO_EVENT = "none";

    public Consent {
        recipients = Set.copyOf(recipients);
        information = Set.copyOf(information);
        purposes = Set.copyOf(purposes);
    }

    public enum Kind implements Word {
        SPECIFIC,
        TPO,
        COUNSELING_NOTES,
        PROCEEDINGS,
        AUTHORIZATION,
        COURT_REFERRAL
    }

    public enum SignedBy implements Word {
        PERSON,
        REPRESENTATIVE
    }
}
