package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.certification.CertificatePrint;
import org.alongside.certification.KeepCertificates;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.CertificateStore;
import org.alongside.credentials.ChangeCertificate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates: those a body issued and what becomes of them, for its steward; one's own on paper, for its holder. */
@Controller
class IssuedCertificatesController {
    private static final int USUAL_MONTHS = 12;

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final KeepCertificates keep;
    private final CertificateStore certificates;
    private final CertificatePrint print;

    IssuedCertificatesController(
            Db db, Clock clock, Ids ids, KeepCertificates keep, CertificateStore certificates, CertificatePrint print) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.keep = keep;
        this.certificates = certificates;
        this.print = print;
    }

    /** @throws NotFound if the actor is no steward */
    @GetMapping("/certifying/certificates")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", CertificatesPage.of(keep.all(actor), actor.today(clock), shell));
        return "certification/certificates";
    }

    /** @throws NotFound if the actor is no steward of the body that issued it, or it is their own */
    @GetMapping("/certifying/certificates/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", CertificatePage.of(keep.read(actor, id), actor, actor.today(clock), shell));
        return "certification/certificate";
    }

    /** @throws NotFound as {@link #one}, or if that cannot be done to it today */
    @GetMapping("/certifying/certificates/{id}/{verb}")
    String changing(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String verb,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var certificate = keep.read(actor, id);
        var kind = kind(verb);
        if (!certificate.allowedOn(actor.today(clock)).contains(kind)) throw new NotFound();
        var from = certificate
                .until(actor.today(clock))
                .filter(day -> day.isAfter(actor.today(clock)))
                .orElse(actor.today(clock));
        var draft = new ChangeCertificate.Draft(
                ids.next(),
                id,
                kind,
                actor.today(clock).toString(),
                from.plusMonths(USUAL_MONTHS).toString(),
                "");
        return changing(certificate, draft, Problems.none(), shell, view);
    }

    private static String changing(
            Certificate certificate, ChangeCertificate.Draft draft, Problems problems, Shell shell, Model view) {
        var kind = draft.kind();
        var back = "/certifying/certificates/" + certificate.id();
        view.addAttribute(
                "page",
                new ChangePage(
                        draft.id(),
                        back + "/" + kind.code(),
                        back,
                        shell.say("certification.verb." + kind.code()),
                        shell.say("certification.verb-what." + kind.code()),
                        shell.say("certification.certificate.line", certificate.number(), certificate.holderName()),
                        kind.setsTheEnd(),
                        kind.needsReason(),
                        draft.on(),
                        draft.until(),
                        draft.reason(),
                        problems));
        return "certification/change";
    }

    /** @throws NotFound as {@link #one} */
    @PostMapping("/certifying/certificates/{id}/{verb}")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String verb,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new ChangeCertificate.Draft(
                sent.id("id").orElseGet(ids::next),
                id,
                kind(verb),
                sent.line("on"),
                sent.line("until"),
                sent.words("reason"));
        if (keep.change(actor, draft) instanceof Change.Refused<Certificate>(var wrongs)) {
            response.setStatus(422);
            return changing(keep.read(actor, id), draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.changed")));
        return "redirect:/certifying/certificates/" + id;
    }

    /** @throws NotFound as {@link #one} */
    @GetMapping("/certifying/certificates/{id}/pdf")
    ResponseEntity<byte[]> paper(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @ModelAttribute("shell") Shell shell) {
        return paper(keep.read(actor, id), actor, shell);
    }

    /** @throws NotFound if it is not the actor's */
    @GetMapping("/applications/certificates/{id}/pdf")
    ResponseEntity<byte[]> own(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @ModelAttribute("shell") Shell shell) {
        var certificate = db.read(actor, () -> certificates.find(id))
                .filter(one -> one.holder().equals(actor.account()) && one.issuerAgency() != null)
                .orElseThrow(NotFound::new);
        return paper(certificate, actor, shell);
    }

    private ResponseEntity<byte[]> paper(Certificate certificate, Actor actor, Shell shell) {
        var today = actor.today(clock);
        var stamp = shell.words().spoken().stamp(clock.instant(), actor.zone());
        return Download.pdf(certificate.number() + ".pdf", print.of(certificate, actor.name(), today, stamp));
    }

    private static Certificate.Kind kind(String verb) {
        return Certificate.Kind.of(verb)
                .filter(kind -> kind != Certificate.Kind.ISSUED)
                .orElseThrow(NotFound::new);
    }
}
