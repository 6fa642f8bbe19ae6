package org.alongside.partners.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.alongside.partners.ReferIn;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Families that somebody of a partner refers, and what they may know of how that stands. */
@Controller
@RequestMapping("/shared/referrals")
class SentReferralController {
    private final ReferIn referIn;
    private final Clock clock;
    private final Ids ids;

    SentReferralController(ReferIn referIn, Clock clock, Ids ids) {
        this.referIn = referIn;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound for anybody but a partner who is invited */
    @GetMapping
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        var blank = new ReferIn.Draft(ids.next(), "", "", "", "", "", "", "", "");
        return shown(actor, blank, Problems.none(), shell, view);
    }

    /** @throws NotFound as above */
    @PostMapping
    String send(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new ReferIn.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("given-name"),
                sent.line("family-name"),
                sent.line("phone"),
                sent.line("town"),
                sent.words("safe-contact"),
                sent.words("why"),
                sent.words("asks"),
                sent.line("knows"));
        if (referIn.send(actor, draft) instanceof Change.Refused<ReferIn.Draft>(var wrongs)) {
            response.setStatus(422);
            return shown(actor, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("partners.notice.referred", draft.givenName())));
        return "redirect:/shared/referrals";
    }

    private String shown(Actor actor, ReferIn.Draft draft, Problems problems, Shell shell, Model view) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        view.addAttribute(
                "page", SentReferralsPage.of(referIn.sent(actor), draft, problems, actor.zone(), today, shell));
        return "partners/referrals";
    }
}
