package org.alongside.caregivers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.alongside.caregivers.ReadOwn;
import org.alongside.keeping.AskCorrection;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.RecordCopy;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A caregiver takes their record along: for reading and printing, and for another program. */
@Controller
class OwnRecordController {
    private final ReadOwn own;
    private final AskCorrection askCorrection;
    private final Pdf pdf;
    private final Clock clock;
    private final Ids ids;

    OwnRecordController(ReadOwn own, AskCorrection askCorrection, Pdf pdf, Clock clock, Ids ids) {
        this.own = own;
        this.askCorrection = askCorrection;
        this.pdf = pdf;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if no door is open to the actor */
    @GetMapping("/own/record")
    String show(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        own.mustHaveDoor(actor);
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        view.addAttribute("page", OwnRecordPage.of(ids.next(), askCorrection, actor, today, shell));
        return "caregivers/record";
    }

    /** @throws NotFound if no door is open to the actor */
    @PostMapping("/own/record")
    ResponseEntity<byte[]> take(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request, @ModelAttribute("shell") Shell shell) {
        var sent = Sent.by(request);
        var agency = Objects.requireNonNull(shell.person()).agency();
        var act = sent.id("act").orElseGet(ids::next);
        var copy = own.copy(actor, act, shell.words(), agency);
        var name = "copy-" + act.toString().substring(30);
        return sent.line("form").equals("json")
                ? Download.json(name + ".json", copy.json().getBytes(StandardCharsets.UTF_8))
                : Download.pdf(name + ".pdf", printed(copy, actor, shell));
    }

    private byte[] printed(RecordCopy copy, Actor actor, Shell shell) {
        var sheet = new Sheet(
                shell.words(),
                shell.say("telling.record.title"),
                copy.name(),
                copy.agency(),
                copy.name(),
                shell.words().spoken().stamp(copy.at(), actor.zone()));
        return pdf.print("telling/record-print", sheet, copy, copy.at());
    }
}
