package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.families.EndEnrollment;
import org.alongside.families.Enrolled;
import org.alongside.families.Enrollment;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.OpenEnrollment;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.network.SiteStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.ProgramStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A caregiver starts in a program, and ends with it. */
@Controller
class EnrollmentFormController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final FamilyStore families;
    private final PersonStore people;
    private final EnrollmentStore enrollments;
    private final ProgramStore programs;
    private final SiteStore sites;
    private final Definitions definitions;
    private final OpenEnrollment openEnrollment;
    private final EndEnrollment endEnrollment;

    EnrollmentFormController(
            Db db,
            Ids ids,
            Clock clock,
            FamilyStore families,
            PersonStore people,
            EnrollmentStore enrollments,
            ProgramStore programs,
            SiteStore sites,
            Definitions definitions,
            OpenEnrollment openEnrollment,
            EndEnrollment endEnrollment) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.families = families;
        this.people = people;
        this.enrollments = enrollments;
        this.programs = programs;
        this.sites = sites;
        this.definitions = definitions;
        this.openEnrollment = openEnrollment;
        this.endEnrollment = endEnrollment;
    }

    @GetMapping("/families/{family}/enrollments/new")
    String blank(@AuthenticationPrincipal Actor actor, @PathVariable UUID family, Model view) {
        FamilyRule.mustManage(actor);
        view.addAttribute(
                "form",
                opening(
                        actor,
                        family,
                        ids.next(),
                        Sent.nothing(),
                        actor.today(clock).toString(),
                        Problems.none()));
        return "families/enroll";
    }

    @PostMapping("/families/{family}/enrollments")
    String open(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var id = sent.id("id").orElseGet(ids::next);
        var draft = new OpenEnrollment.Draft(
                id,
                family,
                sent.id("caregiver").orElse(null),
                sent.id("program").orElse(null),
                sent.id("site").orElse(null),
                sent.line("starts-on"));
        if (openEnrollment.open(actor, draft) instanceof Change.Refused<Enrollment>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute(
                    "form", opening(actor, family, id, sent, draft.startsOn(), Problems.of(wrongs, shell.words())));
            return "families/enroll";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.enrolled")));
        return "redirect:/enrollments/" + id + "/assignments/new";
    }

    @GetMapping("/enrollments/{id}/end")
    String ending(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var enrolled = enrolled(actor, id);
        if (enrolled.enrollment().endedOn() != null) throw new NotFound();
        var sent = Sent.nothing();
        view.addAttribute(
                "form",
                ending(
                        actor,
                        enrolled,
                        enrolled.enrollment().version(),
                        sent,
                        actor.today(clock).toString(),
                        shell,
                        Problems.none()));
        return "families/end-enrollment";
    }

    @PostMapping("/enrollments/{id}/end")
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
        var change = endEnrollment.end(
                actor, id, sent.version(), lastDay, sent.line("reason"), sent.words("note"), sent.words("summary"));
        switch (change) {
            case Change.Done<Enrollment>(var ended) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.ended")));
                return "redirect:/enrollments/" + ended.id();
            }
            case Change.Refused<Enrollment>(var wrongs) -> {
                response.setStatus(422);
                var problems = Problems.of(wrongs, shell.words());
                view.addAttribute(
                        "form", ending(actor, enrolled(actor, id), sent.version(), sent, lastDay, shell, problems));
            }
            case Change.Overtaken<Enrollment>(var theirs) -> {
                response.setStatus(409);
                var words = theirs.endedOn() == null
                        ? shell.say("families.wrong.enrollment-changed-meanwhile")
                        : shell.say("families.wrong.enrollment-ended-meanwhile", theirs.endedOn());
                var problems = Problems.none().and("", words);
                view.addAttribute(
                        "form", ending(actor, enrolled(actor, id), theirs.version(), sent, lastDay, shell, problems));
            }
        }
        return "families/end-enrollment";
    }

    private EnrollmentForm opening(Actor actor, UUID family, UUID id, Sent sent, String startsOn, Problems problems) {
        return db.read(actor, () -> {
            var home = families.find(family).orElseThrow(NotFound::new);
            var caregivers =
                    people.ofFamily(family).stream().filter(Person::isCaregiver).toList();
            var all = programs.all();
            return new EnrollmentForm(
                    id,
                    family,
                    home.name(),
                    caregivers.stream()
                            .map(one -> choice(one.id(), one.name(), sent, "caregiver", caregivers.size() == 1))
                            .toList(),
                    all.stream()
                            .map(one -> choice(one.id(), one.name(), sent, "program", all.size() == 1))
                            .toList(),
                    sites.all().stream()
                            .map(one -> choice(one.id(), one.name(), sent, "site", false))
                            .toList(),
                    startsOn,
                    problems);
        });
    }

    private static Choice choice(UUID id, String name, Sent sent, String field, boolean only) {
        return Choice.of(id.toString(), name, only || sent.line(field).equals(id.toString()));
    }

    private EndForm ending(
            Actor actor, Enrolled enrolled, int version, Sent sent, String lastDay, Shell shell, Problems problems) {
        var enrollment = enrolled.enrollment();
        return new EndForm(
                enrollment.id(),
                enrollment.familyId(),
                version,
                enrolled.program(),
                shell.words().spoken().date(enrollment.startedOn()),
                lastDay,
                definitions.codes("end-reasons", actor.agency(), actor.today(clock)).codes().stream()
                        .map(code ->
                                Choice.of(code.code(), code.title(), code.code().equals(sent.line("reason"))))
                        .toList(),
                sent.words("note"),
                sent.words("summary"),
                problems);
    }

    private Enrolled enrolled(Actor actor, UUID id) {
        return db.read(actor, () -> enrollments.enrolled(id)).orElseThrow(NotFound::new);
    }
}
