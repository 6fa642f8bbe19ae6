package org.alongside.keeping.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.keeping.AnswerCorrection;
import org.alongside.keeping.Correction;
import org.alongside.platform.web.Shell;

/** Corrections that were asked for: those to answer, the first to be due first, and those that are answered. */
public record CorrectionsPage(List<Line> open, List<Line> answered) {

    public record Line(UUID id, String who, String what, String state, String tone) {}

    static CorrectionsPage of(AnswerCorrection.All all, LocalDate today, Shell shell) {
        return new CorrectionsPage(
                all.open().stream().map(one -> line(one, today, shell)).toList(),
                all.answered().stream().map(one -> line(one, today, shell)).toList());
    }

    private static Line line(AnswerCorrection.Timed one, LocalDate today, Shell shell) {
        var correction = one.correction();
        return new Line(
                correction.id(),
                correction.personName(),
                correction.what(),
                state(one, today, shell),
                tone(one, today));
    }

    static String state(AnswerCorrection.Timed one, LocalDate today, Shell shell) {
        var correction = one.correction();
        var answer = correction.answer();
        if (answer.isPresent())
            return shell.say(
                    answer.get().kind() == Correction.Kind.ACCEPTED
                            ? "keeping.correction.accepted"
                            : correction.step(Correction.Kind.DISAGREED).isPresent()
                                    ? "keeping.correction.disagreed"
                                    : "keeping.correction.denied",
                    shell.words().spoken().date(answer.get().on()));
        return shell.say(
                today.isAfter(one.dueOn()) ? "keeping.correction.late" : "keeping.correction.due",
                shell.words().spoken().date(one.dueOn()));
    }

    static String tone(AnswerCorrection.Timed one, LocalDate today) {
        if (!one.correction().isOpen()) return "good";
        return today.isAfter(one.dueOn()) ? "care" : "wait";
    }
}
