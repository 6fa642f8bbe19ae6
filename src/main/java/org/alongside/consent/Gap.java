package org.alongside.consent;

/** One reason for which a consent does not cover a request. */
public enum Gap implements Word {
    /** The rule that decides takes no consent of this kind. */
    KIND_NOT_TAKEN,
    OTHER_PERSON,
    OTHER_DISCLOSER,
    SIGNED_LATER,
    AUTHORITY_NOT_STATED,
    NO_RECIPIENTS,
    RECIPIENT_NOT_NAMED,
    NO_INFORMATION,
    INFORMATION_NOT_NAMED,
    NO_PURPOSES,
    PURPOSE_NOT_NAMED,
    /** Neither a date nor an event ends it. */
    NO_END,
    EXPIRED,
    ENDED_BY_EVENT,
    REVOKED,
    REVOCATION_RIGHT_NOT_STATED,
    REDISCLOSURE_WARNING_NOT_STATED,
    REFUSAL_CONSEQUENCES_NOT_STATED,
    /** A tpo consent that names more than treatment, payment and operations. */
    PURPOSES_NOT_TPO,
    /** A consent for counseling notes that names other information too. */
    NOT_COUNSELING_NOTES_ALONE,
    /** A consent for proceedings that names other purposes too. */
    NOT_PROCEEDINGS_ALONE,
    /** A court-referral consent that no event ends. */
    NO_ENDING_EVENT
}
