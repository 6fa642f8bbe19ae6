package org.alongside.consent;

/** What somebody wants to know it for. */
public enum Purpose implements Word {
    TREATMENT,
    PAYMENT,
    OPERATIONS,
    CARE_COORDINATION,
    CHILD_WELFARE_CASE,
    SCHOOL,
    RESEARCH,
    LEGAL_PROCEEDING,
    MANDATED_REPORT,
    MEDICAL_EMERGENCY,
    OWN_REQUEST;

    /** Treatment, payment or health care operations: what a single lasting consent may be given for (42 CFR 2.33). */
    public boolean isTpo() {
        return this == TREATMENT || this == PAYMENT || this == OPERATIONS;
    }
}
