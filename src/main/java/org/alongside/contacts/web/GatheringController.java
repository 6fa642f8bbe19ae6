package org.alongside.contacts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.contacts.ContactProblem;
import org.alongside.contacts.Gatherings;
import org.alongside.contacts.LogGathering;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.VoidContact;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.Choice;
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

/** Groups and outings: logged once for all who came, read, signed and voided as one. */
@Controller
@RequestMapping("/gatherings")
class GatheringController {
    private final Db db;
    private final Gatherings gatherings;
    private final LogGathering logging;
    private final ScopeGuards guards;
    private final SaidFor words;
    private final Ids ids;

    GatheringController(
            Db db, Gatherings gatherings, LogGathering logging, ScopeGuards guards, SaidFor words, Ids ids) {
        this.db = db;
        this.gatherings = gatherings;
        this.logging = logging;
        this.guards = guards;
        this.words = words;
        this.ids = ids;
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

    @GetMapping("/new")
    ModelAndView form(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        supporter(actor);
        return form(actor, shell, ids.next(), "", new GatheringForm(Map.of()), Problems.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView log(
            @RequestParam UUID id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        supporter(actor);
        var form = new GatheringForm(request.getParameterMap());
        var draft = form.draft(actor.zone().getId());
        var scope = ScopeAdvice.on(guards, actor, form.words());
        if (scope.any() && !form.isLookedOver()) return lookedOver(actor, shell, id, "", form, scope);
        return switch (logging.log(actor, id, draft)) {
            case LogGathering.Logged(int contacts) ->
                done(id, Notice.good(shell.say("contacts.notice.gathering", contacts)), flash);
            case LogGathering.Kept() -> done(id, Notice.note(shell.say("contacts.notice.gathering-kept")), flash);
            case LogGathering.Different() -> {
                var why = Problems.none().and("", shell.say("contacts.wrong.gathering.different"));
                yield form(actor, shell, ids.next(), "", form, why, HttpStatus.CONFLICT);
            }
            case LogGathering.Refused(var problems) ->
                form(actor, shell, id, "", form, said(problems, actor, shell), HttpStatus.UNPROCESSABLE_CONTENT);
            case LogGathering.NotFound() -> throw new NotFound();
        };
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}")
    ModelAndView read(
            @PathVariable UUID id, @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        return page(actor, shell, id, "", Problems.none(), HttpStatus.OK);
    }

    @GetMapping("/{id:[0-9a-fA-F-]{36}}/families")
    ModelAndView further(
            @PathVariable UUID id, @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        var page = held(actor, shell, id);
        return form(actor, shell, id, page.title(), new GatheringForm(Map.of()), Problems.none(), HttpStatus.OK);
    }

    @PostMapping("/{id:[0-9a-fA-F-]{36}}/families")
    ModelAndView add(
            @PathVariable UUID id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var page = held(actor, shell, id);
        var form = new GatheringForm(request.getParameterMap());
        var scope = ScopeAdvice.on(guards, actor, form.words());
        if (scope.any() && !form.isLookedOver()) return lookedOver(actor, shell, id, page.title(), form, scope);
        return switch (logging.add(actor, id, form.further())) {
            case LogGathering.Logged(int contacts) ->
                done(id, Notice.good(shell.say("contacts.notice.gathering", contacts)), flash);
            case LogGathering.Kept() -> done(id, Notice.note(shell.say("contacts.notice.gathering-kept")), flash);
            case LogGathering.Refused(var problems) ->
                form(
                        actor,
                        shell,
                        id,
                        page.title(),
                        form,
                        said(problems, actor, shell),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case LogGathering.Different() -> throw new NotFound();
            case LogGathering.NotFound() -> throw new NotFound();
        };
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

    /** @throws NotFound unless the actor facilitated it or helped with it */
    private GatheringPage held(Actor actor, Shell shell, UUID id) {
        var opened = gatherings.open(actor, id).orElseThrow(NotFound::new);
        var page = GatheringPage.of(opened, actor, "", Problems.none(), words.person(actor, shell.words()));
        if (!page.mayAdd()) throw new NotFound();
        return page;
    }

    private ModelAndView form(
            Actor actor,
            Shell shell,
            UUID id,
            String existing,
            GatheringForm form,
            Problems problems,
            HttpStatus status) {
        var scope = ScopeAdvice.on(guards, actor, form.words());
        return form(actor, shell, id, existing, form, problems, scope, status);
    }

    /** Wording is pointed out before it is saved, once. */
    private ModelAndView lookedOver(
            Actor actor, Shell shell, UUID id, String existing, GatheringForm form, ScopeAdvice scope) {
        return form(
                actor,
                shell,
                id,
                existing,
                form,
                Problems.none(),
                scope.beforeSaving(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(
            Actor actor,
            Shell shell,
            UUID id,
            String existing,
            GatheringForm form,
            Problems problems,
            ScopeAdvice scope,
            HttpStatus status) {
        var said = words.person(actor, shell.words());
        var page = db.read(
                actor,
                () -> GatheringFormPage.of(
                        id, existing, form, gatherings.families(actor), helpers(actor), problems, said));
        return new ModelAndView("contacts/gathering-form", Map.of("page", page, "scope", scope), status);
    }

    private List<Choice> helpers(Actor actor) {
        return gatherings.colleagues(actor).stream()
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList();
    }

    private Problems said(List<ContactProblem> problems, Actor actor, Shell shell) {
        return words.person(actor, shell.words()).problems(problems);
    }

    private static ModelAndView done(UUID id, Notice notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, notice);
        return new ModelAndView("redirect:/gatherings/" + id);
    }

    private static void supporter(Actor actor) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
    }
}
