package org.alongside.contacts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.contacts.ApproveVisits;
import org.alongside.contacts.VisitApprovals;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may supervise visits with children: the supporter reads it, so do supervisors and managers; managers decide. */
@Controller
class ApprovalsController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final VisitApprovals approvals;
    private final ApproveVisits approving;

    ApprovalsController(Db db, Ids ids, Clock clock, VisitApprovals approvals, ApproveVisits approving) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.approvals = approvals;
        this.approving = approving;
    }

    /** @throws NotFound for whoever neither leads nor is that supporter */
    @GetMapping("/supporters/{supporter}/visit-approvals")
    ModelAndView read(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID supporter, @ModelAttribute("shell") Shell shell) {
        if (!FamilyRule.mayLead(actor) && !supporter.equals(actor.account())) throw new NotFound();
        var blank = new ApproveVisits.Draft(ids.next(), supporter, today(actor).toString(), "", "");
        return page(actor, blank, Problems.none(), shell, HttpStatus.OK);
    }

    /** @throws NotFound if the actor does not manage, or nobody of that id meets families */
    @PostMapping("/supporters/{supporter}/visit-approvals")
    ModelAndView approve(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var sent = Sent.by(request);
        var draft = new ApproveVisits.Draft(
                sent.id("id").orElseGet(ids::next),
                supporter,
                sent.line("from"),
                sent.line("until"),
                sent.words("basis"));
        if (approving.approve(actor, draft) instanceof Change.Refused<?>(var wrongs))
            return page(actor, draft, Problems.of(wrongs, shell.words()), shell, HttpStatus.UNPROCESSABLE_CONTENT);
        return done(supporter, "contacts.notice.approved", shell, flash);
    }

    /** @throws NotFound if the actor does not manage, or there is no such approval */
    @PostMapping("/visit-approvals/{id}/end")
    ModelAndView end(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        FamilyRule.mustManage(actor);
        var sent = Sent.by(request);
        return switch (approving.end(actor, id, sent.version(), sent.line("last-day"))) {
            case Change.Done<UUID>(var supporter) -> done(supporter, "contacts.notice.approval-ended", shell, flash);
            case Change.Refused<UUID>(var wrongs) ->
                page(actor, id, Problems.of(wrongs, shell.words()), shell, HttpStatus.UNPROCESSABLE_CONTENT);
            case Change.Overtaken<UUID> overtaken ->
                page(
                        actor,
                        id,
                        Problems.none().and("", shell.say("contacts.wrong.approval-changed")),
                        shell,
                        HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(Actor actor, UUID approval, Problems problems, Shell shell, HttpStatus status) {
        var supporter = db.read(actor, () -> approvals.whose(approval)).orElseThrow(NotFound::new);
        var blank = new ApproveVisits.Draft(ids.next(), supporter, today(actor).toString(), "", "");
        return page(actor, blank, problems, shell, status);
    }

    private ModelAndView page(
            Actor actor, ApproveVisits.Draft draft, Problems problems, Shell shell, HttpStatus status) {
        var mayApprove = FamilyRule.mayManage(actor) && !draft.supporter().equals(actor.account());
        var page = db.read(
                actor,
                () -> new ApprovalsPage(
                        draft.supporter(),
                        approvals.supporterName(draft.supporter()).orElseThrow(NotFound::new),
                        actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER) ? "/team/" + draft.supporter() : "/day",
                        approvals.of(draft.supporter()).stream()
                                .map(one -> ApprovalsPage.row(one, today(actor), mayApprove, shell.words()))
                                .toList(),
                        mayApprove,
                        draft.id(),
                        draft.from(),
                        draft.until(),
                        draft.basis(),
                        problems));
        var view = new ModelAndView("contacts/approvals", status);
        view.addObject("page", page);
        view.addObject("today", today(actor).toString());
        return view;
    }

    private static ModelAndView done(UUID supporter, String notice, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(notice)));
        return new ModelAndView("redirect:/supporters/" + supporter + "/visit-approvals");
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
