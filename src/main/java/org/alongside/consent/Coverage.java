package org.alongside.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.consent.Consent.Kind;
import org.alongside.consent.Consent.SignedBy;
import org.alongside.consent.ConsentCase.Event;
import org.alongside.consent.ConsentCase.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whether one consent covers a request, whatever the rule that asks. It covers when nothing is lacking.
 *
 * <p>Source: 42 CFR 2.31 (2024 rule), 2.35 for court referrals, 45 CFR 164.508(c); shared/contracts/consent.md has it to the letter.
 */
final class Coverage {
    private final Consent consent;
    private final Request request;
    private final EnumSet<Gap> gaps = EnumSet.noneOf(Gap.class);

    private Coverage(Consent consent, Request request) {
        this.consent = consent;
        this.request = request;
    }

    /** Everything that is lacking, in the order of {@link Gap}; empty when the consent covers the request. */
    static EnumSet<Gap> gaps(Consent consent, ConsentCase asked) {
        var coverage = new Coverage(consent, asked.request());
        coverage.parties(asked.person());
        coverage.scope();
        coverage.time(asked.events());
        coverage.form();
        return coverage.gaps;
    }

    private void parties(String person) {
        lacksWhen(!consent.person().equals(person), Gap.OTHER_PERSON);
        lacksWhen(!consent.discloser().equals(request.discloser()), Gap.OTHER_DISCLOSER);
        lacksWhen(consent.signedOn().isAfter(request.on()), Gap.SIGNED_LATER);
        var authority = consent.authority();
        lacksWhen(
                consent.signedBy() == SignedBy.REPRESENTATIVE && (authority == null || isBlank(authority)),
                Gap.AUTHORITY_NOT_STATED);
    }

    /** Counts the spaces that a word processor puts in, too. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private void scope() {
        var recipient = request.recipient();
        boolean named = consent.recipients().contains(recipient.id())
                || recipient.classes().stream().anyMatch(consent.recipients()::contains);
        lacks(consent.recipients(), named, Gap.NO_RECIPIENTS, Gap.RECIPIENT_NOT_NAMED);
        boolean told = consent.information().contains(request.information())
                || (consent.kind() == Kind.TPO && consent.information().contains(Information.ALL));
        lacks(consent.information(), told, Gap.NO_INFORMATION, Gap.INFORMATION_NOT_NAMED);
        lacks(
                consent.purposes(),
                consent.purposes().contains(request.purpose()),
                Gap.NO_PURPOSES,
                Gap.PURPOSE_NOT_NAMED);
    }

    private void lacks(Set<?> named, boolean found, Gap none, Gap notThis) {
        if (!found) gaps.add(named.isEmpty() ? none : notThis);
    }

    private void time(List<Event> events) {
        var event = consent.expiryEvent();
        boolean eventGiven = event != null && (!event.equals(Consent.NO_EVENT) || consent.kind() == Kind.TPO);
        lacksWhen(consent.expiresOn() == null && !eventGiven, Gap.NO_END);
        lacksWhen(isOver(consent.expiresOn()), Gap.EXPIRED);
        if (event != null && !event.equals(Consent.NO_EVENT))
            lacksWhen(
                    events.stream().anyMatch(happened -> happened.event().equals(event) && isOver(happened.on())),
                    Gap.ENDED_BY_EVENT);
        var revoked = consent.revokedOn();
        lacksWhen(
                consent.kind() != Kind.COURT_REFERRAL && revoked != null && !revoked.isAfter(request.on()),
                Gap.REVOKED);
    }

    /** The last day is counted in. */
    private boolean isOver(@Nullable LocalDate lastDay) {
        return lastDay != null && lastDay.isBefore(request.on());
    }

    private void form() {
        lacksWhen(!consent.revocationRight() && consent.kind() != Kind.COURT_REFERRAL, Gap.REVOCATION_RIGHT_NOT_STATED);
        switch (consent.kind()) {
            case TPO -> {
                lacksWhen(!consent.redisclosureWarning(), Gap.REDISCLOSURE_WARNING_NOT_STATED);
                lacksWhen(!consent.refusalConsequences(), Gap.REFUSAL_CONSEQUENCES_NOT_STATED);
                lacksWhen(!consent.purposes().stream().allMatch(Purpose::isTpo), Gap.PURPOSES_NOT_TPO);
            }
            case COUNSELING_NOTES ->
                lacksWhen(
                        !consent.information().equals(Set.of(Information.COUNSELING_NOTES)),
                        Gap.NOT_COUNSELING_NOTES_ALONE);
            case PROCEEDINGS ->
                lacksWhen(!consent.purposes().equals(Set.of(Purpose.LEGAL_PROCEEDING)), Gap.NOT_PROCEEDINGS_ALONE);
            case COURT_REFERRAL -> {
                var event = consent.expiryEvent();
                lacksWhen(event == null || event.equals(Consent.NO_EVENT), Gap.NO_ENDING_EVENT);
            }
            case SPECIFIC, AUTHORIZATION -> {}
        }
    }

    private void lacksWhen(boolean lacking, Gap gap) {
        if (lacking) gaps.add(gap);
    }
}
