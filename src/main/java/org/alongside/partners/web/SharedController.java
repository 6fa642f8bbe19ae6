package org.alongside.partners.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.partners.SeeShared;
import org.alongside.partners.WriteBack;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is shared with a partner now, and nothing else; a receipt and a note go back. */
@Controller
@RequestMapping("/shared")
class SharedController {
    private static final String ENDED = "partners/ended";

    private final SeeShared seeShared;
    private final WriteBack writeBack;
    private final Pdf pdf;
    private final Clock clock;
    private final Ids ids;

    SharedController(SeeShared seeShared, WriteBack writeBack, Pdf pdf, Clock clock, Ids ids) {
        this.seeShared = seeShared;
        this.writeBack = writeBack;
        this.pdf = pdf;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but a partner */
    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", SharedPage.of(seeShared.desk(actor), actor.zone(), today(actor), shell));
        return "partners/shared";
    }

    /** @throws NotFound for anybody but a partner to whom it was released */
    @GetMapping("/reports/{id}")
    String report(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var blank = new WriteBack.Draft(ids.next(), id, "", false);
        return shown(actor, id, blank, Problems.none(), shell, view);
    }

    private String shown(Actor actor, UUID id, WriteBack.Draft draft, Problems problems, Shell shell, Model view) {
        return switch (seeShared.open(actor, id, SeeShared.Way.SHOWN)) {
            case SeeShared.Ended() -> ENDED;
            case SeeShared.Open open -> {
                view.addAttribute(
                        "page",
                        SharedReportPage.of(open, writeBack.mine(actor, id), actor.zone(), today(actor), shell));
                view.addAttribute("draft", draft);
                view.addAttribute("problems", problems);
                yield "partners/report";
            }
        };
    }

    /** Answers with the paper, or with the page that says that there is none. @throws NotFound as above */
    @GetMapping("/reports/{id}/pdf")
    Object pdf(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return switch (seeShared.open(actor, id, SeeShared.Way.DOWNLOADED)) {
            case SeeShared.Ended() -> ENDED;
            case SeeShared.Open(var partner, var report, var content) -> {
                var sheet = new Sheet(
                        Words.english(),
                        content.told().title(),
                        content.subtitle(),
                        content.agency(),
                        content.by(),
                        content.when());
                yield Download.pdf(
                        "report-" + id.toString().substring(30) + ".pdf",
                        pdf.print("telling/report-print", sheet, content, content.at()));
            }
        };
    }

    /** @throws NotFound as above */
    @PostMapping("/reports/{id}/receipt")
    String received(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        seeShared.received(actor, id);
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("partners.notice.received")));
        return "redirect:/shared/reports/" + id;
    }

    /** @throws NotFound as above */
    @PostMapping("/reports/{id}/notes")
    String write(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft =
                new WriteBack.Draft(sent.id("id").orElseGet(ids::next), id, sent.words("words"), sent.ticked("sud"));
        return switch (writeBack.write(actor, draft)) {
            case WriteBack.Ended() -> ENDED;
            case WriteBack.NotYet(var refused) -> {
                response.setStatus(422);
                yield shown(actor, id, draft, Problems.of(refused.wrongs(), shell.words()), shell, view);
            }
            case WriteBack.Written() -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("partners.notice.written")));
                yield "redirect:/shared/reports/" + id;
            }
        };
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
