package org.alongside.telling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.BatchOfMonth;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The drafts of a month, made together: begun, looked on, taken along. */
@Controller
class ReportBatchController {
    private final BatchOfMonth batches;
    private final Ids ids;

    ReportBatchController(BatchOfMonth batches, Ids ids) {
        this.batches = batches;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but managers */
    @GetMapping("/report-batches")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var blank = new BatchOfMonth.Draft(ids.next(), "", "", "monthly-progress", "", "");
        return shown(actor, blank, Problems.none(), shell, view);
    }

    private String shown(Actor actor, BatchOfMonth.Draft draft, Problems problems, Shell shell, Model view) {
        view.addAttribute("page", ReportBatchesPage.of(batches.choices(actor), draft, problems, shell));
        return "telling/batches";
    }

    /** @throws NotFound for anybody but managers */
    @PostMapping("/report-batches")
    String begin(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var draft = new BatchOfMonth.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("program"),
                sent.line("partner"),
                sent.line("kind"),
                sent.line("purpose"),
                sent.line("month"));
        return switch (batches.begin(actor, draft)) {
            case Change.Done<UUID>(var id) -> "redirect:/report-batches/" + id;
            case Change.Refused<UUID>(var wrongs) -> {
                response.setStatus(422);
                yield shown(actor, draft, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<UUID> never -> throw new IllegalStateException("Nobody else begins " + never);
        };
    }

    /** @throws NotFound for anybody but managers, or if there is none */
    @GetMapping("/report-batches/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", ReportBatchPage.of(batches.find(actor, id), shell));
        return "telling/batch";
    }

    /** The progress by itself, asked every second; when the work is done, the page is loaded anew. @throws NotFound as above */
    @GetMapping("/report-batches/{id}/progress")
    String progress(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            HttpServletResponse response,
            Model view) {
        var batch = batches.find(actor, id);
        if (batch.isDone()) response.setHeader("HX-Redirect", "/report-batches/" + id);
        view.addAttribute("page", ReportBatchPage.of(batch, shell));
        return "telling/batch-progress";
    }

    /** @throws NotFound as above */
    @GetMapping("/report-batches/{id}/papers")
    ResponseEntity<StreamingResponseBody> papers(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        var month = batches.find(actor, id).month();
        return Download.longZip("drafts-" + month + ".zip", out -> batches.papers(actor, id, out));
    }
}
