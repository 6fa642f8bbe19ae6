package org.alongside.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.training.Course;
import org.alongside.training.HoldClass;
import org.alongside.training.KeepCourse;
import org.alongside.training.LessonDraft;
import org.alongside.training.TrainingCodes;
import org.alongside.training.Trainings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue: courses that the agency offers, kept by its managers. */
@Controller
class CourseController {
    private final Trainings trainings;
    private final TrainingCodes codes;
    private final KeepCourse keepCourse;
    private final Ids ids;

    CourseController(Trainings trainings, TrainingCodes codes, KeepCourse keepCourse, Ids ids) {
        this.trainings = trainings;
        this.codes = codes;
        this.keepCourse = keepCourse;
        this.ids = ids;
    }

    /** @throws NotFound for whoever has nothing to do with courses */
    @GetMapping("/training/courses")
    String catalogue(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute(
                "page",
                CataloguePage.of(trainings.catalogue(actor), actor.is(Role.MANAGER), codes.today(actor), shell));
        return "training/catalogue";
    }

    /** @throws NotFound for anybody but managers */
    @GetMapping("/training/courses/new")
    String blank(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        var draft = new KeepCourse.Draft(ids.next(), 0, LessonDraft.blank(), false);
        return form(actor, draft, "/training/courses/new", Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but managers */
    @PostMapping("/training/courses/new")
    String add(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        return kept(
                actor,
                sent.id("id").orElseGet(ids::next),
                0,
                "/training/courses/new",
                sent,
                response,
                shell,
                flash,
                view);
    }

    /** @throws NotFound if there is no such course, or the actor has nothing to do with courses */
    @GetMapping("/training/courses/{id}")
    String course(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute(
                "page",
                CoursePage.of(
                        trainings.course(actor, id),
                        actor,
                        codes,
                        actor.is(Role.MANAGER),
                        HoldClass.mayAnnounce(actor),
                        shell));
        return "training/course";
    }

    /** @throws NotFound for anybody but managers, or if there is no such course */
    @GetMapping("/training/courses/{id}/edit")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        var course = trainings.course(actor, id).course();
        var draft = new KeepCourse.Draft(id, course.version(), LessonDraft.of(course.lesson()), course.repeats());
        return form(actor, draft, edit(id), Problems.none(), shell, view);
    }

    /** @throws NotFound for anybody but managers, or if there is no such course */
    @PostMapping("/training/courses/{id}/edit")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        trainings.course(actor, id);
        var sent = Sent.by(request);
        int version = Math.max(sent.version(), 1);
        return kept(actor, id, version, edit(id), sent, response, shell, flash, view);
    }

    private static String edit(UUID id) {
        return "/training/courses/" + id + "/edit";
    }

    private String kept(
            Actor actor,
            UUID id,
            int version,
            String action,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        var draft = new KeepCourse.Draft(id, version, LessonFields.sent(sent), sent.ticked("repeats"));
        switch (keepCourse.keep(actor, draft)) {
            case Change.Done<Course>(var course) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.course")));
                return "redirect:/training/courses/" + course.id();
            }
            case Change.Refused<Course>(var wrongs) -> {
                response.setStatus(422);
                return form(actor, draft, action, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<Course>(var theirs) -> {
                response.setStatus(409);
                var mine = new KeepCourse.Draft(id, theirs.version(), draft.lesson(), draft.repeats());
                var problems = Problems.none()
                        .and(
                                "",
                                shell.say(
                                        "training.changed-meanwhile",
                                        theirs.lesson().title(),
                                        Said.gives(theirs.lesson(), shell)));
                return form(actor, mine, action, problems, shell, view);
            }
        }
    }

    /** @throws NotFound for anybody but managers, or if there is no such course */
    @PostMapping("/training/courses/{id}/retirement")
    String retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        boolean retired = !Sent.by(request).line("offered").equals("again");
        if (keepCourse.retire(actor, id, retired) instanceof Change.Refused<Course>(var wrongs))
            flash.addFlashAttribute(Notice.FLASH, Notice.care(wrongs.getFirst().in(shell.words())));
        else
            flash.addFlashAttribute(
                    Notice.FLASH,
                    Notice.good(shell.say(retired ? "training.notice.retired" : "training.notice.offered")));
        return "redirect:/training/courses/" + id;
    }

    private String form(
            Actor actor, KeepCourse.Draft draft, String action, Problems problems, Shell shell, Model view) {
        view.addAttribute(
                "form",
                new CourseForm(
                        draft.id(),
                        draft.version(),
                        action,
                        LessonFields.of(draft.lesson(), codes, actor, shell),
                        draft.repeats(),
                        problems));
        return "training/course-form";
    }
}
