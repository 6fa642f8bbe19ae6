package org.alongside.training.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.training.ClassStore;
import org.alongside.training.Course;
import org.alongside.training.HoldClass;

/** A class of a course, to announce. */
public record ClassForm(String title, HoldClass.Draft draft, List<Choice> trainers, Problems problems) {

    static ClassForm of(
            Course course, HoldClass.Draft draft, List<ClassStore.Colleague> colleagues, Problems problems) {
        return new ClassForm(
                course.lesson().title(),
                draft,
                colleagues.stream()
                        .map(one -> Choice.of(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(draft.trainerId())))
                        .toList(),
                problems);
    }

    static HoldClass.Draft blank(UUID id, UUID course) {
        return new HoldClass.Draft(id, course, "", "", "", "", "", "", "12");
    }

    static HoldClass.Draft sent(Sent sent, UUID fresh, UUID course) {
        return new HoldClass.Draft(
                sent.id("id").orElse(fresh),
                course,
                sent.line("from"),
                sent.line("until"),
                sent.line("time"),
                sent.line("place"),
                sent.line("trainer-id"),
                sent.line("trainer"),
                sent.line("seats"));
    }
}
