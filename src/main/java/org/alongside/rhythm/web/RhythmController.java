package org.alongside.rhythm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.families.FamilyStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.Program;
import org.alongside.programs.ProgramStore;
import org.alongside.programs.RhythmRow;
import org.alongside.rhythm.RhythmWords;
import org.alongside.rhythm.Rhythms;
import org.alongside.rhythm.SetRhythm;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often a program expects families to be met, and how one enrollment stands against it. */
@Controller
class RhythmController {
    private final Db db;
    private final Rhythms rhythms;
    private final SetRhythm setRhythm;
    private final ProgramStore programs;
    private final FamilyStore families;
    private final ProgramRhythmForms forms;
    private final Definitions definitions;
    private final ViewLog views;
    private final Clock clock;

    RhythmController(
            Db db,
            Rhythms rhythms,
            SetRhythm setRhythm,
            ProgramStore programs,
            FamilyStore families,
            ProgramRhythmForms forms,
            Definitions definitions,
            ViewLog views,
            Clock clock) {
        this.db = db;
        this.rhythms = rhythms;
        this.setRhythm = setRhythm;
        this.programs = programs;
        this.families = families;
        this.forms = forms;
        this.definitions = definitions;
        this.views = views;
        this.clock = clock;
    }

    /** @throws NotFound where the actor does not see the enrollment, or its program expects nothing */
    @GetMapping("/enrollments/{id}/rhythm")
    String enrollment(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var rhythm = rhythms.ofEnrollment(actor, id, actor.today(clock)).orElseThrow(NotFound::new);
        views.opened(actor, "enrollment", id, rhythm.family());
        view.addAttribute("page", RhythmPage.of(rhythm, words(actor, shell)));
        return "rhythm/enrollment";
    }

    /** @throws NotFound if there is no such family within the actor's reach */
    @GetMapping("/families/{id}/rhythm")
    String family(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var family = db.read(actor, () -> families.find(id)).orElseThrow(NotFound::new);
        views.opened(actor, "family", id, id);
        var say = words(actor, shell);
        var expected = rhythms.ofFamily(actor, id, actor.today(clock)).stream()
                .map(rhythm -> FamilyRhythms.Expected.of(rhythm, say))
                .toList();
        view.addAttribute("page", new FamilyRhythms(id, family.name(), expected));
        return "rhythm/family";
    }

    @GetMapping("/programs/{id}/rhythm")
    String program(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var program = keeps(actor, id);
        return shown(forms.now(actor, program, shell), view);
    }

    @PostMapping("/programs/{id}/rhythm")
    String set(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var program = keeps(actor, id);
        var sent = Sent.by(request);
        return switch (setRhythm.set(actor, id, sent.version(), forms.wanted(actor, id, sent))) {
            case Change.Done<List<RhythmRow>> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("rhythm.notice.kept", program.name())));
                yield "redirect:/programs/" + id;
            }
            case Change.Refused<List<RhythmRow>>(var wrongs) -> {
                response.setStatus(422);
                var problems = Problems.of(wrongs, shell.words());
                yield shown(forms.again(actor, program, sent, problems, false, shell), view);
            }
            case Change.Overtaken<List<RhythmRow>> overtaken -> {
                response.setStatus(409);
                yield shown(forms.again(actor, program, sent, Problems.none(), true, shell), view);
            }
        };
    }

    private Program keeps(Actor actor, UUID id) {
        if (!KeepProgram.mayKeep(actor)) throw new NotFound();
        return db.read(actor, () -> programs.find(id)).orElseThrow(NotFound::new);
    }

    private RhythmWords words(Actor actor, Shell shell) {
        return new RhythmWords(shell.words(), definitions, actor.agency(), actor.today(clock));
    }

    private static String shown(ProgramRhythmForm form, Model view) {
        view.addAttribute("form", form);
        return "rhythm/program";
    }
}
