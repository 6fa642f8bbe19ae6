package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.keeping.AskCorrection;
import org.alongside.keeping.Correction;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;

/**
 * A correction, for the one who asked for it.
 *
 * @param answers what was answered, the first first, each with its title
 * @param mayDisagree whether they may add their words
 * @param disagreed their words; "" while there are none
 */
public record OwnCorrectionPage(
        UUID id,
        String asked,
        String what,
        String why,
        String state,
        String tone,
        List<Answer> answers,
        boolean mayDisagree,
        String disagreed,
        UUID step,
        String words,
        Problems problems) {

    public record Answer(String title, String reason, String words) {}

    static OwnCorrectionPage of(
            AskCorrection.Mine one, UUID step, Sent sent, LocalDate today, Problems problems, Shell shell) {
        var correction = one.correction();
        return new OwnCorrectionPage(
                correction.id(),
                shell.say("caregivers.correction.asked", shell.words().spoken().date(correction.askedOn())),
                correction.what(),
                correction.why(),
                state(one, today, shell),
                tone(one, today),
                correction.steps().stream()
                        .filter(done -> done.kind() != Correction.Kind.DISAGREED)
                        .map(done -> answer(one, done, shell))
                        .toList(),
                correction.mayDisagree(),
                correction
                        .step(Correction.Kind.DISAGREED)
                        .map(Correction.Step::words)
                        .orElse(""),
                step,
                sent.words("words"),
                problems);
    }

    private static Answer answer(AskCorrection.Mine one, Correction.Step step, Shell shell) {
        boolean later = step.kind() == Correction.Kind.EXTENDED;
        return new Answer(
                shell.say(later ? "caregivers.correction.extended" : "caregivers.correction.answer"),
                step.reason().isEmpty()
                        ? ""
                        : shell.say("caregivers.correction.reason", one.clock().title(step.reason())),
                step.words());
    }

    static String state(AskCorrection.Mine one, LocalDate today, Shell shell) {
        Optional<Correction.Step> answer = one.correction().answer();
        if (answer.isPresent())
            return shell.say(
                    answer.get().kind() == Correction.Kind.ACCEPTED
                            ? "caregivers.correction.accepted"
                            : "caregivers.correction.denied");
        var due = one.clock().dueOn(one.correction());
        return shell.say(
                today.isAfter(due) ? "caregivers.correction.late" : "caregivers.correction.due",
                shell.words().spoken().date(due));
    }

    static String tone(AskCorrection.Mine one, LocalDate today) {
        if (!one.correction().isOpen())
            return one.correction().step(Correction.Kind.ACCEPTED).isPresent() ? "good" : "";
        return today.isAfter(one.clock().dueOn(one.correction())) ? "care" : "wait";
    }
}
