package org.alongside.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.credentials.Fact;
import org.alongside.credentials.FactDraft;
import org.alongside.credentials.KeepFacts;
import org.alongside.credentials.SeeFacts;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a standard asks of somebody's life: looked at, entered, taken back. */
@Controller
class FactController {
    private final SeeFacts facts;
    private final KeepFacts keep;
    private final Ids ids;

    FactController(SeeFacts facts, KeepFacts keep, Ids ids) {
        this.facts = facts;
        this.keep = keep;
        this.ids = ids;
    }

    /** @throws NotFound if there is no such supporter within reach */
    @GetMapping("/standing/{supporter}/facts")
    String all(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", FactsPage.of(facts.of(actor, supporter), shell));
        return "credentials/facts";
    }

    /** @throws NotFound if it is not for the actor to say */
    @GetMapping("/standing/{supporter}/facts/{kind}")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @PathVariable String kind,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var of = Fact.Kind.of(kind).orElseThrow(NotFound::new);
        if (!facts.of(actor, supporter).entered().contains(of)) throw new NotFound();
        view.addAttribute("form", FactForm.of(FactDraft.blank(ids.next(), supporter, of), Problems.none(), shell));
        return "credentials/fact";
    }

    /** @throws NotFound if it is not for the actor to say */
    @PostMapping("/standing/{supporter}/facts/{kind}")
    String enter(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new FactDraft(
                sent.id("id").orElseGet(ids::next),
                supporter,
                Fact.Kind.of(kind).orElseThrow(NotFound::new),
                sent.line("what"),
                sent.line("from"),
                sent.line("to"),
                sent.line("child"),
                sent.line("passed"));
        if (keep.enter(actor, draft) instanceof Change.Refused<Fact>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", FactForm.of(draft, Problems.of(wrongs, shell.words()), shell));
            return "credentials/fact";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("credentials.notice.fact")));
        return "redirect:/standing/" + supporter + "/facts";
    }

    /** @throws NotFound for anybody but its owner */
    @PostMapping("/standing/{supporter}/facts/counted")
    String letBeCounted(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        boolean counted = Sent.by(request).line("counted").equals("yes");
        keep.letBeCounted(actor, supporter, counted);
        flash.addFlashAttribute(
                Notice.FLASH,
                Notice.good(shell.say(counted ? "credentials.notice.counted" : "credentials.notice.counted-no-more")));
        return "redirect:/standing/" + supporter + "/facts";
    }

    /** @throws NotFound if it is not the actor's to take back */
    @GetMapping("/standing/facts/{id}/take-back")
    String asked(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return asking(facts.one(actor, id), "", Problems.none(), shell, view);
    }

    /** @throws NotFound if it is not the actor's to take back */
    @PostMapping("/standing/facts/{id}/take-back")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var reason = Sent.by(request).line("reason");
        return switch (keep.takeBack(actor, id, reason)) {
            case Change.Refused<Fact>(var wrongs) -> {
                response.setStatus(422);
                yield asking(facts.one(actor, id), reason, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<Fact>(var fact) -> "redirect:/standing/" + fact.supporter() + "/facts";
            case Change.Done<Fact>(var fact) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("credentials.notice.taken-back")));
                yield "redirect:/standing/" + fact.supporter() + "/facts";
            }
        };
    }

    private static String asking(Fact fact, String reason, Problems problems, Shell shell, Model view) {
        view.addAttribute("fact", fact);
        view.addAttribute("what", FactsPage.what(fact, shell));
        view.addAttribute("reason", reason);
        view.addAttribute("problems", problems);
        return "credentials/take-back";
    }
}
