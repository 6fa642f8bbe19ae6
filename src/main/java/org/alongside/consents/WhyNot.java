package org.alongside.consents;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.consent.ConsentDecision.Weighed;
import org.alongside.consent.Gap;
import org.alongside.platform.words.Words;

/** Why something may be shared, or may not and what would do, in sentences for whoever is about to share it. */
public final class WhyNot {
    /** What is said of the consent that comes closest, the first that holds. */
    private enum Reason {
        REVOKED(Gap.REVOKED),
        ENDED(Gap.EXPIRED, Gap.ENDED_BY_EVENT),
        RECIPIENT(Gap.RECIPIENT_NOT_NAMED, Gap.NO_RECIPIENTS),
        INFORMATION(Gap.INFORMATION_NOT_NAMED, Gap.NO_INFORMATION),
        PURPOSE(Gap.PURPOSE_NOT_NAMED, Gap.NO_PURPOSES),
        KIND(Gap.KIND_NOT_TAKEN),
        OTHER(EnumSet.complementOf(EnumSet.of(Gap.REVOKED)).toArray(Gap[]::new));

        private final List<Gap> gaps;

        Reason(Gap... gaps) {
            this.gaps = List.of(gaps);
        }
    }

    private WhyNot() {}

    public static String of(Decided decided, Words words) {
        var by = decided.decision().by();
        if (by != null) return words.say("consents.because." + decided.basis());
        var reason = decided.decision().consents().stream()
                .min(Comparator.comparingInt(weighed -> weighed.lacks().size()))
                .map(closest -> words.say("consents.why-not." + code(reason(closest))))
                .orElseGet(() -> words.say("consents.why-not.nothing"));
        return reason + " " + needed(decided, words);
    }

    private static String needed(Decided decided, Words words) {
        var needed = decided.decision().needed();
        if (needed.isEmpty()) return words.say("consents.would-do.nothing");
        return needed.stream()
                .map(one -> words.say("consents.would-do." + (one.startsWith("consent:") ? "consent" : one)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Reason reason(Weighed closest) {
        for (var reason : Reason.values()) {
            if (reason.gaps.stream().anyMatch(closest.lacks()::contains)) return reason;
        }
        return Reason.OTHER;
    }

    private static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
