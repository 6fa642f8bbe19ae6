package org.alongside.consent;

/** What is told. {@link #ALL} is for a consent to say, never for a request. */
public enum Information implements Word {
    ATTENDANCE,
    CONTACT_SUMMARY,
    PLAN,
    SCORES,
    SUD_TREATMENT,
    TEST_RESULTS,
    HEALTH,
    CHILD_WELFARE,
    DEMOGRAPHICS,
    COUNSELING_NOTES,
    SUPERVISION_NOTES,
    INITIAL_CHILD_ABUSE_REPORT,
    ALL
}
