package org.alongside.interop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.alongside.interop.Guess;
import org.alongside.interop.Import;
import org.alongside.interop.Import.State;
import org.alongside.interop.Imports;
import org.alongside.interop.Plan;
import org.alongside.interop.Target;
import org.alongside.interop.TargetWords;
import org.alongside.interop.Verdict;
import org.alongside.interop.Vocabulary;
import org.alongside.interop.reading.UnreadableSheet;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: its columns, its rows and their verdicts, and each step on its way. */
@Controller
@RequestMapping("/imports/{id}")
class ImportController {
    private static final int ROWS_SHOWN = 100;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /** What there is to do or to see now. */
    @GetMapping
    String one(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after,
            Model view) {
        var one = find(actor, id);
        return switch (one.state()) {
            case MAPPING -> columns(actor, shell, one, one.plan(), Problems.none(), false, view);
            case JUDGING, WRITING, UNDOING -> {
                view.addAttribute("page", WorkPage.of(shell.words(), one));
                yield "interop/work";
            }
            case JUDGED, DONE, UNDONE, DISCARDED -> rows(actor, shell, one, show, after, view);
        };
    }

    private Import find(Actor actor, UUID id) {
        if (!Imports.mayImport(actor)) throw new NotFound();
        return imports.find(actor, id).orElseThrow(NotFound::new);
    }

    private String rows(Actor actor, Shell shell, Import one, String show, int after, Model view) {
        boolean left = show.equals("left");
        var verdict = verdict(show, one);
        var rows = imports.rows(actor, one.id(), verdict, left, after, ROWS_SHOWN + 1);
        view.addAttribute(
                "page", CheckPage.of(shell.words(), one, imports.vocabulary(actor), rows, ROWS_SHOWN, verdict, left));
        return "interop/check";
    }

    /** Nothing said: what needs a person first. */
    private static @Nullable Verdict verdict(String show, Import one) {
        if (show.isEmpty()) return one.state() == State.JUDGED && one.counts().refusals() > 0 ? Verdict.REFUSED : null;
        for (var verdict : Verdict.values()) if (verdict.code().equals(show)) return verdict;
        return null;
    }

    // Columns --------------------------------------------------------------------------------------------------------

    @GetMapping("/columns")
    String columns(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            Model view) {
        var one = find(actor, id);
        if (one.state() != State.MAPPING && one.state() != State.JUDGED) return "redirect:/imports/" + id;
        return columns(actor, shell, one, one.plan(), Problems.none(), false, view);
    }

    private String columns(
            Actor actor, Shell shell, Import one, Plan plan, Problems problems, boolean asked, Model view) {
        view.addAttribute("page", MapPage.of(shell.words(), one, plan, imports.vocabulary(actor), problems, asked));
        return "interop/map";
    }

