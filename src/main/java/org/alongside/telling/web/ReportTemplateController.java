package org.alongside.telling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.ReportTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an agency's reports look in a word processor: templates looked at, tried, uploaded and given up. */
@Controller
class ReportTemplateController {
    private final ReportTemplates templates;
    private final Ids ids;

    ReportTemplateController(ReportTemplates templates, Ids ids) {
        this.templates = templates;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but managers and administrators */
    @GetMapping("/report-templates")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", ReportTemplatesPage.of(templates.all(actor), shell));
        return "telling/templates";
    }

    /** @throws NotFound as above, or if there is no such kind of report */
    @GetMapping("/report-templates/{kind}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return shown(actor, kind, "", List.of(), Problems.none(), shell, view);
    }

    private String shown(
            Actor actor, String kind, String from, List<String> findings, Problems problems, Shell shell, Model view) {
        var of = templates.of(actor, kind);
        view.addAttribute("page", ReportTemplatePage.of(of, ids.next(), from, findings, problems, actor.zone(), shell));
        return "telling/template";
    }

    /** @throws NotFound as above */
    @PostMapping("/report-templates/{kind}")
    String upload(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var upload = new ReportTemplates.Upload(
                sent.id("id").orElseGet(ids::next), kind, name(file), bytes(file), sent.line("from"));
        return switch (templates.keep(actor, upload)) {
            case ReportTemplates.Kept kept -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("telling.notice.template")));
                yield "redirect:/report-templates/" + kind;
            }
            case ReportTemplates.Refused(var wrongs, var findings) -> {
                response.setStatus(422);
                yield shown(
                        actor,
                        kind,
                        upload.from(),
                        findings.stream()
                                .map(one -> ReportTemplatePage.said(one, shell))
                                .toList(),
                        Problems.of(wrongs.all(), shell.words()),
                        shell,
                        view);
            }
        };
    }

    /** @throws NotFound as above */
    @PostMapping("/report-templates/{kind}/end")
    String retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        templates.retire(actor, kind);
        flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("telling.notice.template-ended")));
        return "redirect:/report-templates/" + kind;
    }

    /** @param number of the agency's own; none for that which comes with Alongside. @throws NotFound if there is none */
    @GetMapping("/report-templates/{kind}/docx")
    ResponseEntity<byte[]> template(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int number) {
        return Download.docx(kind + "-" + number + ".docx", templates.template(actor, kind, number));
    }

    /** What a template makes of a report about nobody. @throws NotFound as above */
    @GetMapping("/report-templates/{kind}/example")
    ResponseEntity<byte[]> example(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int number,
            @ModelAttribute("shell") Shell shell) {
        var agency = Objects.requireNonNull(shell.person()).agency();
        return Download.docx("example-" + kind + ".docx", templates.example(actor, kind, number, agency));
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read to its end.", e);
        }
    }
}
