package org.alongside.keeping.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.alongside.keeping.AnswerCorrection;
import org.alongside.keeping.Correction;
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

/** Corrections that caregivers ask for, with their clocks, and the answers to them. */
@Controller
@RequestMapping("/corrections")
class CorrectionsController {
    private static final Map<String, Correction.Kind> ANSWERS = Map.of(
            "extended", Correction.Kind.EXTENDED,
            "accepted", Correction.Kind.ACCEPTED,
            "denied", Correction.Kind.DENIED);

    private final AnswerCorrection answerCorrection;
    private final Clock clock;
    private final Ids ids;

    CorrectionsController(AnswerCorrection answerCorrection, Clock clock, Ids ids) {
        this.answerCorrection = answerCorrection;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but managers and privacy officers */
    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", CorrectionsPage.of(answerCorrection.all(actor), actor.today(clock), shell));
        return "keeping/corrections";
    }

    /** For the privacy officer's desk: those not answered yet. @throws NotFound as above */
    @GetMapping("/waiting")
    String waiting(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", CorrectionsPage.of(answerCorrection.all(actor), actor.today(clock), shell));
        return "keeping/correctionswaiting";
    }

    /** @throws NotFound for anybody but managers and privacy officers, or if there is no such correction */
    @GetMapping("/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return page(actor, id, Sent.nothing(), Problems.none(), shell, view);
    }

    /** @throws NotFound as above, or if it is answered already */
    @PostMapping("/{id}/answer")
    String answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var kind = ANSWERS.get(sent.line("answer"));
        if (kind == null) {
            response.setStatus(422);
            var problems = Problems.none().and("answer", shell.say("keeping.wrong.correction-choose"));
            return page(actor, id, sent, problems, shell, view);
        }
        var draft = new AnswerCorrection.Draft(
                sent.id("id").orElseGet(ids::next), id, kind, sent.line("reason"), sent.words("words"));
        if (answerCorrection.answer(actor, draft) instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return page(actor, id, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("keeping.notice.correction-answered")));
        return "redirect:/corrections/" + id;
    }

    private String page(Actor actor, UUID id, Sent sent, Problems problems, Shell shell, Model view) {
        var one = answerCorrection.one(actor, id);
        view.addAttribute("page", CorrectionPage.of(one, ids.next(), sent, actor.today(clock), problems, shell));
        return "keeping/correction";
    }
}
