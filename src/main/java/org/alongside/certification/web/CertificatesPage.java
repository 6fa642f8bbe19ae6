package org.alongside.certification.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.credentials.Certificate;
import org.alongside.platform.web.Shell;

/** Certificates that a body issued, the latest first. */
public record CertificatesPage(List<Line> lines) {

    static CertificatesPage of(List<Certificate> certificates, LocalDate today, Shell shell) {
        return new CertificatesPage(certificates.stream()
                .map(one -> new Line(
                        "/certifying/certificates/" + one.id(),
                        one.holderName(),
                        shell.say("certification.certificate.line", one.number(), one.title()),
                        chip(one, today, shell)))
                .toList());
    }

    static Chip chip(Certificate certificate, LocalDate day, Shell shell) {
        var state = certificate.on(day);
        var tone = switch (state) {
            case VALID -> "good";
            case SUSPENDED, REVOKED -> "care";
            case LAPSED, NOT_YET -> "wait";
            case INACTIVE -> "";
        };
        return new Chip(tone, shell.say("certification.status." + state.code()));
    }
}
