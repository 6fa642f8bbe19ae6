package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.families.Enrollment;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
import org.alongside.families.RecordAgreement;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a caregiver agreed to is written down. */
@Controller
class AgreementController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final PersonStore people;
    private final Definitions definitions;
    private final RecordAgreement recordAgreement;

    AgreementController(
            Db db,
            Ids ids,
            Clock clock,
            EnrollmentStore enrollments,
            PersonStore people,
            Definitions definitions,
            RecordAgreement recordAgreement) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.enrollments = enrollments;
        this.people = people;
        this.definitions = definitions;
        this.recordAgreement = recordAgreement;
    }

    /** @throws NotFound if the actor writes nothing about families, or cannot reach the enrollment */
    @GetMapping("/enrollments/{enrollment}/agreements/new")
    String blank(@AuthenticationPrincipal Actor actor, @PathVariable UUID enrollment, Model view) {
        FamilyRule.mustCorrect(actor);
        var draft = new RecordAgreement.Draft(
                ids.next(), enrollment, actor.today(clock).toString(), "in-person", List.of(), "");
        view.addAttribute("form", form(actor, draft, Problems.none()));
        return "families/agreement";
    }

    /** @throws NotFound if the actor writes nothing about families, or cannot reach the enrollment */
    @PostMapping("/enrollments/{enrollment}/agreements")
    String record(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new RecordAgreement.Draft(
                sent.id("id").orElseGet(ids::next),
                enrollment,
                sent.line("agreed-on"),
                sent.line("way"),
                List.of(request.getParameterMap().getOrDefault("explained", new String[0])),
                sent.words("words"));
        if (recordAgreement.record(actor, draft) instanceof Change.Refused<Enrollment>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", form(actor, draft, Problems.of(wrongs, shell.words())));
            return "families/agreement";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.agreement")));
        return "redirect:/enrollments/" + enrollment;
    }

    private AgreementForm form(Actor actor, RecordAgreement.Draft draft, Problems problems) {
        var today = actor.today(clock);
        return db.read(actor, () -> {
            var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
            var caregiver =
                    people.find(enrollment.caregiverId()).map(Person::name).orElseThrow(NotFound::new);
            return new AgreementForm(
                    draft.id(),
                    enrollment.id(),
                    caregiver,
                    draft.agreedOn(),
                    choices("told-ways", actor, today, List.of(draft.way())),
                    choices("agreement-items", actor, today, draft.explained()),
                    draft.words(),
                    problems);
        });
    }

    private List<Choice> choices(String list, Actor actor, LocalDate today, List<String> picked) {
        return definitions.codes(list, actor.agency(), today).codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), picked.contains(code.code())))
                .toList();
    }
}
