package org.alongside.certification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.certification.Application;
import org.alongside.certification.Body;
import org.alongside.certification.Directory;
import org.alongside.credentials.Certificate;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;
import org.alongside.standards.Standard;

/**
 * Applications of a supporter, or of the agency's supporters for a manager, and where one can apply.
 *
 * @param certificates the reader's own, issued through this network; each leads to its PDF
 * @param offers empty for who does not apply
 */
public record ApplicationsPage(
        boolean applies, boolean manages, List<Line> certificates, List<Line> lines, List<Offer> offers) {

    /** One level of one standard at one body. */
    public record Offer(UUID body, String bodyName, String standard, String stage, String what) {
        public String href() {
            return "/applications/new?body=%s&standard=%s&stage=%s".formatted(body, standard, stage);
        }
    }

    /** A standard with the body that certifies by it. */
    record At(Body body, Standard standard) {}

    static ApplicationsPage of(
            List<Application> applications,
            List<Certificate> certificates,
            List<At> bodies,
            boolean applies,
            Actor actor,
            LocalDate today,
            Shell shell) {
        var said = new Said(shell, today, actor.zone());
        return new ApplicationsPage(
                applies,
                Directory.mayKeep(actor, false),
                certificates.stream()
                        .filter(one -> one.issuerAgency() != null)
                        .map(one -> new Line(
                                "/applications/certificates/" + one.id() + "/pdf",
                                one.title(),
                                shell.say("certification.certificate.line", one.number(), one.issuer()),
                                CertificatesPage.chip(one, today, shell)))
                        .toList(),
                applications.stream().map(one -> line(one, said, shell)).toList(),
                bodies.stream()
                        .flatMap(at -> at.standard().stages().stream()
                                .map(stage -> new Offer(
                                        at.body().agency(),
                                        at.body().name(),
                                        at.standard().id(),
                                        stage.id(),
                                        shell.say(
                                                "certification.what",
                                                at.standard().title(),
                                                stage.title()))))
                        .toList());
    }

    private static Line line(Application one, Said said, Shell shell) {
        return new Line(
                "/applications/" + one.id(),
                one.applicantName(),
                shell.say("certification.line", said.what(one), said.moment(one.submittedAt())),
                said.state(one));
    }
}
