package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.certification.Body;
import org.alongside.certification.KeepStandards;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.web.Choice;
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

/** By which standards a body certifies. */
@Controller
class StandardsController {
    private static final String USUAL_MONTHS = "12";

    private final KeepStandards keep;
    private final Ids ids;

    StandardsController(KeepStandards keep, Ids ids) {
        this.keep = keep;
        this.ids = ids;
    }

    /** @throws NotFound if the actor is no steward */
    @GetMapping("/certifying/standards")
    String all(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        return page(actor, new KeepStandards.Draft(ids.next(), "", "", USUAL_MONTHS), Problems.none(), shell, view);
    }

    private String page(Actor actor, KeepStandards.Draft draft, Problems problems, Shell shell, Model view) {
        var titles = keep.known(actor).stream().collect(Collectors.toMap(Definition::id, Definition::title));
        var held = keep.held(actor);
        var ids = held.stream().map(Body::standard).toList();
        view.addAttribute(
                "page",
                new StandardsPage(
                        held.stream()
                                .map(body -> new StandardsPage.Row(
                                        body.standard(),
                                        titles.getOrDefault(body.standard(), body.standard()),
                                        shell.say("certification.standards.line", body.prefix(), body.months())))
                                .toList(),
                        keep.known(actor).stream()
                                .filter(one -> !ids.contains(one.id()))
                                .map(one -> Choice.of(
                                        one.id(), one.title(), one.id().equals(draft.standard())))
                                .toList(),
                        draft.id(),
                        draft.prefix(),
                        draft.months(),
                        problems));
        return "certification/standards";
    }

    /** @throws NotFound if the actor is no steward */
    @PostMapping("/certifying/standards")
    String begin(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new KeepStandards.Draft(
                sent.id("id").orElseGet(ids::next),
                sent.line("standard"),
                sent.line("prefix").toUpperCase(Locale.ROOT),
                sent.line("months"));
        if (keep.begin(actor, draft) instanceof Change.Refused<String>(var wrongs)) {
            response.setStatus(422);
            return page(actor, draft, Problems.of(wrongs, shell.words()), shell, view);
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.standard")));
        return "redirect:/certifying/standards";
    }

    /** @throws NotFound if the actor is no steward, or does not certify by it */
    @PostMapping("/certifying/standards/{standard}/end")
    String end(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String standard,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        keep.end(actor, standard);
        flash.addFlashAttribute(Notice.FLASH, Notice.note(shell.say("certification.notice.standard-ended")));
        return "redirect:/certifying/standards";
    }
}
