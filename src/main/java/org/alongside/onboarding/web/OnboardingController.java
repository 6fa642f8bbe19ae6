package org.alongside.onboarding.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.onboarding.Onboard;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
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

/** Where a supporter begins, and what they know of the place. */
@Controller
class OnboardingController {
    private final Onboard onboard;
    private final Ids ids;

    OnboardingController(Onboard onboard, Ids ids) {
        this.onboard = onboard;
        this.ids = ids;
    }

    /** The team's, for who supervises or manages; else one's own. @throws NotFound for anybody else */
    @GetMapping("/onboarding")
    String start(@AuthenticationPrincipal Actor actor) {
        if (actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER)) return "redirect:/onboarding/team";
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return "redirect:/onboarding/" + actor.person();
    }

    /** @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/onboarding/team")
    String team(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var mine = actor.is(Role.SUPPORTER) ? "/onboarding/" + actor.person() : "";
        view.addAttribute("page", TeamOnboardingPage.of(onboard.team(actor), onboard.items(actor), mine, shell));
        return "onboarding/team";
    }

    /** @throws NotFound if there is no such supporter, or their onboarding is not the actor's to see */
    @GetMapping("/onboarding/{supporter}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, supporter, blank(actor), Problems.none(), shell, view);
    }

    private Onboard.Draft blank(Actor actor) {
        return new Onboard.Draft(ids.next(), "", "", "", onboard.today(actor).toString());
    }

    /** @throws NotFound if the actor neither supervises the supporter today nor manages */
    @PostMapping("/onboarding/{supporter}/places")
    String begin(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new Onboard.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("program"),
                sent.line("site"),
                sent.line("setting"),
                sent.line("day"));
        if (onboard.begin(actor, supporter, draft) instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return show(actor, supporter, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("onboarding.notice.begun")));
        return "redirect:/onboarding/" + supporter;
    }

    /** @throws NotFound if there is no such place or item, or the actor is neither the supporter nor leads them */
    @PostMapping("/onboarding/ticks/{onboarding}/{item}")
    String tick(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID onboarding,
            @PathVariable String item,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var words = Sent.by(request).line("words");
        return switch (onboard.tick(actor, onboarding, item, words)) {
            case Change.Done<UUID>(var supporter) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("onboarding.notice.ticked")));
                yield "redirect:/onboarding/" + supporter;
            }
            case Change.Refused<UUID>(var wrongs) -> {
                flash.addFlashAttribute(
                        Notice.FLASH, Notice.care(wrongs.getFirst().in(shell.words())));
                yield "redirect:/onboarding";
            }
            case Change.Overtaken<UUID>(var supporter) -> "redirect:/onboarding/" + supporter;
        };
    }

    /** @throws NotFound if there is no such place or item, or the actor is neither the supporter nor leads them */
    @PostMapping("/onboarding/ticks/{onboarding}/{item}/take-back")
    String untick(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID onboarding,
            @PathVariable String item,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var supporter = onboard.untick(actor, onboarding, item);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("onboarding.notice.taken-back")));
        return "redirect:/onboarding/" + supporter;
    }

    private String show(Actor actor, UUID supporter, Onboard.Draft draft, Problems problems, Shell shell, Model view) {
        var with = new OnboardingPage.With(
                onboard.items(actor), onboard.settings(actor), draft, onboard.today(actor), problems, shell);
        view.addAttribute("page", OnboardingPage.of(onboard.of(actor, supporter), with));
        return "onboarding/onboarding";
    }
}
