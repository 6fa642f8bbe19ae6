package org.alongside.partners.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.partners.SeeShared;
import org.alongside.platform.db.Actor;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
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

/** What is shared with a partner now, and nothing else. */
@Controller
@RequestMapping("/shared")
class SharedController {
    private static final String ENDED = "partners/ended";

    private final SeeShared seeShared;
    private final Pdf pdf;
    private final Clock clock;

    SharedController(SeeShared seeShared, Pdf pdf, Clock clock) {
        this.seeShared = seeShared;
        this.pdf = pdf;
        this.clock = clock;
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
        return switch (seeShared.open(actor, id, SeeShared.Way.SHOWN)) {
            case SeeShared.Ended() -> ENDED;
            case SeeShared.Open(var report, var content) -> {
                view.addAttribute("page", SharedReportPage.of(report, content, actor.zone(), today(actor), shell));
                yield "partners/report";
            }
        };
    }

    /** Answers with the paper, or leads to the page that says why there is none. @throws NotFound as above */
    @GetMapping("/reports/{id}/pdf")
    Object pdf(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return switch (seeShared.open(actor, id, SeeShared.Way.DOWNLOADED)) {
            case SeeShared.Ended() -> ENDED;
            case SeeShared.Open(var report, var content) -> {
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

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
