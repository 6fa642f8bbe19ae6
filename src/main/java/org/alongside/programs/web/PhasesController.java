package org.alongside.programs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.KeepPhases;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.PhaseStore;
import org.alongside.programs.Program;
import org.alongside.programs.ProgramStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The phases of a program: as many lines as it has, and a few more. */
@Controller
class PhasesController {
    private static final int LINES_TO_ADD = 3;
    private static final int LINES_AT_MOST = 20;

    private final Db db;
    private final ProgramStore programs;
    private final PhaseStore phases;
    private final KeepPhases keepPhases;

    PhasesController(Db db, ProgramStore programs, PhaseStore phases, KeepPhases keepPhases) {
        this.db = db;
        this.programs = programs;
        this.phases = phases;
        this.keepPhases = keepPhases;
    }

    /** @throws NotFound if there is no such program, or the actor keeps none */
    @GetMapping("/programs/{id}/phases")
    String form(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        if (!KeepProgram.mayKeep(actor)) throw new NotFound();
        var form = db.read(actor, () -> {
            var program = programs.find(id).orElseThrow(NotFound::new);
            var lines = new ArrayList<PhasesForm.Line>();
            for (var phase : phases.ofProgram(id)) {
                lines.add(new PhasesForm.Line(
                        lines.size(), phase.id().toString(), phase.name(), Objects.toString(phase.expectedDays(), "")));
            }
            for (int more = 0; more < LINES_TO_ADD; more++) {
                lines.add(new PhasesForm.Line(lines.size(), "", "", ""));
            }
            return new PhasesForm(id, program.version(), program.name(), lines, Problems.none());
        });
        view.addAttribute("form", form);
        return "programs/phases";
    }

    /** @throws NotFound if there is no such program, or the actor keeps none */
    @PostMapping("/programs/{id}/phases")
    String keep(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var lines = IntStream.range(0, LINES_AT_MOST)
                .filter(n -> sent.has("name-" + n))
                .mapToObj(n -> new PhasesForm.Line(
                        n,
                        sent.id("id-" + n).map(UUID::toString).orElse(""),
                        sent.line("name-" + n),
                        sent.line("days-" + n)))
                .toList();
        var drafts = lines.stream()
                .map(line -> new KeepPhases.Line(sent.id("id-" + line.n()).orElse(null), line.name(), line.days()))
                .toList();
        return switch (keepPhases.keep(actor, id, sent.version(), drafts)) {
            case Change.Done<Program>(var program) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("programs.notice.phases", program.name())));
                yield "redirect:/programs/" + id;
            }
            case Change.Refused<Program>(var wrongs) -> {
                response.setStatus(422);
                yield again(actor, id, sent.version(), lines, Problems.of(wrongs, shell.words()), view);
            }
            case Change.Overtaken<Program>(var theirs) -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("programs.wrong.changed-meanwhile"));
                yield again(actor, id, theirs.version(), lines, problems, view);
            }
        };
    }

    private String again(
            Actor actor, UUID id, int version, List<PhasesForm.Line> lines, Problems problems, Model view) {
        var name = db.read(actor, () -> programs.find(id))
                .orElseThrow(NotFound::new)
                .name();
        view.addAttribute("form", new PhasesForm(id, version, name, lines, problems));
        return "programs/phases";
    }
}
