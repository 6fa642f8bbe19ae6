package org.alongside.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Allowed or refused, by what, and why.
 *
 * @param by what allows it: {@code self}, {@code mandated-report}, {@code medical-emergency}, {@code court-order}, or
 *     {@code consent:} and its id; null when refused
 * @param notice the notice that must go with it: {@code part2} (42 CFR 2.32), or null
 * @param rule which of the contract's seven rules decided
 * @param consents what each consent lacks, in the order of the case, where the rule asks for one; empty where it does not
 * @param needed when refused, what would do, any one of them: {@code consent:} and a kind, {@code court-order}, or
 *     {@code court-order-and-subpoena}; empty where nothing would
 */
@JsonPropertyOrder({"id", "decision", "by", "notice"})
public record ConsentDecision(
        String id,
        Answer decision,
        @Nullable String by,
        @Nullable String notice,
        int rule,
        List<Weighed> consents,
        List<String> needed) {

    public enum Answer implements Word {
        ALLOW,
        REFUSE
    }

    /** @param lacks empty when this consent covers the request */
    public record Weighed(String id, Consent.Kind kind, List<Gap> lacks) {}

    @JsonIgnore
    public boolean isAllowed() {
        return decision == Answer.ALLOW;
    }
}
