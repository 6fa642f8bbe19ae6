package org.alongside.programs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.ReviewPart2;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a program is one under 42 CFR Part 2. */
@Controller
class Part2Controller {
    private final ReviewPart2 reviewPart2;
    private final Clock clock;

    Part2Controller(ReviewPart2 reviewPart2, Clock clock) {
        this.reviewPart2 = reviewPart2;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such program, or the actor reviews none */
    @GetMapping("/programs/{id}/part2")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var standing = reviewPart2.of(actor, id);
        return shown(actor, standing, reviewPart2.nextId(), "", "", Problems.none(), shell, view);
    }

    /** @throws NotFound if there is no such program, or the actor reviews none */
    @PostMapping("/programs/{id}/part2")
    String review(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var review = sent.id("id").orElseGet(reviewPart2::nextId);
        return switch (reviewPart2.review(actor, review, id, sent.line("status"), sent.words("why"))) {
            case Change.Done<ReviewPart2.Standing>(var standing) -> {
                flash.addFlashAttribute(
                        Notice.FLASH,
                        Notice.good(shell.say(
                                "programs.notice.part2", standing.program().name())));
                yield "redirect:/programs/" + id + "/part2";
            }
            case Change.Refused<ReviewPart2.Standing>(var wrongs) -> {
                response.setStatus(422);
                yield shown(
                        actor,
                        reviewPart2.of(actor, id),
                        review,
                        sent.line("status"),
                        sent.words("why"),
                        Problems.of(wrongs, shell.words()),
                        shell,
                        view);
            }
            case Change.Overtaken<ReviewPart2.Standing> never ->
                throw new IllegalStateException("Reviews are only ever added to.");
        };
    }

    private String shown(
            Actor actor,
            ReviewPart2.Standing standing,
            UUID review,
            String status,
            String why,
            Problems problems,
            Shell shell,
            Model view) {
        var today = actor.today(clock);
        view.addAttribute("page", Part2Page.of(standing, review, status, why, today, shell, problems));
        return "programs/part2";
    }
}
