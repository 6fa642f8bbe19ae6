package org.alongside.supervision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Docx;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.supervision.SupervisionRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of a supporter's clinical supervision as PDF and DOCX. */
@Controller
class SupervisionRecordController {
    private final SupervisionRecord record;
    private final Definitions definitions;
    private final Pdf pdf;
    private final Clock clock;

    SupervisionRecordController(SupervisionRecord record, Definitions definitions, Pdf pdf, Clock clock) {
        this.record = record;
        this.definitions = definitions;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * Days that cannot be read or stand the wrong way round are taken as this year so far, which the paper says.
     *
     * @throws NotFound unless it is the actor's own, they supervise the supporter today, or they are a manager
     */
    @GetMapping("/supervision/{supporter}/record")
    ResponseEntity<byte[]> print(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell) {
        var sent = Sent.by(request);
        var today = record.today(actor);
        var until = Typed.day(sent.line("until")).orElse(today);
        var from =
                Typed.day(sent.line("from")).filter(day -> !day.isAfter(until)).orElse(until.withDayOfYear(1));
        var held = record.of(actor, supporter, from, until);
        var page = SupervisionRecordPage.of(held, definitions, actor.agency(), today, shell);
        var sheet = new Sheet(
                shell.words(),
                shell.say("supervision.print.title"),
                held.name(),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                shell.words().spoken().stamp(clock.instant(), actor.zone()));
        var name = "supervision-" + supporter.toString().substring(30);
        return sent.line("form").equals("docx")
                ? Download.docx(name + ".docx", Docx.of(sheet, page.blocks()))
                : Download.pdf(name + ".pdf", pdf.print("supervision/record-print", sheet, page));
    }
}
