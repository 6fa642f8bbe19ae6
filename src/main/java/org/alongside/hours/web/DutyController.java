package org.alongside.hours.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.hours.DutyDraft;
import org.alongside.hours.EnterDuty;
import org.alongside.hours.Entry;
import org.alongside.hours.TakeBackDuty;
import org.alongside.hours.Week;
import org.alongside.hours.Weeks;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
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

/** One duty: put right by another that says why, or taken back. */
@Controller
class DutyController {
    private final Weeks weeks;
    private final EnterDuty enterDuty;
    private final TakeBackDuty takeBackDuty;
    private final Ids ids;

    DutyController(Weeks weeks, EnterDuty enterDuty, TakeBackDuty takeBackDuty, Ids ids) {
        this.weeks = weeks;
        this.enterDuty = enterDuty;
        this.takeBackDuty = takeBackDuty;
        this.ids = ids;
    }

    /** @throws org.alongside.platform.web.NotFound if there is no such entry of the actor's */
    @GetMapping("/duties/{id}/correction")
    String correcting(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var duty = enterDuty.toCorrect(actor, id);
        return show(actor, duty, DutyForm.correcting(duty, ids.next()), Problems.none(), shell, view);
    }

    /** @throws org.alongside.platform.web.NotFound if there is no such entry of the actor's */
    @PostMapping("/duties/{id}/correction")
    String correct(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var duty = enterDuty.toCorrect(actor, id);
        var draft = DutyForm.sent(Sent.by(request), ids.next(), id);
        var monday = Week.mondayOf(duty.on());
        if (enterDuty.enter(actor, monday, draft) instanceof Change.Refused<Entry.Duty>(var wrongs)) {
            response.setStatus(422);
            return show(actor, duty, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("hours.notice.corrected")));
        return "redirect:" + WeekController.path(actor.person(), monday);
    }

    /** @throws org.alongside.platform.web.NotFound if there is no such entry of the actor's */
    @PostMapping("/duties/{id}/take-back")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var duty = enterDuty.toCorrect(actor, id);
        var notice = switch (takeBackDuty.takeBack(actor, id)) {
            case Change.Refused<Week>(var wrongs) ->
                Notice.care(wrongs.getFirst().in(shell.words()));
            case Change.Done<Week> done -> Notice.good(shell.say("hours.notice.taken-back"));
            case Change.Overtaken<Week> overtaken -> Notice.care(shell.say("hours.wrong.changed-meanwhile"));
        };
        flash.addFlashAttribute(Notice.FLASH, notice);
        return "redirect:" + WeekController.path(actor.person(), Week.mondayOf(duty.on()));
    }

    private String show(Actor actor, Entry.Duty duty, DutyDraft draft, Problems problems, Shell shell, Model view) {
        var week = weeks.of(actor, duty.supporter(), Week.mondayOf(duty.on()));
        var kinds = enterDuty.kinds(actor);
        var spoken = shell.words().spoken();
        view.addAttribute("form", DutyForm.of(draft, week, weeks.today(actor), kinds, shell, problems));
        view.addAttribute("action", "/duties/" + duty.id() + "/correction");
        view.addAttribute("back", WeekController.path(duty.supporter(), week.monday()));
        view.addAttribute(
                "what",
                shell.say("hours.correct.what", kinds.title(duty.kind()), duty.on(), spoken.minutes(duty.minutes())));
        return "hours/correct";
    }
}
