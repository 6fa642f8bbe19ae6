package org.alongside.supervision.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.KeepCredential;
import org.alongside.supervision.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What supervision is held and owed, for one and for all; and what entitles a supervisor. */
@Controller
class SupervisionController {
    private final Standings standings;
    private final KeepCredential credentials;
    private final Ids ids;

    SupervisionController(Standings standings, KeepCredential credentials, Ids ids) {
        this.standings = standings;
        this.credentials = credentials;
        this.ids = ids;
    }

    /** The board, for who supervises or manages; else one's own. @throws NotFound for anybody else */
    @GetMapping("/supervision")
    String start(
            @RequestParam @Nullable UUID after,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) {
            if (!actor.is(Role.SUPPORTER)) throw new NotFound();
            return "redirect:/supervision/" + actor.person();
        }
        view.addAttribute(
                "page",
                BoardPage.of(
                        standings.board(actor, Optional.ofNullable(after)),
                        actor.is(Role.SUPERVISOR),
                        credentials.of(actor, standings.today(actor)),
                        actor.is(Role.SUPPORTER) ? "/supervision/" + actor.person() : "",
                        shell));
        return "supervision/board";
    }

    /** @throws NotFound if there is no such supporter, or their supervision is not the actor's to see */
    @GetMapping("/supervision/{supporter}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var one = standings.of(actor, supporter);
        var today = standings.today(actor);
        view.addAttribute(
                "page",
                SupporterSupervision.of(one, one.own() || one.records() || actor.is(Role.MANAGER), today, shell));
        return "supervision/supporter";
    }

    /** @throws NotFound for anybody but supervisors */
    @GetMapping("/supervision/credential")
    String credential(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.SUPERVISOR)) throw new NotFound();
        var blank = new KeepCredential.Draft(
                ids.next(), "", "", standings.today(actor).toString(), "");
        view.addAttribute("form", blank);
        view.addAttribute("problems", Problems.none());
        return "supervision/credential";
    }

    /** @throws NotFound for anybody but supervisors */
    @PostMapping("/supervision/credential")
    String keepCredential(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new KeepCredential.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("title"),
                sent.line("number"),
                sent.line("from"),
                sent.line("until"));
        if (credentials.keep(actor, draft) instanceof Change.Refused<String>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", draft);
            view.addAttribute("problems", Problems.of(wrongs, shell.words()));
            return "supervision/credential";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("supervision.notice.credential")));
        return "redirect:/supervision";
    }
}
