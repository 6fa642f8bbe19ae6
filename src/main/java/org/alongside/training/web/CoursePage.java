package org.alongside.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;
import org.alongside.training.Course;
import org.alongside.training.CourseClass;
import org.alongside.training.TrainingCodes;
import org.alongside.training.Trainings;

/**
 * A course of the catalogue, every word ready.
 *
 * @param covers training standards, under their competencies
 * @param keeps whether the reader changes the course; {@code announces} whether they announce classes of it
 */
public record CoursePage(
        String path,
        String title,
        String gives,
        boolean retired,
        List<EntryPage.Fact> facts,
        List<Covers> covers,
        List<TrainingPage.Line> classes,
        boolean keeps,
        boolean announces) {

    public record Covers(String competency, String standards) {}

    static CoursePage of(
            Trainings.Offered offered,
            Actor actor,
            TrainingCodes codes,
            boolean keeps,
            boolean announces,
            Shell shell) {
        var course = offered.course();
        var today = codes.today(actor);
        return new CoursePage(
                "/training/courses/" + course.id(),
                course.lesson().title(),
                Said.gives(course.lesson(), shell),
                course.retired(),
                facts(course, actor, codes, shell),
                covers(course, actor, codes, shell),
                offered.classes().stream().map(held -> line(held, today, shell)).toList(),
                keeps,
                announces && !course.retired());
    }

    private static TrainingPage.Line line(CourseClass held, LocalDate today, Shell shell) {
        var line = TrainingPage.coming(held, today, shell);
        var days = Said.days(held, today, shell);
        if (held.cancelled())
            return new TrainingPage.Line(line.href(), days, line.what(), "", shell.say("training.cancelled"), "care");
        return held.isOverOn(today)
                ? new TrainingPage.Line(line.href(), days, line.what(), "", shell.say("training.over"), "")
                : new TrainingPage.Line(line.href(), days, line.what(), "", line.state(), line.tone());
    }

    private static List<EntryPage.Fact> facts(Course course, Actor actor, TrainingCodes codes, Shell shell) {
        var lesson = course.lesson();
        return Stream.of(
                        fact("training.fact.approval", lesson.approval(), shell),
                        fact(
                                "training.fact.topics",
                                list(Said.titles(codes.topics(actor), lesson.topics()), shell),
                                shell),
                        fact(
                                "training.fact.practices",
                                list(Said.titles(codes.practices(actor), lesson.practices()), shell),
                                shell),
                        fact("training.fact.code", lesson.code(), shell),
                        fact(
                                "training.fact.repeats",
                                course.repeats() ? shell.say("training.repeats") : shell.say("training.once"),
                                shell))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static EntryPage.Fact fact(String key, String value, Shell shell) {
        return new EntryPage.Fact(shell.say(key), value, "");
    }

    private static String list(List<String> titles, Shell shell) {
        return titles.isEmpty() ? "" : shell.words().spoken().list(titles);
    }

    private static List<Covers> covers(Course course, Actor actor, TrainingCodes codes, Shell shell) {
        var standards = codes.standards(actor);
        return standards.groups().stream()
                .map(group -> new Covers(
                        group.title(),
                        list(
                                standards.codes().stream()
                                        .filter(code -> Objects.equals(code.group(), group.code())
                                                && course.lesson().standards().contains(code.code()))
                                        .map(code -> code.title())
                                        .toList(),
                                shell)))
                .filter(covers -> !covers.standards().isEmpty())
                .toList();
    }
}
