package org.alongside.caregivers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.caregivers.SeeActs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
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

/** What caregivers did on their own pages: a piece of somebody's day, and reading it. */
@Controller
@RequestMapping("/from-families")
class ActsController {
    private final SeeActs seeActs;
    private final Clock clock;

    ActsController(SeeActs seeActs, Clock clock) {
        this.seeActs = seeActs;
        this.clock = clock;
    }

    /** Alone on a page where scripts are off. */
    @GetMapping
    String page(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        lines(actor, shell, view);
        return "caregivers/acts";
    }

    @GetMapping("/waiting")
    String waiting(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        lines(actor, shell, view);
        return "caregivers/actswaiting";
    }

    /** @throws NotFound if there is none within reach that nobody had read */
    @PostMapping("/{id}/read")
    String read(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        seeActs.read(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.act-read")));
        return Sent.by(request).has("day") ? "redirect:/" : "redirect:/from-families";
    }

    private void lines(Actor actor, Shell shell, Model view) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        view.addAttribute(
                "lines",
                seeActs.waiting(actor).stream()
                        .map(act -> ActLine.of(act, actor.zone(), today, shell))
                        .toList());
    }
}
