package org.alongside.drafts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.drafts.Draft;
import org.alongside.drafts.DraftKind;
import org.alongside.drafts.DraftLine;
import org.alongside.drafts.Drafts;
import org.alongside.drafts.HandOverDraft;
import org.alongside.drafts.SaveDraft;
import org.alongside.drafts.SaveDraft.Sent;
import org.alongside.drafts.ThrowAwayDraft;
import org.alongside.drafts.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own drafts: kept with a button, gone on with, thrown away and brought back, handed over. */
@Controller
@RequestMapping("/drafts")
class DraftsController {
    private final Drafts drafts;
    private final SaveDraft saving;
    private final ThrowAwayDraft throwing;
    private final HandOverDraft handing;
    private final Clock clock;

    DraftsController(Drafts drafts, SaveDraft saving, ThrowAwayDraft throwing, HandOverDraft handing, Clock clock) {
        this.drafts = drafts;
        this.saving = saving;
        this.throwing = throwing;
        this.handing = handing;
        this.clock = clock;
    }

    /** @throws NotFound for whoever writes about no families */
    @GetMapping
    String mine(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        writersOnly(actor);
        view.addAttribute(
                "page",
                new DraftsPage(
                        drafts.mine(actor).stream()
                                .map(draft -> row(actor, draft, shell))
                                .toList(),
                        drafts.thrownAway(actor).stream()
                                .map(draft -> row(actor, draft, shell))
                                .toList()));
        return "drafts/drafts";
    }

    /** A piece of the family's page: what one began about them. Apart, so that opening the family asks no more than before. */
    @GetMapping("/about/{family:[0-9a-fA-F-]{36}}")
    String about(
            @PathVariable UUID family,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        writersOnly(actor);
        view.addAttribute(
                "drafts", DraftLine.of(drafts.mine(actor, family), shell.words(), clock.instant(), actor.zone()));
        return "drafts/about";
    }

    /** Whom it can be handed to is asked only where its writer cannot go on with it. */
    private DraftsPage.Row row(Actor actor, Draft draft, Shell shell) {
        var takers =
                draft.writable() || !draft.open() ? List.<HandOverDraft.Taker>of() : handing.takers(actor, draft.id());
        return DraftsPage.row(draft, takers, shell.words(), clock.instant(), actor.zone());
    }

    /** Keeps the words of any form that names its draft, without scripts. */
    @PostMapping
    ModelAndView save(
            @RequestParam String draftKind,
            @RequestParam UUID draftRecord,
            @RequestParam(defaultValue = "0") int draftVersion,
            @RequestParam(defaultValue = "false") boolean draftFresh,
            @RequestParam @Nullable UUID family,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        writersOnly(actor);
        var kind = DraftKind.of(draftKind).orElseThrow(NotFound::new);
        var typed = Typed.ofForm(request.getParameterMap());
        var sent = new Sent(kind, draftRecord, family, draftFresh, draftVersion, typed);
        return switch (saving.save(actor, sent)) {
            case SaveDraft.Saved saved -> done("kept", shell, flash);
            case SaveDraft.Finished() -> finished(sent, shell, flash);
            case SaveDraft.Elsewhere(var there) -> elsewhere(there, typed, actor, shell);
            case SaveDraft.TooMany() -> tooMuch(sent, shell.say("drafts.wrong.many", SaveDraft.MOST));
            case SaveDraft.TooLong() -> tooMuch(sent, shell.say("drafts.wrong.long", Typed.LONGEST_CHARACTERS));
            case SaveDraft.NotFound() -> throw new NotFound();
        };
    }

    private static ModelAndView finished(Sent sent, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("drafts.notice.finished")));
        return new ModelAndView("redirect:" + sent.kind().page(sent.record(), sent.family()));
    }

    private ModelAndView elsewhere(Draft there, Typed mine, Actor actor, Shell shell) {
        var when = DraftLine.ago(there.savedAt(), shell.words(), clock.instant(), actor.zone());
        return new ModelAndView(
                "drafts/elsewhere",
                Map.of("page", DraftsPage.elsewhere(there, mine), "when", when),
                HttpStatus.CONFLICT);
    }

    /** The words stand on the page, to be sent again or copied. */
    private static ModelAndView tooMuch(Sent sent, String why) {
        return new ModelAndView("drafts/too-much", Map.of("sent", sent, "why", why), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/throw")
    ModelAndView throwAway(
            @PathVariable UUID id,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (!throwing.throwAway(actor, id)) throw new NotFound();
        return done("thrown", shell, flash);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/back")
    ModelAndView bringBack(
            @PathVariable UUID id,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (!throwing.bringBack(actor, id)) throw new NotFound();
        return done("back", shell, flash);
    }

    /** What was left behind, for managers: whose, about which family and since when, never the words. */
    @GetMapping("/left")
    String left(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        if (!actor.is(Role.MANAGER)) throw new NotFound();
        view.addAttribute(
                "rows",
                handing.left(actor).stream()
                        .map(left -> DraftsPage.left(left, shell.words(), clock.instant(), actor.zone()))
                        .toList());
        return "drafts/left";
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/hand")
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID taker,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (taker == null || !handing.handOver(actor, id, taker)) throw new NotFound();
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("drafts.notice.handed")));
        return new ModelAndView("redirect:" + (actor.is(Role.MANAGER) ? "/drafts/left" : "/drafts"));
    }

    private static ModelAndView done(String what, Shell shell, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("drafts.notice." + what)));
        return new ModelAndView("redirect:/drafts");
    }

    private static void writersOnly(Actor actor) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
    }
}
