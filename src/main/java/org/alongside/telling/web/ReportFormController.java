package org.alongside.telling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.telling.Composed;
import org.alongside.telling.PrepareReport;
import org.alongside.telling.ReadTogether;
import org.alongside.telling.Report;
import org.alongside.telling.SeeReports;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report begun, written, and read with the caregiver. */
@Controller
class ReportFormController {
    private final PrepareReport prepareReport;
    private final ReadTogether readTogether;
    private final SeeReports seeReports;
    private final Definitions definitions;
    private final Clock clock;
    private final Ids ids;

    ReportFormController(
            PrepareReport prepareReport,
            ReadTogether readTogether,
            SeeReports seeReports,
            Definitions definitions,
            Clock clock,
            Ids ids) {
        this.prepareReport = prepareReport;
        this.readTogether = readTogether;
        this.seeReports = seeReports;
        this.definitions = definitions;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if the actor writes nothing about families, or cannot reach this one */
    @GetMapping("/families/{family}/reports/new")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var choices = prepareReport.choices(actor, family);
        var draft = BeginForm.blank(ids.next(), family, choices, today(actor));
        view.addAttribute("form", BeginForm.of(draft, choices, Problems.none(), shell));
        return "telling/begin";
    }

    /** @throws NotFound if the actor writes nothing about families, or cannot reach this one */
    @PostMapping("/families/{family}/reports/new")
    String begin(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var sent = Sent.by(request);
        var draft = new PrepareReport.Draft(
                sent.id("id").orElseGet(ids::next),
                family,
                sent.line("person"),
                sent.line("kind"),
                sent.line("from"),
                sent.line("to"),
                sent.line("partner"),
                sent.line("purpose"));
        return switch (prepareReport.begin(actor, draft)) {
            case Change.Done<UUID>(var id) -> "redirect:/reports/" + id;
            case Change.Refused<UUID>(var wrongs) -> {
                response.setStatus(422);
                view.addAttribute(
                        "form",
                        BeginForm.of(
                                draft,
                                prepareReport.choices(actor, family),
                                Problems.of(wrongs, shell.words()),
                                shell));
                yield "telling/begin";
            }
            case Change.Overtaken<UUID> never -> throw new IllegalStateException("Nobody else begins " + never);
        };
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach */
    @GetMapping("/reports/{id}/words")
    String words(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        return writing(WordsForm.of(draft(actor, id)), view);
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach */
    @PostMapping("/reports/{id}/words")
    String write(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var composed = draft(actor, id);
        var writing = WordsForm.sent(id, composed, Sent.by(request));
        switch (prepareReport.write(actor, writing)) {
            case Change.Done<Report>(var now) -> {
                flash.addFlashAttribute(
                        Notice.FLASH,
                        Notice.good(shell.say("telling.notice.saved", now.text().number())));
                return "redirect:/reports/" + id;
            }
            case Change.Refused<Report>(var wrongs) -> {
                response.setStatus(422);
                return writing(WordsForm.refused(composed, writing, Problems.of(wrongs, shell.words())), view);
            }
            case Change.Overtaken<Report>(var theirs) -> {
                response.setStatus(409);
                return writing(WordsForm.overtaken(composed, theirs, writing), view);
            }
        }
    }

    private static String writing(WordsForm form, Model view) {
        view.addAttribute("form", form);
        return "telling/words";
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach */
    @GetMapping("/reports/{id}/reading")
    String reading(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        var composed = draft(actor, id);
        var blank = ReadingForm.blank(ids.next(), composed, today(actor).toString());
        return reading(actor, composed, blank, false, Problems.none(), view);
    }

    /** @throws NotFound if the actor writes nothing about families, or there is no such draft within their reach */
    @PostMapping("/reports/{id}/reading")
    String read(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new ReadTogether.Draft(
                sent.id("id").orElseGet(ids::next),
                id,
                sent.line("told"),
                sent.line("on"),
                sent.line("way"),
                sent.line("hardNews"),
                sent.words("ownWords"),
                sent.ticked("couldNot"),
                sent.line("notRead"));
        switch (readTogether.record(actor, draft)) {
            case Change.Done<Composed> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("telling.notice.read")));
                return "redirect:/reports/" + id;
            }
            case Change.Refused<Composed>(var wrongs) -> {
                response.setStatus(422);
                return reading(actor, draft(actor, id), draft, false, Problems.of(wrongs, shell.words()), view);
            }
            case Change.Overtaken<Composed>(var now) -> {
                response.setStatus(409);
                return reading(actor, now, draft, true, Problems.none(), view);
            }
        }
    }

    private String reading(
            Actor actor, Composed composed, ReadTogether.Draft draft, boolean changed, Problems problems, Model view) {
        var codes = ReportPage.codes(definitions, actor, today(actor));
        view.addAttribute("form", ReadingForm.of(composed, draft, codes.ways(), codes.hardNews(), changed, problems));
        return "telling/reading";
    }

    private Composed draft(Actor actor, UUID id) {
        FamilyRule.mustCorrect(actor);
        return seeReports.draft(actor, id);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
