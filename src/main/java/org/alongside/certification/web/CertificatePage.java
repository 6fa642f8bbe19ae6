package org.alongside.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.credentials.Certificate;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Shell;

/**
 * A certificate as the body that issued it keeps it.
 *
 * @param verbs what can be done to it today: the word in the address, and what the button says
 */
public record CertificatePage(
        UUID id,
        String holder,
        String title,
        String number,
        String register,
        Chip state,
        String from,
        String until,
        List<Told> events,
        List<Choice> verbs) {

    static CertificatePage of(Certificate certificate, Actor actor, LocalDate today, Shell shell) {
        var said = new Said(shell, today, actor.zone());
        var spoken = shell.words().spoken();
        return new CertificatePage(
                certificate.id(),
                certificate.holderName(),
                certificate.title(),
                certificate.number(),
                "/register/" + certificate.number(),
                CertificatesPage.chip(certificate, today, shell),
                spoken.date(certificate.issuedOn()),
                certificate.until(today).map(spoken::date).orElse(""),
                certificate.events().reversed().stream()
                        .map(event -> new Told(
                                shell.say(
                                        event.kind().setsTheEnd() ? "certification.event.until" : "certification.event",
                                        shell.say("certification.event."
                                                + event.kind().code()),
                                        event.on(),
                                        Optional.ofNullable(event.until()).orElse(event.on())),
                                event.reason(),
                                shell.say("certification.by", event.by(), said.moment(event.at()))))
                        .toList(),
                certificate.allowedOn(today).stream()
                        .filter(kind -> kind != Certificate.Kind.ISSUED)
                        .map(kind -> Choice.of(kind.code(), shell.say("certification.verb." + kind.code())))
                        .toList());
    }
}
