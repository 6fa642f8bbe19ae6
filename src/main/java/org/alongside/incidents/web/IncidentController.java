package org.alongside.incidents.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.AddressSettings;
import org.alongside.incidents.Answers;
import org.alongside.incidents.IncidentWords;
import org.alongside.incidents.Report;
import org.alongside.incidents.SeeIncidents;
import org.alongside.incidents.WaitingLine;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Incidents: begun, gone through step by step, closed. */
@Controller
class IncidentController {
    private final SeeIncidents see;
    private final Report report;
    private final Clock clock;
    private final Ids ids;
    private final AddressSettings address;

    IncidentController(SeeIncidents see, Report report, Clock clock, Ids ids, AddressSettings address) {
        this.see = see;
        this.report = report;
        this.clock = clock;
        this.ids = ids;
        this.address = address;
    }

    /** @throws NotFound for whoever begins none and sees none */
    @GetMapping("/incidents")
    String all(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var known = Typed.id(family).map(UUID::toString).orElse("");
        boolean counts = actor.is(Role.MANAGER) || actor.is(Role.PRIVACY_OFFICER);
        view.addAttribute(
                "page",
                IncidentsPage.of(
                        see.all(actor),
                        known,
                        counts,
                        address.of("/grievances/" + actor.agency()),
                        words(actor, shell)));
        return "incidents/incidents";
    }

    /** A piece of the page of somebody's day: what waits for them, read after the rest of it. */
    @GetMapping("/incidents/waiting")
    String waiting(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("lines", WaitingLine.of(see.waiting(actor), words(actor, shell)));
        return "incidents/waiting";
    }

    /** Where a letter leads, which says no more than that something waits. */
    @GetMapping("/waiting/{id}")
    String waiting(@PathVariable UUID id) {
        return "redirect:/incidents/" + id;
    }

    /** @throws NotFound if there is no such kind, or the actor does not begin it */
    @GetMapping("/incidents/new/{kind}")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var blank = see.blank(actor, kind, Typed.id(family));
        var draft = BeginPage.blank(ids.next(), blank.kind(), family);
        return begin(actor, blank, draft, Problems.none(), shell, view);
    }

    /** @throws NotFound if there is no such kind, or the actor does not begin it */
    @PostMapping("/incidents/new/{kind}")
    String begin(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new Report.Draft(
                sent.id("id").orElseGet(ids::next),
                kind,
                sent.line("family"),
                sent.line("supporter"),
                sent.line("about"),
                sent.line("voice").equals("unnamed") ? "unnamed" : sent.has("voice") ? "caregiver" : "own",
                sent.line("discovered"),
                sent.words("words"));
        return switch (report.begin(actor, draft)) {
            case Change.Done<UUID>(var id) -> saved(id, "incidents.notice.begun", shell, flash);
            case Change.Overtaken<UUID>(var id) -> saved(id, "incidents.notice.begun", shell, flash);
            case Change.Refused<UUID>(var wrongs) -> {
                response.setStatus(422);
                var blank = see.blank(actor, kind, Typed.id(draft.family()));
                yield begin(actor, blank, draft, Problems.of(wrongs, shell.words()), shell, view);
            }
        };
    }

    /** @throws NotFound if there is no such incident, or it is not the actor's to see */
    @GetMapping("/incidents/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String step,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return show(actor, id, step, IncidentPage.Typed.nothing(), shell, view);
    }

    /** @throws NotFound if there is no such incident or step, or it is not the actor's */
    @PostMapping("/incidents/{id}/steps/{step}")
    String add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var answers = answers(sent);
        var change = report.add(actor, id, new Report.StepDraft(sent.id("id").orElseGet(ids::next), step, answers));
        if (change instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            var typed = new IncidentPage.Typed(step, answers, "", "", "", Problems.of(wrongs, shell.words()));
            return show(actor, id, step, typed, shell, view);
        }
        return saved(id, "incidents.notice.step", shell, flash);
    }

    private static Map<String, String> answers(Sent sent) {
        var answers = new LinkedHashMap<String, String>();
        sent.fields().keySet().stream()
                .filter(name -> name.startsWith(Answers.PREFIX))
                .forEach(name -> answers.put(name.substring(Answers.PREFIX.length()), sent.words(name)));
        return answers;
    }

    /** @throws NotFound if there is no such incident, or it is not the actor's to see */
    @PostMapping("/incidents/{id}/notes")
    String note(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = report.note(actor, id, sent.id("id").orElseGet(ids::next), sent.words("words"));
        if (change instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            var typed = new IncidentPage.Typed(
                    "", Map.of(), sent.words("words"), "", "", Problems.of(wrongs, shell.words()));
            return show(actor, id, "", typed, shell, view);
        }
        return saved(id, "incidents.notice.note", shell, flash);
    }

    /** @throws NotFound if there is no such incident, or the actor does not close it */
    @PostMapping("/incidents/{id}/close")
    String close(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = report.close(actor, id, sent.line("ending"), sent.words("ending-words"));
        if (change instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            var typed = new IncidentPage.Typed(
                    "",
                    Map.of(),
                    "",
                    sent.line("ending"),
                    sent.words("ending-words"),
                    Problems.of(wrongs, shell.words()));
            return show(actor, id, "", typed, shell, view);
        }
        return saved(id, "incidents.notice.closed", shell, flash);
    }

    private String begin(
            Actor actor, SeeIncidents.Blank blank, Report.Draft draft, Problems problems, Shell shell, Model view) {
        boolean needsSupporter = blank.kind().own() && !blank.supporters().isEmpty();
        view.addAttribute("page", BeginPage.of(blank, draft, needsSupporter, problems, words(actor, shell)));
        view.addAttribute("self", needsSupporter && actor.is(Role.SUPPORTER));
        return "incidents/begin";
    }

    private String show(Actor actor, UUID id, String step, IncidentPage.Typed typed, Shell shell, Model view) {
        var one = see.one(actor, report.open(actor, id));
        var with = new IncidentPage.With(see, actor, typed, ids.next(), ids.next(), words(actor, shell));
        view.addAttribute("page", IncidentPage.of(one, step, with));
        return "incidents/incident";
    }

    private static String saved(UUID id, String key, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say(key)));
        return "redirect:/incidents/" + id;
    }

    private IncidentWords words(Actor actor, Shell shell) {
        return new IncidentWords(shell.words(), clock.instant(), actor);
    }
}
