package org.alongside.training.web;

import java.time.Instant;
import java.util.List;
import org.alongside.access.Colleague;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.training.ExamAttempt;
import org.alongside.training.Training;
import org.alongside.training.TrainingCodes;
import org.alongside.training.Trainings;
import org.jspecify.annotations.Nullable;

/**
 * A course taken or an exam sat, every word ready.
 *
 * @param path where its forms are sent
 * @param told what was answered, by whom and why; "" while it waits
 * @param mayAnswer whether it waits for this reader
 * @param mayTakeBack whether its supporter may still take it back
 * @param mayProve whether its supporter may add a file
 * @param answer as typed
 */
public record EntryPage(
        String path,
        String title,
        String whose,
        String back,
        String state,
        String tone,
        String told,
        List<Fact> facts,
        List<Fact> certificates,
        boolean mayAnswer,
        boolean mayTakeBack,
        boolean mayProve,
        int version,
        String answer,
        Problems problems) {

    /** @param href "" for none */
    public record Fact(String name, String value, String href) {}

    /** Who looks, and what was typed. */
    record With(Actor actor, TrainingCodes codes, String answer, Problems problems, Shell shell) {
        Fact fact(String key, String value) {
            return new Fact(shell.say(key), value, "");
        }

        String list(List<String> titles) {
            return titles.isEmpty() ? "" : shell.words().spoken().list(titles);
        }

        String moment(Instant at) {
            return shell.words().spoken().moment(at, actor.zone(), codes.today(actor));
        }
    }

    static EntryPage of(Trainings.Entered<Training> entered, With with) {
        var training = entered.entry();
        var lesson = training.lesson();
        var codes = with.codes();
        var facts = List.of(
                with.fact("training.fact.day", with.shell().words().spoken().date(training.on())),
                with.fact("training.fact.gives", Said.gives(lesson, with.shell())),
                with.fact("training.fact.approval", lesson.approval()),
                with.fact("training.fact.topics", with.list(Said.titles(codes.topics(with.actor()), lesson.topics()))),
                with.fact(
                        "training.fact.standards",
                        with.list(Said.titles(codes.standards(with.actor()), lesson.standards()))),
                with.fact(
                        "training.fact.practices",
                        with.list(Said.titles(codes.practices(with.actor()), lesson.practices()))));
        return page(
                "/training/entries/" + training.id(),
                lesson.title(),
                entered.learner(),
                training.answer(),
                training.version(),
                facts,
                entered.certificates(),
                with);
    }

    static EntryPage ofExam(Trainings.Entered<ExamAttempt> entered, With with) {
        var exam = entered.entry();
        var facts = List.of(
                with.fact("training.fact.day", with.shell().words().spoken().date(exam.on())),
                with.fact("training.fact.result", with.shell().say("training.percent", exam.percent())));
        return page(
                "/training/exams/" + exam.id(),
                with.codes().exams(with.actor()).title(exam.exam()),
                entered.learner(),
                exam.answer(),
                exam.version(),
                facts,
                entered.certificates(),
                with);
    }

    private static EntryPage page(
            String path,
            String title,
            Colleague learner,
            Training.@Nullable Answer answer,
            int version,
            List<Fact> facts,
            List<Training.Certificate> certificates,
            With with) {
        return new EntryPage(
                path,
                title,
                learner.own() ? with.shell().say("training.entry.mine") : learner.name(),
                "/training/" + learner.id(),
                Said.state(answer, with.shell()),
                Said.tone(answer),
                answer == null ? "" : told(answer, with),
                facts.stream().filter(fact -> !fact.value().isEmpty()).toList(),
                certificates.stream()
                        .map(one ->
                                new Fact(one.name(), with.moment(one.addedAt()), "/training/certificates/" + one.id()))
                        .toList(),
                answer == null && learner.answers(),
                answer == null && learner.own(),
                learner.own(),
                version,
                with.answer(),
                with.problems());
    }

    private static String told(Training.Answer answer, With with) {
        var when = with.moment(answer.at());
        return answer.words().isEmpty()
                ? with.shell().say("training.answered", answer.name(), when)
                : with.shell().say("training.answered-with", answer.name(), when, answer.words());
    }
}