    @PostMapping("/columns")
    String check(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model view) {
        var one = find(actor, id);
        var form = new PlanForm(sent);
        var plan = form.plan(one);
        var problems = problems(shell, one, plan);
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return columns(actor, shell, one, plan, problems, false, view);
        }
        if (asksMore(one, plan, form, imports.vocabulary(actor))) {
            imports.save(actor, id, plan);
            return columns(actor, shell, one, plan, Problems.none(), true, view);
        }
        imports.check(actor, id, plan);
        return "redirect:/imports/" + id;
    }

    private static Problems problems(Shell shell, Import one, Plan plan) {
        var problems = Problems.none();
        for (var what : plan.missing(one.kind()))
            problems = problems.and("", shell.say("interop.plan.missing." + what));
        for (var code : plan.doubled()) {
            problems = problems.and(
                    "column-" + plan.columns().lastIndexOf(code),
                    shell.say("interop.plan.doubled", TargetWords.say(shell.words(), Target.of(code))));
        }
        return plan.order() == null ? problems.and("order", shell.say("interop.plan.order")) : problems;
    }

    /** Whether words turned up, now that the columns are known, about which nobody has been asked. */
    private static boolean asksMore(Import one, Plan plan, PlanForm form, Vocabulary words) {
        return Guess.unexplained(one.kind(), plan, one.columns(), words).entrySet().stream()
                .anyMatch(list ->
                        list.getValue().keySet().stream().anyMatch(word -> !form.hasShown(list.getKey(), word)));
    }

    @PostMapping("/tab")
    String tab(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            @RequestParam String tab,
            HttpServletResponse response,
            Model view) {
        var one = find(actor, id);
        try {
            imports.chooseTab(actor, id, tab);
            return "redirect:/imports/" + id;
        } catch (UnreadableSheet e) {
            response.setStatus(422);
            var problems = Problems.none().and("tab", shell.say("interop.unreadable." + e.why(), e.args()));
            return columns(actor, shell, one, one.plan(), problems, false, view);
        }
    }

    // Work -----------------------------------------------------------------------------------------------------------

    /** The progress by itself, asked every second; when the work is done, the page is loaded anew. */
    @GetMapping("/progress")
    String progress(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            HttpServletResponse response,
            Model view) {
        var one = find(actor, id);
        if (!one.state().isAtWork() || one.problem() != null) response.setHeader("HX-Redirect", "/imports/" + id);
        view.addAttribute("page", WorkPage.of(shell.words(), one));
        return "interop/progress";
    }

    @PostMapping("/resumption")
    String resume(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        find(actor, id);
        imports.resume(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/confirmation")
    String confirm(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        find(actor, id);
        imports.confirm(actor, id);
        return "redirect:/imports/" + id;
    }

    @GetMapping("/undoing")
    String undoing(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            Model view) {
        var one = find(actor, id);
        if (one.state() != State.DONE) return "redirect:/imports/" + id;
        view.addAttribute("id", id.toString());
        view.addAttribute("name", one.fileName());
        view.addAttribute(
                "sentence",
                shell.say(
                        "interop.undo.what",
                        one.counts().creates(),
                        one.counts().updates()));
        return "interop/undo";
    }

    @PostMapping("/undoing")
    String undo(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        find(actor, id);
        imports.undo(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/again")
    String again(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        var one = find(actor, id);
        var again = imports.again(actor, id, one.kind()).orElseThrow(NotFound::new);
        return "redirect:/imports/" + again;
    }

    @PostMapping("/discarding")
    String discard(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            RedirectAttributes flash) {
        find(actor, id);
        imports.discard(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("interop.discarded")));
        return "redirect:/imports";
    }

    // Rows -----------------------------------------------------------------------------------------------------------

    @GetMapping("/rows/{number}")
    String row(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            @PathVariable int number,
            Model view) {
        var one = find(actor, id);
        var row = imports.row(actor, id, number).orElseThrow(NotFound::new);
        if (one.state() != State.JUDGED) return "redirect:/imports/" + id;
        view.addAttribute("page", RowPage.of(shell.words(), one, row, row.cells()));
        return "interop/row";
    }

    @PostMapping("/rows/{number}")
    String mend(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model view) {
        var one = find(actor, id);
        var before = imports.row(actor, id, number).orElseThrow(NotFound::new);
        if (one.state() != State.JUDGED) return "redirect:/imports/" + id;
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.max(before.cells().size(), one.columns().size()); i++) {
            cells.add(sent.getOrDefault(
                    "cell-" + i, i < before.cells().size() ? before.cells().get(i) : ""));
        }
        imports.mend(actor, id, number, cells);
        var row = imports.row(actor, id, number).orElseThrow(NotFound::new);
        if (row.verdict() == Verdict.REFUSED) {
            response.setStatus(422);
            view.addAttribute("page", RowPage.of(shell.words(), one, row, row.cells()));
            return "interop/row";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("interop.mend.done", String.valueOf(number))));
        return "redirect:/imports/" + id;
    }

    @GetMapping("/refused.csv")
    ResponseEntity<byte[]> refused(
            @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, @PathVariable UUID id) {
        var one = find(actor, id);
        var out = new ByteArrayOutputStream();
        imports.refused(actor, id, shell.words(), out);
        var name = one.fileName().replaceFirst("\\.[^.]+$", "") + ".refused.csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("text/csv; charset=UTF-8"))
                .body(out.toByteArray());
    }
}
