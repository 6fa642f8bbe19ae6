package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.families.AlikeSuggestion;
import org.alongside.families.AnswerAlike;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
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

/** For managers: two who are said to be one, looked at and answered. */
@Controller
class SameAnswerController {
    private final AnswerAlike answering;
    private final Clock clock;

    SameAnswerController(AnswerAlike answering, Clock clock) {
        this.answering = answering;
        this.clock = clock;
    }

    /** @throws org.alongside.platform.web.NotFound if the actor merges no records */
    @GetMapping("/merges/suggested")
    String open(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        FamilyRule.mustManage(actor);
        view.addAttribute("lines", SameLine.waiting(answering.open(actor), shell, clock.instant(), actor.zone()));
        return "families/suggested-open";
    }

    /** @throws org.alongside.platform.web.NotFound if the actor merges no records, or there is no such suggestion */
    @GetMapping("/merges/suggested/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var there = answering.one(actor, id);
        if (!there.isOpen()) return meanwhile(shell, flash);
        return shown(page(there, "", Problems.none(), actor, shell), view);
    }

    /** @throws org.alongside.platform.web.NotFound if the actor merges no records, or there is no such suggestion */
    @PostMapping("/merges/suggested/{id}/two")
    String areTwo(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var why = Sent.by(request).words("why");
        return switch (answering.areTwo(actor, id, why)) {
            case Change.Done<AlikeSuggestion>(var now) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.same.answered", now.by())));
                yield "redirect:/merges/suggested";
            }
            case Change.Overtaken<AlikeSuggestion> other -> meanwhile(shell, flash);
            case Change.Refused<AlikeSuggestion>(var wrongs) -> {
                response.setStatus(422);
                var there = answering.one(actor, id);
                yield shown(page(there, why, Problems.of(wrongs, shell.words()), actor, shell), view);
            }
        };
    }

    private static String meanwhile(Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("families.same.meanwhile")));
        return "redirect:/merges/suggested";
    }

    private SamePage page(AlikeSuggestion there, String typed, Problems problems, Actor actor, Shell shell) {
        return new SamePage(
                there.id(),
                there.one().person(),
                there.other().person(),
                shell.say(
                        "families.same.title", there.one().name(), there.other().name()),
                Stream.of(there.one(), there.other())
                        .map(side -> new SamePage.Side(
                                side.name(),
                                shell.say("families.same.family", side.family()),
                                "/people/" + side.person() + "/edit"))
                        .toList(),
                there.why(),
                SameLine.from(there, shell, clock.instant(), actor.zone()),
                there.by(),
                "/people/" + there.one().person() + "/merge?with="
                        + there.other().person(),
                typed,
                problems);
    }

    private static String shown(SamePage page, Model view) {
        view.addAttribute("page", page);
        return "families/same-answer";
    }
}
