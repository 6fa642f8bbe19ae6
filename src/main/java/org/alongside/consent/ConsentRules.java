package org.alongside.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.consent.Consent.Kind;
import org.alongside.consent.ConsentCase.Request;
import org.alongside.consent.ConsentDecision.Answer;
import org.alongside.consent.ConsentDecision.Weighed;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether one act of sharing is allowed. Pure: the same case gives the same decision. The rules are tried in
 * order, and the first that decides, decides.
 *
 * <p>Source: shared/contracts/consent.md, on the grounds of 42 CFR Part 2 (2024 rule) and HIPAA; rule numbers are its own.
 */
public final class ConsentRules {
    /** The one signed first; on the same day the one whose id comes first, character by character. */
    private static final Comparator<Consent> FIRST_SIGNED = Comparator.comparing(Consent::signedOn)
            .thenComparing(consent -> consent.id().codePoints().toArray(), Arrays::compare);

    private final ConsentCase asked;
    private final Request request;
    private final List<Weighed> weighed = new ArrayList<>();

    private ConsentRules(ConsentCase asked) {
        this.asked = asked;
        this.request = asked.request();
    }

    public static ConsentDecision decide(ConsentCase asked) {
        return new ConsentRules(asked).decide();
    }

    private ConsentDecision decide() {
        if (request.recipient().id().equals("person:" + asked.person()))
            return request.information() == Information.SUPERVISION_NOTES ? refuse(1) : allow(1, "self");
        if (request.information() == Information.SUPERVISION_NOTES) return refuse(2);
        if (request.purpose() == Purpose.MANDATED_REPORT
                && request.information() == Information.INITIAL_CHILD_ABUSE_REPORT
                && isOf("child-protection")) return allow(3, "mandated-report");
        if (request.emergency() && request.purpose() == Purpose.MEDICAL_EMERGENCY && isOf("medical"))
            return allow(4, "medical-emergency");
        if (request.information() == Information.COUNSELING_NOTES)
            return byConsent(5, EnumSet.of(Kind.COUNSELING_NOTES));
        if (request.purpose() == Purpose.LEGAL_PROCEEDING) return inProceedings();
        return byConsent(7, forEverythingElse());
    }

    private boolean isOf(String recipientClass) {
        return request.recipient().classes().contains(recipientClass);
    }

    /** A subpoena alone is never enough (42 CFR 2.61); records that are not protected need the order only. */
    private ConsentDecision inProceedings() {
        var kinds = asked.isProtected()
                ? EnumSet.of(Kind.PROCEEDINGS)
                : EnumSet.of(Kind.PROCEEDINGS, Kind.SPECIFIC, Kind.AUTHORIZATION);
        var consent = firstCovering(kinds);
        if (consent != null) return allow(6, consent);
        boolean ordered = isBy(request.courtOrder()) && (!asked.isProtected() || isBy(request.subpoena()));
        if (ordered) return allow(6, "court-order");
        return refuse(6, kinds, asked.isProtected() ? "court-order-and-subpoena" : "court-order");
    }

    private boolean isBy(@Nullable LocalDate day) {
        return day != null && !day.isAfter(request.on());
    }

    private EnumSet<Kind> forEverythingElse() {
        var kinds = EnumSet.of(Kind.SPECIFIC, Kind.TPO, Kind.COURT_REFERRAL);
        if (!asked.isProtected()) kinds.add(Kind.AUTHORIZATION);
        return kinds;
    }

    private ConsentDecision byConsent(int rule, EnumSet<Kind> kinds) {
        var consent = firstCovering(kinds);
        return consent == null ? refuse(rule, kinds) : allow(rule, consent);
    }

    private @Nullable Consent firstCovering(Set<Kind> kinds) {
        Consent first = null;
        for (var consent : asked.consents()) {
            var gaps = Coverage.gaps(consent, asked);
            if (!kinds.contains(consent.kind())) gaps.add(Gap.KIND_NOT_TAKEN);
            weighed.add(new Weighed(consent.id(), consent.kind(), List.copyOf(gaps)));
            if (gaps.isEmpty() && (first == null || FIRST_SIGNED.compare(consent, first) < 0)) first = consent;
        }
        return first;
    }

    private ConsentDecision allow(int rule, Consent consent) {
        return answer(Answer.ALLOW, "consent:" + consent.id(), asked.isProtected() ? "part2" : null, rule, List.of());
    }

    private ConsentDecision allow(int rule, String by) {
        return answer(Answer.ALLOW, by, null, rule, List.of());
    }

    /** A consent for treatment, payment or operations would not do for another purpose, so it is not asked for. */
    private ConsentDecision refuse(int rule, Set<Kind> kinds, String... otherwise) {
        var needed = new ArrayList<String>();
        for (var kind : kinds) {
            if (kind != Kind.TPO || request.purpose().isTpo()) needed.add("consent:" + kind.word());
        }
        needed.addAll(List.of(otherwise));
        return answer(Answer.REFUSE, null, null, rule, needed);
    }

    private ConsentDecision refuse(int rule) {
        return answer(Answer.REFUSE, null, null, rule, List.of());
    }

    private ConsentDecision answer(
            Answer answer, @Nullable String by, @Nullable String notice, int rule, List<String> needed) {
        return new ConsentDecision(asked.id(), answer, by, notice, rule, List.copyOf(weighed), List.copyOf(needed));
    }
}
