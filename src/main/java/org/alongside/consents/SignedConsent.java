package org.alongside.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consent.Consent;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was signed, and what became of it.
 *
 * @param consent what the decision rests on; its revocation is filled in
 * @param signerName as they wrote it
 * @param form id of the definition whose words were signed
 * @param words everything that was read and signed
 * @param way how it was signed
 * @param drawing the signature as drawn, as the path of an SVG of 600 by 200; "" where there is none
 * @param witness who saw it; "" where nobody did
 * @param recordedBy null for the program itself
 */
public record SignedConsent(
        UUID id,
        UUID family,
        UUID person,
        Consent consent,
        String signerName,
        String form,
        int formVersion,
        String language,
        String words,
        Way way,
        String drawing,
        String witness,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        List<End> ends) {

    public SignedConsent {
        ends = List.copyOf(ends);
    }

    public enum Way {
        SCREEN("screen"),
        PAPER("paper");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Way> of(String code) {
            return List.of(values()).stream()
                    .filter(way -> way.code.equals(code))
                    .findFirst();
        }
    }

    /**
     * That it was revoked, or entered by mistake.
     *
     * @param way a code from the revocation-ways list; "" for a mistake
     * @param by who revoked it, by name
     */
    public record End(How how, LocalDate on, String way, String by, String why) {}

    public enum How {
        REVOKED("revoked"),
        MISTAKEN("mistaken");

        private final String code;

        How(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Optional<End> end(How how) {
        return ends.stream().filter(end -> end.how() == how).findFirst();
    }

    /** Whether it is for somebody outside to tell this agency. */
    public boolean tells(UUID agency) {
        var us = Recipient.agency(agency);
        return !consent.discloser().equals(us) && consent.recipients().contains(us);
    }

    public boolean isMistaken() {
        return end(How.MISTAKEN).isPresent();
    }
}
