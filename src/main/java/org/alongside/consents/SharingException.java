package org.alongside.consents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lets something be shared without a consent.
 *
 * @param recipients whom it is for: {@code partner:} and an id, or codes of recipient classes
 * @param information words of the engine, {@code all} for everything; empty for an emergency
 * @param on the day an order or subpoena bears, or the first of an emergency
 * @param until the last day, counted in; null for an order without end
 * @param issuer which court, or who asked; "" for an emergency
 * @param reference its number; "" for none
 * @param nature what the emergency was (42 CFR 2.51(c)); "" for an order
 */
public record SharingException(
        UUID id,
        UUID family,
        UUID person,
        Kind kind,
        List<String> recipients,
        List<String> information,
        LocalDate on,
        @Nullable LocalDate until,
        String issuer,
        String reference,
        String nature) {

    public enum Kind {
        COURT_ORDER("court-order"),
        SUBPOENA("subpoena"),
        EMERGENCY("emergency");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code.equals(code))
                    .findFirst();
        }
    }
}
