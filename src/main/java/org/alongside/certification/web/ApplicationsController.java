package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.certification.AnswerAudit;
import org.alongside.certification.AnswerReview;
import org.alongside.certification.Application;
import org.alongside.certification.ApplicationStore;
import org.alongside.certification.Bodies;
import org.alongside.certification.SealedPacket;
import org.alongside.certification.SubmitApplication;
import org.alongside.credentials.CertificateStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.standards.Evaluation;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applying for a certificate: what would be sent, sending it, what became of it, answering, withdrawing. */
@Controller
class ApplicationsController {
    private static final int SHOWN = 50;

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final Bodies bodies;
    private final ApplicationStore applications;
    private final CertificateStore certificates;
    private final SubmitApplication submit;
    private final AnswerReview answers;
    private final SealedPacket packets;
    private final DocumentCards documents;
    private final AnswerAudit audits;

    ApplicationsController(
            Db db,
            Clock clock,
            Ids ids,
            Bodies bodies,
            ApplicationStore applications,
            CertificateStore certificates,
            SubmitApplication submit,
            AnswerReview answers,
            SealedPacket packets,
            DocumentCards documents,
            AnswerAudit audits) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.bodies = bodies;
        this.applications = applications;
        this.certificates = certificates;
        this.submit = submit;
        this.answers = answers;
        this.packets = packets;
        this.documents = documents;
        this.audits = audits;
    }

    /** One's own, or those of the agency for a manager. @throws NotFound for anybody else */
    @GetMapping("/applications")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        boolean applies = actor.is(Role.SUPPORTER);
        if (!applies && !actor.is(Role.MANAGER)) throw new NotFound();
        var page = db.read(
                actor,
                () -> ApplicationsPage.of(
                        applications.inAgency(actor, SHOWN),
                        applies ? certificates.of(actor.person()) : List.of(),
                        applies
                                ? bodies.certifying().stream()
                                        .map(at -> new ApplicationsPage.At(at.body(), at.standard()))
                                        .toList()
                                : List.of(),
                        applies,
                        actor,
                        actor.today(clock),
                        shell));
        view.addAttribute("page", page);
        view.addAttribute(
                "audits", applies ? AuditPage.lines(audits.mine(actor), actor, actor.today(clock), shell) : List.of());
        return "certification/applications";
    }

    /**
     * What would be sent; where it does not say to whom or for what, the page to choose that from.
     *
     * @throws NotFound if the actor is no supporter, or no such body certifies so
     */
    @GetMapping("/applications/new")
    String prepare(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        var asked = Sent.by(request);
        var body = asked.id("body");
        if (body.isEmpty()
                || asked.line("standard").isEmpty()
                || asked.line("stage").isEmpty()) {
            flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("certification.notice.choose")));
            return "redirect:/applications";
        }
        return apply(
                actor,
                new SubmitApplication.Draft(ids.next(), body.get(), asked.line("standard"), asked.line("stage")),
                shell,
                view);
    }

    private String apply(Actor actor, SubmitApplication.Draft draft, Shell shell, Model view) {
        view.addAttribute("page", db.read(actor, () -> applying(actor, draft, shell)));
        return "certification/apply";
    }

    private ApplyPage applying(Actor actor, SubmitApplication.Draft draft, Shell shell) {
        var prepared = submit.prepare(actor, draft);
        var at = prepared.at();
        var problems = prepared.standing() instanceof Change.Refused<?>(var wrongs)
                ? Problems.of(wrongs, shell.words())
                : Problems.none();
        var found = prepared.standing() instanceof Change.Done<Evaluation>(var evaluation)
                ? FoundPage.of(evaluation, shell)
                : null;
        var what = shell.say(
                "certification.what",
                at.standard().title(),
                at.standard().stage(draft.stage()).orElseThrow(NotFound::new).title());
        return new ApplyPage(
                draft.id(), draft.body(), at.body().name(), draft.standard(), draft.stage(), what, found, problems);
    }

    /** @throws NotFound if the actor is no supporter, or no such body certifies so */
    @PostMapping("/applications")
    String send(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new SubmitApplication.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.id("body").orElseThrow(NotFound::new),
                sent.line("standard"),
                sent.line("stage"));
        if (submit.submit(actor, draft) instanceof Change.Done<Application>(var application)) {
            flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.sent")));
            return "redirect:/applications/" + application.id();
        }
        response.setStatus(422);
        return apply(actor, draft, shell, view);
    }

    /** @throws NotFound if it is neither the actor's nor, for a manager, one of their agency */
    @GetMapping("/applications/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var application = answers.read(actor, id);
        view.addAttribute(
                "page", ApplicationPage.of(application, actor, false, actor.today(clock), shell, Problems.none()));
        view.addAttribute("documents", documents.of(actor, application, false, shell));
        return "certification/application";
    }

    /** @throws NotFound if nothing was asked of the actor here */
    @GetMapping("/applications/{id}/answers/{requirement}")
    String asked(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String requirement,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var typed = new RequirementPage.Typed(ids.next(), "", "", false);
        return asked(actor, id, requirement, typed, Problems.none(), shell, view);
    }

    private String asked(
            Actor actor,
            UUID id,
            String requirement,
            RequirementPage.Typed typed,
            Problems problems,
            Shell shell,
            Model view) {
        var application = answers.read(actor, id);
        boolean asked = application.applicant().equals(actor.account())
                && application.state().isOpen()
                && application.standing().get(requirement) == Application.Kind.ASKED;
        if (!asked) throw new NotFound();
        view.addAttribute(
                "page",
                RequirementPage.of(application, requirement, false, typed, actor, actor.today(clock), shell, problems)
                        .orElseThrow(NotFound::new));
        return "certification/answer";
    }

    /** @throws NotFound if nothing was asked of the actor here */
    @PostMapping("/applications/{id}/answers/{requirement}")
    String answer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String requirement,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new AnswerReview.Draft(
                sent.id("id").orElseGet(ids::next), id, requirement, sent.words("words"), sent.ticked("record"));
        if (answers.answer(actor, draft) instanceof Change.Refused<Application>(var wrongs)) {
            response.setStatus(422);
            var typed = new RequirementPage.Typed(draft.id(), "", draft.words(), draft.withRecord());
            return asked(actor, id, requirement, typed, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.answered")));
        return "redirect:/applications/" + id;
    }

    /** @throws NotFound if it is not the actor's, or has ended */
    @PostMapping("/applications/{id}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        answers.withdraw(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("certification.notice.withdrawn")));
        return "redirect:/applications/" + id;
    }

    /** @throws NotFound as {@link #one} */
    @GetMapping("/applications/{id}/packet")
    ResponseEntity<byte[]> packet(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        var file = packets.of(actor, answers.read(actor, id));
        return Download.zip(file.name(), file.bytes());
    }
}
