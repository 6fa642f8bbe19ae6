package org.alongside.credentials.web;

import java.util.UUID;
import org.alongside.standards.Rule;
import org.alongside.standards.Standard;

/**
 * Where one does what a requirement asks.
 *
 * @param code of the words for it
 * @param href "" where it is done by somebody else or not here
 */
record Way(String code, String href) {

    static Way of(Standard.Requirement requirement, UUID supporter) {
        var facts = "/standing/" + supporter + "/facts";
        return switch (requirement.rule()) {
            case Rule.Attestation any -> new Way("sign", "/statements/" + supporter);
            case Rule.Age any -> new Way("facts", facts);
            case Rule.LivedExperience any -> new Way("facts", facts);
            case Rule.Training any -> new Way("learn", "/training/" + supporter);
            case Rule.ContinuingEducation any -> new Way("learn", "/training/" + supporter);
            case Rule.Exam any -> new Way("exam", "/training/" + supporter);
            case Rule.Experience any -> new Way("work", "/hours");
            case Rule.SupervisionRatio any -> new Way("supervision", "/supervision/" + supporter);
            case Rule.SupervisionTotal any -> new Way("supervision", "/supervision/" + supporter);
            case Rule.Place any -> new Way("facts", facts);
            case Rule.BackgroundCheck any -> new Way("check", "");
            case Rule.Credential any -> new Way("credential", "");
            case Rule.Provisional any -> new Way("credential", "");
        };
    }

    /** Hours that come as one goes on; everything else somebody has to do. */
    boolean comesWithTime() {
        return code.equals("work") || code.equals("supervision");
    }

    /** When, where going on brings it on no day. */
    String when() {
        return switch (code) {
            case "sign", "facts" -> "today";
            case "work", "supervision" -> "open";
            default -> "unplanned";
        };
    }
}
