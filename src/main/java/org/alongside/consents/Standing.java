package org.alongside.consents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a consent stands on a day.
 *
 * @param on the day on which it ended, or ends; null where only an event can end it, or nothing
 */
public record Standing(
        SignedConsent signed, State state, @Nullable LocalDate on) {
    /** From so many days before its last one on, a consent is said to end soon. */
    public static final int SOON_DAYS = 30;

    public enum State {
        IN_FORCE,
        ENDS_SOON,
        NOT_YET,
        OVER,
        HAPPENED,
        REVOKED,
        MISTAKEN
    }

    /** @param events of the same family */
    public static Standing of(SignedConsent signed, List<Happened> events, LocalDate today) {
        var consent = signed.consent();
        if (signed.isMistaken()) return new Standing(signed, State.MISTAKEN, null);
        var revoked = consent.revokedOn();
        if (revoked != null && !revoked.isAfter(today)) return new Standing(signed, State.REVOKED, revoked);
        var until = consent.expiresOn();
        if (until != null && until.isBefore(today)) return new Standing(signed, State.OVER, until);
        var happened = events.stream()
                .filter(event -> event.person().equals(signed.person())
                        && event.event().equals(consent.expiryEvent())
                        && event.on().isBefore(today))
                .map(Happened::on)
                .min(LocalDate::compareTo);
        if (happened.isPresent()) return new Standing(signed, State.HAPPENED, happened.get());
        if (consent.signedOn().isAfter(today)) return new Standing(signed, State.NOT_YET, consent.signedOn());
        boolean soon = until != null && !until.isAfter(today.plusDays(SOON_DAYS));
        return new Standing(signed, soon ? State.ENDS_SOON : State.IN_FORCE, until);
    }

    /** Whether anything can be shared under it today. */
    public boolean holds() {
        return state == State.IN_FORCE || state == State.ENDS_SOON;
    }
}
