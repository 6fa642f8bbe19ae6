package org.alongside.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.training.CourseClass;
import org.alongside.training.HoldClass;
import org.alongside.training.MarkAttendance;
import org.alongside.training.TakeSeat;
import org.alongside.training.TrainingCodes;
import org.alongside.training.Trainings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A class: announced, signed up for, held, cancelled. */
@Controller
class ClassController {
    private final Trainings trainings;
    private final TrainingCodes codes;
    private final HoldClass holdClass;
    private final TakeSeat takeSeat;
    private final MarkAttendance markAttendance;
    private final Ids ids;

    ClassController(
            Trainings trainings,
            TrainingCodes codes,
            HoldClass holdClass,
            TakeSeat takeSeat,
            MarkAttendance markAttendance,
            Ids ids) {
        this.trainings = trainings;
        this.codes = codes;
        this.holdClass = holdClass;
        this.takeSeat = takeSeat;
        this.markAttendance = markAttendance;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but managers and supervisors, or if there is no such course */
    @GetMapping("/training/courses/{id}/classes/new")
    String blank(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        if (!HoldClass.mayAnnounce(actor)) throw new NotFound();
        return form(actor, ClassForm.blank(ids.next(), id), Problems.none(), view);
    }

    /** @throws NotFound for anybody but managers and supervisors, or if there is no such course */
    @PostMapping("/training/courses/{id}/classes/new")
    String announce(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var draft = ClassForm.sent(Sent.by(request), ids.next(), id);
        if (holdClass.announce(actor, draft) instanceof Change.Refused<CourseClass>(var wrongs)) {
            response.setStatus(422);
            return form(actor, draft, Problems.of(wrongs, shell.words()), view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.announced")));
        return "redirect:/training/classes/" + draft.id();
    }

    /** @throws NotFound if there is no such class, or the actor has nothing to do with courses */
    @GetMapping("/training/classes/{id}")
    String held(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, id, null, "", Problems.none(), shell, view);
    }

    /** @throws NotFound if the actor is no supporter, or there is no such class */
    @PostMapping("/training/classes/{id}/seat")
    String take(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return seated(takeSeat.take(actor, id), id, "training.notice.taken", shell, flash);
    }

    /** @throws NotFound if the actor is no supporter, or there is no such class */
    @PostMapping("/training/classes/{id}/seat/give-up")
    String giveUp(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        return seated(takeSeat.giveUp(actor, id), id, "training.notice.given-up", shell, flash);
    }

    private static String seated(
            Change<CourseClass> outcome, UUID id, String notice, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(
                Notice.FLASH,
                outcome instanceof Change.Refused<CourseClass>(var wrongs)
                        ? Notice.care(wrongs.getFirst().in(shell.words()))
                        : Notice.good(shell.say(notice)));
        return "redirect:/training/classes/" + id;
    }

    /** @throws NotFound if there is no such class, or the actor does not run it */
    @PostMapping("/training/classes/{id}/attendance")
    String mark(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var came = Stream.concat(sent.all("there").stream(), sent.all("also").stream())
                .flatMap(typed -> Typed.id(typed).stream())
                .distinct()
                .toList();
        if (markAttendance.mark(actor, id, came) instanceof Change.Refused<CourseClass>(var wrongs)) {
            response.setStatus(422);
            return show(actor, id, came, "", Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.marked")));
        return "redirect:/training/classes/" + id;
    }

    /** @throws NotFound if there is no such class, or it is not the actor's to cancel */
    @PostMapping("/training/classes/{id}/cancellation")
    String cancel(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var reason = Sent.by(request).line("reason");
        if (holdClass.cancel(actor, id, reason) instanceof Change.Refused<CourseClass>(var wrongs)) {
            response.setStatus(422);
            return show(actor, id, null, reason, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("training.notice.cancelled")));
        return "redirect:/training/classes/" + id;
    }

    private String form(Actor actor, HoldClass.Draft draft, Problems problems, Model view) {
        var course = trainings.course(actor, draft.course()).course();
        view.addAttribute("form", ClassForm.of(course, draft, trainings.trainers(actor), problems));
        return "training/class-form";
    }

    private String show(
            Actor actor,
            UUID id,
            @Nullable List<UUID> came,
            String reason,
            Problems problems,
            Shell shell,
            Model view) {
        var held = trainings.heldClass(actor, id);
        var with = new ClassPage.With(
                actor.is(Role.SUPPORTER) && !actor.person().equals(held.held().trainerId()),
                HoldClass.mayCancel(actor, held.held()),
                came,
                reason,
                problems,
                codes.today(actor),
                shell);
        view.addAttribute("page", ClassPage.of(held, with));
        return "training/class";
    }
}
