package org.alongside.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.alongside.credentials.SeeProgress;
import org.alongside.credentials.SeeTeam;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Download;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A team's readiness for certification: to look at, as CSV and as PDF. */
@Controller
class TeamStandingController {
    private final SeeTeam team;
    private final SeeProgress progress;
    private final Pdf pdf;
    private final Clock clock;

    TeamStandingController(SeeTeam team, SeeProgress progress, Pdf pdf, Clock clock) {
        this.team = team;
        this.progress = progress;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** The team's, for who supervises or manages; else one's own. @throws NotFound for anybody else */
    @GetMapping("/standing")
    String start(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!actor.is(Role.SUPERVISOR) && !actor.is(Role.MANAGER)) {
            if (!actor.is(Role.SUPPORTER)) throw new NotFound();
            return "redirect:/standing/" + actor.person();
        }
        view.addAttribute(
                "page",
                TeamStandingPage.of(
                        team.of(actor),
                        page(request),
                        actor.is(Role.SUPPORTER) ? "/standing/" + actor.person() : "",
                        shell.words()));
        return "credentials/team";
    }

    /** @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/standing.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Actor actor) {
        var rows = TeamStandingPage.rows(team.of(actor), Words.english());
        return Download.csv("readiness-" + progress.today(actor) + ".csv", csv -> {
            csv.row("supporter", "level", "standing", "done", "missing", "next");
            for (var row : rows) csv.row(row.who(), row.stage(), row.standing(), row.done(), row.missing(), row.next());
        });
    }

    /** @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/standing.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        var rows = TeamStandingPage.rows(team.of(actor), shell.words());
        var today = progress.today(actor);
        var sheet = new Sheet(
                shell.words(),
                shell.say("credentials.team"),
                shell.say("credentials.team.as-of", today),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                shell.words().spoken().stamp(clock.instant(), actor.zone()));
        return Download.pdf("readiness-" + today + ".pdf", pdf.print("credentials/team-print", sheet, rows));
    }

    private static int page(HttpServletRequest request) {
        try {
            return Math.clamp(Integer.parseInt(Sent.by(request).line("page")), 1, 1000);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
