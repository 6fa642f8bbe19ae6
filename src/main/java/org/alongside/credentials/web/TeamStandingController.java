package org.alongside.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.alongside.credentials.Only;
import org.alongside.credentials.SeeProgress;
import org.alongside.credentials.TeamStandings;
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
    private static final int ON_PAPER = 500;

    private final TeamStandings team;
    private final SeeProgress progress;
    private final Pdf pdf;
    private final Clock clock;

    TeamStandingController(TeamStandings team, SeeProgress progress, Pdf pdf, Clock clock) {
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
        var sent = Sent.by(request);
        var only = only(request);
        view.addAttribute(
                "page",
                TeamStandingPage.of(
                        team.some(actor, only, sent.id("after"), sent.id("before"), TeamStandingPage.A_PAGE),
                        only,
                        actor.is(Role.SUPPORTER) ? "/standing/" + actor.person() : "",
                        shell.words()));
        return "credentials/team";
    }

    /** @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/standing.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var words = Words.english();
        return Download.csv("readiness-" + progress.today(actor) + ".csv", csv -> {
            csv.row("supporter", "level", "standing", "done", "missing", "next", "as_of");
            team.each(actor, only(request), member -> {
                var row = TeamStandingPage.row(member, words);
                csv.row(
                        row.who(),
                        row.stage(),
                        row.standing(),
                        row.done(),
                        row.missing(),
                        row.next(),
                        member.line().asOf());
            });
        });
    }

    /** Whoever needs a look, as many as one would read on paper. @throws NotFound for anybody but supervisors and managers */
    @GetMapping("/standing.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Actor actor, HttpServletRequest request, @ModelAttribute("shell") Shell shell) {
        var some = team.some(actor, only(request), Optional.empty(), Optional.empty(), ON_PAPER);
        var rows = TeamStandingPage.rows(some.members(), shell.words());
        var today = some.today();
        var sheet = new Sheet(
                shell.words(),
                shell.say("credentials.team"),
                some.isLast()
                        ? shell.say("credentials.team.as-of", today)
                        : shell.say("credentials.team.first", today, rows.size(), some.people()),
                Objects.requireNonNull(shell.person()).agency(),
                actor.name(),
                shell.words().spoken().stamp(clock.instant(), actor.zone()));
        return Download.pdf("readiness-" + today + ".pdf", pdf.print("credentials/team-print", sheet, rows));
    }

    private static Only only(HttpServletRequest request) {
        return Only.of(Sent.by(request).line("only")).orElse(Only.EVERYBODY);
    }
}
