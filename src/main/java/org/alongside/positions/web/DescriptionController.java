package org.alongside.positions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Docx;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.positions.KeepDescription;
import org.alongside.positions.ReadDescriptions;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Job descriptions: read in any version, printed, taken out of use. */
@Controller
class DescriptionController {
    private final ReadDescriptions descriptions;
    private final KeepDescription keepDescription;
    private final Pdf pdf;
    private final Clock clock;

    DescriptionController(ReadDescriptions descriptions, KeepDescription keepDescription, Pdf pdf, Clock clock) {
        this.descriptions = descriptions;
        this.keepDescription = keepDescription;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @throws NotFound for whoever reads none */
    @GetMapping("/job-descriptions")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", DescriptionsPage.of(descriptions.all(actor), actor.is(Role.MANAGER), shell));
        return "positions/descriptions";
    }

    /** @throws NotFound if there is no such description, or it is not the actor's to read */
    @GetMapping("/job-descriptions/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, descriptions.of(actor, id), shell, view);
    }

    /** @throws NotFound if there is no such version, or it is not the actor's to read */
    @GetMapping("/job-descriptions/versions/{version}")
    String version(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID version,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, descriptions.version(actor, version), shell, view);
    }

    private String show(Actor actor, ReadDescriptions.One one, Shell shell, Model view) {
        var today = actor.today(clock);
        view.addAttribute("page", DescriptionPage.of(one, actor.is(Role.MANAGER), actor.zone(), today, shell));
        return "positions/description";
    }

    /** @throws NotFound if there is no such version, or it is not the actor's to read */
    @GetMapping("/job-descriptions/versions/{version}/pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID version, @ModelAttribute("shell") Shell shell) {
        var one = descriptions.version(actor, version);
        var sheet = sheet(one, actor, shell);
        return Download.pdf(
                sheet.title() + ".pdf",
                pdf.print("positions/description-print", sheet, DescriptionPage.document(one.shown(), shell.words())));
    }

    /** @throws NotFound if there is no such version, or it is not the actor's to read */
    @GetMapping("/job-descriptions/versions/{version}/docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID version, @ModelAttribute("shell") Shell shell) {
        var one = descriptions.version(actor, version);
        var sheet = sheet(one, actor, shell);
        return Download.docx(
                sheet.title() + ".docx", Docx.of(sheet, DescriptionPage.document(one.shown(), shell.words())));
    }

    private Sheet sheet(ReadDescriptions.One one, Actor actor, Shell shell) {
        var program = one.description().programName();
        return new Sheet(
                shell.words(),
                shell.say("positions.document", one.shown().position().title()),
                one.isLatest()
                        ? program
                        : shell.say(
                                "positions.document.earlier",
                                program,
                                one.shown().number()),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                shell.words().spoken().stamp(clock.instant(), actor.zone()));
    }

    /** @throws NotFound for anybody but managers, or if there is no such description */
    @PostMapping("/job-descriptions/{id}/retirement")
    String retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        boolean retired = !Sent.by(request).line("used").equals("again");
        keepDescription.retire(actor, id, retired);
        flash.addFlashAttribute(
                Notice.FLASH, Notice.good(shell.say(retired ? "positions.notice.retired" : "positions.notice.used")));
        return "redirect:/job-descriptions/" + id;
    }
}
