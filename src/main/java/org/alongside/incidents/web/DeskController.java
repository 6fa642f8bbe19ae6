package org.alongside.incidents.web;

import java.time.Clock;
import org.alongside.access.BreakGlass;
import org.alongside.incidents.CountIncidents;
import org.alongside.incidents.IncidentWords;
import org.alongside.incidents.Kind;
import org.alongside.incidents.Kinds;
import org.alongside.incidents.SeeIncidents;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Download;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The privacy officer's desk, and incidents counted without names. */
@Controller
class DeskController {
    private final SeeIncidents see;
    private final CountIncidents count;
    private final Kinds kinds;
    private final BreakGlass breakGlass;
    private final Clock clock;

    DeskController(SeeIncidents see, CountIncidents count, Kinds kinds, BreakGlass breakGlass, Clock clock) {
        this.see = see;
        this.count = count;
        this.kinds = kinds;
        this.breakGlass = breakGlass;
        this.clock = clock;
    }

    /** @throws NotFound for anybody but privacy officers */
    @GetMapping("/privacy-desk")
    String desk(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.PRIVACY_OFFICER)) throw new NotFound();
        var words = new IncidentWords(shell.words(), clock.instant(), actor);
        var page = DeskPage.of(see.waiting(actor), see.all(actor).open(), breakGlass.list(actor, true, null), words);
        view.addAttribute("page", page);
        return "incidents/desk";
    }

    /** @throws NotFound for anybody but managers and privacy officers */
    @GetMapping("/incidents/trend")
    String trend(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        view.addAttribute("page", page(actor, shell));
        return "incidents/trend";
    }

    /** @throws NotFound for anybody but managers and privacy officers */
    @GetMapping("/incidents/trend.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        var page = page(actor, shell);
        return Download.csv("incidents counted.csv", csv -> page.write(csv, shell.words()));
    }

    private TrendPage page(Actor actor, Shell shell) {
        return TrendPage.of(
                count.trend(actor),
                kind -> kinds.find(kind, actor.agency(), see.today(actor))
                        .map(Kind::title)
                        .orElse(kind),
                shell.words());
    }
}
