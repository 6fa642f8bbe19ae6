package org.alongside.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.families.Enrolled;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.LifeStore;
import org.alongside.families.TakeBack;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.AssignmentStore;
import org.alongside.workforce.TakeBackAssignment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step of an enrollment's life that was entered by mistake is taken back, for a reason. */
@Controller
class TakeBackController {
    private final Db db;
    private final EnrollmentStore enrollments;
    private final LifeStore life;
    private final AssignmentStore assignments;
    private final TakeBack takeBack;
    private final TakeBackAssignment takeBackAssignment;

    TakeBackController(
            Db db,
            EnrollmentStore enrollments,
            LifeStore life,
            AssignmentStore assignments,
            TakeBack takeBack,
            TakeBackAssignment takeBackAssignment) {
        this.db = db;
        this.enrollments = enrollments;
        this.life = life;
        this.assignments = assignments;
        this.takeBack = takeBack;
        this.takeBackAssignment = takeBackAssignment;
    }

    /** @throws NotFound if the actor may not, or there is no such step of this enrollment within reach */
    @GetMapping("/enrollments/{enrollment}/mistakes/{what:phase|pause|agreement|enrollment|assignment}/{id}")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            @PathVariable String what,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        may(actor, what);
        view.addAttribute("form", form(actor, enrollment, what, id, "", shell, Problems.none()));
        return "workforce/take-back";
    }

    /** @throws NotFound if the actor may not, or there is no such step of this enrollment within reach */
    @PostMapping("/enrollments/{enrollment}/mistakes/{what:phase|pause|agreement|enrollment|assignment}/{id}")
    String takeBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            @PathVariable String what,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        may(actor, what);
        var reason = Sent.by(request).words("reason");
        var blank = form(actor, enrollment, what, id, reason, shell, Problems.none());
        var family = db.read(actor, () -> enrollments.find(enrollment))
                .orElseThrow(NotFound::new)
                .familyId();
        var wrongs = refusal(actor, what, id, reason);
        if (wrongs.isPresent()) {
            response.setStatus(422);
            var problems = Problems.of(wrongs.get(), shell.words());
            view.addAttribute("form", form(actor, enrollment, what, id, reason, shell, problems));
            return "workforce/take-back";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.taken-back")));
        return what.equals("enrollment") ? "redirect:/families/" + family : "redirect:" + blank.back();
    }

    private Optional<List<Wrong>> refusal(Actor actor, String what, UUID id, String reason) {
        var change = what.equals("assignment")
                ? takeBackAssignment.takeBack(actor, id, reason)
                : takeBack.takeBack(actor, TakeBack.What.valueOf(what.toUpperCase(Locale.ROOT)), id, reason);
        return change instanceof Change.Refused<?>(var wrongs) ? Optional.of(wrongs) : Optional.empty();
    }

    private static void may(Actor actor, String what) {
        if (what.equals("enrollment") || what.equals("assignment")) FamilyRule.mustManage(actor);
        else FamilyRule.mustLead(actor);
    }

    private TakeBackForm form(
            Actor actor, UUID enrollment, String what, UUID id, String reason, Shell shell, Problems problems) {
        return db.read(actor, () -> {
            var enrolled = enrollments.enrolled(enrollment).orElseThrow(NotFound::new);
            var named = named(enrolled, what, id, shell).orElseThrow(NotFound::new);
            return new TakeBackForm(
                    what,
                    id,
                    shell.say("families.back.title." + what, named),
                    reason,
                    "/enrollments/" + enrollment,
                    problems);
        });
    }

    private Optional<String> named(Enrolled enrolled, String what, UUID id, Shell shell) {
        var enrollment = enrolled.enrollment().id();
        var spoken = shell.words().spoken();
        return switch (what) {
            case "phase" ->
                life.phases(enrollment).stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> one.phaseName())
                        .findFirst();
            case "pause" ->
                life.pauses(enrollment).stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> spoken.date(one.fromOn()))
                        .findFirst();
            case "agreement" ->
                life.agreements(enrollment).stream()
                        .filter(one -> one.id().equals(id))
                        .map(one -> spoken.date(one.agreedOn()))
                        .findFirst();
            case "assignment" ->
                assignments.ofFamily(enrolled.enrollment().familyId()).stream()
                        .filter(one -> one.assignment().id().equals(id)
                                && one.assignment().enrollmentId().equals(enrollment))
                        .map(one -> one.supporter())
                        .findFirst();
            default -> id.equals(enrollment) ? Optional.of(enrolled.program()) : Optional.empty();
        };
    }
}
