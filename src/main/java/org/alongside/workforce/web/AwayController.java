package org.alongside.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.AssignmentStore;
import org.alongside.workforce.Away;
import org.alongside.workforce.AwayStore;
import org.alongside.workforce.GoAway;
import org.alongside.workforce.RelationshipStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supporter is away, another covers; and is back. */
@Controller
class AwayController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final AssignmentStore assignments;
    private final AwayStore aways;
    private final GoAway goAway;
    private final RelationshipStore relationships;

    AwayController(
            Db db,
            Ids ids,
            Clock clock,
            AssignmentStore assignments,
            AwayStore aways,
            GoAway goAway,
            RelationshipStore relationships) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.assignments = assignments;
        this.aways = aways;
        this.goAway = goAway;
        this.relationships = relationships;
    }

    /** @throws NotFound if the actor does not manage, or nobody of that id supports families */
    @GetMapping("/supporters/{supporter}/away")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var draft =
                new GoAway.Draft(ids.next(), supporter, null, actor.today(clock).toString(), "");
        view.addAttribute("form", form(actor, draft, shell, Problems.none()));
        return "workforce/away";
    }

    /** @throws NotFound if the actor does not manage, or nobody of that id supports families */
    @PostMapping("/supporters/{supporter}/away")
    String away(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new GoAway.Draft(
                sent.id("id").orElseGet(ids::next),
                supporter,
                sent.id("cover").orElse(null),
                sent.line("from"),
                sent.line("until"));
        if (goAway.away(actor, draft) instanceof Change.Refused<Away>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", form(actor, draft, shell, Problems.of(wrongs, shell.words())));
            return "workforce/away";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("workforce.notice.away")));
        return "redirect:/team/" + supporter;
    }

    /** @throws NotFound if the actor does not manage, or there is no such absence */
    @GetMapping("/away/{id}/back")
    String returning(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        view.addAttribute("form", form(actor, id, actor.today(clock).toString(), shell, Problems.none()));
        return "workforce/back";
    }

    /** @throws NotFound if the actor does not manage, or there is no such absence */
    @PostMapping("/away/{id}/back")
    String back(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var day = sent.line("back-on");
        switch (goAway.back(actor, id, sent.version(), day)) {
            case Change.Done<Away>(var was) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("workforce.notice.back")));
                return "redirect:/team/" + was.supporter();
            }
            case Change.Refused<Away>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute("form", form(actor, id, day, shell, Problems.of(wrongs, shell.words())));
            }
            case Change.Overtaken<Away> overtaken -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("workforce.wrong.changed-meanwhile"));
                view.addAttribute("form", form(actor, id, day, shell, problems));
            }
        }
        return "workforce/back";
    }

    private AwayForm form(Actor actor, GoAway.Draft draft, Shell shell, Problems problems) {
        var today = actor.today(clock);
        return db.read(actor, () -> {
            var name = assignments.supporterName(draft.supporter()).orElseThrow(NotFound::new);
            var covers = assignments.supporters(today).stream()
                    .filter(one -> !one.id().equals(draft.supporter()))
                    .map(one -> Choice.of(
                            one.id().toString(),
                            shell.say("workforce.supporter", one.name(), one.families()),
                            one.id().equals(draft.cover())))
                    .toList();
            var known = relationships.withFamiliesOf(draft.supporter(), today).stream()
                    .map(one -> KnownLine.of(one.familyName(), one.disclosed(), today, shell))
                    .toList();
            return new AwayForm(
                    draft.id(), draft.supporter(), name, covers, draft.from(), draft.until(), known, problems);
        });
    }

    private BackForm form(Actor actor, UUID id, String day, Shell shell, Problems problems) {
        var away = db.read(actor, () -> aways.find(id)).orElseThrow(NotFound::new);
        var what =
                shell.say("workforce.back.what", away.supporterName(), away.coverName(), away.fromOn(), away.untilOn());
        return new BackForm(id, away.version(), away.supporter(), away.supporterName(), what, day, problems);
    }
}
