package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.families.ChangePhase;
import org.alongside.families.Enrollment;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.LifeStore;
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
import org.alongside.programs.PhaseStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An enrollment comes into another phase of its program. */
@Controller
class PhaseController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final LifeStore life;
    private final PhaseStore phases;
    private final ChangePhase changePhase;

    PhaseController(
            Db db,
            Ids ids,
            Clock clock,
            EnrollmentStore enrollments,
            LifeStore life,
            PhaseStore phases,
            ChangePhase changePhase) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.enrollments = enrollments;
        this.life = life;
        this.phases = phases;
        this.changePhase = changePhase;
    }

    /** @throws NotFound if the actor may not, or cannot reach the enrollment */
    @GetMapping("/enrollments/{enrollment}/phases/new")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustLead(actor);
        var draft = new ChangePhase.Draft(ids.next(), enrollment, null, "", "");
        view.addAttribute("form", form(actor, draft, true, shell, Problems.none()));
        return "families/phase";
    }

    /** @throws NotFound if the actor may not, or cannot reach the enrollment */
    @PostMapping("/enrollments/{enrollment}/phases")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new ChangePhase.Draft(
                sent.id("id").orElseGet(ids::next),
                enrollment,
                sent.id("phase").orElse(null),
                sent.line("starts-on"),
                sent.words("why"));
        if (changePhase.change(actor, draft) instanceof Change.Refused<Enrollment>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", form(actor, draft, false, shell, Problems.of(wrongs, shell.words())));
            return "families/phase";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.phase")));
        return "redirect:/enrollments/" + enrollment;
    }

    private PhaseForm form(Actor actor, ChangePhase.Draft draft, boolean fresh, Shell shell, Problems problems) {
        var today = actor.today(clock);
        return db.read(actor, () -> {
            var enrolled = enrollments.enrolled(draft.enrollment()).orElseThrow(NotFound::new);
            var enrollment = enrolled.enrollment();
            var there = life.phases(enrollment.id());
            var now = there.stream()
                    .filter(one -> !one.startsOn().isAfter(today))
                    .reduce((first, next) -> next)
                    .map(one -> shell.say("families.phase.what", enrolled.program(), one.phaseName()))
                    .orElseGet(() -> shell.say("families.phase.what.none", enrolled.program()));
            var begins = there.isEmpty() ? enrollment.startedOn() : today;
            return new PhaseForm(
                    draft.id(),
                    enrollment.id(),
                    enrolled.program(),
                    "/programs/" + enrollment.programId() + "/phases",
                    now,
                    phases.ofProgram(enrollment.programId()).stream()
                            .map(one -> Choice.of(
                                    one.id().toString(), one.name(), one.id().equals(draft.phase())))
                            .toList(),
                    fresh ? begins.toString() : draft.startsOn(),
                    draft.why(),
                    problems);
        });
    }
}
