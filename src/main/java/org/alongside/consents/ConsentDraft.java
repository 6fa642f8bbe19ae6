package org.alongside.consents;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A permission as somebody fills it in, nothing checked yet.
 *
 * @param id made with the form, so that sending it twice signs once
 * @param form id of its definition; {@code version} the one that was read
 * @param discloser who may tell: {@code agency:} or {@code partner:} and an id; "" for this agency
 * @param recipients {@code partner:} or {@code agency:} and an id, or codes of recipient classes
 * @param information words of the engine; {@code purposes} likewise
 * @param signedOn as typed
 * @param signer the name as written
 * @param representative whether somebody signs for the person
 * @param authority by what right a representative, or a minor alone, signs
 * @param expiresOn as typed; "" where an event or nothing ends it
 * @param event a code from the consent-events list; "" where a day ends it
 * @param drawing as the page drew it
 * @param agrees whether the box at the end was ticked, or the paper is signed
 */
public record ConsentDraft(
        UUID id,
        UUID person,
        String form,
        int version,
        String discloser,
        List<String> recipients,
        List<String> information,
        List<String> purposes,
        String signedOn,
        String signer,
        boolean representative,
        String authority,
        String expiresOn,
        String event,
        SignedConsent.Way way,
        String drawing,
        String witness,
        boolean agrees) {

    public ConsentDraft {
        recipients = List.copyOf(recipients);
        information = List.copyOf(information);
        purposes = List.copyOf(purposes);
        Objects.requireNonNull(way);
    }
}
