package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.certification.AnswerAudit;
import org.alongside.certification.Audit;
import org.alongside.certification.LookIntoDrawn;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.files.Proof;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody drawn for an audit: what was asked of them, their answer, and what a steward makes of it. */
@Controller
class DrawnAuditController {
    private final AnswerAudit answers;
    private final LookIntoDrawn drawn;
    private final Ids ids;
    private final Clock clock;

    DrawnAuditController(AnswerAudit answers, LookIntoDrawn drawn, Ids ids, Clock clock) {
        this.answers = answers;
        this.drawn = drawn;
        this.ids = ids;
        this.clock = clock;
    }

    /** A piece of the page of somebody's day: what is asked of them. Read after the rest of it. */
    @GetMapping("/audits/waiting")
    String waiting(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var waiting = answers.mine(actor).stream()
                .filter(audit -> audit.state() == Audit.Kind.ASKED)
                .toList();
        view.addAttribute("audits", AuditPage.lines(waiting, actor, actor.today(clock), shell));
        return "certification/audits-waiting";
    }

    /** @throws org.alongside.platform.web.NotFound if nothing was asked of the actor there */
    @GetMapping("/audits/{member}")
    String mine(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID member,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var typed = new AuditPage.Typed(ids.next(), "", "", "");
        return shown(actor, answers.read(actor, member), false, typed, Problems.none(), shell, view);
    }

    /** @throws org.alongside.platform.web.NotFound if nothing was asked of the actor there, or it is decided */
    @PostMapping("/audits/{member}/answers")
    String answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID member,
            @RequestParam @Nullable MultipartFile proof,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new AnswerAudit.Draft(sent.id("id").orElseGet(ids::next), member, sent.words("words"));
        return switch (answers.answer(actor, draft, Proof.of(proof))) {
            case Change.Done<Audit>(var audit) -> {
                var notice = shell.say("certification.notice.audit-answered", audit.bodyName());
                flash.addFlashAttribute(Notice.FLASH, Notice.good(notice));
                yield "redirect:/audits/" + member;
            }
            case Change.Refused<Audit>(var wrongs) -> {
                response.setStatus(422);
                var typed = new AuditPage.Typed(draft.id(), "", draft.words(), "");
                var problems = Problems.of(wrongs, shell.words());
                yield shown(actor, answers.read(actor, member), false, typed, problems, shell, view);
            }
            case Change.Overtaken<Audit> never -> throw new IllegalStateException("Never overtaken.");
        };
    }

    /** @throws org.alongside.platform.web.NotFound if there is none, or it is neither the actor's nor their body's */
    @GetMapping("/audits/files/{step}")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Actor actor, @PathVariable UUID step) {
        return answers.open(actor, step).download();
    }

    /** @throws org.alongside.platform.web.NotFound if the actor is no steward of the body that drew */
    @GetMapping("/certifying/draws/{draw}/picked/{member}")
    String picked(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID draw,
            @PathVariable UUID member,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var typed = new AuditPage.Typed(ids.next(), "", "", "");
        return shown(actor, drawn.read(actor, member), true, typed, Problems.none(), shell, view);
    }

    /** @throws org.alongside.platform.web.NotFound as {@link #picked}, or if it is the actor's own */
    @PostMapping("/certifying/draws/{draw}/picked/{member}")
    String say(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID draw,
            @PathVariable UUID member,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new LookIntoDrawn.Draft(
                sent.id("id").orElseGet(ids::next), member, sent.line("kind"), sent.words("words"), sent.line("due"));
        if (drawn.say(actor, draft) instanceof Change.Refused<Audit>(var wrongs)) {
            response.setStatus(422);
            var typed = new AuditPage.Typed(draft.id(), draft.kind(), draft.words(), draft.due());
            var problems = Problems.of(wrongs, shell.words());
            return shown(actor, drawn.read(actor, member), true, typed, problems, shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.changed")));
        return "redirect:/certifying/draws/" + draw;
    }

    private String shown(
            Actor actor,
            Audit audit,
            boolean steward,
            AuditPage.Typed typed,
            Problems problems,
            Shell shell,
            Model view) {
        view.addAttribute("page", AuditPage.of(audit, steward, typed, actor, actor.today(clock), shell, problems));
        return "certification/audit";
    }
}
