package org.alongside.training.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Shell;
import org.alongside.training.CourseClass;
import org.alongside.training.Curriculum;
import org.alongside.training.ExamAttempt;
import org.alongside.training.Training;
import org.alongside.training.Trainings;

/**
 * One supporter's training, every word ready.
 *
 * @param own whether the reader looks at their own
 * @param coming classes that are still to come
 * @param practices titles
 */
public record TrainingPage(
        String name,
        boolean own,
        String covered,
        String core,
        String continuing,
        String ethics,
        List<Line> coming,
        List<Line> trainings,
        List<Line> exams,
        List<String> practices,
        List<Meter> competencies,
        String curriculum) {

    /** @param tone of the state; both "" for none */
    public record Line(String href, String who, String what, String when, String state, String tone) {}

    public record Meter(String words, long value, long max) {}

    static TrainingPage of(Trainings.One one, CodeList exams, CodeList practices, LocalDate today, Shell shell) {
        var curriculum = one.curriculum();
        return new TrainingPage(
                one.learner().name(),
                one.learner().own(),
                shell.say("training.covered", curriculum.covered(), curriculum.all()),
                Said.hours(one.core(), shell),
                Said.hours(one.continuing(), shell),
                Said.hours(one.ethics(), shell),
                one.coming().stream().map(held -> coming(held, today, shell)).toList(),
                one.trainings().stream()
                        .map(training -> training(training, today, shell))
                        .toList(),
                one.exams().stream()
                        .map(attempt -> exam(attempt, exams, today, shell))
                        .toList(),
                Said.titles(practices, one.practices()),
                curriculum.competencies().stream()
                        .map(competency -> meter(competency, shell))
                        .toList(),
                "/training/" + one.learner().id() + "/curriculum");
    }

    private static Meter meter(Curriculum.Competency competency, Shell shell) {
        long all = competency.standards().size();
        return new Meter(
                shell.say("training.competency", competency.title(), competency.covered(), all),
                competency.covered(),
                all);
    }

    static Line training(Training training, LocalDate today, Shell shell) {
        return new Line(
                "/training/entries/" + training.id(),
                training.lesson().title(),
                Said.gives(training.lesson(), shell),
                shell.words().spoken().day(training.on(), today),
                Said.state(training.answer(), shell),
                Said.tone(training.answer()));
    }

    static Line exam(ExamAttempt attempt, CodeList exams, LocalDate today, Shell shell) {
        return new Line(
                "/training/exams/" + attempt.id(),
                exams.title(attempt.exam()),
                shell.say("training.percent", attempt.percent()),
                shell.words().spoken().day(attempt.on(), today),
                Said.state(attempt.answer(), shell),
                Said.tone(attempt.answer()));
    }

    static Line coming(CourseClass held, LocalDate today, Shell shell) {
        return new Line(
                "/training/classes/" + held.id(),
                held.course().lesson().title(),
                shell.say("training.class.where", held.place(), held.trainer()),
                Said.days(held, today, shell),
                seat(held, shell),
                held.seat() == CourseClass.Mine.TAKEN ? "good" : held.full() ? "wait" : "");
    }

    private static String seat(CourseClass held, Shell shell) {
        if (held.seat() == CourseClass.Mine.TAKEN) return shell.say("training.seat.taken");
        return held.full()
                ? shell.say("training.seat.full")
                : shell.say("training.seat.left", held.seats() - held.taken());
    }
}
