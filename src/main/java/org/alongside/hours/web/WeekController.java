package org.alongside.hours.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.hours.AnswerWeek;
import org.alongside.hours.DutyDraft;
import org.alongside.hours.EnterDuty;
import org.alongside.hours.Entry;
import org.alongside.hours.HandInWeek;
import org.alongside.hours.Week;
import org.alongside.hours.Weeks;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A week of hours: seen, added to, handed in, answered. */
@Controller
class WeekController {
    private final Weeks weeks;
    private final EnterDuty enterDuty;
    private final HandInWeek handInWeek;
    private final AnswerWeek answerWeek;
    private final Definitions definitions;
    private final Ids ids;

    WeekController(
            Weeks weeks,
            EnterDuty enterDuty,
            HandInWeek handInWeek,
            AnswerWeek answerWeek,
            Definitions definitions,
            Ids ids) {
        this.weeks = weeks;
        this.enterDuty = enterDuty;
        this.handInWeek = handInWeek;
        this.answerWeek = answerWeek;
        this.definitions = definitions;
        this.ids = ids;
    }

    /** One's own week, for who supports families; else the weeks of the team. */
    @GetMapping("/hours")
    String mine(@AuthenticationPrincipal Actor actor) {
        if (!actor.is(Role.SUPPORTER)) return "redirect:/hours/team";
        return "redirect:" + path(actor.person(), Week.mondayOf(weeks.today(actor)));
    }

    /** @throws NotFound if it is no week up to this one, or not the actor's to look at */
    @GetMapping("/hours/{supporter}/{monday}")
    String week(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @PathVariable String monday,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, weeks.of(actor, supporter, day(monday)), null, "", Problems.none(), shell, view);
    }

    /** @throws NotFound if it is not the actor's own week */
    @PostMapping("/hours/{supporter}/{monday}/duties")
    String add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @PathVariable String monday,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var week = own(actor, supporter, monday);
        var draft = DutyForm.sent(Sent.by(request), ids.next(), null);
        if (enterDuty.enter(actor, week.monday(), draft) instanceof Change.Refused<Entry.Duty>(var wrongs)) {
            return refused(actor, week, draft, "", wrongs, response, shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("hours.notice.added")));
        return "redirect:" + path(supporter, week.monday());
    }

    /** @throws NotFound if it is not the actor's own week */
    @PostMapping("/hours/{supporter}/{monday}/hand-in")
    String handIn(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @PathVariable String monday,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var week = own(actor, supporter, monday);
        if (handInWeek.handIn(actor, week.monday()) instanceof Change.Refused<Week>(var wrongs)) {
            return refused(actor, week, null, "", wrongs, response, shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("hours.notice.handed-in")));
        return "redirect:" + path(supporter, week.monday());
    }

    /** @throws NotFound if the week is not the actor's to answer */
    @PostMapping("/hours/{supporter}/{monday}/approval")
    String approve(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @PathVariable String monday,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var outcome = answerWeek.approve(
                actor, supporter, day(monday), Sent.by(request).version());
        return answered(actor, outcome, supporter, monday, "", "hours.notice.approved", response, shell, flash, view);
    }

    /** @throws NotFound if the week is not the actor's to answer */
    @PostMapping("/hours/{supporter}/{monday}/return")
    String sendBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @PathVariable String monday,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var words = sent.words("answer");
        var outcome = answerWeek.sendBack(actor, supporter, day(monday), sent.version(), words);
        return answered(
                actor, outcome, supporter, monday, words, "hours.notice.sent-back", response, shell, flash, view);
    }

    private String answered(
            Actor actor,
            Change<Week> outcome,
            UUID supporter,
            String monday,
            String words,
            String notice,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        switch (outcome) {
            case Change.Done<Week> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(notice)));
                return "redirect:/hours/team";
            }
            case Change.Refused<Week>(var wrongs) -> {
                var week = weeks.of(actor, supporter, day(monday));
                return refused(actor, week, null, words, wrongs, response, shell, view);
            }
            case Change.Overtaken<Week>(var now) -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("hours.wrong.changed-meanwhile"));
                return show(actor, now, null, words, problems, shell, view);
            }
        }
    }

    private String refused(
            Actor actor,
            Week week,
            @Nullable DutyDraft draft,
            String answer,
            List<Wrong> wrongs,
            HttpServletResponse response,
            Shell shell,
            Model view) {
        response.setStatus(422);
        return show(actor, week, draft, answer, Problems.of(wrongs, shell.words()), shell, view);
    }

    private String show(
            Actor actor,
            Week week,
            @Nullable DutyDraft draft,
            String answer,
            Problems problems,
            Shell shell,
            Model view) {
        var today = weeks.today(actor);
        var kinds = enterDuty.kinds(actor);
        DutyForm form = null;
        if (week.whose().own())
            form = draft == null
                    ? DutyForm.blank(ids.next(), week, today, kinds, shell)
                    : DutyForm.of(draft, week, today, kinds, shell, problems);
        var modes = definitions.codes("modes", actor.agency(), today);
        var with = new WeekPage.With(kinds, modes, today, actor.zone(), shell);
        view.addAttribute("page", WeekPage.of(week, form, answer, problems, with));
        return "hours/week";
    }

    private Week own(Actor actor, UUID supporter, String monday) {
        if (!supporter.equals(actor.account())) throw new NotFound();
        return weeks.of(actor, supporter, day(monday));
    }

    static String path(UUID supporter, LocalDate monday) {
        return "/hours/" + supporter + "/" + monday;
    }

    private static LocalDate day(String monday) {
        return Typed.day(monday).orElseThrow(NotFound::new);
    }
}
