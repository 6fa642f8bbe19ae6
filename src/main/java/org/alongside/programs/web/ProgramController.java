package org.alongside.programs.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.PeerKind;
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

/** The programs of the agency. */
@Controller
class ProgramController {
    private final Db db;
    private final ProgramStore programs;
    private final KeepProgram keepProgram;

    ProgramController(Db db, ProgramStore programs, KeepProgram keepProgram) {
        this.db = db;
        this.programs = programs;
        this.keepProgram = keepProgram;
    }

    @GetMapping("/programs")
    String all(@AuthenticationPrincipal Actor actor, Model view) {
        mustKeep(actor);
        view.addAttribute("programs", db.read(actor, programs::all));
        return "programs/programs";
    }

    @GetMapping("/programs/new")
    String blank(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        mustKeep(actor);
        return shown(form("/programs", 0, Sent.nothing(), shell, Problems.none(), List.of()), view);
    }

    @PostMapping("/programs")
    String add(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var kind = PeerKind.of(sent.line("peer-kind"));
        if (kind.isEmpty()) {
            mustKeep(actor);
            response.setStatus(422);
            var problems = Problems.none().and("peer-kind", shell.say("programs.wrong.kind-missing"));
            return shown(form("/programs", 0, sent, shell, problems, List.of()), view);
        }
        var change = keepProgram.add(
                actor, sent.line("name"), kind.get(), sent.line("supporter-title"), lateEntryDays(sent));
        return answer(change, "/programs", 0, sent, response, shell, flash, view);
    }

    @GetMapping("/programs/{id}")
    String edit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        mustKeep(actor);
        var program = db.read(actor, () -> programs.find(id)).orElseThrow(NotFound::new);
        return shown(
                new ProgramForm(
                        "/programs/" + id,
                        program.version(),
                        program.peerKind() == PeerKind.RECOVERY,
                        program.name(),
                        List.of(),
                        program.supporterTitle(),
                        Integer.toString(program.lateEntryDays()),
                        Problems.none(),
                        List.of()),
                view);
    }

    @PostMapping("/programs/{id}")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = keepProgram.edit(
                actor, id, sent.version(), sent.line("name"), sent.line("supporter-title"), lateEntryDays(sent));
        return answer(change, "/programs/" + id, sent.version(), sent, response, shell, flash, view);
    }

    private static String answer(
            Change<Program> change,
            String path,
            int version,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        return switch (change) {
            case Change.Done<Program>(var program) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("programs.notice.kept", program.name())));
                yield "redirect:/programs";
            }
            case Change.Refused<Program>(var wrongs) -> {
                response.setStatus(422);
                yield shown(form(path, version, sent, shell, Problems.of(wrongs, shell.words()), List.of()), view);
            }
            case Change.Overtaken<Program>(var theirs) -> {
                response.setStatus(409);
                var differences = Stream.of(
                                Difference.between(shell.say("programs.name"), theirs.name(), sent.line("name")),
                                Difference.between(
                                        shell.say("programs.title"),
                                        theirs.supporterTitle(),
                                        sent.line("supporter-title")),
                                Difference.between(
                                        shell.say("programs.late-entry-days"),
                                        Integer.toString(theirs.lateEntryDays()),
                                        sent.line("late-entry-days")))
                        .flatMap(List::stream)
                        .toList();
                yield shown(form(path, theirs.version(), sent, shell, Problems.none(), differences), view);
            }
        };
    }

    private static ProgramForm form(
            String path, int version, Sent sent, Shell shell, Problems problems, List<Difference> differences) {
        var kinds = version > 0
                ? List.<Choice>of()
                : Arrays.stream(PeerKind.values())
                        .map(kind -> Choice.of(
                                kind.code(),
                                shell.say("programs.kind." + kind.code()),
                                kind.code().equals(sent.line("peer-kind"))))
                        .toList();
        var days =
                sent.has("late-entry-days") ? sent.line("late-entry-days") : Integer.toString(Program.LATE_ENTRY_DAYS);
        return new ProgramForm(
                path,
                version,
                sent.ticked("recovery"),
                sent.line("name"),
                kinds,
                sent.line("supporter-title"),
                days,
                problems,
                differences);
    }

    /** Out of range, and so refused, where it is no number. */
    private static int lateEntryDays(Sent sent) {
        try {
            return Integer.parseInt(sent.line("late-entry-days"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String shown(ProgramForm form, Model view) {
        view.addAttribute("form", form);
        return "programs/program";
    }

    private static void mustKeep(Actor actor) {
        if (!KeepProgram.mayKeep(actor)) throw new NotFound();
    }
}
