package org.alongside.caregivers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.caregivers.ReadOwn;
import org.alongside.keeping.AskCorrection;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A caregiver asks for a correction, sees the answer, and adds their words where they disagree. */
@Controller
@RequestMapping("/own/corrections")
class OwnCorrectionsController {
    private final ReadOwn own;
    private final AskCorrection askCorrection;
    private final Clock clock;
    private final Ids ids;

    OwnCorrectionsController(ReadOwn own, AskCorrection askCorrection, Clock clock, Ids ids) {
        this.own = own;
        this.askCorrection = askCorrection;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if no door is open to the actor */
    @GetMapping("/new")
    String blank(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        own.mustHaveDoor(actor);
        return form(actor, Sent.nothing(), Problems.none(), shell, view);
    }

    private String form(Actor actor, Sent sent, Problems problems, Shell shell, Model view) {
        view.addAttribute(
                "form",
                new OwnCorrectionForm(
                        sent.id("id").orElseGet(ids::next),
                        shell.say("caregivers.corrections.what", askCorrection.answerDays(actor)),
                        sent.words("what"),
                        sent.words("why"),
                        problems));
        return "caregivers/ask";
    }

    /** @throws NotFound if no door is open to the actor */
    @PostMapping
    String ask(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var whose = own.whose(actor);
        var id = sent.id("id").orElseGet(ids::next);
        var asked = askCorrection.ask(actor, id, whose.family(), whose.person(), sent.words("what"), sent.words("why"));
        if (asked instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return form(actor, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.asked")));
        return "redirect:/own/corrections/" + id;
    }

    /** @throws NotFound if it is none of theirs */
    @GetMapping("/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return page(actor, id, Sent.nothing(), Problems.none(), shell, view);
    }

    /** @throws NotFound if it is none of theirs, was not denied, or they said so already */
    @PostMapping("/{id}/words")
    String disagree(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var said = askCorrection.disagree(actor, id, sent.id("id").orElseGet(ids::next), sent.words("words"));
        if (said instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return page(actor, id, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.disagreed")));
        return "redirect:/own/corrections/" + id;
    }

    private String page(Actor actor, UUID id, Sent sent, Problems problems, Shell shell, Model view) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var one = askCorrection.one(actor, id);
        view.addAttribute("page", OwnCorrectionPage.of(one, ids.next(), sent, today, problems, shell));
        return "caregivers/correction";
    }
}
