package org.alongside.training.web;

import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.alongside.training.TrainingCodes;
import org.alongside.training.Trainings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What somebody has learned and lacks, and what a team has and lacks. */
@Controller
class TrainingController {
    private final Trainings trainings;
    private final TrainingCodes codes;

    TrainingController(Trainings trainings, TrainingCodes codes) {
        this.trainings = trainings;
        this.codes = codes;
    }

    /** The team's, for who supervises or manages; else one's own. @throws NotFound for anybody else */
    @GetMapping("/training")
    String start(@AuthenticationPrincipal Actor actor) {
        if (actor.is(Role.SUPERVISOR) || actor.is(Role.MANAGER)) return "redirect:/training/team";
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        return "redirect:/training/" + actor.person();
    }

    /** @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/training/team")
    String team(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var mine = actor.is(Role.SUPPORTER) ? "/training/" + actor.person() : "";
        view.addAttribute(
                "page",
                TeamTrainingPage.of(trainings.board(actor), codes.exams(actor), mine, codes.today(actor), shell));
        return "training/team";
    }

    /** @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/training/team/curriculum")
    String teamCurriculum(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", CurriculumPage.of(trainings.team(actor), shell));
        return "training/curriculum";
    }

    /** @throws NotFound if there is no such supporter, or their training is not the actor's to see */
    @GetMapping("/training/{supporter}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute(
                "page",
                TrainingPage.of(
                        trainings.of(actor, supporter),
                        codes.exams(actor),
                        codes.practices(actor),
                        codes.today(actor),
                        shell));
        return "training/training";
    }

    /** @throws NotFound if there is no such supporter, or their training is not the actor's to see */
    @GetMapping("/training/{supporter}/curriculum")
    String curriculum(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", CurriculumPage.of(trainings.of(actor, supporter), shell));
        return "training/curriculum";
    }
}
