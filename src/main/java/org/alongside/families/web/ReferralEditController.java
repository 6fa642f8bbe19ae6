package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.families.Referral;
import org.alongside.families.ReferralStore;
import org.alongside.families.TakeReferral;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts right what was asked in a referral, while it is open. */
@Controller
class ReferralEditController {
    private final Db db;
    private final ReferralStore referrals;
    private final TakeReferral taking;
    private final ReferralForms forms;

    ReferralEditController(Db db, ReferralStore referrals, TakeReferral taking, ReferralForms forms) {
        this.db = db;
        this.referrals = referrals;
        this.taking = taking;
        this.forms = forms;
    }

    /** @throws NotFound if the actor takes in no referrals, or there is none open */
    @GetMapping("/referrals/{id}/edit")
    String form(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        var there = open(actor, id);
        view.addAttribute(
                "form", forms.change(actor, TakeReferral.Draft.of(there), there.version(), List.of(), Problems.none()));
        return "families/new-referral";
    }

    /** @throws NotFound if the actor takes in no referrals, or there is none open */
    @PostMapping("/referrals/{id}/edit")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = ReferralForms.draft(id, sent);
        switch (taking.change(actor, sent.version(), draft)) {
            case Change.Done<Referral> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.changed")));
                return "redirect:/referrals/" + id;
            }
            case Change.Refused<Referral>(var wrongs) -> {
                response.setStatus(422);
                var problems = Problems.of(wrongs, shell.words());
                view.addAttribute("form", forms.change(actor, draft, sent.version(), List.of(), problems));
            }
            case Change.Overtaken<Referral>(var theirs) -> {
                response.setStatus(409);
                var both = forms.differences(actor, theirs, draft, shell);
                view.addAttribute("form", forms.change(actor, draft, theirs.version(), both, Problems.none()));
            }
        }
        return "families/new-referral";
    }

    private Referral open(Actor actor, UUID id) {
        FamilyRule.mustLead(actor);
        return db.read(actor, () -> referrals.find(id))
                .filter(one -> one.closedOn() == null)
                .orElseThrow(NotFound::new);
    }
}
