package org.alongside.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.ReporterStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Managers say whether a supporter is a mandated reporter in an assignment. */
@Controller
class ReporterController {
    private final ReporterStatus reporters;

    ReporterController(ReporterStatus reporters) {
        this.reporters = reporters;
    }

    /** @throws NotFound for anybody but managers, or if there is no such assignment */
    @GetMapping("/assignments/{id}/reporter")
    String form(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, id, Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but managers, or if there is no such assignment */
    @PostMapping("/assignments/{id}/reporter")
    String say(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        return switch (reporters.say(actor, id, sent.version(), sent.line("as"))) {
            case Change.Done<ReporterStatus.Said>(var said) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("workforce.notice.reporter")));
                yield "redirect:/families/" + said.family();
            }
            case Change.Refused<ReporterStatus.Said>(var wrongs) -> {
                response.setStatus(422);
                yield show(actor, id, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<ReporterStatus.Said> theirs -> {
                response.setStatus(409);
                yield show(
                        actor,
                        id,
                        Problems.none().and("", shell.say("workforce.wrong.changed-meanwhile")),
                        shell,
                        view);
            }
        };
    }

    private String show(Actor actor, UUID id, Problems problems, Shell shell, Model view) {
        view.addAttribute("form", ReporterForm.of(reporters.of(actor, id), reporters.duty(actor), problems, shell));
        return "workforce/reporter";
    }
}
