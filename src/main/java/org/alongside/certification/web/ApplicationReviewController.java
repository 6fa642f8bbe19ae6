package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.certification.Application;
import org.alongside.certification.Bodies;
import org.alongside.certification.Frozen;
import org.alongside.certification.ReviewApplication;
import org.alongside.certification.SealedPacket;
import org.alongside.credentials.Certificate;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certifying body's desk: applications, gone through requirement by requirement, granted or declined. */
@Controller
class ApplicationReviewController {
    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final Bodies bodies;
    private final ReviewApplication review;
    private final SealedPacket packets;
    private final DocumentCards documents;

    ApplicationReviewController(
            Db db,
            Clock clock,
            Ids ids,
            Bodies bodies,
            ReviewApplication review,
            SealedPacket packets,
            DocumentCards documents) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.bodies = bodies;
        this.review = review;
        this.packets = packets;
        this.documents = documents;
    }

    /** @throws NotFound if the actor is no steward */
    @GetMapping("/certifying")
    String queue(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var queue = review.queue(actor);
        boolean certifies = db.read(
                actor,
                () -> bodies.certifying().stream()
                        .anyMatch(at -> at.body().agency().equals(actor.agency())));
        view.addAttribute("page", QueuePage.of(queue, certifies, actor, actor.today(clock), shell));
        return "certification/queue";
    }

    /** @throws NotFound if the actor is no steward of the body it was sent to, or it is their own */
    @GetMapping("/certifying/applications/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, review.read(actor, id), Problems.none(), shell, view);
    }

    private String show(Actor actor, Application application, Problems problems, Shell shell, Model view) {
        view.addAttribute("page", ApplicationPage.of(application, actor, true, actor.today(clock), shell, problems));
        view.addAttribute("documents", documents.of(actor, application, true, shell));
        return "certification/application";
    }

    /** @throws NotFound as {@link #one}, or if the standard has no such requirement */
    @GetMapping("/certifying/applications/{id}/requirements/{requirement}")
    String requirement(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String requirement,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var typed = new RequirementPage.Typed(ids.next(), "", "", false);
        return requirement(actor, review.read(actor, id), requirement, typed, Problems.none(), shell, view);
    }

    private String requirement(
            Actor actor,
            Application application,
            String requirement,
            RequirementPage.Typed typed,
            Problems problems,
            Shell shell,
            Model view) {
        var page = RequirementPage.of(application, requirement, true, typed, actor, actor.today(clock), shell, problems)
                .orElseThrow(NotFound::new);
        view.addAttribute("page", page);
        return "certification/requirement";
    }

    /** @throws NotFound as {@link #requirement} */
    @PostMapping("/certifying/applications/{id}/requirements/{requirement}")
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
        var draft = new ReviewApplication.Draft(
                sent.id("id").orElseGet(ids::next), id, requirement, sent.line("kind"), sent.words("words"));
        if (review.answer(actor, draft) instanceof Change.Refused<Application>(var wrongs)) {
            response.setStatus(422);
            var typed = new RequirementPage.Typed(draft.id(), draft.kind(), draft.words(), false);
            var problems = Problems.of(wrongs, shell.words());
            return requirement(actor, review.read(actor, id), requirement, typed, problems, shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.said")));
        return "redirect:/certifying/applications/" + id;
    }

    /** @throws NotFound as {@link #one} */
    @PostMapping("/certifying/applications/{id}/met")
    String acceptMet(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (review.acceptMet(actor, id) instanceof Change.Refused<Application>(var wrongs)) {
            response.setStatus(422);
            return show(actor, review.read(actor, id), Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.said")));
        return "redirect:/certifying/applications/" + id;
    }

    /** @throws NotFound as {@link #one} */
    @GetMapping("/certifying/applications/{id}/grant")
    String granting(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var application = review.read(actor, id);
        var draft = review.offered(actor, application, Frozen.stage(application).title());
        return granting(actor, application, draft, Problems.none(), shell, view);
    }

    private String granting(
            Actor actor,
            Application application,
            ReviewApplication.Grant draft,
            Problems problems,
            Shell shell,
            Model view) {
        view.addAttribute("page", end(actor, application, draft, "", problems, shell));
        return "certification/grant";
    }

    private EndPage end(
            Actor actor,
            Application application,
            ReviewApplication.Grant draft,
            String words,
            Problems problems,
            Shell shell) {
        return new EndPage(
                application.id(),
                application.applicantName(),
                new Said(shell, actor.today(clock), actor.zone()).what(application),
                review.isRenewal(application),
                draft.id(),
                draft.title(),
                draft.on(),
                draft.until(),
                words,
                problems);
    }

    /** @throws NotFound as {@link #one} */
    @PostMapping("/certifying/applications/{id}/grant")
    String grant(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new ReviewApplication.Grant(
                sent.id("certificate").orElseGet(ids::next),
                id,
                sent.line("title"),
                sent.line("on"),
                sent.line("until"));
        return switch (review.grant(actor, draft)) {
            case Change.Done<Certificate>(var certificate) -> {
                flash.addFlashAttribute(
                        Notice.FLASH, Notice.good(shell.say("certification.notice.granted", certificate.number())));
                yield "redirect:/certifying/certificates/" + certificate.id();
            }
            case Change.Refused<Certificate>(var wrongs) -> {
                response.setStatus(422);
                yield granting(actor, review.read(actor, id), draft, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<Certificate> overtaken -> throw new IllegalStateException("Never overtaken.");
        };
    }

    /** @throws NotFound as {@link #one} */
    @GetMapping("/certifying/applications/{id}/decline")
    String declining(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return declining(actor, review.read(actor, id), "", Problems.none(), shell, view);
    }

    private String declining(
            Actor actor, Application application, String words, Problems problems, Shell shell, Model view) {
        var draft = new ReviewApplication.Grant(application.id(), application.id(), "", "", "");
        view.addAttribute("page", end(actor, application, draft, words, problems, shell));
        return "certification/decline";
    }

    /** @throws NotFound as {@link #one} */
    @PostMapping("/certifying/applications/{id}/decline")
    String decline(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var words = Sent.by(request).words("words");
        if (review.decline(actor, id, words) instanceof Change.Refused<Application>(var wrongs)) {
            response.setStatus(422);
            return declining(actor, review.read(actor, id), words, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("certification.notice.declined")));
        return "redirect:/certifying/applications/" + id;
    }

    /** @throws NotFound as {@link #one} */
    @GetMapping("/certifying/applications/{id}/packet")
    ResponseEntity<byte[]> packet(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        var file = packets.of(actor, review.read(actor, id));
        return Download.zip(file.name(), file.bytes());
    }
}
