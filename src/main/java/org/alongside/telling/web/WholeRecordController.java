package org.alongside.telling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.consent.Purpose;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.RecordCopy;
import org.alongside.telling.WholeRecord;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A caregiver's whole record for themself or whoever may have it: for whom first, then what goes and what does not, then the copy. */
@Controller
class WholeRecordController {
    private final WholeRecord wholeRecord;
    private final Pdf pdf;
    private final Ids ids;

    WholeRecordController(WholeRecord wholeRecord, Pdf pdf, Ids ids) {
        this.wholeRecord = wholeRecord;
        this.pdf = pdf;
        this.ids = ids;
    }

    /** @throws NotFound if the actor makes no copies, or there is no such family within reach */
    @GetMapping("/families/{family}/whole-record")
    String ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return shown(actor, family, Sent.by(request), ids.next(), Problems.none(), shell, view);
    }

    /** Answers with the copy, or with the page where nothing may go. @throws NotFound as above */
    @PostMapping("/families/{family}/whole-record")
    Object make(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var act = sent.id("act").orElseGet(ids::next);
        var copy =
                asked(family, sent).flatMap(asked -> wholeRecord.make(actor, act, asked, shell.words(), agency(shell)));
        if (copy.isEmpty()) {
            response.setStatus(422);
            var problems = Problems.none().and("", shell.say("telling.record.wrong.nothing"));
            return shown(actor, family, sent, act, problems, shell, view);
        }
        var name = "record-" + act.toString().substring(30);
        return sent.line("form").equals("json")
                ? Download.json(name + ".json", copy.get().json().getBytes(StandardCharsets.UTF_8))
                : Download.pdf(name + ".pdf", printed(copy.get(), actor, shell));
    }

    private byte[] printed(RecordCopy copy, Actor actor, Shell shell) {
        var sheet = new Sheet(
                shell.words(),
                shell.say("telling.record.title"),
                copy.name(),
                copy.agency(),
                actor.name(),
                shell.words().spoken().stamp(copy.at(), actor.zone()));
        return pdf.print("telling/record-print", sheet, copy, copy.at());
    }

    private String shown(Actor actor, UUID family, Sent sent, UUID act, Problems problems, Shell shell, Model view) {
        var asked = asked(family, sent);
        var look = wholeRecord.look(actor, family, asked, shell.words(), agency(shell));
        view.addAttribute("page", WholeRecordPage.of(family, look, asked, act, problems, shell));
        return "telling/whole-record";
    }

    /** Empty until whose, for whom and what for are chosen. Their own is what they ask for themself. */
    private static Optional<WholeRecord.Asked> asked(UUID family, Sent sent) {
        var person = sent.id("person");
        var to = sent.line("to");
        if (person.isEmpty() || to.isEmpty()) return Optional.empty();
        var own = WholeRecord.Asked.own(family, person.get());
        if (own.to().equals(to)) return Optional.of(own);
        return Arrays.stream(Purpose.values())
                .filter(one -> one.word().equals(sent.line("purpose")))
                .findFirst()
                .map(purpose -> new WholeRecord.Asked(family, person.get(), to, purpose));
    }

    private static String agency(Shell shell) {
        return Objects.requireNonNull(shell.person()).agency();
    }
}
