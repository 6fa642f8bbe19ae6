package org.alongside.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.EnterCertificate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.files.Proof;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A manager writes down a certificate that a body elsewhere issued; its document is there for whoever may see it. */
@Controller
class EnterCertificateController {
    private final EnterCertificate enter;
    private final Ids ids;

    EnterCertificateController(EnterCertificate enter, Ids ids) {
        this.enter = enter;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but managers, for oneself, or if there is no such supporter */
    @GetMapping("/standing/{supporter}/certificates/new")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var draft = new EnterCertificate.Draft(ids.next(), "", "", "", "", "", "");
        return form(actor, supporter, draft, Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but managers, for oneself, or if there is no such supporter */
    @PostMapping("/standing/{supporter}/certificates/new")
    String enter(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @RequestParam @Nullable MultipartFile document,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new EnterCertificate.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("stage"),
                sent.line("issuer"),
                sent.line("number"),
                sent.line("on"),
                sent.line("until"),
                sent.line("how"));
        if (enter.enter(actor, supporter, draft, Proof.of(document))
                instanceof Change.Refused<Certificate>(var wrongs)) {
            response.setStatus(422);
            return form(actor, supporter, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("credentials.notice.entered-certificate")));
        return "redirect:/standing/" + supporter;
    }

    /** @throws NotFound if there is no such document, or it is not the actor's to see */
    @GetMapping("/standing/certificates/{certificate}/document")
    ResponseEntity<byte[]> document(@AuthenticationPrincipal Actor actor, @PathVariable UUID certificate) {
        return enter.document(actor, certificate).download();
    }

    private String form(
            Actor actor, UUID supporter, EnterCertificate.Draft draft, Problems problems, Shell shell, Model view) {
        var whose = enter.whose(actor, supporter);
        view.addAttribute("form", EnterForm.of(supporter, whose.name(), draft, enter.levels(actor), problems, shell));
        return "credentials/enter";
    }
}
