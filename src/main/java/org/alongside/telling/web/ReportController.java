package org.alongside.telling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.alongside.telling.Frozen;
import org.alongside.telling.PrepareReport;
import org.alongside.telling.ReleaseReport;
import org.alongside.telling.Report;
import org.alongside.telling.ReportTemplates;
import org.alongside.telling.SeeReports;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reports of a family: looked at, released, printed, amended, given up. */
@Controller
class ReportController {
    private final SeeReports seeReports;
    private final PrepareReport prepareReport;
    private final ReleaseReport releaseReport;
    private final ReportTemplates templates;
    private final Definitions definitions;
    private final Pdf pdf;
    private final Clock clock;
    private final Ids ids;

    ReportController(
            SeeReports seeReports,
            PrepareReport prepareReport,
            ReleaseReport releaseReport,
            ReportTemplates templates,
            Definitions definitions,
            Pdf pdf,
            Clock clock,
            Ids ids) {
        this.seeReports = seeReports;
        this.prepareReport = prepareReport;
        this.releaseReport = releaseReport;
        this.templates = templates;
        this.definitions = definitions;
        this.pdf = pdf;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if the actor does not reach the family */
    @GetMapping("/families/{family}/reports")
    String ofFamily(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", ReportsPage.of(family, seeReports.ofFamily(actor, family), actor, shell));
        return "telling/reports";
    }

    /** @throws NotFound if there is no such report within the actor's reach */
    @GetMapping("/reports/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, id, "", Problems.none(), shell, view);
    }

    private String show(Actor actor, UUID id, String why, Problems problems, Shell shell, Model view) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var codes = ReportPage.codes(definitions, actor, today);
        var read = seeReports.shown(actor, id);
        var composed = read.composed();
        view.addAttribute(
                "page",
                composed == null
                        ? ReportPage.released(read.report(), ids.next(), actor, today, codes, why, problems, shell)
                        : ReportPage.draft(composed, ids.next(), actor, today, codes, why, problems, shell));
        return "telling/report";
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such report within their reach */
    @PostMapping("/reports/{id}/release")
    String release(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var act = Sent.by(request).id("act").orElseGet(ids::next);
        var agency = Objects.requireNonNull(shell.person()).agency();
        switch (releaseReport.release(actor, id, act, agency)) {
            case Change.Done<Report>(var now) -> {
                flash.addFlashAttribute(
                        Notice.FLASH, Notice.good(shell.say("telling.notice.released", now.partnerName())));
                return "redirect:/reports/" + id;
            }
            case Change.Refused<Report>(var wrongs) -> {
                response.setStatus(422);
                return show(actor, id, "", Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<Report> never -> throw new IllegalStateException("Nobody else releases " + never);
        }
    }

    /** As it left, the same bytes every time. @throws NotFound if there is no such released report within the actor's reach */
    @GetMapping("/reports/{id}/pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        var release = seeReports.one(actor, id).release();
        if (release == null) throw new NotFound();
        if (!Frozen.isWhole(release)) throw new IllegalStateException("Report " + id + " is not as it was released");
        var content = Frozen.content(release);
        var sheet = new Sheet(
                Words.english(),
                content.told().title(),
                content.subtitle(),
                content.agency(),
                content.by(),
                content.when());
        return Download.pdf(fileName(id) + ".pdf", pdf.print("telling/report-print", sheet, content, content.at()));
    }

    /**
     * The same for a word processor, in the look that held when it was released.
     *
     * @throws NotFound if there is no such released report within the actor's reach
     */
    @GetMapping("/reports/{id}/docx")
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return Download.docx(fileName(id) + ".docx", templates.report(actor, id));
    }

    /** Tells nothing about the family: files lie about. */
    private static String fileName(UUID id) {
        return "report-" + id.toString().substring(id.toString().length() - 6);
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such released report within their reach */
    @PostMapping("/reports/{id}/amendment")
    String amend(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var why = sent.line("why");
        switch (prepareReport.amend(actor, sent.id("act").orElseGet(ids::next), id, why)) {
            case Change.Done<UUID>(var amendment) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("telling.notice.amending")));
                return "redirect:/reports/" + amendment;
            }
            case Change.Refused<UUID>(var wrongs) -> {
                response.setStatus(422);
                return show(actor, id, why, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<UUID> never -> throw new IllegalStateException("Nobody else amends " + never);
        }
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach */
    @PostMapping("/reports/{id}/end")
    String drop(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var why = Sent.by(request).line("why");
        switch (prepareReport.drop(actor, id, why)) {
            case Change.Done<UUID>(var family) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("telling.notice.dropped")));
                return "redirect:/families/" + family + "/reports";
            }
            case Change.Refused<UUID>(var wrongs) -> {
                response.setStatus(422);
                return show(actor, id, why, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<UUID> never -> throw new IllegalStateException("Nobody else gives up " + never);
        }
    }
}
