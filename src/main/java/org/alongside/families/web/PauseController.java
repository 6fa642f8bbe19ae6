package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.families.Enrollment;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.LifeStore;
import org.alongside.families.Pause;
import org.alongside.families.PauseEnrollment;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
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

/** An enrollment rests for a while, and goes on. */
@Controller
class PauseController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final LifeStore life;
    private final PauseEnrollment pauseEnrollment;

    PauseController(
            Db db, Ids ids, Clock clock, EnrollmentStore enrollments, LifeStore life, PauseEnrollment pauseEnrollment) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.enrollments = enrollments;
        this.life = life;
        this.pauseEnrollment = pauseEnrollment;
    }

    /** @throws NotFound if the actor may not, or cannot reach the enrollment */
    @GetMapping("/enrollments/{enrollment}/pauses/new")
    String blank(@AuthenticationPrincipal Actor actor, @PathVariable UUID enrollment, Model view) {
        FamilyRule.mustLead(actor);
        var draft = new PauseEnrollment.Draft(
                ids.next(), enrollment, actor.today(clock).toString(), "", "");
        view.addAttribute("form", form(actor, draft, Problems.none()));
        return "families/pause";
    }

    /** @throws NotFound if the actor may not, or cannot reach the enrollment */
    @PostMapping("/enrollments/{enrollment}/pauses")
    String pause(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new PauseEnrollment.Draft(
                sent.id("id").orElseGet(ids::next),
                enrollment,
                sent.line("from"),
                sent.line("until"),
                sent.words("why"));
        if (pauseEnrollment.pause(actor, draft) instanceof Change.Refused<Enrollment>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", form(actor, draft, Problems.of(wrongs, shell.words())));
            return "families/pause";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.paused")));
        return "redirect:/enrollments/" + enrollment;
    }

    /** @throws NotFound if the actor may not, or there is no such pause within reach */
    @GetMapping("/pauses/{id}/resume")
    String resuming(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustLead(actor);
        view.addAttribute("form", form(actor, id, actor.today(clock).toString(), shell, Problems.none()));
        return "families/resume";
    }

    /** @throws NotFound if the actor may not, or there is no such pause within reach */
    @PostMapping("/pauses/{id}/resume")
    String resume(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var day = sent.line("resume-on");
        switch (pauseEnrollment.resume(actor, id, sent.version(), day)) {
            case Change.Done<Pause>(var pause) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.resumed")));
                return "redirect:/enrollments/" + pause.enrollment();
            }
            case Change.Refused<Pause>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute("form", form(actor, id, day, shell, Problems.of(wrongs, shell.words())));
            }
            case Change.Overtaken<Pause> overtaken -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("families.wrong.enrollment-changed-meanwhile"));
                view.addAttribute("form", form(actor, id, day, shell, problems));
            }
        }
        return "families/resume";
    }

    private PauseForm form(Actor actor, PauseEnrollment.Draft draft, Problems problems) {
        var program = db.read(actor, () -> enrollments.enrolled(draft.enrollment()))
                .orElseThrow(NotFound::new)
                .program();
        return new PauseForm(
                draft.id(), draft.enrollment(), program, draft.from(), draft.until(), draft.why(), problems);
    }

    private ResumeForm form(Actor actor, UUID id, String day, Shell shell, Problems problems) {
        return db.read(actor, () -> {
            var pause = life.pause(id).orElseThrow(NotFound::new);
            var program = enrollments
                    .enrolled(pause.enrollment())
                    .orElseThrow(NotFound::new)
                    .program();
            var since = shell.words().spoken().date(pause.fromOn());
            return new ResumeForm(id, pause.version(), pause.enrollment(), program, since, pause.why(), day, problems);
        });
    }
}
