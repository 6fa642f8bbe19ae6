package org.alongside.keeping.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.keeping.WatchRecords;
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

/** Looks into records that are not usual, and permissions that end soon. */
@Controller
class WatchController {
    private final WatchRecords watch;
    private final Ids ids;

    WatchController(WatchRecords watch, Ids ids) {
        this.watch = watch;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but the privacy officer */
    @GetMapping("/watch")
    String watch(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        return show(actor, Sent.nothing(), Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but the privacy officer, or if there is no such look */
    @PostMapping("/watch/{key}")
    String answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String key,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var answered = watch.answer(actor, sent.id("id").orElseGet(ids::next), key, sent.words("words-" + key));
        if (answered instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return show(actor, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("keeping.notice.answered")));
        return "redirect:/watch";
    }

    private String show(Actor actor, Sent sent, Problems problems, Shell shell, Model view) {
        view.addAttribute("page", WatchPage.of(watch.of(actor), ids, sent, watch.today(actor), problems, shell));
        return "keeping/watch";
    }
}
