package org.alongside.training.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.training.Course;
import org.alongside.training.TrainingDraft;

/**
 * A course taken, to fill in: one of the catalogue, or what is needed of one from elsewhere.
 *
 * @param askAgain whether to ask if it was taken another time on purpose
 */
public record TrainingForm(
        UUID id,
        List<Choice> courses,
        LessonFields lesson,
        String day,
        boolean askAgain,
        boolean again,
        Problems problems) {

    static TrainingForm of(TrainingDraft draft, List<Course> courses, LessonFields lesson, Problems problems) {
        return new TrainingForm(
                draft.id(),
                courses.stream()
                        .map(course -> Choice.of(
                                course.id().toString(),
                                course.lesson().title(),
                                course.id().equals(draft.course())))
                        .toList(),
                lesson,
                draft.day(),
                draft.again() || problems.on("again") != null,
                draft.again(),
                problems);
    }

    static TrainingDraft sent(Sent sent, UUID fresh) {
        return new TrainingDraft(
                sent.id("id").orElse(fresh),
                sent.id("course").orElse(null),
                LessonFields.sent(sent),
                sent.line("day"),
                sent.ticked("again"));
    }
}
