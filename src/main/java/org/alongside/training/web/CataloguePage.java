package org.alongside.training.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.web.Shell;
import org.alongside.training.Course;
import org.alongside.training.Trainings;

/**
 * What the agency offers, every word ready.
 *
 * @param keeps whether the reader adds courses
 */
public record CataloguePage(List<TrainingPage.Line> coming, List<TrainingPage.Line> courses, boolean keeps) {

    static CataloguePage of(Trainings.Catalogue catalogue, boolean keeps, LocalDate today, Shell shell) {
        return new CataloguePage(
                catalogue.coming().stream()
                        .map(held -> TrainingPage.coming(held, today, shell))
                        .toList(),
                catalogue.courses().stream().map(course -> line(course, shell)).toList(),
                keeps);
    }

    private static TrainingPage.Line line(Course course, Shell shell) {
        var covers = course.lesson().standards().size();
        return new TrainingPage.Line(
                "/training/courses/" + course.id(),
                course.lesson().title(),
                Said.gives(course.lesson(), shell),
                "",
                covers == 0 ? "" : shell.say("training.covers", covers),
                "note");
    }
}
