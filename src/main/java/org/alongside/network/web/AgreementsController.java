package org.alongside.network.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.network.KeepAgreement;
import org.alongside.network.SharingAgreement;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was agreed with a partner on sharing information. */
@Controller
class AgreementsController {
    private static final String BY_MISTAKE = "Entered by mistake.";

    private final KeepAgreement keepAgreement;
    private final Clock clock;

    AgreementsController(KeepAgreement keepAgreement, Clock clock) {
        this.keepAgreement = keepAgreement;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    @GetMapping("/partners/{id}/agreements")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var blank = new KeepAgreement.Draft(
                keepAgreement.nextId(), id, "", "", actor.today(clock).toString(), "");
        return shown(actor, blank, Problems.none(), shell, view);
    }

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    @PostMapping("/partners/{id}/agreements")
    String add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new KeepAgreement.Draft(
                sent.id("id").orElseGet(keepAgreement::nextId),
                id,
                sent.line("title"),
                sent.words("terms"),
                sent.line("starts-on"),
                sent.line("ends-on"));
        if (keepAgreement.add(actor, draft) instanceof Change.Refused<SharingAgreement>(var wrongs)) {
            response.setStatus(422);
            return shown(actor, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("network.notice.agreement")));
        return "redirect:/partners/" + id + "/agreements";
    }

    /** @throws NotFound if there is no such agreement, or the actor keeps none */
    @PostMapping("/partners/{id}/agreements/{agreement}")
    String takeOut(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID agreement,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        keepAgreement.takeOut(actor, id, agreement, BY_MISTAKE);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("network.notice.agreement-out")));
        return "redirect:/partners/" + id + "/agreements";
    }

    private String shown(Actor actor, KeepAgreement.Draft draft, Problems problems, Shell shell, Model view) {
        var read = keepAgreement.of(actor, draft.partner());
        view.addAttribute("page", AgreementsPage.of(read, draft, actor.today(clock), shell, problems));
        return "network/agreements";
    }
}
