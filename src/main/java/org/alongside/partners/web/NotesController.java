package org.alongside.partners.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.partners.SeeNotes;
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

/** What partners wrote back: a piece of My day, and reading it. */
@Controller
@RequestMapping("/partner-notes")
class NotesController {
    private final SeeNotes seeNotes;
    private final Clock clock;

    NotesController(SeeNotes seeNotes, Clock clock) {
        this.seeNotes = seeNotes;
        this.clock = clock;
    }

    /** Alone on a page where scripts are off. */
    @GetMapping
    String page(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        lines(actor, shell, view);
        return "partners/notes";
    }

    @GetMapping("/waiting")
    String waiting(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        lines(actor, shell, view);
        return "partners/waiting";
    }

    /** @throws NotFound if there is none within reach that nobody had read */
    @PostMapping("/{id}/read")
    String read(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        seeNotes.read(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("partners.notice.read")));
        return Sent.by(request).has("day") ? "redirect:/day" : "redirect:/partner-notes";
    }

    private void lines(Actor actor, Shell shell, Model view) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        view.addAttribute(
                "lines",
                seeNotes.waiting(actor).stream()
                        .map(note -> NoteLine.of(note, actor.zone(), today, shell))
                        .toList());
    }
}
