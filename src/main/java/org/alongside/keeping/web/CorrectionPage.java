package org.alongside.keeping.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.keeping.AnswerCorrection;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;

/**
 * One correction, for whoever answers it.
 *
 * @param open whether there is something to fill in
 * @param steps what became of it so far
 */
public record CorrectionPage(
        UUID id,
        UUID family,
        String who,
        String asked,
        String what,
        String why,
        String state,
        String tone,
        boolean open,
        List<Step> steps,
        UUID step,
        List<Choice> answers,
        List<Choice> reasons,
        String words,
        String source,
        Problems problems) {

    public record Step(String title, String words) {}

    static CorrectionPage of(
            AnswerCorrection.Timed one, UUID step, Sent sent, LocalDate today, Problems problems, Shell shell) {
        var correction = one.correction();
        var clock = one.clock();
        return new CorrectionPage(
                correction.id(),
                correction.family(),
                correction.personName(),
                shell.say("keeping.correction.asked", shell.words().spoken().date(correction.askedOn())),
                correction.what(),
                correction.why(),
                CorrectionsPage.state(one, today, shell),
                CorrectionsPage.tone(one, today),
                correction.isOpen(),
                correction.steps().stream()
                        .map(done -> new Step(
                                shell.say(
                                        "keeping.correction.step." + done.kind().code(),
                                        shell.words().spoken().date(done.on()),
                                        clock.title(done.reason())),
                                done.words()))
                        .toList(),
                step,
                Stream.of("accepted", "denied", "extended")
                        .filter(answer -> !answer.equals("extended") || clock.mayPutOff(correction, today))
                        .map(answer -> Choice.of(
                                answer,
                                shell.say("keeping.correction.answer." + answer, clock.extensionDays()),
                                answer.equals(sent.line("answer"))))
                        .toList(),
                clock.reasons().stream()
                        .map(reason -> Choice.of(
                                reason.code(), reason.title(), reason.code().equals(sent.line("reason"))))
                        .toList(),
                sent.words("words"),
                clock.source(),
                problems);
    }
}
