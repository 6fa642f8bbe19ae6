package org.alongside.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.credentials.ChoosePath;
import org.alongside.credentials.EnterCertificate;
import org.alongside.credentials.PathStore;
import org.alongside.credentials.Question;
import org.alongside.credentials.SeeProgress;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Csv;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.alongside.standards.Standard;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My certification: on any day, at any pace, with anything on trial; to look at, as CSV and as PDF. */
@Controller
class StandingController {
    private final SeeProgress progress;
    private final ChoosePath paths;
    private final EnterCertificate enter;
    private final Pdf pdf;
    private final Clock clock;

    StandingController(SeeProgress progress, ChoosePath paths, EnterCertificate enter, Pdf pdf, Clock clock) {
        this.progress = progress;
        this.paths = paths;
        this.enter = enter;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such supporter, or their standing is not the actor's to see */
    @GetMapping("/standing/{supporter}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var question = question(request);
        var one = progress.of(actor, supporter, question);
        var page = one.progress()
                .map(is -> StandingPage.of(is, one.standards(), question, progress.today(actor), shell.words()));
        if (page.isEmpty()) {
            if (one.who().own()) return "redirect:/standing/standard";
            view.addAttribute("name", one.who().name());
            return "credentials/no-standard";
        }
        view.addAttribute("page", page.get());
        view.addAttribute(
                "checks",
                enter.checks(actor, supporter).stream()
                        .map(check -> CheckLine.of(check, shell.words()))
                        .toList());
        return "credentials/standing";
    }

    /** @throws NotFound as the page does, or while no standard is chosen */
    @GetMapping("/standing/{supporter}.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID supporter, HttpServletRequest request) {
        var page = whole(actor, supporter, request, Words.english());
        return Download.csv("standing-" + page.asOf() + "-" + ending(supporter) + ".csv", csv -> write(page, csv));
    }

    /** @throws NotFound as the page does, or while no standard is chosen */
    @GetMapping("/standing/{supporter}.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID supporter,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell) {
        var page = whole(actor, supporter, request, shell.words());
        var sheet = new Sheet(
                shell.words(),
                shell.say("credentials.print.title", page.name()),
                shell.say(
                        "credentials.print.about",
                        page.standard(),
                        page.level(),
                        java.time.LocalDate.parse(page.asOf())),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                shell.words().spoken().stamp(clock.instant(), actor.zone()));
        return Download.pdf(
                "standing-" + page.asOf() + "-" + ending(supporter) + ".pdf",
                pdf.print("credentials/standing-print", sheet, page));
    }

    /** @throws NotFound for anybody but supporters */
    @GetMapping("/standing/standard")
    String choose(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.SUPPORTER)) throw new NotFound();
        var now = progress.of(actor, actor.person(), Question.NONE)
                .progress()
                .map(is -> is.standard().id())
                .orElse("");
        return choosing(actor, now, Problems.none(), view);
    }

    /** @throws NotFound for anybody but supporters */
    @PostMapping("/standing/standard")
    String chosen(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var standard = Sent.by(request).line("standard");
        if (paths.choose(actor, standard) instanceof Change.Refused<String>(var wrongs)) {
            response.setStatus(422);
            return choosing(actor, standard, Problems.of(wrongs, shell.words()), view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("credentials.notice.standard")));
        return "redirect:/standing/" + actor.person();
    }

    /** @throws NotFound for anybody but managers, or if there is no such program */
    @GetMapping("/programs/{program}/certification")
    String asked(@AuthenticationPrincipal Actor actor, @PathVariable UUID program, Model view) {
        var asked = paths.of(actor, program);
        return asking(actor, asked, asked.standard(), asked.required(), Problems.none(), view);
    }

    /** @throws NotFound for anybody but managers, or if there is no such program */
    @PostMapping("/programs/{program}/certification")
    String ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID program,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var standard = sent.line("standard");
        boolean required = sent.ticked("required");
        if (paths.ask(actor, program, standard, required) instanceof Change.Refused<String>(var wrongs)) {
            response.setStatus(422);
            return asking(
                    actor, paths.of(actor, program), standard, required, Problems.of(wrongs, shell.words()), view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("credentials.notice.program")));
        return "redirect:/programs/" + program;
    }

    private String asking(
            Actor actor, PathStore.Asked asked, String standard, boolean required, Problems problems, Model view) {
        view.addAttribute("asked", asked);
        view.addAttribute("standards", choices(progress.standards(actor, progress.today(actor)), standard));
        view.addAttribute("required", required);
        view.addAttribute("problems", problems);
        return "credentials/program";
    }

    private String choosing(Actor actor, String picked, Problems problems, Model view) {
        view.addAttribute("standards", choices(progress.standards(actor, progress.today(actor)), picked));
        view.addAttribute("problems", problems);
        return "credentials/choose";
    }

    static List<Choice> choices(List<Standard> standards, String picked) {
        return standards.stream()
                .map(one -> Choice.of(one.id(), one.title(), one.id().equals(picked)))
                .toList();
    }

    private StandingPage whole(Actor actor, UUID supporter, HttpServletRequest request, Words words) {
        var question = question(request);
        var one = progress.of(actor, supporter, question);
        return one.progress()
                .map(is -> StandingPage.of(is, one.standards(), question, progress.today(actor), words))
                .orElseThrow(NotFound::new);
    }

    private static void write(StandingPage page, Csv csv) {
        csv.row(
                "supporter",
                "standard",
                "level",
                "as of",
                "standing",
                "requirement",
                "state",
                "have and need",
                "why",
                "outlook",
                "source");
        for (var line : page.lines())
            csv.row(
                    page.name(),
                    page.standard(),
                    page.level(),
                    page.asOf(),
                    page.standing(),
                    line.what(),
                    line.state(),
                    line.quantity(),
                    line.why(),
                    line.outlook(),
                    String.join(" ", line.source()));
    }

    private static Question question(HttpServletRequest request) {
        var sent = Sent.by(request);
        return new Question(
                sent.line("as-of"),
                sent.line("stage"),
                sent.line("work"),
                sent.line("supervision"),
                sent.line("training"),
                sent.line("session-on"),
                sent.line("session-hours"),
                sent.line("course-on"),
                sent.line("course-hours"),
                sent.line("course-kind"),
                sent.line("to"));
    }

    /** Tells nothing about the person: files lie about on phones. */
    private static String ending(UUID supporter) {
        var id = supporter.toString();
        return id.substring(id.length() - 6);
    }
}
