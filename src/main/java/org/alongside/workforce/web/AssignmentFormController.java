package org.alongside.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.workforce.AssignSupporter;
import org.alongside.workforce.Assignment;
import org.alongside.workforce.Assignment.Kind;
import org.alongside.workforce.AssignmentStore;
import org.alongside.workforce.EndAssignment;
import org.alongside.workforce.RelationshipStore;
import org.alongside.workforce.Walker;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supporter starts to walk with an enrollment, and stops. */
@Controller
class AssignmentFormController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final AssignmentStore assignments;
    private final AssignSupporter assignSupporter;
    private final EndAssignment endAssignment;
    private final RelationshipStore relationships;

    AssignmentFormController(
            Db db,
            Ids ids,
            Clock clock,
            EnrollmentStore enrollments,
            AssignmentStore assignments,
            AssignSupporter assignSupporter,
            EndAssignment endAssignment,
            RelationshipStore relationships) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.enrollments = enrollments;
        this.assignments = assignments;
        this.assignSupporter = assignSupporter;
        this.endAssignment = endAssignment;
        this.relationships = relationships;
    }

    @GetMapping("/enrollments/{enrollment}/assignments/new")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var draft = new AssignSupporter.Draft(
                ids.next(), enrollment, null, Kind.PRIMARY, actor.today(clock).toString(), "", false);
        view.addAttribute("form", form(actor, draft, shell, Problems.none()));
        return "workforce/assign";
    }

    @PostMapping("/enrollments/{enrollment}/assignments")
    String assign(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new AssignSupporter.Draft(
                sent.id("id").orElseGet(ids::next),
                enrollment,
                sent.id("supporter").orElse(null),
                Kind.of(sent.line("kind")).orElse(Kind.PRIMARY),
                sent.line("starts-on"),
                sent.line("ends-on"),
                sent.ticked("taking-over"));
        return switch (assignSupporter.assign(actor, draft)) {
            case Change.Done<Assignment>(var assigned) -> saved(assigned, "workforce.notice.assigned", shell, flash);
            case Change.Overtaken<Assignment>(var assigned) ->
                saved(assigned, "workforce.notice.assigned", shell, flash);
            case Change.Refused<Assignment>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute("form", form(actor, draft, shell, Problems.of(wrongs, shell.words())));
                yield "workforce/assign";
            }
        };
    }

    @GetMapping("/assignments/{id}/end")
    String ending(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var walker = walker(actor, id);
        view.addAttribute(
                "form",
                ending(walker, walker.assignment().version(), actor.today(clock).toString(), shell, Problems.none()));
        return "workforce/end-assignment";
    }

    @PostMapping("/assignments/{id}/end")
    String end(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var lastDay = sent.line("last-day");
        switch (endAssignment.end(actor, id, sent.version(), lastDay)) {
            case Change.Done<Assignment>(var ended) -> {
                return saved(ended, "workforce.notice.ended", shell, flash);
            }
            case Change.Refused<Assignment>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute(
                        "form",
                        ending(walker(actor, id), sent.version(), lastDay, shell, Problems.of(wrongs, shell.words())));
            }
            case Change.Overtaken<Assignment>(var theirs) -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("workforce.wrong.changed-meanwhile"));
                view.addAttribute("form", ending(walker(actor, id), theirs.version(), lastDay, shell, problems));
            }
        }
        return "workforce/end-assignment";
    }

    private static String saved(Assignment assignment, String key, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(key)));
        return "redirect:/families/" + assignment.familyId();
    }

    private AssignmentForm form(Actor actor, AssignSupporter.Draft draft, Shell shell, Problems problems) {
        var today = actor.today(clock);
        return db.read(actor, () -> {
            var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
            var program = enrollments.enrolledOfFamily(enrollment.familyId()).stream()
                    .filter(one -> one.enrollment().id().equals(enrollment.id()))
                    .findFirst()
                    .orElseThrow(NotFound::new)
                    .program();
            var now = assignments.ofFamily(enrollment.familyId()).stream()
                    .filter(walker -> walker.assignment().enrollmentId().equals(enrollment.id())
                            && walker.assignment().kind() == Kind.PRIMARY
                            && walker.assignment().isOn(today))
                    .map(Walker::supporter)
                    .findFirst()
                    .orElse("");
            return new AssignmentForm(
                    draft.id(),
                    enrollment.id(),
                    enrollment.familyId(),
                    program,
                    now,
                    assignments.supporters(today).stream()
                            .map(one -> Choice.of(
                                    one.id().toString(),
                                    shell.say("workforce.supporter", one.name(), one.families()),
                                    one.id().equals(draft.supporter())))
                            .toList(),
                    Arrays.stream(Kind.values())
                            .map(kind -> Choice.of(
                                    kind.code(), shell.say("workforce.kind." + kind.code()), kind == draft.kind()))
                            .toList(),
                    draft.startsOn(),
                    draft.endsOn(),
                    draft.takingOver(),
                    relationships.with(enrollment.familyId()).stream()
                            .map(one -> KnownLine.of(one, today, shell))
                            .toList(),
                    problems);
        });
    }

    private static EndForm ending(Walker walker, int version, String lastDay, Shell shell, Problems problems) {
        var assignment = walker.assignment();
        return new EndForm(
                assignment.id(),
                assignment.familyId(),
                version,
                walker.supporter(),
                shell.words().spoken().date(assignment.startsOn()),
                lastDay,
                problems);
    }

    private Walker walker(Actor actor, UUID id) {
        return db.read(
                        actor,
                        () -> assignments.find(id).stream()
                                .flatMap(one -> assignments.ofFamily(one.familyId()).stream())
                                .filter(one -> one.assignment().id().equals(id))
                                .findFirst())
                .orElseThrow(NotFound::new);
    }
}
