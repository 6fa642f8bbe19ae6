package org.alongside.training.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Shell;
import org.alongside.training.CourseClass;
import org.alongside.training.Lesson;
import org.alongside.training.Training;
import org.jspecify.annotations.Nullable;

/** What several pages say and take alike. */
final class Said {
    private Said() {}

    static String hours(BigDecimal hours, Shell shell) {
        return shell.say("training.hours", hours);
    }

    /** What a course gives, in a line: by whom, how long, and what for. */
    static String gives(Lesson lesson, Shell shell) {
        if (lesson.core()) return shell.say("training.gives.core", lesson.provider(), hours(lesson.hours(), shell));
        return lesson.ceuHours().signum() == 0
                ? shell.say("training.gives.nothing", lesson.provider(), hours(lesson.hours(), shell))
                : shell.say(
                        "training.gives.credit",
                        lesson.provider(),
                        hours(lesson.hours(), shell),
                        hours(lesson.ceuHours(), shell));
    }

    static String state(Training.@Nullable Answer answer, Shell shell) {
        if (answer == null) return shell.say("training.state.waits");
        return shell.say(answer.accepted() ? "training.state.counts" : "training.state.refused");
    }

    static String tone(Training.@Nullable Answer answer) {
        if (answer == null) return "wait";
        return answer.accepted() ? "good" : "care";
    }

    static String days(CourseClass held, LocalDate today, Shell shell) {
        var spoken = shell.words().spoken();
        var at = held.at();
        if (!held.from().equals(held.until())) return shell.say("training.days", held.from(), held.until());
        var day = spoken.day(held.from(), today);
        return at == null ? day : shell.say("training.day-at", day, spoken.time(at));
    }

    static List<Choice> codes(CodeList list, List<String> picked) {
        return list.codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), picked.contains(code.code())))
                .toList();
    }

    static List<String> titles(CodeList list, List<String> codes) {
        return codes.stream().map(list::title).toList();
    }
}
