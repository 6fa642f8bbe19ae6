package org.alongside.contacts.web;

import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.Gatherings;
import org.alongside.contacts.VoidContact;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups and outings: read, signed and voided as one. */
@Controller
@RequestMapping("/gatherings")
class GatheringController {
    private final Gatherings gatherings;
    private final SaidFor words;

    GatheringController(Gatherings gatherings, SaidFor words) {
        this.gatherings = gatherings;
        this.words = words;
    }

    /** @throws NotFound for whoever meets no families */
    @GetMapping
    ModelAndView mine(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        supporter(actor);
        var said = words.person(actor, shell.words());
        var lines = gatherings.mine(actor).stream()
                .map(one -> GatheringPage.line(one, said))
                .toList();
        return new ModelAndView("contacts/gatherings", "lines", lines);
    }

    /** Lines to write on, for whoever comes: no names stand on it beforehand. */
    @GetMapping("/sheet")
    ModelAndView sheet(@AuthenticationPrincipal Actor actor) {
        supporter(actor);
        return new ModelAndView("contacts/sheet");
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}")
    ModelAndView read(
            @PathVariable UUID id, @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        return page(actor, shell, id, "", Problems.none(), HttpStatus.OK);
    }

    /** Takes back that a family did not come. */
    @PostMapping("/{id:[0-9a-fA-F-]{36}}/missed/{family:[0-9a-fA-F-]{36}}/void")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @PathVariable UUID family,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (!gatherings.takeBack(actor, id, family)) throw new NotFound();
        return done(id, Notice.note(shell.say("contacts.notice.missed-taken-back")), flash);
    }

    /** Signs one's own contacts in it. */
    @PostMapping("/{id:[0-9a-fA-F-]{36}}/signature")
    ModelAndView sign(
            @PathVariable UUID id,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        int signed = gatherings.sign(actor, id).orElseThrow(NotFound::new);
        return done(id, Notice.good(shell.say("contacts.notice.signed-several", signed)), flash);
    }

    /** Voids one's own unsigned contacts in it. */
    @PostMapping("/{id:[0-9a-fA-F-]{36}}/void")
    ModelAndView voidAll(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        int voided = gatherings.voidAll(actor, id, reason).orElseThrow(NotFound::new);
        if (voided > 0) return done(id, Notice.note(shell.say("contacts.notice.voided")), flash);
        var why = Problems.none().and("reason", shell.say("contacts.wrong.no-reason", VoidContact.LONGEST_REASON));
        return page(actor, shell, id, reason, why, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Actor actor, Shell shell, UUID id, String reason, Problems problems, HttpStatus status) {
        var opened = gatherings.open(actor, id).orElseThrow(NotFound::new);
        var page = GatheringPage.of(opened, actor, reason, problems, words.person(actor, shell.words()));
        return new ModelAndView("contacts/gathering", Map.of("page", page), status);
    }

    static ModelAndView done(UUID id, Notice notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, notice);
        return new ModelAndView("redirect:/gatherings/" + id);
    }

    /** @throws NotFound for whoever meets no families */
    static void supporter(Actor actor) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
    }
}
