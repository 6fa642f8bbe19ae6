package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.families.Enrollment;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.ReopenEnrollment;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
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

/** An enrollment whose end was a mistake is opened again. */
@Controller
class ReopenController {
    private final Db db;
    private final EnrollmentStore enrollments;
    private final ReopenEnrollment reopenEnrollment;

    ReopenController(Db db, EnrollmentStore enrollments, ReopenEnrollment reopenEnrollment) {
        this.db = db;
        this.enrollments = enrollments;
        this.reopenEnrollment = reopenEnrollment;
    }

    /** @throws NotFound if the actor opens no enrollments, or this one is not within reach or has not ended */
    @GetMapping("/enrollments/{id}/reopen")
    String blank(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        FamilyRule.mustManage(actor);
        view.addAttribute("form", form(actor, id, "", Problems.none()));
        return "families/reopen";
    }

    /** @throws NotFound if the actor opens no enrollments, or this one is not within reach */
    @PostMapping("/enrollments/{id}/reopen")
    String reopen(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var reason = sent.words("reason");
        switch (reopenEnrollment.reopen(actor, id, sent.version(), reason)) {
            case Change.Done<Enrollment> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.reopened")));
                return "redirect:/enrollments/" + id;
            }
            case Change.Refused<Enrollment>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute("form", form(actor, id, reason, Problems.of(wrongs, shell.words())));
            }
            case Change.Overtaken<Enrollment> overtaken -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("families.wrong.enrollment-changed-meanwhile"));
                view.addAttribute("form", form(actor, id, reason, problems));
            }
        }
        return "families/reopen";
    }

    private ReopenForm form(Actor actor, UUID id, String reason, Problems problems) {
        var enrolled = db.read(actor, () -> enrollments.enrolled(id)).orElseThrow(NotFound::new);
        if (enrolled.enrollment().endedOn() == null) throw new NotFound();
        return new ReopenForm(id, enrolled.enrollment().version(), enrolled.program(), reason, problems);
    }
}
