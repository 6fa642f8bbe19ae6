package org.alongside.caregivers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.caregivers.ReadOwn;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.ReadAlone;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports about a caregiver, for them to read before anybody else has them. */
@Controller
@RequestMapping("/own/reports")
class OwnReportsController {
    private final ReadOwn own;
    private final ReadAlone readAlone;
    private final Clock clock;
    private final Ids ids;

    OwnReportsController(ReadOwn own, ReadAlone readAlone, Clock clock, Ids ids) {
        this.own = own;
        this.readAlone = readAlone;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        view.addAttribute("page", OwnReportsPage.of(own.reports(actor), actor, today, shell));
        return "caregivers/reports";
    }

    /** @throws NotFound if it is not on the pages of the actor */
    @GetMapping("/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var one = readAlone.one(actor, id);
        return page(one, OwnReportPage.Typed.blank(one, ids), false, Problems.none(), actor, shell, view);
    }

    /** @throws NotFound if it is not on the pages of the actor, or has left */
    @PostMapping("/{id}/reading")
    String read(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new ReadAlone.Draft(
                sent.id("id").orElseGet(ids::next),
                id,
                sent.line("told"),
                sent.line("hardNews"),
                sent.words("ownWords"));
        var typed = OwnReportPage.Typed.read(draft, ids);
        return switch (readAlone.read(actor, draft)) {
            case Change.Done<ReadAlone.One> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.read")));
                yield "redirect:/own/reports/" + id;
            }
            case Change.Refused<ReadAlone.One>(var wrongs) -> {
                response.setStatus(422);
                var problems = Problems.of(wrongs, shell.words());
                yield page(readAlone.one(actor, id), typed, false, problems, actor, shell, view);
            }
            case Change.Overtaken<ReadAlone.One>(var now) -> {
                response.setStatus(409);
                yield page(now, typed, true, Problems.none(), actor, shell, view);
            }
        };
    }

    /** @throws NotFound if it is not on the pages of the actor */
    @PostMapping("/{id}/comments")
    String say(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var said = readAlone.say(actor, sent.id("id").orElseGet(ids::next), id, sent.words("words"));
        if (said instanceof Change.Refused<ReadAlone.One>(var wrongs)) {
            response.setStatus(422);
            var one = readAlone.one(actor, id);
            var problems = Problems.of(wrongs, shell.words());
            return page(one, OwnReportPage.Typed.blank(one, ids), false, problems, actor, shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("caregivers.notice.said")));
        return "redirect:/own/reports/" + id;
    }

    private String page(
            ReadAlone.One one,
            OwnReportPage.Typed typed,
            boolean changed,
            Problems problems,
            Actor actor,
            Shell shell,
            Model view) {
        view.addAttribute("page", OwnReportPage.of(one, typed, readAlone.hardNews(actor), changed, problems, shell));
        return "caregivers/report";
    }
}
