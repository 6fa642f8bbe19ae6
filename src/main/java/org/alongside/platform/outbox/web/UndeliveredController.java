package org.alongside.platform.outbox.web;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.outbox.Undelivered;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
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

/** What did not arrive, and trying it again. For administrators only. */
@Controller
@RequestMapping("/undelivered")
class UndeliveredController {
    private final Undelivered undelivered;

    UndeliveredController(Undelivered undelivered) {
        this.undelivered = undelivered;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        administrator(actor);
        view.addAttribute("page", UndeliveredPage.of(undelivered.of(actor), actor.zone(), shell.words()));
        return "outbox/undelivered";
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String tryAgain(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable long id,
            RedirectAttributes flash) {
        administrator(actor);
        if (!undelivered.tryAgain(actor, id)) throw new NotFound();
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("platform.undelivered.again.done")));
        return "redirect:/undelivered";
    }

    private static void administrator(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) throw new NotFound();
    }
}
