package org.alongside.programs.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.programs.Part2Review;
import org.alongside.programs.ReviewPart2;

/**
 * Whether a program is one under 42 CFR Part 2, and the form to review that; every word ready.
 *
 * @param now what holds today
 * @param id of the review about to be written
 */
public record Part2Page(
        UUID program,
        String name,
        String now,
        String tone,
        List<Line> reviews,
        UUID id,
        List<Choice> statuses,
        String why,
        Problems problems) {

    public record Line(String status, String who, String why) {}

    static Part2Page of(
            ReviewPart2.Standing standing,
            UUID id,
            String status,
            String why,
            LocalDate today,
            Shell shell,
            Problems problems) {
        var now = standing.reviews().isEmpty()
                ? Part2Review.Status.PENDING
                : standing.reviews().getFirst().status();
        var statuses = Arrays.stream(Part2Review.Status.values())
                .map(one -> Choice.of(
                        one.code(),
                        shell.say("programs.part2.status." + one.code()),
                        one.code().equals(status)))
                .toList();
        return new Part2Page(
                standing.program().id(),
                standing.program().name(),
                shell.say("programs.part2.now." + now.code()),
                now == Part2Review.Status.PENDING ? "wait" : "good",
                standing.reviews().stream()
                        .map(review -> line(review, today, shell))
                        .toList(),
                id,
                statuses,
                why,
                problems);
    }

    private static Line line(Part2Review review, LocalDate today, Shell shell) {
        return new Line(
                shell.say("programs.part2.status." + review.status().code()),
                shell.say(
                        "programs.part2.by",
                        review.reviewer(),
                        shell.words().spoken().day(review.on(), today)),
                review.why());
    }
}
