package org.alongside.telling.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import org.alongside.consent.Gap;
import org.alongside.consents.Decided;
import org.alongside.platform.words.Words;

/** Why something goes, or does not, in a sentence. */
final class Why {
    private Why() {}

    static String of(Decided decided, Words words) {
        var decision = decided.decision();
        var by = decision.by();
        if (by != null) return words.say("telling.in." + (by.startsWith("consent:") ? "consent" : by));
        var closest = decision.consents().stream()
                .min(Comparator.comparingInt(weighed -> weighed.lacks().size()));
        var lacks = closest.flatMap(weighed -> weighed.lacks().stream().findFirst());
        return lacks.map(gap -> words.say("telling.gap." + group(gap))).orElse(words.say("telling.gap.none"))
                + " "
                + needed(decided, words);
    }

    private static String group(Gap gap) {
        return switch (gap) {
            case RECIPIENT_NOT_NAMED, NO_RECIPIENTS -> "recipient";
            case INFORMATION_NOT_NAMED, NO_INFORMATION -> "information";
            case PURPOSE_NOT_NAMED, NO_PURPOSES, PURPOSES_NOT_TPO -> "purpose";
            case EXPIRED, ENDED_BY_EVENT -> "ended";
            case REVOKED -> "revoked";
            default -> "other";
        };
    }

    private static String needed(Decided decided, Words words) {
        var needed = decided.decision().needed();
        var said = new LinkedHashSet<String>();
        for (var one : needed) said.add(words.say("telling.needed." + (one.startsWith("consent:") ? "consent" : one)));
        return needed.isEmpty() ? words.say("telling.needed.nothing") : String.join(" ", said);
    }
}
