package org.alongside.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and what became of it. What it is worth on any day follows from its events.
 *
 * @param agency the holder's
 * @param holderName as it stands on the certificate
 * @param issuerAgency the certifying body on this installation; null where a body elsewhere issued it
 * @param title what its holder may be called while it is in force
 * @param events in order
 */
public record Certificate(
        UUID id,
        UUID agency,
        UUID holder,
        String holderName,
        @Nullable UUID issuerAgency,
        String issuer,
        String number,
        String standard,
        int standardVersion,
        String stage,
        String title,
        List<Event> events) {

    public Certificate {
        events = List.copyOf(events);
    }

    /**
     * @param position from 1
     * @param until the last day in force, as it stands from this event on
     * @param by who did it, in words
     */
    public record Event(
            UUID id,
            int position,
            Kind kind,
            LocalDate on,
            @Nullable LocalDate until,
            String reason,
            String by,
            Instant at) {}

    /** What a certificate is worth. */
    public enum State {
        NOT_YET,
        VALID,
        SUSPENDED,
        LAPSED,
        REVOKED,
        INACTIVE;

        /** The word in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What may happen to a certificate, and in which states. Revoking is for good: whoever comes back is issued another. */
    public enum Kind {
        ISSUED(State.NOT_YET),
        SUSPENDED(State.VALID),
        REINSTATED(State.SUSPENDED, State.INACTIVE),
        REVOKED(State.VALID, State.SUSPENDED, State.LAPSED, State.INACTIVE),
        EXPIRED(State.VALID, State.LAPSED, State.INACTIVE),
        RENEWED(State.VALID, State.LAPSED, State.INACTIVE),
        INACTIVE(State.VALID, State.LAPSED);

        private final Set<State> in;

        Kind(State... in) {
            this.in = Set.of(in);
        }

        public boolean isAllowedIn(State state) {
            return in.contains(state);
        }

        /** Whether it says anew until when the certificate is in force. */
        public boolean setsTheEnd() {
            return this == ISSUED || this == RENEWED;
        }

        /** Whether it has to say why. */
        public boolean needsReason() {
            return this == SUSPENDED || this == REINSTATED || this == REVOKED || this == INACTIVE;
        }

        /** The word in the database and in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** By the last event on or before the day. A suspension outlasts the end; once reinstated, the end counts again. */
    public State on(LocalDate day) {
        return last(day).map(event -> state(event, day)).orElse(State.NOT_YET);
    }

    private static State state(Event event, LocalDate day) {
        return switch (event.kind()) {
            case ISSUED, RENEWED, REINSTATED ->
                event.until() == null || day.isAfter(event.until()) ? State.LAPSED : State.VALID;
            case SUSPENDED -> State.SUSPENDED;
            case REVOKED -> State.REVOKED;
            case EXPIRED -> State.LAPSED;
            case INACTIVE -> State.INACTIVE;
        };
    }

    /** The last day in force as it was known on a day; empty before the certificate. */
    public Optional<LocalDate> until(LocalDate day) {
        return last(day).map(Event::until);
    }

    /** Since when it has been what it is on the day. */
    public Optional<LocalDate> since(LocalDate day) {
        return last(day).map(event -> {
            var until = event.until();
            if (until == null || event.kind() == Kind.EXPIRED || on(day) != State.LAPSED) return event.on();
            return until.plusDays(1);
        });
    }

    public LocalDate issuedOn() {
        return events.getFirst().on();
    }

    public Optional<Event> last(LocalDate day) {
        return events.reversed().stream()
                .filter(event -> !event.on().isAfter(day))
                .findFirst();
    }

    Certificate with(List<Event> all) {
        return new Certificate(
                id,
                agency,
                holder,
                holderName,
                issuerAgency,
                issuer,
                number,
                standard,
                standardVersion,
                stage,
                title,
                all);
    }

    /** Since when it has not been in force because its last day was over; empty where something else ended it, or nothing. */
    public Optional<LocalDate> ranOut(LocalDate day) {
        return last(day)
                .filter(event -> event.kind() != Kind.EXPIRED && on(day) == State.LAPSED)
                .flatMap(event -> since(day));
    }

    /** Whether it may be done on a day. That it ran out is told once. */
    public boolean allows(Kind kind, LocalDate day) {
        boolean again = kind == Kind.EXPIRED
                && last(day).map(Event::kind).filter(Kind.EXPIRED::equals).isPresent();
        return kind.isAllowedIn(on(day)) && !again;
    }

    /** What may be done on a day, in the order of a certificate's life. */
    public List<Kind> allowedOn(LocalDate day) {
        return Arrays.stream(Kind.values()).filter(kind -> allows(kind, day)).toList();
    }
}
