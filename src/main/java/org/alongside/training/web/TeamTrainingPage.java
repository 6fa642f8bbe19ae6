package org.alongside.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Shell;
import org.alongside.training.Trainings;

/**
 * A team's training, every word ready.
 *
 * @param waiting what the reader answers
 * @param toMark classes at which the reader says who was there
 * @param mine to the reader's own, "" for none
 */
public record TeamTrainingPage(
        List<TrainingPage.Line> waiting, List<TrainingPage.Line> toMark, List<Member> members, String mine) {

    public record Member(String href, String name, String words, long value, long max) {}

    static TeamTrainingPage of(Trainings.Board board, CodeList exams, String mine, LocalDate today, Shell shell) {
        var trainings =
                board.waiting().stream().map(one -> of(one.name(), TrainingPage.training(one, today, shell), shell));
        var sat = board.exams().stream().map(one -> of(one.name(), TrainingPage.exam(one, exams, today, shell), shell));
        return new TeamTrainingPage(
                Stream.concat(trainings, sat).toList(),
                board.toMark().stream()
                        .map(held -> new TrainingPage.Line(
                                "/training/classes/" + held.id(),
                                held.course().lesson().title(),
                                shell.say("training.class.where", held.place(), held.trainer()),
                                Said.days(held, today, shell),
                                shell.say("training.to-mark"),
                                "wait"))
                        .toList(),
                board.members().stream()
                        .map(one -> new Member(
                                "/training/" + one.id(),
                                one.name(),
                                shell.say("training.covered", one.covered(), one.all()),
                                one.covered(),
                                one.all()))
                        .toList(),
                mine);
    }

    private static TrainingPage.Line of(String name, TrainingPage.Line line, Shell shell) {
        return new TrainingPage.Line(
                line.href(), name, shell.say("training.entered", line.who(), line.what()), line.when(), "", "");
    }
}
