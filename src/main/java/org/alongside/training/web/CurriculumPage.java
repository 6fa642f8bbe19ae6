package org.alongside.training.web;

import java.util.List;
import org.alongside.platform.web.Shell;
import org.alongside.training.Curriculum;
import org.alongside.training.TeamCurriculum;
import org.alongside.training.Trainings;

/**
 * Which training standards are covered, and which are missing, every word ready: of one supporter, or of a team.
 *
 * @param back to whose training it is
 */
public record CurriculumPage(String title, String lead, String back, List<Group> groups) {

    /** @param count "" for none */
    public record Group(String title, String count, List<Line> lines) {}

    /**
     * @param what is included in the standard, "" for nothing more
     * @param by what covers it, or who lacks it
     * @param href to a course that would cover it, "" for none
     */
    public record Line(String title, String what, String by, String href, String offered, String state, String tone) {}

    static CurriculumPage of(Trainings.One one, Shell shell) {
        var curriculum = one.curriculum();
        return new CurriculumPage(
                one.learner().own()
                        ? shell.say("training.curriculum.mine")
                        : shell.say("training.curriculum.of", one.learner().name()),
                shell.say("training.covered", curriculum.covered(), curriculum.all()),
                "/training/" + one.learner().id(),
                curriculum.competencies().stream()
                        .map(competency -> new Group(
                                competency.title(),
                                shell.say(
                                        "training.of",
                                        competency.covered(),
                                        competency.standards().size()),
                                competency.standards().stream()
                                        .map(line -> line(line, shell))
                                        .toList()))
                        .toList());
    }

    private static Line line(Curriculum.Line line, Shell shell) {
        var what = line.description();
        var by = line.by().stream()
                .map(taken -> shell.say("training.by", taken.title(), taken.on()))
                .toList();
        return new Line(
                line.title(),
                what == null ? "" : what,
                by.isEmpty() ? "" : shell.words().spoken().list(by),
                line.offered().map(course -> "/training/courses/" + course.id()).orElse(""),
                line.offered()
                        .map(course ->
                                shell.say("training.offered", course.lesson().title()))
                        .orElse(""),
                shell.say(line.isCovered() ? "training.is-covered" : "training.is-missing"),
                line.isCovered() ? "good" : "wait");
    }

    static CurriculumPage of(TeamCurriculum team, Shell shell) {
        return new CurriculumPage(
                shell.say("training.curriculum.team"),
                shell.say("training.curriculum.team.what"),
                "/training/team",
                team.competencies().stream()
                        .map(competency -> new Group(
                                competency.title(),
                                "",
                                competency.standards().stream()
                                        .map(line -> line(line, shell))
                                        .toList()))
                        .toList());
    }

    private static Line line(TeamCurriculum.Line line, Shell shell) {
        return new Line(
                line.title(),
                "",
                missing(line, shell),
                "",
                "",
                shell.say("training.of", line.covered(), line.people()),
                line.missing().isEmpty() ? "good" : "wait");
    }

    private static String missing(TeamCurriculum.Line line, Shell shell) {
        if (line.missing().isEmpty()) return "";
        return line.covered() == 0
                ? shell.say("training.missing-all")
                : shell.say("training.missing", shell.words().spoken().list(line.missing()));
    }
}
