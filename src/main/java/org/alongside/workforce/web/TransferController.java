package org.alongside.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.families.EnrollmentStore;
import org.alongside.families.FamilyRule;
import org.alongside.families.Person;
import org.alongside.families.PersonStore;
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
import org.alongside.workforce.Assignment;
import org.alongside.workforce.Assignment.Kind;
import org.alongside.workforce.AssignmentStore;
import org.alongside.workforce.HandOver;
import org.alongside.workforce.HandOverStore;
import org.alongside.workforce.RelationshipStore;
import org.alongside.workforce.TransferFamily;
import org.alongside.workforce.Walker;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A family is handed over, the caregiver told, the note read. */
@Controller
class TransferController {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final EnrollmentStore enrollments;
    private final PersonStore people;
    private final AssignmentStore assignments;
    private final HandOverStore handOvers;
    private final RelationshipStore relationships;
    private final Definitions definitions;
    private final TransferFamily transferFamily;

    TransferController(
            Db db,
            Ids ids,
            Clock clock,
            EnrollmentStore enrollments,
            PersonStore people,
            AssignmentStore assignments,
            HandOverStore handOvers,
            RelationshipStore relationships,
            Definitions definitions,
            TransferFamily transferFamily) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.enrollments = enrollments;
        this.people = people;
        this.assignments = assignments;
        this.handOvers = handOvers;
        this.relationships = relationships;
        this.definitions = definitions;
        this.transferFamily = transferFamily;
    }

    /** @throws NotFound if the actor hands nothing over, or cannot reach the enrollment */
    @GetMapping("/enrollments/{enrollment}/transfer")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustManage(actor);
        var draft = new TransferFamily.Draft(
                ids.next(), enrollment, null, actor.today(clock).plusDays(1).toString(), "", "", "", "");
        view.addAttribute("form", form(actor, draft, shell, Problems.none()));
        return "workforce/transfer";
    }

    /** @throws NotFound if the actor hands nothing over, or cannot reach the enrollment */
    @PostMapping("/enrollments/{enrollment}/transfer")
    String transfer(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID enrollment,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new TransferFamily.Draft(
                sent.id("id").orElseGet(ids::next),
                enrollment,
                sent.id("supporter").orElse(null),
                sent.line("on-day"),
                sent.words("note"),
                sent.line("told-on"),
                sent.line("told-how"),
                sent.words("told-words"));
        if (transferFamily.transfer(actor, draft) instanceof Change.Refused<Assignment>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("form", form(actor, draft, shell, Problems.of(wrongs, shell.words())));
            return "workforce/transfer";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("workforce.notice.handed")));
        return "redirect:/enrollments/" + enrollment;
    }

    /** @throws NotFound if the actor may not write, or there is no such hand-over within reach */
    @GetMapping("/hand-overs/{id}/told")
    String telling(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        FamilyRule.mustCorrect(actor);
        var one = handOver(actor, id);
        var on = one.toldOn() == null ? actor.today(clock) : one.toldOn();
        var how = one.toldHow() == null ? "" : one.toldHow();
        view.addAttribute("form", form(actor, one, on.toString(), how, one.toldWords(), shell, Problems.none()));
        return "workforce/told";
    }

    /** @throws NotFound if the actor may not write, or there is no such hand-over within reach */
    @PostMapping("/hand-overs/{id}/told")
    String told(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var on = sent.line("told-on");
        var how = sent.line("told-how");
        var words = sent.words("told-words");
        switch (transferFamily.tell(actor, id, sent.version(), on, how, words)) {
            case Change.Done<HandOver>(var told) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("workforce.notice.told")));
                return "redirect:/enrollments/" + told.enrollment();
            }
            case Change.Refused<HandOver>(var wrongs) -> {
                response.setStatus(422);
                var problems = Problems.of(wrongs, shell.words());
                view.addAttribute("form", form(actor, handOver(actor, id), on, how, words, shell, problems));
            }
            case Change.Overtaken<HandOver>(var theirs) -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("workforce.wrong.changed-meanwhile"));
                view.addAttribute("form", form(actor, theirs, on, how, words, shell, problems));
            }
        }
        return "workforce/told";
    }

    /** @throws NotFound if it is not handed over to the actor */
    @PostMapping("/hand-overs/{id}/read")
    String read(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var one = transferFamily.read(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("workforce.notice.read")));
        return "redirect:/enrollments/" + one.enrollment();
    }

    private TransferForm form(Actor actor, TransferFamily.Draft draft, Shell shell, Problems problems) {
        var today = actor.today(clock);
        return db.read(actor, () -> {
            var enrollment = enrollments.find(draft.enrollment()).orElseThrow(NotFound::new);
            var caregiver =
                    people.find(enrollment.caregiverId()).map(Person::name).orElseThrow(NotFound::new);
            var now = assignments.ofFamily(enrollment.familyId()).stream()
                    .filter(one -> one.assignment().enrollmentId().equals(enrollment.id()))
                    .filter(one -> one.assignment().kind() == Kind.PRIMARY
                            && one.assignment().isOn(today))
                    .map(Walker::supporter)
                    .findFirst();
            return new TransferForm(
                    draft.id(),
                    enrollment.id(),
                    enrollment.familyId(),
                    now.map(name -> shell.say("workforce.transfer.what", name, caregiver))
                            .orElseGet(() -> shell.say("workforce.transfer.what.nobody", caregiver)),
                    assignments.supporters(today).stream()
                            .map(one -> Choice.of(
                                    one.id().toString(),
                                    shell.say("workforce.supporter", one.name(), one.families()),
                                    one.id().equals(draft.to())))
                            .toList(),
                    draft.onDay(),
                    draft.note(),
                    draft.toldOn(),
                    ways(actor, today, draft.toldHow()),
                    draft.toldWords(),
                    relationships.with(enrollment.familyId()).stream()
                            .map(one -> KnownLine.of(one, today, shell))
                            .toList(),
                    problems);
        });
    }

    private ToldForm form(
            Actor actor, HandOver one, String on, String how, String words, Shell shell, Problems problems) {
        var what = shell.say("workforce.told.what", one.from(), one.to(), one.onDay());
        return new ToldForm(
                one.id(),
                one.version(),
                one.enrollment(),
                what,
                on,
                ways(actor, actor.today(clock), how),
                words,
                problems);
    }

    private List<Choice> ways(Actor actor, LocalDate today, String picked) {
        return definitions.codes("told-ways", actor.agency(), today).codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), code.code().equals(picked)))
                .toList();
    }

    private HandOver handOver(Actor actor, UUID id) {
        return db.read(actor, () -> handOvers.find(id)).orElseThrow(NotFound::new);
    }
}
