package org.alongside.partners.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.partners.Invitation;
import org.alongside.partners.InvitePartner;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of partners may sign in: for all that is shared with a partner, or for one family. */
@Controller
class InvitationController {
    private final InvitePartner invitePartner;
    private final Clock clock;
    private final Ids ids;

    InvitationController(InvitePartner invitePartner, Clock clock, Ids ids) {
        this.invitePartner = invitePartner;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws NotFound if there is no such partner, or the actor keeps none */
    @GetMapping("/partners/{id}/people")
    String ofPartner(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return partner(actor, id, blank(null), Problems.none(), shell, view);
    }

    /** @throws NotFound as above */
    @PostMapping("/partners/{id}/people")
    String inviteForPartner(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var draft = typed(Sent.by(request), id.toString(), null);
        if (invitePartner.invite(actor, draft) instanceof Change.Refused<InvitePartner.Draft>(var wrongs)) {
            response.setStatus(422);
            return partner(actor, id, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        return invited(draft, "/partners/" + id + "/people", shell, flash);
    }

    /** @throws NotFound if the actor does not reach the family */
    @GetMapping("/families/{family}/partners")
    String ofFamily(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return family(actor, family, blank(family), Problems.none(), shell, view);
    }

    /** @throws NotFound if the actor writes nothing about families, or does not reach this one */
    @PostMapping("/families/{family}/partners")
    String inviteForFamily(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = typed(sent, sent.line("partner"), family);
        if (invitePartner.invite(actor, draft) instanceof Change.Refused<InvitePartner.Draft>(var wrongs)) {
            response.setStatus(422);
            return family(actor, family, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        return invited(draft, "/families/" + family + "/partners", shell, flash);
    }

    /** @throws NotFound if there is no invitation that holds and that the actor may end */
    @PostMapping("/partner-invitations/{id}/end")
    String end(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var sent = Sent.by(request);
        var back = sent.id("family")
                .map(family -> "/families/" + family + "/partners")
                .orElseGet(() -> "/partners/" + sent.id("partner").orElseThrow(NotFound::new) + "/people");
        var notice = switch (invitePartner.end(actor, id, sent.line("why"))) {
            case Change.Done<Invitation>(var ended) -> Notice.good(shell.say("partners.notice.ended", ended.name()));
            case Change.Refused<Invitation>(var wrongs) ->
                Notice.care(wrongs.getFirst().in(shell.words()));
            case Change.Overtaken<Invitation> never -> throw new IllegalStateException("Nobody else ends " + never);
        };
        flash.addFlashAttribute(Notice.FLASH, notice);
        return "redirect:" + back;
    }

    private InvitePartner.Draft blank(@Nullable UUID family) {
        return new InvitePartner.Draft(ids.next(), "", family, "", "");
    }

    private InvitePartner.Draft typed(Sent sent, String partner, @Nullable UUID family) {
        return new InvitePartner.Draft(
                sent.id("id").orElseGet(ids::next), partner, family, sent.line("name"), sent.line("email"));
    }

    private static String invited(InvitePartner.Draft draft, String back, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("partners.notice.invited", draft.email())));
        return "redirect:" + back;
    }

    private String partner(
            Actor actor, UUID partner, InvitePartner.Draft draft, Problems problems, Shell shell, Model view) {
        view.addAttribute(
                "page",
                InvitationsPage.of(
                        invitePartner.ofPartner(actor, partner), draft, today(actor), actor.zone(), problems, shell));
        return "partners/people";
    }

    private String family(
            Actor actor, UUID family, InvitePartner.Draft draft, Problems problems, Shell shell, Model view) {
        view.addAttribute(
                "page",
                InvitationsPage.of(invitePartner.ofFamily(actor, family), actor, draft, today(actor), problems, shell));
        return "partners/family";
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), actor.zone());
    }
}
