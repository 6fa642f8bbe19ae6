package org.alongside.programs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.KeepLoad;
import org.alongside.programs.Load;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many families one supporter of a program walks with at most, what each phase weighs, and how large a group should be. */
@Controller
class LoadController {
    private final KeepLoad keepLoad;

    LoadController(KeepLoad keepLoad) {
        this.keepLoad = keepLoad;
    }

    /** @throws NotFound if there is no such program, or the actor keeps none */
    @GetMapping("/programs/{id}/load")
    String form(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        view.addAttribute("form", LoadForm.of(keepLoad.of(actor, id)));
        return "programs/load";
    }

    /** @throws NotFound if there is no such program, or the actor keeps none */
    @PostMapping("/programs/{id}/load")
    String keep(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var form = LoadForm.of(keepLoad.of(actor, id));
        var sent = Sent.by(request);
        var weights = new HashMap<UUID, String>();
        for (var line : form.lines()) {
            if (sent.has("weight-" + line.n())) weights.put(line.phase(), sent.line("weight-" + line.n()));
        }
        var typed = new KeepLoad.Typed(sent.line("limit"), sent.line("days"), sent.line("group"), weights);
        return switch (keepLoad.keep(actor, id, sent.version(), typed)) {
            case Change.Done<Load>(var load) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("programs.notice.load", load.name())));
                yield "redirect:/programs/" + id;
            }
            case Change.Refused<Load>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute("form", form.typed(sent.version(), typed, Problems.of(wrongs, shell.words())));
                yield "programs/load";
            }
            case Change.Overtaken<Load>(var theirs) -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("programs.wrong.changed-meanwhile"));
                view.addAttribute("form", form.typed(theirs.version(), typed, problems));
                yield "programs/load";
            }
        };
    }
}
