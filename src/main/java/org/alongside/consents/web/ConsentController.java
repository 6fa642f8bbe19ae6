package org.alongside.consents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.consents.ConsentPapers;
import org.alongside.consents.EndConsent;
import org.alongside.consents.ReadSharing;
import org.alongside.consents.SignedConsent;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
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

/** One permission: read, taken back, handed over as a copy. */
@Controller
class ConsentController {
    private final ReadSharing sharing;
    private final EndConsent endConsent;
    private final ConsentPapers papers;
    private final Definitions definitions;
    private final Pdf pdf;
    private final Clock clock;

    ConsentController(
            ReadSharing sharing,
            EndConsent endConsent,
            ConsentPapers papers,
            Definitions definitions,
            Pdf pdf,
            Clock clock) {
        this.sharing = sharing;
        this.endConsent = endConsent;
        this.papers = papers;
        this.definitions = definitions;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such consent within the actor's reach */
    @GetMapping("/consents/{id}")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return shown(actor, id, Sent.nothing(), Problems.none(), shell, view);
    }

    /** @throws NotFound if there is no such consent within reach, or the actor writes nothing about families */
    @PostMapping("/consents/{id}/revocation")
    String revoke(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = endConsent.revoke(actor, id, sent.line("way"), sent.line("by"), sent.words("why"));
        return answer(change, "consents.notice.revoked", actor, id, sent, response, shell, flash, view);
    }

    /** @throws NotFound if there is no such consent within reach, or the actor writes nothing about families */
    @PostMapping("/consents/{id}/mistake")
    String mistaken(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = endConsent.mistaken(actor, id, sent.words("why"));
        return answer(change, "consents.notice.mistaken", actor, id, sent, response, shell, flash, view);
    }

    private String answer(
            Change<SignedConsent> change,
            String notice,
            Actor actor,
            UUID id,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (change instanceof Change.Refused<SignedConsent>(var wrongs)) {
            response.setStatus(422);
            return shown(actor, id, sent, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(notice)));
        return "redirect:/consents/" + id;
    }

    /** @throws NotFound if there is no such consent within reach, or the actor writes nothing about families */
    @PostMapping("/consents/{id}/papers")
    String keep(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable MultipartFile paper,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var name = paper == null ? "" : Objects.requireNonNullElse(paper.getOriginalFilename(), "");
        if (papers.keep(actor, id, name, bytes(paper)) instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            return shown(actor, id, Sent.nothing(), Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("consents.notice.paper")));
        return "redirect:/consents/" + id;
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null) return new byte[0];
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be read to its end.", e);
        }
    }

    /** @throws NotFound if there is no such paper within the actor's reach */
    @GetMapping("/consents/papers/{id}")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return papers.open(actor, id).orElseThrow(NotFound::new).download();
    }

    /** The copy that whoever signed takes along. @throws NotFound if there is no such consent within the actor's reach */
    @GetMapping("/consents/{id}/copy.pdf")
    ResponseEntity<byte[]> copy(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @ModelAttribute("shell") Shell shell) {
        var one = sharing.one(actor, id);
        var today = actor.today(clock);
        var words = Said.words(actor, shell, definitions, today, one.partners());
        var page = ConsentPage.of(one, Sent.nothing(), words, actor, today, shell, Problems.none());
        var sheet = new Sheet(
                shell.words(),
                page.words().getFirst(),
                null,
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                shell.words().spoken().stamp(clock.instant(), actor.zone()));
        var end = id.toString().substring(30);
        return Download.pdf("permission-" + end + ".pdf", pdf.print("consents/copy-print", sheet, page));
    }

    private String shown(Actor actor, UUID id, Sent sent, Problems problems, Shell shell, Model view) {
        var one = sharing.one(actor, id);
        var today = actor.today(clock);
        var words = Said.words(actor, shell, definitions, today, one.partners());
        view.addAttribute("page", ConsentPage.of(one, sent, words, actor, today, shell, problems));
        return "consents/consent";
    }
}
